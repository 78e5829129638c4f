/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.histfactory;

/** A factor on all bins of a sample as a function of one parameter. */
final class Factor {
    private final Interpolation code;
    private final double low;
    private final double high;
    private final boolean linear;
    private final double[] polynomial = new double[7];

    private Factor(boolean linear, Interpolation code, double low, double high) {
        this.linear = linear;
        this.code = code;
        this.low = low;
        this.high = high;
        if (!linear && code == Interpolation.CODE4) {
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

    /** Value, first and second derivative. */
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
        } else if (code == Interpolation.CODE4 && Math.abs(alpha) < 1) {
            inside(alpha, out);
        } else {
            double rate = alpha < 0 ? -Math.log(low) : Math.log(high);
            out[0] = Math.exp(rate * alpha);
            out[1] = rate * out[0];
            out[2] = rate * out[1];
        }
    }

    private void inside(double x, double[] out) {
        double value = 0;
        double slope = 0;
        double curvature = 0;
        for (int k = 6; k >= 0; k--) {
            curvature = curvature * x + 2 * slope;
            slope = slope * x + value;
            value = value * x + polynomial[k];
        }
        out[0] = value;
        out[1] = slope;
        out[2] = curvature;
    }

    /** Coefficients from value, slope and curvature of the exponentials at -1 and +1, split into even and odd parts. */
    private void solve() {
        double u = Math.log(high);
        double d = Math.log(low);
        double e0 = 0.5 * (high + low) - 1;
        double e1 = 0.5 * (u * high + d * low);
        double e2 = 0.5 * (u * u * high + d * d * low);
        double o0 = 0.5 * (high - low);
        double o1 = 0.5 * (u * high - d * low);
        double o2 = 0.5 * (u * u * high - d * d * low);
        polynomial[0] = 1;
        polynomial[5] = (o2 - 3 * o1 + 3 * o0) / 8;
        polynomial[3] = 0.5 * (o1 - o0) - 2 * polynomial[5];
        polynomial[1] = o0 - polynomial[3] - polynomial[5];
        polynomial[6] = (e2 - 5 * e1 + 8 * e0) / 8;
        polynomial[4] = 0.5 * (e1 - 2 * e0) - 2 * polynomial[6];
        polynomial[2] = e0 - polynomial[4] - polynomial[6];
    }
}
