/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.figure;

import java.util.ArrayList;
import java.util.List;
import org.nightjar.report.drawing.Dash;
import org.nightjar.report.drawing.Palette;
import org.nightjar.report.drawing.Pen;
import org.nightjar.report.plot.Axis;
import org.nightjar.report.plot.Curve;
import org.nightjar.report.plot.Figure;
import org.nightjar.report.plot.Panel;
import org.nightjar.report.plot.Points;
import org.nightjar.report.plot.Rule;
import org.nightjar.report.plot.Spot;
import org.nightjar.report.plot.Stack;
import org.nightjar.report.plot.Steps;

/** Stacked backgrounds with signals and data; below, if there is data, data over simulation. */
public final class StackedSpectrumFigure {
    private static final Dash[] DASHES = {Dash.SOLID, Dash.DASHED, Dash.DASH_DOTTED, Dash.DOTTED};

    private StackedSpectrumFigure() {}

    public static Figure of(StackedSpectrum spectrum) {
        double[] edges = spectrum.edges();
        double[] data = spectrum.data();
        Axis x = Axis.linear(spectrum.xTitle(), edges[0], edges[edges.length - 1]);
        Panel main = Panel.of(countAxis(spectrum)).plus(new Stack(edges, layers(spectrum)));
        int k = 0;
        for (StackedSpectrum.Contents signal : spectrum.signals()) {
            Pen pen = new Pen(k % 2 == 0 ? Palette.BLACK : Palette.VERMILLION, 1.6, DASHES[(k + 1) % DASHES.length]);
            main = main.plus(Steps.line(edges, signal.events(), pen, signal.label()));
            k++;
        }
        String description = "Stacked spectrum of " + spectrum.xTitle() + ". " + String.join(". ", spectrum.notes());
        int entries = spectrum.backgrounds().size() + spectrum.signals().size() + (data == null ? 0 : 1);
        main = main.notes(Spot.TOP_LEFT, spectrum.notes())
                .legend(Spot.TOP_RIGHT, entries > 5 ? 2 : 1)
                .weight(3);
        if (data == null) {
            return Figure.of(description, x, main);
        }
        main = main.plus(Counts.points(edges, data, false, "data"));
        return Figure.of(description, x, main, ratio(spectrum, data));
    }

    private static List<Stack.Layer> layers(StackedSpectrum spectrum) {
        List<Stack.Layer> layers = new ArrayList<>();
        int k = 0;
        for (StackedSpectrum.Contents background : spectrum.backgrounds()) {
            layers.add(new Stack.Layer(background.label(), background.events(), Palette.soft(Palette.area(k++), 0.62)));
        }
        return layers;
    }

    private static Axis countAxis(StackedSpectrum spectrum) {
        double[] total = spectrum.total();
        double[] data = spectrum.data();
        double highest = Range.covering(false, total).to();
        highest = data == null ? highest : Math.max(highest, Counts.highest(data));
        for (StackedSpectrum.Contents signal : spectrum.signals()) {
            highest = Math.max(highest, Range.covering(false, signal.events()).to());
        }
        if (!spectrum.logarithmicCounts()) {
            return Axis.linear(spectrum.yTitle(), 0, highest * 1.45);
        }
        double lowest = 0.5 * Counts.lowestPositive(total, highest * 1e-3);
        for (StackedSpectrum.Contents background : spectrum.backgrounds()) {
            lowest = Math.min(
                    lowest,
                    Math.max(
                            0.1,
                            0.1 * Range.covering(false, background.events()).to())); // small ones show
        }
        lowest = Math.max(highest * 1e-6, lowest);
        return new Range(Math.min(lowest, highest / 10), highest).axis(spectrum.yTitle(), true, 0, 0.4);
    }

    private static Panel ratio(StackedSpectrum spectrum, double[] data) {
        double[] total = spectrum.total();
        int n = total.length;
        double[] ratio = new double[n];
        double[] down = new double[n];
        double[] up = new double[n];
        for (int i = 0; i < n; i++) {
            ratio[i] = total[i] > 0 && data[i] > 0 ? data[i] / total[i] : Double.NaN;
            down[i] = total[i] > 0 ? PoissonErrors.down(data[i]) / total[i] : 0;
            up[i] = total[i] > 0 ? PoissonErrors.up(data[i]) / total[i] : 0;
        }
        double reach = 0.1;
        for (int i = 0; i < n; i++) {
            reach = Math.max(
                    reach, Double.isNaN(ratio[i]) ? 0 : Math.min(0.95, 1.15 * Math.abs(ratio[i] - 1) + 0.8 * up[i]));
        }
        Curve points = Curve.of(Counts.centres(spectrum.edges()), ratio);
        return Panel.of(Axis.linear("data / sim.", 1 - reach, 1 + reach))
                .plus(Rule.atY(1, Pen.dashed(Palette.GREY, 1), ""))
                .plus(Points.withErrors(points, down, up, Counts.marker(n), ""))
                .legend(Spot.NOWHERE, 1);
    }
}
