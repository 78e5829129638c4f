/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nightjar.core.units.Constants;

class CrossSectionVerbTest {
    private static final String ONE = "\n1 problem; nothing was run.";
    private static final String ALP = "e+ e- -> gamma a";

    /**
     * sigma = alpha g^2 / 24 (1 - m^2/s)^3, arXiv:1709.00009; 1e-6: the closed form leaves out the electron mass, which
     * enters as m_e^2/s times a logarithm.
     */
    @Test
    void alpCrossSectionIsTheClosedForm() {
        Map<?, ?> d = Shell.json("cross-section", ALP, "--set", "ma=2 GeV, gagg=1e-3 /GeV", "--sqrt-s", "10.58");
        double x = 1 - 4 / (10.58 * 10.58);
        double expected = 1e-6 / Constants.INVERSE_ALPHA / 24 * x * x * x * Constants.HBAR_C_SQUARED;
        assertThat(Shell.number(d, "crossSection")).isCloseTo(expected, within(1e-6 * expected));
        assertThat(Shell.number(d, "error")).isLessThan(1e-6 * expected);
        assertThat(Shell.number(d, "evaluations")).isPositive();
        assertThat(Shell.number(d, "seconds")).isPositive();
        assertThat(d.get("model")).isEqualTo("alp-photon");
    }

    /** The decay's branching fraction multiplies; the default energy is 10.58 GeV; units of energies are converted. */
    @Test
    void decaysMultiply() {
        String set = "ma=2 GeV, mChi=0.1 GeV, gChi=1e-3";
        Map<?, ?> all = Shell.json("cross-section", ALP, "--set", set, "--sqrt-s", "10580 MeV");
        Map<?, ?> part = Shell.json("cross-section", ALP + ", a -> invisible", "--set", set);
        double fraction = Shell.number(part, "branchingFraction");
        assertThat(fraction).isBetween(0.01, 0.99);
        assertThat(Shell.number(part, "crossSection"))
                .isCloseTo(Shell.number(all, "crossSection") * fraction, within(1e-15)); // one product
    }

    /**
     * Three photons with E* > 0.5 GeV, |cos theta*| < 0.8 and 0.1 rad between them: same bits for the same seed and any
     * number of threads, another estimate within the errors for another seed.
     */
    @Test
    void estimatesRepeatForASeed() {
        Map<?, ?> one = threePhotons("--seed", "7", "--threads", "1");
        Map<?, ?> same = threePhotons("--seed", "7", "--threads", "3");
        Map<?, ?> other = threePhotons("--seed", "8");
        assertThat(same.get("crossSection")).isEqualTo(one.get("crossSection"));
        assertThat(other.get("crossSection")).isNotEqualTo(one.get("crossSection"));
        double error = Math.hypot(Shell.number(one, "error"), Shell.number(other, "error"));
        assertThat(Shell.number(other, "crossSection"))
                .isCloseTo(Shell.number(one, "crossSection"), within(5 * error)); // 5 sigma
        assertThat(Shell.number(one, "error")).isLessThan(0.02 * Shell.number(one, "crossSection"));
    }

