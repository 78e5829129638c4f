/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.figure;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.nightjar.report.drawing.Palette;
import org.nightjar.report.drawing.Pen;
import org.nightjar.report.plot.Axis;
import org.nightjar.report.plot.Band;
import org.nightjar.report.plot.Curve;
import org.nightjar.report.plot.Element;
import org.nightjar.report.plot.Figure;
import org.nightjar.report.plot.Key;
import org.nightjar.report.plot.Line;
import org.nightjar.report.plot.MarkerShape;
import org.nightjar.report.plot.Panel;
import org.nightjar.report.plot.Points;
import org.nightjar.report.plot.Rule;
import org.nightjar.report.plot.Spot;
import org.nightjar.report.plot.Text;

/** Nuisance parameters one above the other, the one of largest impact on top: their pulls, or their impacts. */
public final class NuisanceFigure {
    private static final int MOST = 25;

    /** One parameter: pull, its error in units of the prior's, and movements of the estimate. */
    public record Row(String name, double pull, double shrinkage, double up, double down) {}

    private NuisanceFigure() {}

    /** Pulls with errors after the fit; the band is the error before it. */
    public static Figure pulls(List<Row> rows) {
        List<Row> shown = constrained(rows);
        double reach = 1.6;
        for (Row r : shown) {
            reach = Math.max(reach, Math.abs(r.pull()) + r.shrinkage() + 0.3);
        }
        double n = Math.max(1, shown.size());
        Panel panel = empty(
                        n, shown.size() < constrained(rows, Integer.MAX_VALUE).size())
                .plus(new Band(
                        new double[] {-1, 1},
                        new double[] {0.4, 0.4},
                        new double[] {n + 0.6, n + 0.6},
                        Palette.soft(Palette.GREEN, 0.25),
                        ""))
                .plus(Rule.atX(0, Pen.dotted(Palette.GREY, 1), ""));
        Key.Marker dot = new Key.Marker(MarkerShape.DOT, Palette.BLACK, 4.5, false);
        for (int k = 0; k < shown.size(); k++) {
            Row r = shown.get(k);
            double y = n - k;
            panel = panel.plus(bar(r.pull() - r.shrinkage(), r.pull() + r.shrinkage(), y, Palette.BLACK, 1.2))
                    .plus(Points.of(Curve.of(new double[] {r.pull()}, new double[] {y}), dot, ""))
                    .plus(name(r, y, -2.4 * reach));
        }
        return tall(Figure.of("Pulls", Axis.linear("pull, in prior errors", -2.5 * reach, 1.2 * reach), panel), n);
    }

    /** How far the estimate moves when each parameter is held one error up or down. */
    public static Figure impacts(String interest, List<Row> rows) {
        List<Row> shown = rows.subList(0, Math.min(MOST, rows.size()));
        double reach = 0;
        for (Row r : shown) {
            reach = Math.max(reach, Math.max(Math.abs(r.up()), Math.abs(r.down())));
        }
        reach = reach > 0 ? reach : 1;
        double n = Math.max(1, shown.size());
        Panel panel = empty(n, shown.size() < rows.size()).plus(Rule.atX(0, Pen.dotted(Palette.GREY, 1), ""));
        for (int k = 0; k < shown.size(); k++) {
            Row r = shown.get(k);
            double y = n - k;
            panel = panel.plus(bar(0, r.up(), y + 0.12, Palette.VERMILLION, 5, k == 0 ? "one error up" : ""))
                    .plus(bar(0, r.down(), y - 0.12, Palette.BLUE, 5, k == 0 ? "one error down" : ""))
                    .plus(name(r, y, -2.9 * reach));
        }
        panel = panel.legend(Spot.BOTTOM_RIGHT, 1);
        Axis x = Axis.linear("movement of the estimate of " + interest, -3 * reach, 1.3 * reach);
        return tall(Figure.of("Impacts on " + interest, x, panel), n);
    }

    private static Panel empty(double n, boolean cut) {
        String title = cut ? "rank from below, the largest %d impacts".formatted(MOST) : "rank from below";
        return Panel.of(Axis.linear(title, 0.4 - (n < 4 ? 1 : 0.02 * n), n + 0.6));
    }

    private static List<Row> constrained(List<Row> rows) {
        return constrained(rows, MOST);
    }

    private static List<Row> constrained(List<Row> rows, int most) {
        List<Row> all = new ArrayList<>();
        for (Row r : rows) {
            if (r.shrinkage() > 0 && all.size() < most) {
                all.add(r);
            }
        }
        return all;
    }

    private static Element bar(double from, double to, double y, Color colour, double width) {
        return bar(from, to, y, colour, width, "");
    }

    private static Element bar(double from, double to, double y, Color colour, double width, String label) {
        return new Line(Curve.of(new double[] {from, to}, new double[] {y, y}), Pen.solid(colour, width), label);
    }

    private static Element name(Row r, double y, double x) {
        return new Text(x, y, false, r.name(), 10, Palette.BLACK, 0);
    }

    private static Figure tall(Figure f, double n) {
        return new Figure(f.description(), f.x(), f.panels(), f.width(), Math.max(260, 120 + 24 * n));
    }
}
