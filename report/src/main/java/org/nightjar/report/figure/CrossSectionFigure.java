/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.figure;

import org.jspecify.annotations.Nullable;
import org.nightjar.report.drawing.Palette;
import org.nightjar.report.drawing.Pen;
import org.nightjar.report.plot.Axis;
import org.nightjar.report.plot.Curve;
import org.nightjar.report.plot.Figure;
import org.nightjar.report.plot.Key;
import org.nightjar.report.plot.Line;
import org.nightjar.report.plot.MarkerShape;
import org.nightjar.report.plot.Panel;
import org.nightjar.report.plot.Points;
import org.nightjar.report.plot.Rule;
import org.nightjar.report.plot.Spot;

/** Limit on a cross section against mass; below it, if there is a published limit, ours divided by it. */
public final class CrossSectionFigure {
    private static final Pen UNITY = Pen.dashed(Palette.GREY, 1);

    private CrossSectionFigure() {}

    public static Figure of(LimitScan scan) {
        Axis x = scan.masses().axis(scan.massTitle(), scan.logarithmicMass());
        Range chosen = scan.valueRange();
        Axis y = chosen != null
                ? chosen.axis(scan.valueTitle(), true)
                : scan.values().axis(scan.valueTitle(), true, 0.1, 0.6);
        Panel panel = Panel.of(y)
                .plus(LimitLayers.constraints(scan))
                .plus(LimitLayers.bands(scan))
                .plus(LimitLayers.windows(scan.windows()))
                .plus(LimitLayers.limits(scan))
                .notes(Spot.AUTOMATIC, scan.notes())
                .weight(3);
        String description =
                "Upper limit on " + scan.valueTitle() + " against " + scan.massTitle() + ", " + scan.level() + ".";
        Curve observed = observedRatio(scan);
        Curve expected = expectedRatio(scan);
        if (observed == null && expected == null) {
            return Figure.of(description, x, panel);
        }
        return Figure.of(
                description + " Lower panel: ours divided by published.", x, panel, ratioPanel(observed, expected));
    }

    private static Panel ratioPanel(@Nullable Curve observed, @Nullable Curve expected) {
        double furthest = Math.max(1.2, Math.max(furthest(observed), furthest(expected)));
        Axis axis = furthest < 1.95
                ? Axis.linear("ours / published", 1 - 1.1 * (furthest - 1), 1 + 1.1 * (furthest - 1))
                : Axis.logarithmic("ours / published", 1 / (1.3 * furthest), 1.3 * furthest);
        Panel panel = Panel.of(axis).plus(Rule.atY(1, UNITY, ""));
        if (expected != null) {
            panel = panel.plus(new Line(expected, Pen.dashed(Palette.BLACK, 1.3), "expected"));
        }
        if (observed != null) {
            Key.Marker dot = new Key.Marker(MarkerShape.DOT, Palette.BLACK, observed.size() > 120 ? 2.4 : 4, false);
            panel = panel.plus(Points.of(observed, dot, "observed"));
        }
        return panel.legend(observed != null && expected != null ? Spot.AUTOMATIC : Spot.NOWHERE, 2);
    }

    private static double furthest(@Nullable Curve ratio) {
        double furthest = 1;
        for (int i = 0; ratio != null && i < ratio.size(); i++) {
            double r = ratio.y(i);
            if (Double.isFinite(r) && r > 0) {
                furthest = Math.max(furthest, Math.max(r, 1 / r));
            }
        }
        return furthest;
    }

    /** Our observed limit over the first published one; null without both. */
    static @Nullable Curve observedRatio(LimitScan scan) {
        Curve ours = scan.observed();
        return ours == null || scan.published().isEmpty()
                ? null
                : ratio(ours, scan.published().get(0).curve());
    }

    /** Our median expected limit over the published one; null without both. */
    static @Nullable Curve expectedRatio(LimitScan scan) {
        ExpectedBands ours = scan.expected();
        return ours == null || scan.publishedExpected() < 0
                ? null
                : ratio(
                        Curve.of(ours.mass(), ours.median()),
                        scan.published().get(scan.publishedExpected()).curve());
    }

    private static @Nullable Curve ratio(Curve ours, Curve published) {
        double[] ratio = new double[ours.size()];
        boolean any = false;
        for (int i = 0; i < ratio.length; i++) {
            ratio[i] = ours.y(i) / published.at(ours.x(i));
            any |= Double.isFinite(ratio[i]);
        }
        return any ? Curve.of(Range.xs(ours), ratio) : null;
    }
}
