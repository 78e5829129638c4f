/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.decay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightjar.core.units.Constants;
import org.nightjar.generation.decay.Samples.Drawn;
import org.nightjar.generation.decay.Samples.Mean;

/** Statistical tests: 4.5 standard errors, seed fixed, ten seeds tried when written. */
class TauShapeTest {
    private static final double M = Constants.TAU_MASS;

    private static void agrees(Mean m, double expected) {
        assertThat(m.value()).isCloseTo(expected, within(4.5 * m.error()));
    }

    /** With one massless neutrino and everything else spinless or summed exactly, a decay analyses the spin completely. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "pi- nu_tau",
                "K- nu_tau",
                "pi- pi0 nu_tau",
                "K- pi0 nu_tau",
                "pi- pi- pi+ nu_tau",
                "e- nu_e~ nu_tau"
            })
    void polarimetersHaveLengthOne(String mode) {
        for (Drawn d : Samples.draw(Samples.tau(mode), 200, 1)) {
            double[] h = d.h();
            assertThat(h[0] * h[0] + h[1] * h[1] + h[2] * h[2]).isCloseTo(1, within(1e-12)); // rounding
        }
    }

    /** The pion goes along the spin of a tau- and against that of a tau+ (V-A). */
    @Test
    void pionAnalysesTheSpin() {
        for (Drawn d : Samples.draw(Samples.tau("pi- nu_tau"), 100, 2)) {
            assertThat(d.h()[2]).isCloseTo(d.cos(0), within(1e-12));
        }
        for (Drawn d : Samples.draw(StandardDecays.only(-15, "pi+ nu_tau~").orElseThrow(), 100, 2)) {
            assertThat(d.h()[2]).isCloseTo(-d.cos(0), within(1e-12));
        }
    }

    /**
     * Michel: x = 2E/M has density 2 x^2 (3 - 2 x) for a massless lepton, <x> = 7/10, <x^2> = 8/15; along a spin s the density is
     * 2 x^2 [(3 - 2 x) - (2 x - 1) s . n], so <h . n> over all x is - integral 2 x^2 (2 x - 1) = -1/3. At the end point the
     * electron goes against the spin. The electron mass moves these by (m_e/M)^2 ~ 1e-7.
     */
    @Test
    void electronHasTheMichelSpectrum() {
        Drawn[] all = Samples.draw(Samples.tau("e- nu_e~ nu_tau"), 40_000, 3);
        agrees(Samples.mean(all, d -> d.x(0)), 0.7);
        agrees(Samples.mean(all, d -> d.x(0) * d.x(0)), 8.0 / 15);
        agrees(Samples.mean(all, TauShapeTest::along), -1.0 / 3);
        agrees(Samples.mean(all, d -> along(d) * d.x(0)), -2 * (2.0 / 5 - 1.0 / 4));
        assertThat(Samples.mean(all, d -> d.x(0) > 0.98 ? along(d) + 0.95 : 0).value())
                .isNegative();
    }

    /** h . n of the first daughter. */
    private static double along(Drawn d) {
        double[] p = d.p();
        double size = Math.sqrt(p[1] * p[1] + p[2] * p[2] + p[3] * p[3]);
        return (d.h()[0] * p[1] + d.h()[1] * p[2] + d.h()[2] * p[3]) / size;
    }

    /**
     * Muon: spectrum with its mass, dGamma/dE proportional to p [E (3 M^2 + 3 m^2 - 4 M E) - 2 m^2 M] [Michel with rho = 3/4, eta
     * = 0], integrated numerically.
     */
    @Test
    void muonSpectrumKeepsTheMuonMass() {
        double m = Constants.MUON_MASS;
        double top = (M * M + m * m) / (2 * M);
        double sum = 0;
        double norm = 0;
        for (int k = 0; k < 20_000; k++) {
            double e = m + (top - m) * (k + 0.5) / 20_000;
            double w = Math.sqrt(e * e - m * m) * (e * (3 * M * M + 3 * m * m - 4 * M * e) - 2 * m * m * M);
            sum += w * e;
            norm += w;
        }
        agrees(Samples.mean(Samples.draw(Samples.tau("mu- nu_mu~ nu_tau"), 40_000, 4), d -> d.p()[0]), sum / norm);
    }

