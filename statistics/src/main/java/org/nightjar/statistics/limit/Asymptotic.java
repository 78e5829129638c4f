/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.limit;

import org.nightjar.statistics.internal.Normal;

/** p-values of the asymptotic distributions of q~_mu (arXiv:1007.1727 Eq. 57-66). */
public final class Asymptotic {
    /** Probabilities below this are not divided by each other. */
    private static final double LEAST = 1e-280;

    private Asymptotic() {}

    /** CLs+b, the p-value of the signal hypothesis. */
    public static double clsb(double q, double qAsimov) {
        double root = Math.sqrt(q);
        double a = Math.sqrt(qAsimov);
        return Normal.above(root <= a || a == 0 ? root : 0.5 * (q / a + a));
    }

    /** CLb, the probability under background alone of a result at least as signal-like. */
    public static double clb(double q, double qAsimov) {
        double root = Math.sqrt(q);
        double a = Math.sqrt(qAsimov);
        return Normal.above(root <= a || a == 0 ? root - a : 0.5 * (q / a - a));
    }

    /** CLs = CLs+b / CLb; 1 when the test has no power. */
    public static double cls(double q, double qAsimov) {
        double clb = clb(q, qAsimov);
        return clb > LEAST ? Math.min(1, clsb(q, qAsimov) / clb) : farDeficit(q, Math.sqrt(qAsimov));
    }

    /**
     * The same where both probabilities underflow: 1 - Phi(z) = exp(-z^2/2)/(z sqrt(2 pi)) up to 1/z^2 (Abramowitz-Stegun
     * 26.2.12), here below 1e-3 of the result.
     */
    private static double farDeficit(double q, double a) {
        double background = 0.5 * (q / a - a);
        double signal = background + a;
        double exponent = -0.5 * a * (background + signal);
        return Math.min(1, Math.exp(exponent) * background / signal);
    }

    /** CLs when the background-only muhat fluctuates by N standard deviations upwards. */
    public static double expectedCls(double qAsimov, double sigmas) {
        return Normal.above(Math.sqrt(qAsimov) - sigmas) / Normal.below(sigmas);
    }

    /** sqrt(q_A) at the CLs limit of the N-sigma band edge: Phi^-1(1 - alpha Phi(N)) + N. */
    public static double clsBandTarget(double alpha, double sigmas) {
        return Normal.upperQuantile(alpha * Normal.below(sigmas)) + sigmas;
    }

    /**
     * sqrt(q_A) at the end of the profile interval of the N-sigma band edge. That end rises with muhat, so its quantile is its
     * value at the quantile N sigma of muhat: z + N where muhat is positive, else the root of q~_mu = (mu^2 - 2 mu muhat)/sigma^2
     * = z^2 (arXiv:1007.1727 Eq. 62), N + sqrt(N^2 + z^2).
     */
    public static double profileBandTarget(double z, double sigmas) {
        return sigmas >= 0 ? z + sigmas : sigmas + Math.hypot(sigmas, z);
    }
}