    private static Map<?, ?> threePhotons(String... more) {
        String[] args = {
            "cross-section", "e+ e- -> gamma gamma gamma", "--cut", "E(gamma) > 0.5 GeV", "--cut",
            "abs(cosTheta(gamma)) < 0.8", "--cut", "angle(gamma,gamma) > 0.1 rad", "--precision", "1%"
        };
        String[] all = java.util.Arrays.copyOf(args, args.length + more.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        return Shell.json(all);
    }

    /**
     * Radiation lowers the energy; the ALP cross section hardly depends on it, and falls towards threshold. The virtual part of
     * the first order adds (alpha/pi) (pi^2/3 - 1/2) = 0.65 %.
     */
    @Test
    void beamsOfADetectorAndRadiation() {
        Map<?, ?> bare = Shell.json("cross-section", ALP, "--detector", "belle2-2018");
        Map<?, ?> radiated = Shell.json("cross-section", ALP, "--detector", "belle2-2018", "--isr");
        assertThat(Shell.number(bare, "sqrtS")).isEqualTo(10.58); // arXiv:2007.13071, page 4, in the card
        assertThat(Shell.number(radiated, "crossSection"))
                .isBetween(0.97 * Shell.number(bare, "crossSection"), 1.0065 * Shell.number(bare, "crossSection"));
    }

    /** One virtual photon at 10.58 GeV: 1.076 (a closed factor of the amplitude); two real ones: nothing runs. */
    @Test
    void vacuumPolarisationRunsVirtualPhotonsAlone() {
        double bare = Shell.number(Shell.json("cross-section", "e+ e- -> mu+ mu-"), "crossSection");
        Map<?, ?> running = Shell.json("cross-section", "e+ e- -> mu+ mu-", "--vacuum-polarisation");
        assertThat(running.get("vacuumPolarisation")).isEqualTo(true);
        assertThat(Shell.number(running, "crossSection") / bare).isBetween(1.0755, 1.0765);
        String[] photons = {"cross-section", "e+ e- -> gamma gamma", "--cut", "abs(cosTheta(gamma)) < 0.9"};
        String[] same = java.util.Arrays.copyOf(photons, 5);
        same[4] = "--vacuum-polarisation";
        assertThat(Shell.number(Shell.json(same), "crossSection"))
                .isEqualTo(Shell.number(Shell.json(photons), "crossSection"));
    }

    @Test
    void radiationOfASearchIsInItsCard() {
        Shell.fails(
                2,
                "--isr, --isr-angles, --fsr, --vacuum-polarisation  belong to a process; the card of a search says what radiates.\n"
                        + "   Maybe the keys isr, fsr and vacuum polarisation in a copy of the card?\n1 problem; nothing was run.",
                "generate",
                "alp-3photon",
                "--isr",
                "-n",
                "1",
                "-o",
                "events.lhe");
    }

    @Test
    void questionsWithoutAnswerEndWithThree() {
        Shell.fails(
                3,
                "e+ e- -> gamma a: closed, the products weigh 11.0 GeV, the energy is 10.58 GeV.\n"
                        + "   Maybe lighter particles or more energy?",
                "cross-section",
                ALP,
                "--set",
                "ma=11 GeV");
        Shell.fails(
                3,
                "a -> chi chi~: the channel is closed, the products weigh 2.0 GeV, the a 1.0 GeV.\n"
                        + "   Maybe one of the open channels: a -> gamma gamma?",
                "cross-section",
                ALP + ", a -> chi chi~",
                "--set",
                "mChi=1 GeV, gChi=0.1");
        Shell.fails(
                3,
                "cross section: it diverges for soft photons (no cut on the photon energy).\n"
                        + "   Maybe with the cut E(gamma) > 0.1 GeV?",
                "cross-section",
                "e+ e- -> gamma gamma gamma");
        Shell.fails(
                3,
                "e+ e- -> a: a single particle is made at one energy only, which is no cross section.\n"
                        + "   Maybe e+ e- -> gamma a?",
                "cross-section",
                "e+ e- -> a");
        Shell.fails(
                3,
                "--sqrt-s: 1000 GeV is not between two electron masses and 100 GeV.\n   Maybe 10.58 GeV?",
                "cross-section",
                ALP,
                "--sqrt-s",
                "1 TeV");
    }

    @Test
    void wrongProcessesAreToldExactly() {
        Shell.fails(
                2,
                "process  'gama' is not a particle of any model.\n   Maybe gamma?" + ONE,
                "cross-section",
                "e+ e- -> gama a");
        Shell.fails(
                2,
                "model qed  parameter 'ma' is not known.\n"
                        + "   Maybe one of the known parameters: alphaInv, m(e-), m(mu-), m(tau-).\n"
                        + "process:1:1  'e+ e- -> gamma mu-' does not conserve charge (0 before, -1 after).\n"
                        + "   Maybe an antiparticle, such as mu+ for mu-?\n"
                        + "process:1:1  'e+ e- -> gamma mu-' has an odd number of fermions, so angular momentum cannot be"
                        + " conserved.\n"
                        + "3 problems; nothing was run.",
                "cross-section",
                "e+ e- -> gamma mu-",
                "--model",
                "qed",
                "--set",
                "ma=1 GeV");
        Shell.fails(
                2,
                "process  'a -> gamma gamma' is a decay and has a width, not a cross section.\n"
                        + "   Maybe nightjar width?"
                        + ONE,
                "cross-section",
                "a -> gamma gamma");
        Shell.fails(
                2,
                "process  'mu+ mu- -> gamma gamma' does not start with an electron and a positron.\n"
                        + "   Maybe e+ e- -> gamma gamma?"
                        + ONE,
                "cross-section",
                "mu+ mu- -> gamma gamma");
    }

    @Test
    void wrongOptionsAreToldExactly() {
        Shell.fails(
                2, "--sqrt-s  no number in 'NaN'.\n   Maybe 10.58 GeV?" + ONE, "cross-section", ALP, "--sqrt-s", "NaN");
        Shell.fails(
                2,
                "--sqrt-s  3 cm is in cm, but GeV is needed.\n   Maybe 10.58 GeV?" + ONE,
                "cross-section",
                ALP,
                "--sqrt-s",
                "3 cm");
        Shell.fails(
                2,
                "--precision  0 is not positive and finite.\n   Maybe 0.2%?" + ONE,
                "cross-section",
                ALP,
                "--precision",
                "0");
        Shell.fails(
                2,
                "--precision  1e-9 is not between 0.0001 % and 50 %.\n   Maybe 0.2%?" + ONE,
                "cross-section",
                ALP,
                "--precision",
                "1e-9");
        Shell.fails(
                2,
                "detector belle2-2081  there is no detector of this name and no such file.\n   Maybe belle2-2018, belle2-2019?"
                        + ONE,
                "cross-section",
                ALP,
                "--detector",
                "belle2-2081");
        Shell.fails(
                2,
                "--cut  cuts act on the first process, but gamma also comes from a decay of"
                        + " 'e+ e- -> gamma a, a -> gamma gamma'.\n   Maybe \"e+ e- -> gamma a\"?"
                        + ONE,
                "cross-section",
                ALP + ", a -> gamma gamma",
                "--cut",
                "E(gamma) > 1 GeV");
        Shell s = Shell.run("cross-section", ALP, "--cut", "E(mu) > 1 GeV", "--cut", "E(gamma) > 1 cm");
        assertThat(s.code()).isEqualTo(2);
        assertThat(s.err())
                .contains("'mu' is not in the final state")
                .contains("1 cm is in cm")
                .contains("2 problems; nothing was run.");
    }
}
