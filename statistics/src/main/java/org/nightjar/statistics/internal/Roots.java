/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.internal;

import java.util.function.DoubleUnaryOperator;

/** Root of a function of one variable in a bracket: Brent's method (R. P. Brent, 1973, chapter 4). */
public final class Roots {
    private static final int MAX_STEPS = 200;

    private Roots() {}

    /** The root between a and b, where f changes sign, to an absolute tolerance in x. */
    public static double brent(DoubleUnaryOperator f, double a, double b, double tolerance) {
        return brent(f, a, f.applyAsDouble(a), b, f.applyAsDouble(b), tolerance);
    }

    /** As above with known values at the ends. */
    public static double brent(DoubleUnaryOperator f, double a0, double fa0, double b0, double fb0, double tolerance) {
        if (fa0 * fb0 > 0 || Double.isNaN(fa0 * fb0)) {
            throw new IllegalArgumentException("no sign change: f(%s) = %s, f(%s) = %s".formatted(a0, fa0, b0, fb0));
        }
        double a = a0;
        double fa = fa0;
        double b = b0;
        double fb = fb0;
        double c = a;
        double fc = fa;
        double step = b - a;
        double previous = step;
        for (int k = 0; k < MAX_STEPS; k++) {
            if (Math.abs(fc) < Math.abs(fb)) {
                a = b;
                b = c;
                c = a;
                fa = fb;
                fb = fc;
                fc = fa;
            }
            double tol = 2 * Math.ulp(b) + 0.5 * tolerance;
            double half = 0.5 * (c - b);
            if (Math.abs(half) <= tol || fb == 0) {
                return b;
            }
            double inside = Math.abs(previous) >= tol && Math.abs(fa) > Math.abs(fb)
                    ? interpolation(a, fa, b, fb, c, fc)
                    : Double.NaN;
            boolean accept = inside * half > 0
                    && Math.abs(inside) < Math.min(1.5 * Math.abs(half) - 0.5 * tol, 0.5 * Math.abs(previous));
            previous = accept ? step : half;
            step = accept ? inside : half;
            a = b;
            fa = fb;
            b += Math.abs(step) > tol ? step : Math.copySign(tol, half);
            fb = f.applyAsDouble(b);
            if (fb > 0 == fc > 0) {
                c = a;
                fc = fa;
                step = b - a;
                previous = step;
            }
        }
        return b;
    }

    /** Step from b by inverse quadratic interpolation, or by the secant when only two points differ. */
    private static double interpolation(double a, double fa, double b, double fb, double c, double fc) {
        double s = fb / fa;
        if (a == c) {
            return (c - b) * s / (s - 1);
        }
        double q = fa / fc;
        double r = fb / fc;
        double p = s * ((c - b) * q * (q - r) - (b - a) * (r - 1));
        return -p / ((q - 1) * (r - 1) * (s - 1));
    }
}
