/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.figure;

import java.util.Arrays;
import java.util.List;
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

/** Profiles of a likelihood: over one parameter, and the contour of two. */
public final class ProfileFigure {
    private ProfileFigure() {}

    /** Rise of 2NLL over one parameter, with rules at one and two standard deviations. */
    public static Figure scan(String parameter, Curve rise, double best) {
        Range values = Range.covering(false, Range.xs(rise));
        double top = Math.max(4.8, 1.1 * Range.covering(false, Range.ys(rise)).to());
        Panel panel = Panel.of(Axis.linear("$-2\\,\\Delta\\ln L$", 0, top))
                .plus(Rule.atY(1, Pen.dotted(Palette.GREY, 1), "$1\\sigma$, $2\\sigma$"))
                .plus(Rule.atY(4, Pen.dotted(Palette.GREY, 1), ""))
                .plus(Rule.atX(best, Pen.dashed(Palette.VERMILLION, 1), "best fit"))
                .plus(new Line(rise, Pen.solid(Palette.BLUE, 1.4), "profile"))
                .legend(Spot.AUTOMATIC, 1);
        return Figure.of("Profile likelihood of " + parameter, values.axis(parameter, false), panel);
    }

    /** The lines around a region with the best point. */
    public static Figure contour(List<String> parameters, List<Curve> lines, double[] best, String level) {
        double[][] xs = lines.stream().map(Range::xs).toArray(double[][]::new);
        double[][] ys = lines.stream().map(Range::ys).toArray(double[][]::new);
        Range x = Range.covering(false, with(xs, best[0]));
        Range y = Range.covering(false, with(ys, best[1]));
        Key.Marker cross = new Key.Marker(MarkerShape.DOT, Palette.VERMILLION, 5, false);
        Panel panel = Panel.of(y.axis(parameters.get(1), false, 0.12, 0.3));
        for (int k = 0; k < lines.size(); k++) {
            panel = panel.plus(new Line(lines.get(k), Pen.solid(Palette.BLUE, 1.4), k == 0 ? level : ""));
        }
        panel = panel.plus(Points.of(Curve.of(new double[] {best[0]}, new double[] {best[1]}), cross, "best fit"));
        return Figure.of(
                "Contour of " + String.join(" and ", parameters), x.axis(parameters.get(0), false, 0.12, 0.12), panel);
    }

    private static double[][] with(double[][] values, double another) {
        double[][] all = Arrays.copyOf(values, values.length + 1);
        all[values.length] = new double[] {another};
        return all;
    }
}
