/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.width;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WidthFormulaTest {
    @Test
    void integralsWithSquareRootEndingsAreExact() {
        // Area of a half circle, and a resonance of width 1e-4: closed forms.
        assertThat(Quadrature.integral(x -> Math.sqrt(1 - x * x), -1, 1, 1e-12)).isCloseTo(Math.PI / 2, within(1e-12));
        double narrow = Quadrature.integral(x -> 1e-4 / ((x - 0.3) * (x - 0.3) + 1e-8), 0, 1, 1e-10);
        assertThat(narrow).isCloseTo(Math.atan(0.7e4) + Math.atan(0.3e4), within(1e-8));
    }

    @Test
    void strongCouplingEqualsThePublishedValues() {
        // PDG 2022 review of QCD: alpha_s(m_tau) = 0.312 +- 0.015, world average run to 5 GeV 0.21; two loops are
        // within 2 %.
        assertThat(StrongCoupling.at(91.1876)).isCloseTo(0.1179, within(1e-12));
        assertThat(StrongCoupling.at(1.777)).isCloseTo(0.312, within(0.015));
        assertThat(StrongCoupling.at(5)).isCloseTo(0.213, within(0.004));
    }

    @Test
    void loopOfBottomDecaysEqualsIndependentNumbers() {
        // f(m_t^2 / m_W^2) = 1.21507 and |g_bs| / g = 9.77795e-5, arXiv:1611.09355 evaluated independently, six digits.
        double x = Electroweak.TOP * Electroweak.TOP / (Electroweak.W_MASS * Electroweak.W_MASS);
        assertThat(BottomWidths.loop(x)).isCloseTo(1.21507, within(1e-5));
        assertThat(BottomWidths.alpCoupling(1)).isCloseTo(9.77795e-5, within(1e-9));
        assertThat(Electroweak.VACUUM).isCloseTo(246.22, within(1e-3));
    }

    /** The exact three-body width against its limit for small splittings, 4 eps^2 alpha alpha_D Delta^5 / (15 pi m^4). */
    @Test
    void inelasticWidthTendsToThePublishedLimit() {
        double e2 = 4 * Math.PI / 137.035999;
        double limit = 4 * 1e-6 * 0.1 / 137.035999 * Math.pow(1e-3, 5) / (15 * Math.PI * 81);
        double exact = InelasticWidths.toLeptons(1, 1.001, 3, 0.1, 1e-3 * Math.sqrt(e2), 1e-9);
        // Integrated independently for massless pairs (scipy, ten digits); the limit itself is 1.
        assertThat(exact / limit).isCloseTo(0.9985024172, within(1e-9));
        assertThatThrownBy(() -> InelasticWidths.toLeptons(1, 5, 3, 0.1, 1e-3, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Below the threshold of two dark photons the width falls with mass as that of H -> V f f in the Standard Model. */
    @ParameterizedTest
    @CsvSource({"1.1, 1.5", "1.5, 1.9"})
    void offShellDarkHiggsFollowsTheClosedForm(double low, double high) {
        // Keung, Marciano, Phys. Rev. D 30 (1984) 248: Gamma = const m_H F(m_V / m_H) for massless fermions; the width
        // of the
        // off-shell boson grows with its mass, that of the on-shell one is neglected.
        double ratio = offShell(high) / offShell(low);
        assertThat(ratio / (high * keungMarciano(1 / high) / (low * keungMarciano(1 / low))))
                .isCloseTo(1, within(1e-5));
        assertThat(DarkHiggsWidths.toDarkPhotonAndPair(2.1, 1, 0.1, 1e-6, m -> m, 0))
                .isZero();
    }

    private static double offShell(double higgs) {
        return DarkHiggsWidths.toDarkPhotonAndPair(higgs, 1, 0.1, 1e-7, m -> 1e-9 * m, 0);
    }

    private static double keungMarciano(double x) {
        double x2 = x * x;
        double root = Math.sqrt(4 * x2 - 1);
        return 3 * (1 - 8 * x2 + 20 * x2 * x2) / root * Math.acos((3 * x2 - 1) / (2 * x2 * x))
                - (1 - x2) * (47 * x2 / 2 - 6.5 + 1 / x2)
                - 3 * (1 - 6 * x2 + 4 * x2 * x2) * Math.log(x);
    }

    @Test
    void pairOfDarkPhotonsEqualsTheClosedForm() {
        // Two distinguishable dark photons are twice the published width of two identical ones, arXiv:0903.0363.
        double two = Widths.darkHiggsToDarkPhotons(2.5, 1, 0.1);
        assertThat(DarkHiggsWidths.toPair(2.5, 1, 1, 0.1) / two).isCloseTo(2, within(1e-12));
    }

    @Test
    void hadronRatioIsThatOfData() {
        // Exact in the quark model up to alpha_s: 2 and 10/3; BES, hep-ex/0102003: 2.2 +- 0.15 at 3 GeV, 3.5 +- 0.2 at
        // 4.8 GeV.
        assertThat(HadronRatio.photon(3)).isCloseTo(2.2, within(0.15));
        assertThat(HadronRatio.photon(4.8)).isCloseTo(3.5, within(0.2));
        // The rho: Gamma_ee Gamma / (9/alpha^2 ...) gives R of about 9 to 10 at its peak; PDG 2022 review, figure of R.
        assertThat(HadronRatio.photon(0.76)).isBetween(7.5, 10.5);
        assertThat(HadronRatio.photon(0.13)).isZero();
        // Table and quarks meet at 2 GeV to 5 %.
        double below = HadronRatio.photon(2 - 1e-9);
        assertThat(below / HadronRatio.photon(2)).isCloseTo(1, within(0.05));
    }

    @Test
    void leptonLoopTendsToFourThirdsForHeavyLeptons() {
        // A -> 4/3 (textbook): alpha^2 m^3 / (256 pi^3 v^2) (16/9).
        double alpha = 1 / 137.0;
        double v2 = Electroweak.VACUUM * Electroweak.VACUUM;
        double expected = alpha * alpha / (256 * Math.pow(Math.PI, 3) * v2) * 16 / 9;
        assertThat(MixingWidths.leptonsToPhotons(1, 1, alpha, 1000) / expected).isCloseTo(1, within(1e-6));
        // Expansion and closed form meet.
        double left = MixingWidths.leptonsToPhotons(1, 1, alpha, 50.01);
        double right = MixingWidths.leptonsToPhotons(1, 1, alpha, 49.99);
        assertThat(left / right).isCloseTo(1, within(1e-6));
    }
}
