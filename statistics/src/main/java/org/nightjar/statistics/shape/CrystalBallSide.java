/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.shape;

import org.apache.commons.numbers.gamma.Erfc;

/**
 * Integral of one half of a Crystal Ball function from minus infinity to z &lt;= 0 in units of sigma, with its partial
 * derivatives. The density is exp(-z^2/2) for z &gt; -alpha and A (B - z)^-n below, A = (n/alpha)^n exp(-alpha^2/2),
 * B = n/alpha - alpha (HS3 standard, crystalball_dist). With w = alpha (B - z)/n the tail is exp(-alpha^2/2) w^-n and its
 * integral exp(-alpha^2/2) n/(alpha (n-1)) w^(1-n); derivatives are of its logarithm [derived]. Working object of one
 * evaluation; alpha = infinity is a Gaussian half.
 */
final class CrystalBallSide {
    private static final double ROOT2 = Math.sqrt(2);
    private static final double ROOT_HALF_PI = Math.sqrt(Math.PI / 2);

    /** A Gaussian half is zero to any double beyond this: its integral is 1e-100. */
    private static final double NOTHING = -21;

    private double alpha;
    private double n;
    private double peak;
    private double beyond;
    private double tail;
    private double tailA;
    private double tailN;
    private double tailAA;
    private double tailAN;
    private double tailNN;

    /** Integral, density, and partial derivatives at the last z. */
    double s;

    double g;
    double gz;
    double ga;
    double gn;
    double sa;
    double sn;
    double saa;
    double san;
    double snn;

    /** Sets the tail: threshold in sigma and power. */
    void set(double newAlpha, double newN) {
        alpha = newAlpha;
        n = newN;
        boolean gaussian = Double.isInfinite(alpha);
        peak = gaussian ? 0 : Math.exp(-0.5 * alpha * alpha);
        beyond = gaussian ? 0 : Erfc.value(alpha / ROOT2);
        if (gaussian) {
            tail = tailA = tailN = tailAA = tailAN = tailNN = 0;
            return;
        }
        double m = n - 1;
        tail = peak * n / (alpha * m);
        double la = -alpha - 1 / alpha;
        double ln = 1 / n - 1 / m;
        tailA = tail * la;
        tailN = tail * ln;
        tailAA = tail * (la * la - 1 + 1 / (alpha * alpha));
        tailAN = tail * la * ln;
        tailNN = tail * (ln * ln - 1 / (n * n) + 1 / (m * m));
    }

    /** Value and derivatives at z &lt;= 0; needs n &gt; 1. */
    void at(double z) {
        if (z > -alpha) {
            core(z);
        } else {
            tail(z);
        }
    }

    private void core(double z) {
        if (z < NOTHING) {
            g = gz = s = 0;
            ga = gn = sa = sn = saa = san = snn = 0;
            return;
        }
        g = Math.exp(-0.5 * z * z);
        gz = -z * g;
        ga = 0;
        gn = 0;
        s = tail + ROOT_HALF_PI * (Erfc.value(-z / ROOT2) - beyond);
        sa = tailA + peak;
        sn = tailN;
        saa = Double.isInfinite(alpha) ? 0 : tailAA - alpha * peak;
        san = tailAN;
        snn = tailNN;
    }

    private void tail(double z) {
        double a = alpha;
        double w = 1 - a * (a + z) / n;
        double lw = Math.log(w);
        double wp = Math.exp(-n * lw);
        double wa = -(2 * a + z) / n;
        double wn = a * (a + z) / (n * n);
        double ra = wa / w;
        double rn = wn / w;
        g = peak * wp;
        gz = g * a / w;
        ga = g * (-a - n * ra);
        gn = g * (-lw - n * rn);
        double m = n - 1;
        s = tail * wp * w;
        double la = -a - 1 / a - m * ra;
        double ln = 1 / n - 1 / m - lw - m * rn;
        double laa = -1 + 1 / (a * a) - m * (-2 / (n * w) - ra * ra);
        double wan = (2 * a + z) / (n * n);
        double lan = -ra - m * (wan / w - ra * rn);
        double wnn = -2 * a * (a + z) / (n * n * n);
        double lnn = -1 / (n * n) + 1 / (m * m) - 2 * rn - m * (wnn / w - rn * rn);
        sa = s * la;
        sn = s * ln;
        saa = s * (laa + la * la);
        san = s * (lan + la * ln);
        snn = s * (lnn + ln * ln);
    }

    /** Integral between two points at or below 0, for any n &gt; 0, including the logarithm of n = 1. */
    double between(double z1, double z2) {
        double sum = 0;
        if (z1 < -alpha) {
            double w1 = logW(z1);
            double w2 = logW(Math.min(z2, -alpha));
            double m = n - 1;
            double d = w1 - w2;
            double difference = m == 0 ? d : -Math.expm1(-m * d) / m;
            sum += peak * n / alpha * Math.exp(-m * w2) * difference;
        }
        if (z2 > -alpha) {
            sum += ROOT_HALF_PI * (Erfc.value(-z2 / ROOT2) - Erfc.value(-Math.max(z1, -alpha) / ROOT2));
        }
        return sum;
    }

    private double logW(double z) {
        return Math.log1p(-alpha * (alpha + z) / n);
    }
}
