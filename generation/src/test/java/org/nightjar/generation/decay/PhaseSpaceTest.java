/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.decay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightjar.generation.decay.Samples.Drawn;
import org.nightjar.generation.decay.Samples.Mean;

/** Statistical tests: 4.5 standard errors, seed fixed, ten seeds tried when written. */
class PhaseSpaceTest {
    private static void agrees(Mean m, double expected) {
        assertThat(m.value()).isCloseTo(expected, within(4.5 * m.error()));
    }

    /** Momentum conserved, daughters on shell; 1e-12 is rounding of a few GeV. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6})
    void everyPointConservesMomentum(int n) {
        double[] masses = Arrays.copyOf(new double[] {0.14, 0, 0.5, 0.1, 0.3, 0}, n);
        for (Drawn d : Samples.draw(new FlatShape(), 3, masses, 500, 1)) {
            double[] sum = new double[4];
            for (int k = 0; k < n; k++) {
                assertThat(d.mass2(k)).isCloseTo(masses[k] * masses[k], within(1e-12));
                for (int mu = 0; mu < 4; mu++) {
                    sum[mu] += d.p()[4 * k + mu];
                }
            }
            assertThat(sum[0]).isCloseTo(3, within(1e-12));
            assertThat(Math.abs(sum[1]) + Math.abs(sum[2]) + Math.abs(sum[3])).isLessThan(1e-12);
        }
    }

    /**
     * Massless daughters, from the volumes V_n proportional to M^(2n-4) (Kleiss, Stirling, Ellis, Comput. Phys. Commun. 40 (1986)
     * 359): a pair has mean squared mass 2/(n (n - 1)) M^2 by symmetry; x = 2E/M has density x (1 - x)^(n-3), so mean 2/n and
     * mean square 6/(n (n + 1)).
     */
    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5})
    void masslessMomentsAreThoseOfTheBetaDistribution(int n) {
        Drawn[] all = Samples.draw(new FlatShape(), 2, new double[n], 40_000, 2);
        agrees(Samples.mean(all, d -> d.mass2(0, 1) / 4), 2.0 / (n * (n - 1)));
        agrees(Samples.mean(all, d -> d.mass2(n - 2, n - 1) / 4), 2.0 / (n * (n - 1)));
        for (int k = 0; k < n; k++) {
            int daughter = k;
            agrees(Samples.mean(all, d -> d.x(daughter)), 2.0 / n);
            agrees(Samples.mean(all, d -> d.x(daughter) * d.x(daughter)), 6.0 / (n * (n + 1)));
        }
        agrees(Samples.mean(all, d -> d.cos(1)), 0);
        agrees(Samples.mean(all, d -> d.cos(1) * d.cos(1)), 1.0 / 3);
    }

    /** Massive three-body decay: mean pair masses against a numerical integral of p(M; m12, m3) p(m12; m1, m2) dm12. */
    @Test
    void massivePairMassesFollowTheDalitzPlot() {
        double[] m = {0.14, 0.5, 0.7};
        Drawn[] all = Samples.draw(new FlatShape(), 1.777, m, 60_000, 3);
        agrees(Samples.mean(all, d -> d.mass2(0, 1)), meanPair(1.777, m[0], m[1], m[2]));
        agrees(Samples.mean(all, d -> d.mass2(1, 2)), meanPair(1.777, m[1], m[2], m[0]));
        agrees(Samples.mean(all, d -> d.mass2(0, 2)), meanPair(1.777, m[0], m[2], m[1]));
    }

    private static double meanPair(double mass, double m1, double m2, double m3) {
        double low = m1 + m2;
        double high = mass - m3;
        double sum = 0;
        double norm = 0;
        for (int k = 0; k < 20_000; k++) {
            double m12 = low + (high - low) * (k + 0.5) / 20_000;
            double w = PhaseSpaceWalk.momentum(mass, m12, m3) * PhaseSpaceWalk.momentum(m12, m1, m2);
            sum += w * m12 * m12;
            norm += w;
        }
        return sum / norm;
    }

    /** pi0 -> e+ e- gamma: <ln q^2> against the numerical integral of Kroll and Wada's spectrum. */
    @Test
    void dalitzPairsHaveTheKrollWadaSpectrum() {
        double mass = 0.1349768;
        double me = 0.51099895e-3;
        Drawn[] all = Samples.draw(new DalitzShape(), mass, new double[] {me, me, 0}, 40_000, 4);
        double low = Math.log(4 * me * me);
        double span = Math.log(mass * mass) - low;
        double sum = 0;
        double norm = 0;
        for (int k = 0; k < 100_000; k++) {
            double l = low + span * (k + 0.5) / 100_000;
            double q2 = Math.exp(l);
            double y = 4 * me * me / q2;
            double w = Math.pow(1 - q2 / (mass * mass), 3) * (1 + 0.5 * y) * Math.sqrt(1 - y);
            sum += w * l;
            norm += w;
        }
        agrees(Samples.mean(all, d -> Math.log(d.mass2(0, 1))), sum / norm);
        // QED at leading order without form factor: B(e e gamma)/B(gamma gamma) = (2 alpha/3 pi) norm integral = 1.185
        // %
        double ratio = 2 / (3 * Math.PI * 137.035999) * norm * span / 100_000;
        assertThat(ratio).isCloseTo(0.01185, within(1e-4));
    }
}
