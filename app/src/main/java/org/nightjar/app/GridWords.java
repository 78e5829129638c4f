/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nightjar.constraints.Bibliography;
import org.nightjar.constraints.BranchingGrid;
import org.nightjar.constraints.Pedigree;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.Suggest;
import org.nightjar.core.units.Dimension;

/** Limits on branching fractions against mass and lifetime, in words and as JSON. */
final class GridWords {
    private final Console console;
    private final Bibliography references;

    GridWords(Console console, Bibliography references) {
        this.console = console;
        this.references = references;
    }

    /** The list, or one grid, or its limit at a point. */
    int tell(Map<String, BranchingGrid> all, @Nullable String name, @Nullable String mass, @Nullable String ctau) {
        if (name == null) {
            console.document(all.values().stream().map(this::entry).toList());
            List<List<String>> rows = new ArrayList<>();
            all.values()
                    .forEach(g ->
                            rows.add(List.of(g.id(), g.title(), g.pedigree().level(), String.join(", ", g.cites()))));
            Show.columns(rows).forEach(console::line);
            return 0;
        }
        BranchingGrid grid = all.get(name);
        if (grid == null) {
            throw new CardException(name, "there is no such grid.", Suggest.maybe(name, all.keySet(), "grids"));
        }
        if ((mass == null) != (ctau == null)) {
            throw new CardException("--ctau", "--mass and --ctau go together.", "--mass \"1 GeV\" --ctau \"1 cm\"?");
        }
        Map<String, @Nullable Object> document = new LinkedHashMap<>(entry(grid));
        lines(grid);
        if (mass != null && ctau != null) {
            double m = OptionValue.positive("--mass", mass, Dimension.ENERGY, false, "1 GeV");
            double t = OptionValue.positive("--ctau", ctau, Dimension.LENGTH, false, "1 cm");
            double limit = grid.limitAt(m, t);
            document.put("mass", m);
            document.put("ctau", t);
            document.put("limit", Double.isNaN(limit) ? null : limit);
            console.line("   at %s GeV and %s cm: %s"
                    .formatted(Show.number(m), Show.number(t), Double.isNaN(limit) ? "no limit" : Show.number(limit)));
        } else {
            document.put("masses", grid.mass());
            document.put("ctaus", grid.ctau());
            document.put("limits", grid.limit());
        }
        console.document(plain(document));
        return 0;
    }

    /** Arrays as lists, for JSON. */
    private static Map<String, @Nullable Object> plain(Map<String, @Nullable Object> document) {
        Map<String, @Nullable Object> m = new LinkedHashMap<>();
        document.forEach((k, v) ->
                m.put(k, v instanceof double[] a ? list(a) : v instanceof double[][] b ? lists(b) : v));
        return m;
    }

    private static List<@Nullable Object> list(double[] values) {
        List<@Nullable Object> all = new ArrayList<>();
        for (double v : values) {
            all.add(Double.isNaN(v) ? null : v);
        }
        return all;
    }

    private static List<Object> lists(double[][] values) {
        List<Object> all = new ArrayList<>();
        for (double[] row : values) {
            all.add(list(row));
        }
        return all;
    }

    private Map<String, @Nullable Object> entry(BranchingGrid g) {
        Map<String, @Nullable Object> m = new LinkedHashMap<>();
        m.put("name", g.id());
        m.put("title", g.title());
        m.put("quantity", g.quantity());
        m.put("production", g.production());
        m.put("decay", g.decay());
        m.put("level", g.pedigree().level());
        m.put("from", g.mass()[0]);
        m.put("to", g.mass()[g.mass().length - 1]);
        m.put("cites", g.cites());
        m.put(
                "references",
                references.of(g.cites()).stream()
                        .map(e -> e.authors() + ", " + e.title() + ", " + e.where())
                        .toList());
        return m;
    }

    private void lines(BranchingGrid g) {
        Pedigree p = g.pedigree();
        console.line(g.id() + ": " + g.title());
        console.line("   " + g.quantity() + ": " + g.production() + ", " + g.decay());
        console.line("   masses %s to %s GeV, c tau %s to %s cm; %s (%s)"
                .formatted(
                        Show.number(g.mass()[0]),
                        Show.number(g.mass()[g.mass().length - 1]),
                        Show.number(g.ctau()[0]),
                        Show.number(g.ctau()[g.ctau().length - 1]),
                        p.level(),
                        p.levelStatus()));
        console.line("   " + String.join(", ", g.cites()) + "; " + p.how() + ": " + p.from());
        console.line("   thinned: " + p.thinned());
    }
}
