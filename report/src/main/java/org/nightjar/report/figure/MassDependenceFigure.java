/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.figure;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.nightjar.report.drawing.Palette;
import org.nightjar.report.drawing.Pen;
import org.nightjar.report.plot.Axis;
import org.nightjar.report.plot.Figure;
import org.nightjar.report.plot.Key;
import org.nightjar.report.plot.Line;
import org.nightjar.report.plot.MarkerShape;
import org.nightjar.report.plot.Panel;
import org.nightjar.report.plot.Points;
import org.nightjar.report.plot.Spot;

/** Efficiency, resolution or another quantity against mass; several quantities share the mass axis. */
public final class MassDependenceFigure {
    private static final MarkerShape[] FILLED = {MarkerShape.DOT, MarkerShape.SQUARE, MarkerShape.TRIANGLE};

    private MassDependenceFigure() {}

    public static Figure of(MassDependence quantity) {
        return of(List.of(quantity));
    }

    /** Panels from the top; the mass axis is that of the first. */
    public static Figure of(List<MassDependence> quantities) {
        MassDependence first = quantities.get(0);
        List<double[]> masses = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (MassDependence quantity : quantities) {
            quantity.ours().forEach(series -> masses.add(Range.xs(series.values())));
            quantity.publishedPoints().forEach(named -> masses.add(Range.xs(named.curve())));
            names.add(quantity.valueTitle());
        }
        Range range = Range.covering(first.logarithmicMass(), masses.toArray(double[][]::new));
        Axis x = range.axis(first.massTitle(), first.logarithmicMass(), 0.04, 0.04);
        if (first.logarithmicMass()) {
            x = Axis.logarithmic(first.massTitle(), range.from() / 1.1, range.to() * 1.1);
        }
        String description = String.join("; ", names) + " against " + first.massTitle();
        Figure figure = Figure.of(description, x, panel(first));
        for (MassDependence quantity : quantities.subList(1, quantities.size())) {
            figure = figure.below(panel(quantity), 240);
        }
        return figure;
    }

    private static Panel panel(MassDependence quantity) {
        List<double[]> values = new ArrayList<>(List.of(Range.ys(quantity.published())));
        values.addAll(List.of(Range.ys(quantity.publishedPoints())));
        quantity.ours().forEach(series -> values.add(Range.ys(series.values())));
        Range range = Range.covering(quantity.logarithmicValue(), values.toArray(double[][]::new));
        Axis y = quantity.logarithmicValue()
                ? range.axis(quantity.valueTitle(), true, 0.15, 0.35)
                : Axis.linear(
                        quantity.valueTitle(), Math.min(0, range.from() * 1.1), Math.max(range.to() * 1.35, 1e-12));
        Panel panel = Panel.of(y).plus(LimitLayers.published(quantity.published()));
        int k = 1 + quantity.published().size();
        for (NamedCurve points : quantity.publishedPoints()) {
            Key.Marker ring = new Key.Marker(MarkerShape.RING, Palette.line(k++), 6.5, false);
            panel = panel.plus(Points.of(points.curve(), ring, points.label()));
        }
        k = 0;
        for (MassDependence.Series series : quantity.ours()) {
            Color colour = k == 0 ? Palette.BLACK : Palette.line(k - 1);
            panel = panel.plus(new Line(series.values(), Pen.solid(colour, 1), ""))
                    .plus(points(series, colour, FILLED[k % 3]));
            k++;
        }
        return panel.notes(Spot.AUTOMATIC, quantity.notes());
    }

    private static Points points(MassDependence.Series series, Color colour, MarkerShape shape) {
        double[] errors = series.errors();
        Key.Marker marker = new Key.Marker(shape, colour, series.values().size() > 80 ? 3 : 4.8, errors != null);
        return errors == null
                ? Points.of(series.values(), marker, series.label())
                : Points.withErrors(series.values(), errors, errors, marker, series.label());
    }
}
