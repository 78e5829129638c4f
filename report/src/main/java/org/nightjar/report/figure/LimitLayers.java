/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nightjar.report.drawing.Dash;
import org.nightjar.report.drawing.Palette;
import org.nightjar.report.drawing.Pen;
import org.nightjar.report.plot.Band;
import org.nightjar.report.plot.Curve;
import org.nightjar.report.plot.Element;
import org.nightjar.report.plot.Hatch;
import org.nightjar.report.plot.Key;
import org.nightjar.report.plot.Line;
import org.nightjar.report.plot.MarkerShape;
import org.nightjar.report.plot.Points;
import org.nightjar.report.plot.Regions;

/** The elements that limit figures share, in drawing order. */
final class LimitLayers {
    /** Up to this many scan points each gets a dot. */
    private static final int FEW = 60;

    private static final Pen EXPECTED = Pen.dashed(Palette.BLACK, 1.3);

    private LimitLayers() {}

    static List<Element> constraints(LimitScan scan) {
        List<Regions.Region> regions = new ArrayList<>();
        Map<String, Integer> colours = new LinkedHashMap<>();
        for (ConstraintRegion c : scan.constraints()) {
            int colour = colours.computeIfAbsent(c.label(), k -> colours.size());
            Regions.Closing closing = c.closed() ? Regions.Closing.LOOP : Regions.Closing.UPWARDS;
            regions.add(new Regions.Region(c.boundary(), closing, Palette.area(colour), c.named() ? c.label() : ""));
        }
        return List.of(new Regions(regions));
    }

    static List<Element> bands(LimitScan scan) {
        List<Element> elements = new ArrayList<>();
        ExpectedBands e = scan.expected();
        if (e != null) {
            elements.add(
                    new Band(e.mass(), e.minusTwo(), e.plusTwo(), Palette.BAND_TWO_SIGMA, "expected $\\pm 2\\sigma$"));
            elements.add(
                    new Band(e.mass(), e.minusOne(), e.plusOne(), Palette.BAND_ONE_SIGMA, "expected $\\pm 1\\sigma$"));
            elements.add(new Line(Curve.of(e.mass(), e.median()), EXPECTED, scan.expectedName()));
        }
        return elements;
    }

    static List<Element> limits(LimitScan scan) {
        List<Element> elements = new ArrayList<>(published(scan.published()));
        Curve observed = scan.observed();
        if (observed != null) {
            String label = "observed" + (scan.level().isBlank() ? "" : ", " + scan.level());
            Pen pen = Pen.solid(Palette.BLACK, observed.size() > 250 ? 1.0 : 1.4);
            elements.add(new Line(observed, pen, label));
            Key.Marker dot = new Key.Marker(MarkerShape.DOT, Palette.BLACK, 4, false);
            elements.add(Points.of(observed.size() <= FEW ? observed : lonely(observed), dot, ""));
        }
        return elements;
    }

    /** The points that no line reaches: those without a neighbour. */
    static Curve lonely(Curve curve) {
        double[] y = Range.ys(curve).clone();
        for (int i = 0; i < y.length; i++) {
            boolean before = i > 0 && !Double.isNaN(curve.y(i - 1));
            boolean after = i + 1 < y.length && !Double.isNaN(curve.y(i + 1));
            y[i] = before || after ? Double.NaN : curve.y(i);
        }
        return Curve.of(Range.xs(curve), y);
    }

    /** Published curves in the line colours, each with its own dash. */
    static List<Element> published(List<NamedCurve> curves) {
        Dash[] dashes = {Dash.SOLID, Dash.DASH_DOTTED, Dash.LONG_DASHED, Dash.DOTTED};
        List<Element> elements = new ArrayList<>();
        int k = 0;
        for (NamedCurve named : curves) {
            Pen pen = new Pen(Palette.line(k + 1), 1.3, dashes[k % dashes.length]);
            elements.add(new Line(named.curve(), pen, named.label()));
            k++;
        }
        return elements;
    }

    static List<Element> windows(List<MassWindow> windows) {
        List<Element> elements = new ArrayList<>();
        Set<String> named = new LinkedHashSet<>();
        for (MassWindow window : windows) {
            elements.add(Hatch.between(window.from(), window.to(), named.add(window.label()) ? window.label() : ""));
        }
        return elements;
    }
}
