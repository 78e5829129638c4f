/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.Suggest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What there is. */
@Command(
        name = "list",
        description = "What there is: searches, models, detectors, processes, variables or constraints.",
        footer = {"", "Example:  nightjar list variables --like recoil"})
final class ListVerb extends Verb {
    @Parameters(paramLabel = "KIND", description = "searches, models, detectors, processes, variables or constraints.")
    private String kind = "";

    @Option(
            names = "--like",
            paramLabel = "TEXT",
            description = "Only entries that hold this text, in their names or elsewhere.")
    private @Nullable String like;

    @Mixin
    private Plugins plugins = new Plugins();

    @Override
    int execute() {
        Catalogue catalogue = new Catalogue(Libraries.standard(), plugins.models());
        Map<String, Supplier<List<Map<String, Object>>>> kinds = new LinkedHashMap<>();
        kinds.put("searches", catalogue::searches);
        kinds.put("models", catalogue::models);
        kinds.put("detectors", catalogue::detectors);
        kinds.put("processes", catalogue::processes);
        kinds.put("variables", catalogue::variables);
        kinds.put("constraints", catalogue::constraints);
        Supplier<List<Map<String, Object>>> wanted = kinds.get(kind);
        if (wanted == null) {
            throw new CardException(
                    "list", "'" + kind + "' is not known.", Suggest.maybe(kind, kinds.keySet(), "kinds"));
        }
        List<Map<String, Object>> found =
                wanted.get().stream().filter(this::isWanted).toList();
        console().document(found);
        print(found);
        return 0;
    }

    private boolean isWanted(Map<String, Object> entry) {
        String lower = like == null ? "" : like.toLowerCase(Locale.ROOT);
        return entry.values().stream()
                .anyMatch(v -> v.toString().toLowerCase(Locale.ROOT).contains(lower));
    }

    private void print(List<Map<String, Object>> found) {
        List<List<String>> rows = new ArrayList<>();
        for (Map<String, Object> entry : found) {
            List<String> row = new ArrayList<>();
            for (Object v : entry.values()) {
                row.add(
                        v instanceof List<?> list
                                ? String.join(
                                        ", ", list.stream().map(String::valueOf).toList())
                                : v instanceof Double x ? Show.number(x) : v.toString());
            }
            rows.add(row);
        }
        Show.columns(rows).forEach(console()::line);
        if (found.isEmpty()) {
            console().progress(like == null ? "none" : "none with '" + like + "'");
        }
    }
}
