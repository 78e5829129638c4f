/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.histfactory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.Suggest;
import org.nightjar.formats.json.Json;
import org.nightjar.formats.json.JsonPatch;
import org.nightjar.formats.json.PythonJson;

/** A JSON patch, or a set of them of which one is chosen by name: how published likelihoods carry their signals. */
public final class PatchFile {
    private final String name;
    private final @Nullable Object patch;
    private @Nullable Object verified;

    private PatchFile(String name, @Nullable Object patch) {
        this.name = name;
        this.patch = patch;
    }

    /** Reads a patch or a set of patches. */
    public static PatchFile read(Path file) {
        return of(file.toString(), Json.read(file));
    }

    static PatchFile of(String name, @Nullable Object patch) {
        return new PatchFile(name, patch);
    }

    /**
     * The patched document; the given one stays.
     *
     * @param tree   the workspace
     * @param chosen name of a patch of the set; null if the file is one patch, or a set of one
     */
    public @Nullable Object apply(@Nullable Object tree, @Nullable String chosen) {
        if (!(patch instanceof Map)) {
            if (chosen != null) {
                throw new CardException("--patch-name", name + " is one patch, not a set of named ones.", "");
            }
            return JsonPatch.apply(name, tree, patch);
        }
        At top = At.top(name, patch);
        if (verified == null || verified != tree) {
            verify(tree, top);
            verified = tree;
        }
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

    /** A set that says to which workspace it belongs, by digest, is not applied to another. */
    private static void verify(@Nullable Object tree, At set) {
        Object digests = set.find("metadata")
                .flatMap(m -> m.isMap() ? m.find("digests") : Optional.empty())
                .map(At::value)
                .orElse(null);
        if (!(digests instanceof Map<?, ?> map)) {
            return;
        }
        map.forEach((algorithm, wanted) -> {
            String name = String.valueOf(algorithm);
            PythonJson.digest(tree, name)
                    .filter(own -> !own.equalsIgnoreCase(String.valueOf(wanted)))
                    .ifPresent(
                            own -> set.wrong(
                                    "the set belongs to a workspace of %s %s, not to this one (%s)."
                                            .formatted(name, wanted, own),
                                    "the background-only workspace of the same record? Who changed it on purpose removes metadata.digests."));
        });
        set.throwIfAny();
    }

    /**
     * One patch of a set.
     *
     * @param name   its name
     * @param values its place in the plane of hypotheses, such as masses
     */
    public record Entry(String name, double[] values) {}

    /** The patches of a set in their order; those whose values are not numbers have none. */
    public List<Entry> entries() {
        At top = At.top(name, patch);
        List<Entry> all = new ArrayList<>();
        for (At at : top.key("patches").items()) {
            At metadata = at.key("metadata");
            Object values = metadata.find("values").map(At::value).orElse(null);
            double[] numbers = values instanceof List<?> list
                    ? list.stream()
                            .filter(v -> v instanceof Number)
                            .mapToDouble(v -> ((Number) v).doubleValue())
                            .toArray()
                    : new double[0];
            all.add(new Entry(metadata.key("name").text(), numbers));
        }
        top.throwIfAny();
        return all;
    }

    /** Names of the axes of the plane; empty if the set does not say. */
    public List<String> labels() {
        At top = At.top(name, patch);
        Object labels = top.find("metadata")
                .flatMap(m -> m.isMap() ? m.find("labels") : Optional.empty())
                .map(At::value)
                .orElse(null);
        return labels instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
