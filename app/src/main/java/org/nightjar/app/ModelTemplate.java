/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.nightjar.core.InternalError;
import org.nightjar.theory.Model;

/** The Java source of a new model that starts as the copy of another one. */
final class ModelTemplate {
    private static final String FILE = "/org/nightjar/app/model-template.txt";

    private final String name;
    private final Model original;

    ModelTemplate(String name, Model original) {
        this.name = name;
        this.original = original;
    }

    /** {@code my-alp} becomes {@code MyAlp}. */
    static String className(String name) {
        StringBuilder out = new StringBuilder();
        for (String part : name.split("-")) {
            if (!part.isEmpty()) {
                out.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
            }
        }
        return out.toString();
    }

    /** True if there is a model card that says what this model says. */
    static boolean hasCard(String model) {
        return model.matches("[a-z0-9-]+") && ModelTemplate.class.getResource(cardFile(model)) != null;
    }

    private static String cardFile(String model) {
        return "/org/nightjar/app/model-cards/" + model + ".yaml";
    }

    /** The model card under the new name. */
    String card() {
        return read(cardFile(original.name())).replace("\nname: " + original.name() + "\n", "\nname: " + name + "\n");
    }

    /** The Java source. */
    String text() {
        return read(FILE)
                .replace("@CLASS@", className(name))
                .replace("@NAME@", name)
                .replace("@LIKE@", original.name())
                .replace("@TITLE@", original.title());
    }

    private static String read(String file) {
        try (InputStream in = ModelTemplate.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new InternalError(file + " is not packed with the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new InternalError("reading " + file + " failed", e);
        }
    }
}
