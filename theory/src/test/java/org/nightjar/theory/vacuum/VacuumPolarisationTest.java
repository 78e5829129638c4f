/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.vacuum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightjar.core.units.Constants;
import org.nightjar.theory.width.HadronRatio;

class VacuumPolarisationTest {
    private static final double Z2 = 91.1876 * 91.1876;
    private static final double ALPHA = 1 / Constants.INVERSE_ALPHA;

    /** PDG 2022, review of the electroweak model: 0.02766(7) for five flavours; ours lacks resonances above charm threshold. */
    @Test
    void hadronsAtTheZ() {
        assertThat(VacuumPolarisation.hadronic(Z2)).isCloseTo(0.02766, within(0.02 * 0.02766));
    }

    /** M. Steinhauser, hep-ph/9803313: 314.19e-4 at one loop. */
    @Test
    void leptonsAtTheZ() {
        assertThat(LeptonLoops.real(Z2)).isCloseTo(314.19e-4, within(1e-6)); // digits quoted
    }

    /** 1/alpha(m_Z^2) = 128.94 to 128.95 in the on-shell scheme (PDG 2022); 2 % of the hadronic part are 0.07. */
    @Test
    void inverseCouplingAtTheZ() {
        double inverse = Constants.INVERSE_ALPHA * (1 - VacuumPolarisation.deltaAlpha(Z2)[0]);
        assertThat(inverse).isCloseTo(128.945, within(0.08));
    }

    /**
     * Delta alpha had at -5 GeV^2: 0.00716(9) on the lattice (M. Ce et al., arXiv:2203.08676), 0.0069 from data [from memory of
     * the comparison there]: 4 % cover both.
     */
    @Test
    void hadronsAtSpaceLikeMomenta() {
        assertThat(VacuumPolarisation.hadronic(-5)).isCloseTo(0.0070, within(0.04 * 0.0070));
    }

    /** By hand: alpha/(3 pi) (ln(s/m^2) - 5/3) for electrons and muons far above threshold, up to m^2/s. */
    @Test
    void leptonsFarAboveThresholdAreLogarithms() {
        double s = 1e8;
        double sum = 0;
        for (double m : new double[] {Constants.ELECTRON_MASS, Constants.MUON_MASS, Constants.TAU_MASS}) {
            sum += ALPHA / (3 * Math.PI) * (Math.log(s / (m * m)) - 5.0 / 3);
        }
        assertThat(LeptonLoops.real(s)).isCloseTo(sum, within(1e-8)); // m_tau^2/s = 3e-8
    }

    /** Uehling: Delta alpha = -alpha q^2/(15 pi m^2) of each lepton near zero; the same from both sides of the expansion. */
    @Test
    void leptonsNearZero() {
        double m2 = Constants.ELECTRON_MASS * Constants.ELECTRON_MASS;
        double q2 = -1e-3 * m2;
        assertThat(LeptonLoops.real(q2) / (-ALPHA * q2 / (15 * Math.PI * m2)))
                .isCloseTo(1, within(1e-3)); // next: q^2/m^2
        double edge = 4 * m2 / 1e4;
        assertThat(LeptonLoops.real(edge * 1.0001) / LeptonLoops.real(edge * 0.9999))
                .isCloseTo(1.0002, within(1e-5));
    }

    /** The dispersion integral by subtraction of the pole, midpoint rule in ln s: another road to the principal value. */
    @ParameterizedTest
    @ValueSource(doubles = {-100, -1, 0.3, 5, 60, 111.9364})
    void dispersionIntegralBySubtraction(double q2) {
        double from = 2 * Math.log(HadronRatio.THRESHOLD);
        double to = Math.log(1e8);
        double here = q2 > 0 ? HadronRatio.smooth(Math.sqrt(q2)) : 0;
        int n = 100_000;
        double sum = 0;
        for (int k = 0; k < n; k++) {
            double s = Math.exp(from + (to - from) * (k + 0.5) / n);
            sum += (HadronRatio.smooth(Math.sqrt(s)) - here) / (s - q2);
        }
        sum *= (to - from) / n;
        double pole = Math.log(Math.abs(Math.exp(to) - q2) / Math.abs(Math.exp(from) - q2)) - (to - from);
        double expected = -ALPHA * q2 / (3 * Math.PI) * (sum + (q2 == 0 ? 0 : here * pole / q2));
        assertThat(new Hadrons().real(q2))
                .isCloseTo(expected, within(1e-5)); // R linear between nodes: 1e-3 of it at the bottom threshold
    }

    @Test
    void imaginaryPartIsTheRate() {
        double r = HadronRatio.smooth(10.5) + 3; // two massless leptons and the tau, nearly
        assertThat(VacuumPolarisation.deltaAlpha(10.5 * 10.5)[1])
                .isCloseTo(-ALPHA / 3 * r, within(2e-5)); // tau threshold
        assertThat(VacuumPolarisation.deltaAlpha(-50)[1]).isZero();
    }

    /** The table against the formula, between its nodes; 1e-5 where R has the narrow phi, 1e-6 elsewhere. */
    @ParameterizedTest
    @ValueSource(doubles = {0.06, 0.4, 0.7825, 0.9, 1.5, 2.5, 3.2, 3.75, 5, 7.3, 9.3, 10.58, 30})
    void tableFollowsTheFormula(double q) {
        for (int sign : new int[] {-1, 1}) {
            double[] re = new double[1];
            double[] im = new double[1];
            VacuumPolarisation.STANDARD.at(new double[] {sign * q * q}, 1, re, im);
            double rate = re[0] * re[0] + im[0] * im[0];
            assertThat(rate).isCloseTo(VacuumPolarisation.rate(sign * q * q), within(1e-4)); // steps of 1 to 14 MeV
        }
    }

    @Test
    void realPhotonsKeepTheirCharge() {
        double[] re = new double[1];
        double[] im = new double[1];
        VacuumPolarisation.STANDARD.at(new double[] {0}, 1, re, im);
        assertThat(re[0]).isEqualTo(1);
        assertThat(im[0]).isZero();
    }

    /** At the B factories' energy: 1.076, the number of the documentation. */
    @Test
    void rateAtTheUpsilon() {
        assertThat(VacuumPolarisation.rate(10.58 * 10.58)).isCloseTo(1.076, within(5e-4)); // digits written there
    }
}
