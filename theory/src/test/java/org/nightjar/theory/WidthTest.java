/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightjar.theory.width.Widths;

/** Widths: closed form against amplitude times phase space, and against published numbers. */
class WidthTest {
    /** Gamma = g^2 (M^2 - m^2)^2 (M^2 + 2 m^2) / (16 pi M^3 m^2) for a massless electron, traces by hand: 4 digits of the note. */
    @Test
    void muonsThatDecayToTheBosonAreTold() {
        double mu = 0.1056583755;
        double m2 = 0.0025;
        double expected = 1e-6 * Math.pow(mu * mu - m2, 2) * (mu * mu + 2 * m2) / (16 * Math.PI * Math.pow(mu, 3) * m2);
        ModelPoint point = Models.standard().get("lfv-zprime").point("mZ=0.05 GeV, gEMu=1e-3, m(e-)=0 GeV");
        assertThat(point.notes()).anyMatch(n -> n.contains("open, width %.4g GeV".formatted(expected)));
        assertThat(Models.standard().get("lfv-zprime").point("mZ=0.2 GeV").notes())
                .isEmpty();
    }

    /** Gamma = |M|^2 p / (8 pi M^2) for every two-body channel: two roads to one number. */
    @ParameterizedTest
    @CsvSource({
        "alp-photon, 'ma=1 GeV', a -> gamma gamma",
        "alp-photon, 'ma=1 GeV, mChi=0.4 GeV, gChi=0.1', a -> chi chi~",
        "lmu-ltau, 'mZ=4 GeV, gPrime=0.01', Z' -> mu+ mu-",
        "lmu-ltau, 'mZ=4 GeV, gPrime=0.01', Z' -> tau+ tau-",
        "lmu-ltau, 'mZ=4 GeV, gPrime=0.01', Z' -> nu_mu nu_mu~",
        "lmu-ltau, 'mZ=4 GeV, mChi=1 GeV, gChi=0.1', Z' -> chi chi~",
        "lfv-zprime, 'mZ=0.3 GeV', Z' -> e+ mu-",
        "dark-photon, 'mA=4 GeV', A' -> tau+ tau-",
        "dark-photon, 'mA=4 GeV, mChi=1.9 GeV, alphaD=0.1', A' -> chi chi~",
        "dark-higgs-strahlung, 'mA=1 GeV, mh=2.2 GeV', h' -> A' A'",
        "inelastic-dark-matter, 'mA=4 GeV, delta=0.5 GeV, dirac=true', A' -> chi1 chi2~",
        "inelastic-dark-matter, 'mA=4 GeV, delta=0.5 GeV', A' -> chi1 chi2",
        "inelastic-dark-matter, 'mA=0.3 GeV, delta=0.5 GeV', chi2 -> chi1 A'",
        "vector, 'preset=b-minus-l, mV=2 GeV', V -> nu_e nu_e~",
        "vector, 'preset=none, xmu=2, mV=2 GeV', V -> mu+ mu-",
        "dark-higgs-mixing, 'mS=4 GeV', S -> tau+ tau-",
        "alp-w, 'ma=2 GeV', a -> gamma gamma",
        "leptophilic-scalar, 'mPhi=4 GeV', phi -> tau+ tau-"
    })
    void widthsEqualAmplitudeTimesPhaseSpace(String name, String values, String text) {
        Model model = Models.standard().get(name);
        ModelPoint point = model.point(values);
        Process decay = Process.parse(text, model);
        double[] m = decay.masses(point);
        double e = (m[0] * m[0] + m[1] * m[1] - m[2] * m[2]) / (2 * m[0]);
        double p = Math.sqrt(e * e - m[1] * m[1]);
        MomentumBlock b = new MomentumBlock(3, 1);
        b.resize(1);
        b.set(0, 0, m[0], 0, 0, 0);
        b.set(1, 0, e, 0.48 * p, 0.6 * p, 0.64 * p);
        b.set(2, 0, m[0] - e, -0.48 * p, -0.6 * p, -0.64 * p);
        double squared = TestPoints.squared(Amplitudes.of(decay, point), b)[0];
        double width = squared * p / (8 * Math.PI * m[0] * m[0]);
        assertThat(width / point.decays(decay.initial().get(0).name()).partialWidth(text) - 1)
                .isBetween(-1e-12, 1e-12); // rounding
    }

    @ParameterizedTest
    @CsvSource({
        // invisible branching fraction 2 G_nu / (2 G_nu + G_mu + G_tau), computed independently, 8 digits
        "0.2, 1",
        "0.25, 0.57963209",
        "1, 0.50018987",
        "4, 0.3787649",
        "8, 0.33508531"
    })
    void lmuLtauInvisibleFraction(double mass, double expected) {
        DecayTable t =
                Models.standard().get("lmu-ltau").point("mZ=" + mass + " GeV").decays("Z'");
        assertThat(t.branchingFraction("invisible")).isCloseTo(expected, within(1e-8));
    }

    @ParameterizedTest
    @CsvSource({
        "lmu-ltau, 'mZ=1 GeV, gPrime=0.01', Z' -> mu+ mu-, 2.6505686e-06",
        "lmu-ltau, 'mZ=1 GeV, gPrime=0.01', Z' -> nu_mu nu_mu~, 1.3262912e-06",
        "leptophilic-scalar, 'mPhi=1 GeV', phi -> mu+ mu-, 6.8416658e-09"
    })
    void partialWidthsEqualIndependentNumbers(String name, String values, String channel, double expected) {
        Model model = Models.standard().get(name);
        String particle = channel.substring(0, channel.indexOf(' '));
        double width = model.point(values).decays(particle).partialWidth(channel);
        assertThat(width / expected - 1).isBetween(-1e-7, 1e-7); // eight digits given
    }

    @ParameterizedTest
    // alphaD = 1/137, mh = 2, mA = 0.5 GeV: 0.02014402 GeV, arXiv:0903.0363 evaluated independently, 7 digits
    @CsvSource("2, 0.5, 0.02014402")
    void darkHiggsWidth(double mh, double mA, double expected) {
        assertThat(Widths.darkHiggsToDarkPhotons(mh, mA, 1 / 137.035999) / expected - 1)
                .isBetween(-1e-6, 1e-6);
        assertThat(Widths.darkHiggsToDarkPhotons(0.9, mA, 1)).isZero();
    }

    /** Above 2 GeV the hadronic width is that of quark pairs: 2/3 of it u u~ with three flavours, by charge squared 4 : 1 : 1. */
    @Test
    void hadronsAboveTheResonancesAreQuarks() {
        DecayTable table =
                Models.standard().get("dark-photon").point("mA=3 GeV").decays("A'");
        double all = table.partialWidth("A' -> hadrons");
        assertThat(table.partialWidth("A' -> u u~") / all).isCloseTo(4 / 6.0, within(1e-12)); // rounding
        assertThat(table.partialWidth("A' -> d d~") / all).isCloseTo(1 / 6.0, within(1e-12));
        assertThat(table.partialWidth("A' -> c c~")).isZero(); // closed below 2 m_D
        assertThat(Models.standard()
                        .get("dark-photon")
                        .point("mA=5 GeV")
                        .decays("A'")
                        .partialWidth("c c~"))
                .isPositive();
    }
}
