/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.card.CardException;
import org.nightjar.formats.histfactory.Analysis;
import org.nightjar.formats.histfactory.PatchFile;
import org.nightjar.statistics.BoundedModel;
import org.nightjar.statistics.ExpectedBand;
import org.nightjar.statistics.FitParameter;
import org.nightjar.statistics.Level;
import org.nightjar.statistics.Limit;
import org.nightjar.statistics.limit.ClsAsymptotic;
import org.nightjar.statistics.scan.LimitPlane;
import picocli.CommandLine.Option;

/** Limits of every patch of a set: a plane of hypotheses, and the border of what is excluded. */
final class LimitPlaneOptions {
    /** Largest limit, in units of the prediction, that is looked for. */
    private static final double FARTHEST = 1e4;

    @Option(
            names = "--plane",
            description = {
                "Limits (cls-asymptotic) of every patch of the set of --patch, in units of its signal, and the border",
                "where the limit is 1 in the plane of the first two values of the patches."
            })
    private boolean wanted;

    boolean wanted() {
        return wanted;
    }

    /** Sets all limits; 0 if at least one could be set. */
    int run(WorkspaceOptions options, Level level, Console console) {
        List<PatchFile.Entry> entries = options.patches();
        List<LimitPlane.Point> points = new ArrayList<>();
        List<Object> rows = new ArrayList<>();
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("   patch", "observed", "expected", "status"));
        for (PatchFile.Entry e : entries) {
            Limit limit = limit(options, e, level);
            double x = e.values().length > 1 ? e.values()[0] : Double.NaN;
            double y = e.values().length > 1 ? e.values()[1] : Double.NaN;
            points.add(new LimitPlane.Point(e.name(), x, y, limit));
            rows.add(row(e, limit));
            table.add(List.of(
                    "   " + e.name(),
                    limit.observed().isPresent() ? Show.number(limit.observed().getAsDouble()) : "-",
                    limit.expected().map(b -> Show.number(b.median())).orElse("-"),
                    limit.status().text()));
        }
        LimitPlane plane =
                new LimitPlane(points.stream().filter(p -> !Double.isNaN(p.x())).toList());
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("level", level.value());
        found.put("method", "cls-asymptotic");
        found.put("labels", options.patchLabels());
        found.put("points", rows);
        Map<String, Object> borders = new LinkedHashMap<>();
        borders.put("observed", plane.observed());
        String[] names = {"minus2", "minus1", "expected", "plus1", "plus2"};
        for (int k = 0; k < names.length; k++) {
            borders.put(names[k], plane.expected(k - 2));
        }
        found.put("borders", borders);
        found.put("failed", plane.failed().stream().map(LimitPlane.Point::name).toList());
        Show.columns(table).forEach(console::line);
        console.line("   border: " + words(plane));
        console.document(found);
        return plane.failed().size() < points.size() ? 0 : 3;
    }

    private static String words(LimitPlane plane) {
        int n = plane.observed().size();
        return n == 0
                ? "none (all on one side, or the patches fill no grid)"
                : n + (n == 1 ? " line" : " lines") + " (--json)";
    }

    /** One limit; a scan does not die of one patch. */
    private static Limit limit(WorkspaceOptions options, PatchFile.Entry e, Level level) {
        Analysis a = options.patched(e.name());
        FitParameter poi = a.model().parameters().get(a.model().parameterOfInterest());
        Limit limit = new ClsAsymptotic().upperLimit(a.model(), a.observed(), level);
        if (limit.observed().isEmpty() && limit.status().text().contains("above the bound")) {
            BoundedModel wide = BoundedModel.of(a.model(), poi.lower(), FARTHEST);
            return new ClsAsymptotic().upperLimit(wide, a.observed(), level);
        }
        return limit;
    }

    private static Map<String, Object> row(PatchFile.Entry e, Limit limit) {
        @Nullable
        Double observed = limit.observed().isPresent() ? limit.observed().getAsDouble() : null;
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("name", e.name());
        m.put("values", e.values());
        m.put("observed", observed);
        m.put("expected", limit.expected().map(LimitPlaneOptions::edges).orElse(null));
        m.put("excluded", observed == null ? null : observed < 1);
        m.put("status", limit.status().text());
        return m;
    }

    private static double[] edges(ExpectedBand b) {
        return new double[] {b.minus2(), b.minus1(), b.median(), b.plus1(), b.plus2()};
    }

    /** Refuses what does not go with it. */
    void check(@Nullable Double mu) {
        if (wanted && mu != null) {
            throw new CardException("--plane", "gives limits; one value is not tested.", "without --mu?");
        }
    }
}
