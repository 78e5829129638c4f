/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.figure;

import org.nightjar.report.drawing.Palette;
import org.nightjar.report.drawing.Pen;
import org.nightjar.report.plot.Axis;
import org.nightjar.report.plot.Curve;
import org.nightjar.report.plot.Figure;
import org.nightjar.report.plot.Line;
import org.nightjar.report.plot.Panel;
import org.nightjar.report.plot.Rule;
import org.nightjar.report.plot.Spot;
import org.nightjar.report.plot.Steps;

/** Data with Poisson errors, the fit and its parts, and the pulls below. */
public final class SpectrumFitFigure {
    private SpectrumFitFigure() {}

    public static Figure of(SpectrumFit fit) {
        double[] edges = fit.edges();
        Axis x = Axis.linear(fit.xTitle(), edges[0], edges[edges.length - 1]);
        double highest = Math.max(
                Counts.highest(fit.counts()),
                Range.covering(false, Range.ys(fit.total())).to());
        Panel main = Panel.of(countAxis(fit, highest))
                .plus(new Line(fit.background(), Pen.dashed(Palette.VERMILLION, 1.5), "background"));
        Curve signal = fit.signal();
        if (signal != null) {
            main = main.plus(new Line(
                    signal,
                    new Pen(Palette.GREEN, 1.5, org.nightjar.report.drawing.Dash.DASH_DOTTED),
                    fit.signalLabel()));
        }
        main = main.plus(new Line(fit.total(), Pen.solid(Palette.BLUE, 1.6), "total fit"))
                .plus(Counts.points(edges, fit.counts(), !fit.logarithmicCounts(), "data"))
                .notes(Spot.AUTOMATIC, fit.notes())
                .weight(3);
        String description = "Spectrum of " + fit.xTitle() + " with fit and pulls. " + String.join(". ", fit.notes());
        return Figure.of(description, x, main, pulls(fit));
    }

    private static Axis countAxis(SpectrumFit fit, double highest) {
        if (fit.logarithmicCounts()) {
            return new Range(Math.min(0.5, highest / 100), highest).axis(fit.yTitle(), true, 0, 0.4);
        }
        return Axis.linear(fit.yTitle(), 0, highest * 1.35);
    }

    private static Panel pulls(SpectrumFit fit) {
        double[] pulls = pulls(fit.counts(), fit.fitted());
        double furthest = 3;
        for (double pull : pulls) {
            furthest = Math.max(furthest, Double.isFinite(pull) ? Math.abs(pull) : 0);
        }
        double end = Math.ceil(furthest) + 0.5;
        Pen two = Pen.dotted(Palette.GREY, 0.9);
        return Panel.of(Axis.linear("pull [$\\sigma$]", -end, end))
                .plus(Steps.filled(
                        fit.edges(), pulls, Palette.soft(Palette.BLUE, 0.55), Pen.solid(Palette.BLUE, 0.6), ""))
                .plus(Rule.atY(0, Pen.solid(Palette.BLACK, 0.8), ""))
                .plus(Rule.atY(2, two, ""))
                .plus(Rule.atY(-2, two, ""))
                .legend(Spot.NOWHERE, 1);
    }

    /** (observed - fitted) / Poisson error of the observed count on the side of the fit; 0 where nothing is seen and nothing expected. */
    static double[] pulls(double[] counts, double[] fitted) {
        double[] pulls = new double[counts.length];
        for (int i = 0; i < pulls.length; i++) {
            double off = counts[i] - fitted[i];
            double error = off > 0 ? PoissonErrors.down(counts[i]) : PoissonErrors.up(counts[i]);
            pulls[i] = off == 0 ? 0 : off / error;
        }
        return pulls;
    }
}
