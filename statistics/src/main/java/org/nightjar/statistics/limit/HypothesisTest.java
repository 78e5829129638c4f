/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.limit;

import org.nightjar.statistics.FitStatus;

/**
 * Asymptotic test of one signal strength.
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
    /** The test at one value of the parameter of interest with q~_mu; never throws for a fit that fails. */
    public static HypothesisTest of(ProfileLikelihood profile, double mu) {
        return of(profile, mu, TestStatistic.Q_TILDE);
    }

    /** The same with another test statistic. */
    public static HypothesisTest of(ProfileLikelihood profile, double mu, TestStatistic statistic) {
        try {
            profile.usableBackground();
            double qAsimov = profile.asimov().t(mu);
            double q = statistic.of(profile, mu);
            double[] expected = new double[5];
            for (int k = 0; k < expected.length; k++) {
                double other = statistic.fluctuated(qAsimov, k - 2.0);
                expected[k] = ratio(statistic, other, qAsimov);
            }
            return new HypothesisTest(
                    q,
                    qAsimov,
                    statistic.pSignal(q, qAsimov),
                    statistic.pBackground(q, qAsimov),
                    ratio(statistic, q, qAsimov),
                    expected,
                    profile.status());
        } catch (FitFailure failed) {
            return new HypothesisTest(0, 0, 0, 0, 0, new double[5], failed.status());
        }
    }

    private static double ratio(TestStatistic statistic, double q, double qAsimov) {
        return Math.min(1, statistic.pSignal(q, qAsimov) / statistic.pBackground(q, qAsimov));
    }
}