    /**
     * A polarised tau decaying into a spin-one system of mass Q: the system's cosine has the slope alpha = (M^2 - 2 Q^2)/(M^2 +
     * 2 Q^2) (Tsai 1971), whatever happens inside it. So <h . n_had> = <alpha>.
     */
    @ParameterizedTest
    @ValueSource(strings = {"pi- pi0 nu_tau", "K- pi0 nu_tau", "pi- pi- pi+ nu_tau", "pi- pi- pi+ pi0 nu_tau"})
    void spinOneSystemsHaveTsaisAsymmetry(String mode) {
        Drawn[] all = Samples.draw(Samples.tau(mode), 20_000, 5);
        Mean excess = Samples.mean(all, d -> {
            int nu = d.p().length / 4 - 1;
            double q2 = M * M - 2 * M * d.p()[4 * nu];
            double along = 0;
            for (int j = 0; j < 3; j++) {
                along -= d.h()[j] * d.p()[4 * nu + 1 + j] / d.p()[4 * nu];
            }
            return along - (M * M - 2 * q2) / (M * M + 2 * q2);
        });
        assertThat(excess.value()).isCloseTo(0, within(Math.max(1e-12, 4.5 * excess.error())));
    }

    /**
     * Mass of the two pions: dGamma/ds proportional to (1 - s/M^2)^2 (1 + 2 s/M^2) beta^3 |F|^2 (Tsai 1971; Kuehn and
     * Santamaria 1990), integrated numerically with equal factors; the peak is that of the rho.
     */
    @Test
    void twoPionsHaveTheRhoSpectrum() {
        Drawn[] all = Samples.draw(Samples.tau("pi- pi0 nu_tau"), 40_000, 6);
        double[] expected = twoPionMoments();
        agrees(Samples.mean(all, d -> d.mass2(0, 1)), expected[0]);
        agrees(Samples.mean(all, d -> Math.abs(d.mass2(0, 1) - 0.598) < 0.08 ? 1 : 0), expected[1]);
    }

    private static double[] twoPionMoments() {
        double pi = 0.13957;
        double low = Math.pow(0.13957039 + 0.1349768, 2);
        double sum = 0;
        double peak = 0;
        double norm = 0;
        int n = 40_000;
        for (int k = 0; k < n; k++) {
            double s = low + (M * M - low) * (k + 0.5) / n;
            double root = Math.sqrt(s);
            double q = PhaseSpaceWalk.momentum(root, 0.13957039, 0.1349768);
            double[] f = new double[2];
            add(f, s, 0.773, 0.145, pi, 1);
            add(f, s, 1.370, 0.510, pi, -0.145);
            double x = s / (M * M);
            double w = (1 - x) * (1 - x) * (1 + 2 * x) * Math.pow(2 * q / root, 3) * (f[0] * f[0] + f[1] * f[1]);
            sum += w * s;
            peak += Math.abs(s - 0.598) < 0.08 ? w : 0;
            norm += w;
        }
        return new double[] {sum / norm, peak / norm};
    }

    private static void add(double[] f, double s, double m, double width, double pi, double share) {
        double q = Math.sqrt(Math.max(0, s / 4 - pi * pi));
        double q0 = Math.sqrt(m * m / 4 - pi * pi);
        double g = width * m * m / Math.sqrt(s) * Math.pow(q / q0, 3);
        double d = m * m - s;
        f[0] += share * m * m * d / (d * d + g * g);
        f[1] += share * m * m * g / (d * d + g * g);
    }

    /** Belle II's table adds up to one, so more than 99.5 % of all decays are covered; PDG 2022 values of the main modes. */
    @Test
    void branchingFractionsAddUp() {
        ParticleDecay tau = StandardDecays.find(15).orElseThrow();
        double sum = tau.modes().stream().mapToDouble(DecayMode::fraction).sum();
        assertThat(sum).isBetween(0.995, 1.0005);
        for (DecayMode m : tau.modes()) {
            int charge = m.daughters().stream().mapToInt(d -> d.threeCharge()).sum();
            assertThat(charge).as(m.text()).isEqualTo(-3);
            assertThat(m.threshold()).as(m.text()).isLessThan(M);
        }
    }

    /** Mean mass of the three pions, a regression against the a1's position (PDG: 1.23 GeV): between 1.0 and 1.25 GeV. */
    @ParameterizedTest
    @CsvSource({"pi- pi- pi+ nu_tau", "pi0 pi0 pi- nu_tau"})
    void threePionsPeakAtTheA1(String mode) {
        Mean m = Samples.mean(Samples.draw(Samples.tau(mode), 10_000, 7), d -> Math.sqrt(d.mass2(0, 1, 2)));
        assertThat(m.value()).isBetween(1.0, 1.25);
    }
}
