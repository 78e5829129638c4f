/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.histfactory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.nightjar.formats.json.Json;
import org.nightjar.statistics.FitParameter;
import org.nightjar.statistics.ToyModel;
import org.nightjar.statistics.histfactory.Interpolation;

/** Workspaces beside the tests and what pyhf makes of them. */
record Reference(Map<?, ?> values, Analysis analysis) {
    static Map<?, ?> cases() {
        return (Map<?, ?>) Objects.requireNonNull(((Map<?, ?>) tree("expected.json")).get("cases"));
    }

    static Reference of(String name) {
        Map<?, ?> values = (Map<?, ?>) Objects.requireNonNull(cases().get(name));
        Workspace workspace = Workspace.of(name, tree(String.valueOf(values.get("workspace"))));
        return new Reference(
                values, workspace.analysis(null, null, code(values.get("normsys")), code(values.get("histosys"))));
    }

    private static Interpolation code(Object name) {
        return Interpolation.valueOf(String.valueOf(name).toUpperCase(Locale.ROOT));
    }

    static Object tree(String file) {
        try (InputStream in = Reference.class.getResourceAsStream("/reference/histfactory/" + file)) {
            String text = new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
            return Objects.requireNonNull(Json.read(file, text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ToyModel model() {
        return analysis.model();
    }

    double number(String key, String inner) {
        return ((Number) ((Map<?, ?>) values.get(key)).get(inner)).doubleValue();
    }

    static double[] numbers(Object list) {
        return ((List<?>) list)
                .stream().mapToDouble(x -> ((Number) x).doubleValue()).toArray();
    }

    /** Position of our parameter in the reference's order. */
    int position(FitParameter p) {
        return ((List<?>) values.get("parameters")).indexOf(p.name());
    }

    /** Values in the reference's order, put into ours. */
    double[] ours(Object list) {
        double[] theirs = numbers(list);
        return model().parameters().stream()
                .mapToDouble(p -> theirs[position(p)])
                .toArray();
    }
}
