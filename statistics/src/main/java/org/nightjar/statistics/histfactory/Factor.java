/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.histfactory;

/** A factor on all bins of a sample as a function of one parameter. */
final class Factor {
    private final Interpolation code;
    private final double low;
    private final double high;
    private final boolean linear;
    private final double logLow;
    private final double logHigh;
    private final boolean polynomial;
    private final double[] coefficients = new double[7];

    private Factor(boolean linear, Interpolation code, double low, double high) {
        this.linear = linear;
        this.code = code;
        this.low = low;
        this.high = high;
        this.logLow = low > 0 ? Math.log(low) : 0;
        this.logHigh = high > 0 ? Math.log(high) : 0;
        this.polynomial = !linear && code == Interpolation.CODE4;
        if (polynomial) {
            solve();
        }
    }

    /** The parameter itself. */
    static Factor itself() {
        return new Factor(true, Interpolation.CODE0, 0, 0);
    }

    /** Interpolated between low, 1 and high. */
    static Factor between(Interpolation code, double low, double high) {
        return new Factor(false, code, low, high);
    }

    /** Whether it is a polynomial between -1 and +1. */
    boolean isPolynomial() {
        return polynomial;
    }

    /** By how much both sides lie above, or both below, one; 0 if one is not. */
    double bent() {
        return linear ? 0 : Math.max(0, 0.5 * (Math.abs(high + low - 2) - Math.abs(high - low)));
    }

    /** Coefficient of alpha^k of the polynomial; 0 if there is none. */
    double coefficient(int k) {
        return coefficients[k];
    }

    /** Value, first and second derivative where it is not the polynomial. */
    void evaluate(double alpha, double[] out) {
        if (linear) {
            out[0] = alpha;
            out[1] = 1;
            out[2] = 0;
        } else if (code.isAdditive()) {
            code.bend(alpha, out);
            double s = 0.5 * (high - low);
            double a = (high + low - 2) / 16;
            out[0] = 1 + alpha * s + out[0] * a;
            out[1] = s + out[1] * a;
            out[2] *= a;
        } else {
            double rate = alpha < 0 ? -logLow : logHigh;
            out[0] = Math.exp(rate * alpha);
            out[1] = rate * out[0];
            out[2] = rate * out[1];
        }
    }

    /** Coefficients from value, slope and curvature of the exponentials at -1 and +1, split into even and odd parts. */
    private void solve() {
        double u = logHigh;
        double d = logLow;
        double e0 = 0.5 * (high + low) - 1;
        double e1 = 0.5 * (u * high + d * low);
        double e2 = 0.5 * (u * u * high + d * d * low);
        double o0 = 0.5 * (high - low);
        double o1 = 0.5 * (u * high - d * low);
        double o2 = 0.5 * (u * u * high - d * d * low);
        coefficients[0] = 1;
        coefficients[5] = (o2 - 3 * o1 + 3 * o0) / 8;
        coefficients[3] = 0.5 * (o1 - o0) - 2 * coefficients[5];
        coefficients[1] = o0 - coefficients[3] - coefficients[5];
        coefficients[6] = (e2 - 5 * e1 + 8 * e0) / 8;
        coefficients[4] = 0.5 * (e1 - 2 * e0) - 2 * coefficients[6];
        coefficients[2] = e0 - coefficients[4] - coefficients[6];
    }
}
