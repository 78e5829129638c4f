/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import org.nightjar.report.drawing.Palette;
import org.nightjar.report.drawing.Pen;
import org.nightjar.report.plot.Axis;
import org.nightjar.report.plot.Band;
import org.nightjar.report.plot.Curve;
import org.nightjar.report.plot.Figure;
import org.nightjar.report.plot.Line;
import org.nightjar.report.plot.Panel;
import org.nightjar.report.plot.Rule;
import org.nightjar.report.plot.Spot;
import org.nightjar.report.plot.Steps;

/** Hypothesis tests: CLs against the signal strength with its expected band, and distributions of toys. */
public final class TestFigure {
    private static final int BINS = 40;
    private static final double LOWEST = 1e-3;

    private TestFigure() {}

    /**
     * CLs scan.
     *
     * @param mu       tested values, increasing
     * @param observed CLs at each
     * @param expected five rows, -2 to +2 standard deviations, smallest CLs first
     * @param alpha    one minus the confidence level
     */
    public static Figure cls(String parameter, double[] mu, double[] observed, double[][] expected, double alpha) {
        double[][] e = Arrays.stream(expected)
                .map(row ->
                        Arrays.stream(row).map(v -> Math.max(v, 0.1 * LOWEST)).toArray())
                .toArray(double[][]::new);
        Panel panel = Panel.of(Axis.logarithmic("CL$_s$", LOWEST, 4))
                .plus(new Band(mu, e[0], e[4], Palette.BAND_TWO_SIGMA, "expected, 95 %"))
                .plus(new Band(mu, e[1], e[3], Palette.BAND_ONE_SIGMA, "expected, 68 %"))
                .plus(new Line(Curve.of(mu, e[2]), Pen.dashed(Palette.BLACK, 1.1), "expected median"))
                .plus(new Line(Curve.of(mu, observed), Pen.solid(Palette.BLACK, 1.6), "observed"))
                .plus(Rule.atY(alpha, Pen.solid(Palette.VERMILLION, 1), percent(1 - alpha) + " CL"))
                .legend(Spot.TOP_RIGHT, 2);
        return Figure.of("CLs against " + parameter, Axis.linear(parameter, mu[0], mu[mu.length - 1]), panel);
    }

    /** Distributions of a test statistic from toys, with the observed value. */
    public static Figure toys(String statistic, double[] signal, double[] background, double observed) {
        double[] both = Arrays.copyOf(signal, signal.length + background.length);
        System.arraycopy(background, 0, both, signal.length, background.length);
        Arrays.sort(both);
        double largest = both.length == 0 ? 1 : both[(int) (0.998 * (both.length - 1))];
        double top = 1.05 * Math.max(Math.max(largest, observed), 1e-3);
        double[] edges = new double[BINS + 1];
        for (int i = 0; i <= BINS; i++) {
            edges[i] = top * i / BINS;
        }
        double[] sb = fractions(signal, edges);
        double[] b = fractions(background, edges);
        double lowest = 0.5 / Math.max(1, Math.max(signal.length, background.length));
        Panel panel = Panel.of(Axis.logarithmic("fraction of toys per bin", lowest, 8))
                .plus(Steps.line(edges, b, Pen.solid(Palette.BLUE, 1.3), "background only"))
                .plus(Steps.line(edges, sb, Pen.solid(Palette.VERMILLION, 1.3), "signal + background"))
                .plus(Rule.atX(observed, Pen.dashed(Palette.BLACK, 1.3), "observed"))
                .legend(Spot.TOP_RIGHT, 1);
        return Figure.of("Distribution of the test statistic", Axis.linear(statistic, 0, top), panel);
    }

    /** Three digits, no trailing zeros: 95 %, 99.7 %. */
    static String percent(double share) {
        return new BigDecimal(100 * share)
                        .round(new MathContext(3))
                        .stripTrailingZeros()
                        .toPlainString() + " %";
    }

    private static double[] fractions(double[] values, double[] edges) {
        double[] count = new double[edges.length - 1];
        for (double v : values) {
            int bin = (int) (v / edges[1]);
            if (bin >= 0 && bin < count.length) {
                count[bin] += 1.0 / values.length;
            }
        }
        return count;
    }
}
