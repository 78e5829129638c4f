/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.limit;

import org.nightjar.statistics.internal.Normal;

/**
 * Profile-likelihood test statistics of one signal strength with their asymptotic distributions (arXiv:1007.1727). With
 * a tilde muhat does not go below 0; t is two-sided, q counts only estimates below mu against it. A below is q_A, the
 * value on the background-only Asimov set, sqrt(A) = mu/sigma.
 */
public enum TestStatistic {
    /** t_mu, Eq. 8. */
    T("t", false, true),
    /** t~_mu, Eq. 11. */
    T_TILDE("t~", true, true),
    /** q_mu, Eq. 14. */
    Q("q", false, false),
    /** q~_mu, Eq. 16. */
    Q_TILDE("q~", true, false);

    private final String text;
    private final boolean tilde;
    private final boolean twoSided;

    TestStatistic(String text, boolean tilde, boolean twoSided) {
        this.text = text;
        this.tilde = tilde;
        this.twoSided = twoSided;
    }

    /** Name as on the command line. */
    public String text() {
        return text;
    }

    /** Its value for these data. */
    public double of(ProfileLikelihood profile, double mu) {
        return switch (this) {
            case T -> profile.t(mu);
            case T_TILDE -> profile.tTilde(mu);
            case Q -> profile.q(mu);
            case Q_TILDE -> profile.qTilde(mu);
        };
    }

    /** P(statistic at least q | signal): Eq. 36, 43, 59, 66. */
    public double pSignal(double q, double a) {
        double z = Math.sqrt(q);
        double second = beyond(q, a) ? 0.5 * (q / Math.sqrt(a) + Math.sqrt(a)) : z;
        return twoSided ? Normal.above(z) + Normal.above(second) : Normal.above(second);
    }

    /** The same under background alone. */
    public double pBackground(double q, double a) {
        double z = Math.sqrt(q);
        double root = Math.sqrt(a);
        double second = beyond(q, a) ? 0.5 * (q / root - root) : z - root;
        return twoSided ? Normal.above(z + root) + Normal.above(second) : Normal.above(second);
    }

    private boolean beyond(double q, double a) {
        return tilde && a > 0 && q > a;
    }

    /** Its value when the estimate fluctuates by N standard deviations around 0: Wald's parabola. */
    public double fluctuated(double a, double sigmas) {
        double root = Math.sqrt(a);
        double d = root - sigmas;
        if (!twoSided && d < 0) {
            return 0;
        }
        return tilde && sigmas < 0 ? a - 2 * root * sigmas : d * d;
    }
}
