/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.figure;

import java.util.List;
import org.nightjar.report.plot.Axis;
import org.nightjar.report.plot.Curve;

/** From where to where an axis goes. */
public record Range(double from, double to) {
    public Range {
        if (!(from < to)) {
            throw new IllegalArgumentException("range must increase (" + from + " to " + to + ")");
        }
    }

    /** The smallest range that holds all finite values, positive ones only if asked; 0.1 to 1 if there is none. */
    static Range covering(boolean positive, double[]... values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double[] array : values) {
            for (double value : array) {
                if (Double.isFinite(value) && (!positive || value > 0)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
        }
        if (low > high) {
            return new Range(0.1, 1);
        }
        return low < high ? new Range(low, high) : positive ? new Range(low / 2, low * 2) : new Range(low - 1, low + 1);
    }

    static double[] ys(Curve curve) {
        double[] y = new double[curve.size()];
        for (int i = 0; i < y.length; i++) {
            y[i] = curve.y(i);
        }
        return y;
    }

    static double[] xs(Curve curve) {
        double[] x = new double[curve.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = curve.x(i);
        }
        return x;
    }

    static double[][] ys(List<NamedCurve> curves) {
        return curves.stream().map(c -> ys(c.curve())).toArray(double[][]::new);
    }

    Range or(Range other) {
        return new Range(Math.min(from, other.from), Math.max(to, other.to));
    }

    /** Room below and above, as shares of the span; round ends on a logarithmic axis. */
    Axis axis(String title, boolean logarithmic, double below, double above) {
        if (logarithmic) {
            double span = Math.max(0.5, Math.log10(to / from));
            double low = rounded(from * Math.pow(10, -below * span), false);
            return Axis.logarithmic(title, low, rounded(to * Math.pow(10, above * span), true));
        }
        return Axis.linear(title, from - below * (to - from), to + above * (to - from));
    }

    Axis axis(String title, boolean logarithmic) {
        return logarithmic ? Axis.logarithmic(title, from, to) : Axis.linear(title, from, to);
    }

    /** The next of 1, 2, 3, 5 times a power of ten, outwards. */
    private static double rounded(double value, boolean up) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        double[] leads = {1, 2, 3, 5, 10};
        double result = up ? 10 : 1;
        for (int i = 0; i < leads.length; i++) {
            double lead = up ? leads[leads.length - 1 - i] : leads[i];
            if (up ? lead * power >= value : lead * power <= value) {
                result = lead;
            }
        }
        return result * power;
    }
}
