/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.figure;

import java.util.ArrayList;
import java.util.List;
import org.nightjar.report.drawing.Palette;
import org.nightjar.report.drawing.Pen;
import org.nightjar.report.plot.Axis;
import org.nightjar.report.plot.Curve;
import org.nightjar.report.plot.Element;
import org.nightjar.report.plot.Figure;
import org.nightjar.report.plot.Key;
import org.nightjar.report.plot.Line;
import org.nightjar.report.plot.MarkerShape;
import org.nightjar.report.plot.Panel;
import org.nightjar.report.plot.Points;
import org.nightjar.report.plot.Spot;

/** A plane of hypotheses: which points the data exclude, and the observed and expected borders. */
public final class LimitPlaneFigure {
    private static final double POINT = 5;

    private LimitPlaneFigure() {}

    /**
     * What is drawn.
     *
     * @param labels   titles of both axes
     * @param excluded hypotheses that the data exclude
     * @param allowed  those they do not
     * @param unknown  those without a limit
     * @param observed border of what is excluded, line by line
     * @param expected the expected one
     * @param band     those at one standard deviation on either side
     * @param level    confidence level
     */
    public record Content(
            List<String> labels,
            Curve excluded,
            Curve allowed,
            Curve unknown,
            List<Curve> observed,
            List<Curve> expected,
            List<Curve> band,
            double level) {
        public Content {
            labels = List.copyOf(labels);
            observed = List.copyOf(observed);
            expected = List.copyOf(expected);
            band = List.copyOf(band);
        }
    }

    /** The picture. */
    public static Figure of(Content c) {
        Curve[] points = {c.excluded, c.allowed, c.unknown};
        double[][] xs = new double[points.length][];
        double[][] ys = new double[points.length][];
        for (int k = 0; k < points.length; k++) {
            xs[k] = Range.xs(points[k]);
            ys[k] = Range.ys(points[k]);
        }
        Axis x = Range.covering(false, xs).axis(c.labels.get(0), false, 0.06, 0.06);
        Axis y = Range.covering(false, ys).axis(c.labels.get(1), false, 0.06, 0.34);
        Panel panel = Panel.of(y)
                .plus(points(c))
                .plus(lines(c.band, Pen.dotted(Palette.GREY, 1.3), "expected $\\pm1\\sigma$"))
                .plus(lines(c.expected, Pen.dashed(Palette.BLACK, 1.4), "expected"))
                .plus(lines(c.observed, Pen.solid(Palette.VERMILLION, 1.8), "observed"))
                .notes(Spot.TOP_LEFT, List.of(TestFigure.percent(c.level) + " CL"))
                .legend(Spot.TOP_RIGHT, 2);
        return Figure.of("Excluded part of the plane of " + String.join(" and ", c.labels), x, panel);
    }

    private static List<Element> points(Content c) {
        List<Element> all = new ArrayList<>();
        add(all, c.allowed, MarkerShape.RING, "not excluded");
        add(all, c.excluded, MarkerShape.DOT, "excluded");
        add(all, c.unknown, MarkerShape.CROSS, "no limit");
        return all;
    }

    private static void add(List<Element> all, Curve points, MarkerShape shape, String label) {
        if (points.size() > 0) {
            all.add(Points.of(points, new Key.Marker(shape, Palette.GREY, POINT, false), label));
        }
    }

    private static List<Element> lines(List<Curve> lines, Pen pen, String label) {
        List<Element> all = new ArrayList<>();
        for (Curve line : lines) {
            all.add(new Line(line, pen, all.isEmpty() ? label : ""));
        }
        return all;
    }
}
