/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.limit;

import org.nightjar.statistics.FitStatus;

/**
 * Asymptotic test of one signal strength with q~_mu.
 *
 * @param q        of the data
 * @param qAsimov  of the background-only Asimov set
 * @param clsb     p-value of signal plus background
 * @param clb      p-value of background alone
 * @param cls      their ratio
 * @param expected CLs for background-only estimates at -2, -1, 0, 1, 2 standard deviations, smallest first
 * @param status   of the fits behind it; the numbers are 0 unless it is usable
 */
public record HypothesisTest(
        double q, double qAsimov, double clsb, double clb, double cls, double[] expected, FitStatus status) {
    /** The test at one value of the parameter of interest; never throws for a fit that fails. */
    public static HypothesisTest of(ProfileLikelihood profile, double mu) {
        try {
            profile.usableBackground();
            double qAsimov = profile.asimov().t(mu);
            double q = profile.qTilde(mu);
            double[] expected = new double[5];
            for (int k = 0; k < expected.length; k++) {
                expected[k] = Asymptotic.expectedCls(qAsimov, k - 2.0);
            }
            return new HypothesisTest(
                    q,
                    qAsimov,
                    Asymptotic.clsb(q, qAsimov),
                    Asymptotic.clb(q, qAsimov),
                    Asymptotic.cls(q, qAsimov),
                    expected,
                    profile.status());
        } catch (FitFailure failed) {
            return new HypothesisTest(0, 0, 0, 0, 0, new double[5], failed.status());
        }
    }
}
