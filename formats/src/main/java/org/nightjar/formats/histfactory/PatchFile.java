/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.histfactory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.Suggest;
import org.nightjar.formats.json.Json;
import org.nightjar.formats.json.JsonPatch;

/** A JSON patch, or a set of them of which one is chosen by name: how published likelihoods carry their signals. */
public final class PatchFile {
    private PatchFile() {}

    /**
     * The patched document.
     *
     * @param tree   the workspace
     * @param file   a patch or a set of patches
     * @param chosen name of a patch of the set; null if the file is one patch, or a set of one
     */
    public static @Nullable Object apply(@Nullable Object tree, Path file, @Nullable String chosen) {
        return apply(tree, file.toString(), Json.read(file), chosen);
    }

    static @Nullable Object apply(@Nullable Object tree, String name, @Nullable Object patch, @Nullable String chosen) {
        if (!(patch instanceof Map)) {
            if (chosen != null) {
                throw new CardException("--patch-name", name + " is one patch, not a set of named ones.", "");
            }
            return JsonPatch.apply(name, tree, patch);
        }
        At top = At.top(name, patch);
        List<String> names = new ArrayList<>();
        Object operations = null;
        boolean found = false;
        List<At> all = top.key("patches").items();
        for (At at : all) {
            String own = at.key("metadata").key("name").text();
            names.add(own);
            if (own.equals(chosen) || chosen == null && all.size() == 1) {
                operations = at.key("patch").value();
                found = true;
            }
        }
        top.throwIfAny();
        if (!found) {
            String what = chosen == null
                    ? name + " holds " + names.size() + " patches; one must be named."
                    : "'" + chosen + "' is not in " + name + ".";
            List<String> few = names.size() > 10 ? names.subList(0, 10) : names;
            throw new CardException(
                    "--patch-name",
                    what,
                    chosen == null ? String.join(", ", few) + "?" : Suggest.maybe(chosen, few, "patches"));
        }
        return JsonPatch.apply(name, tree, operations);
    }
}
