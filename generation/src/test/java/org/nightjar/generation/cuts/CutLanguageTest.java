/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.cuts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightjar.core.card.CardException;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.particles.ParticleTable;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.generation.FinalState;
import org.nightjar.generation.PhaseSpaceCut;
import org.nightjar.generation.SamplingBounds;
import org.nightjar.theory.MomentumBlock;

class CutLanguageTest {
    private static final List<ParticleType> OUT = List.of(type("mu+"), type("mu-"), type("gamma"));

    private static ParticleType type(String name) {
        return ParticleTable.standard().find(name).orElseThrow();
    }

    /** One point by hand (massless): mu+ 5 GeV along x, mu- 4 GeV along z, photon 1 GeV along -z; the lab equals CM / 2. */
    private static boolean passes(String text) {
        MomentumBlock cm = new MomentumBlock(5, 4);
        MomentumBlock lab = new MomentumBlock(5, 4);
        cm.resize(1);
        lab.resize(1);
        for (double f : new double[] {1, 0.5}) {
            MomentumBlock m = f == 1 ? cm : lab;
            m.set(2, 0, 5 * f, 5 * f, 0, 0);
            m.set(3, 0, 4 * f, 0, 0, 4 * f);
            m.set(4, 0, f, 0, 0, -f);
        }
        boolean[] keep = new boolean[4];
        Arrays.fill(keep, true);
        for (PhaseSpaceCut cut : CutLanguage.parse(text, OUT)) {
            cut.apply(new FinalState(OUT, cm, lab), keep);
        }
        return keep[0];
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "E(gamma) > 0.5 GeV | true",
                "E(gamma) > 1.5 GeV | false",
                "E(mu) > 4.5 GeV | false",
                "E(mu+) > 4.5 GeV | true",
                "abs(cosTheta(mu)) < 0.95 | false",
                "89 deg < theta(mu+) < 91 deg | true",
                "angle(mu+,mu-) > 1.5 rad | true",
                "angle(mu,mu) > 1.6 rad | false",
                "angle(gamma,mu) > 1.5 rad | true",
                "M(mu+,mu-) > 6.3 GeV | true",
                "M(mu+,mu-) > 6.4 GeV | false",
                "lab(E(gamma)) > 0.6 GeV | false",
                "lab(E(gamma)) > 0.4 GeV and E(mu) > 3 GeV | true",
                "E(gamma) > 3 GeV or E(mu) > 3 GeV | true",
                "count(mu, E > 4.5 GeV) >= 1 | true",
                "count(mu, E > 4.5 GeV and theta > 91 deg) >= 1 | false",
                "count(mu, lab(E) > 1 GeV) == 2 | true",
                "pt(mu-) < 0.1 GeV | true",
            })
    void cutsMeanWhatTheySay(String text, boolean expected) {
        assertThat(passes(text)).isEqualTo(expected);
    }

    /** The sampler learns the range of single variables, through abs and ranges. */
    @Test
    void boundsFollowFromTheText() {
        SamplingBounds bounds = new SamplingBounds(3, Beams.headOn(10.58));
        String text = "E(gamma) > 250 MeV and abs(cosTheta(gamma)) < 0.95 and cosTheta(mu) < 0.8";
        CutLanguage.parse(text, OUT).forEach(c -> c.narrow(OUT, bounds));
        assertThat(bounds.minEnergy(4)).isCloseTo(0.25, org.assertj.core.api.Assertions.within(1e-12));
        assertThat(bounds.cosMax(4)).isCloseTo(0.95, org.assertj.core.api.Assertions.within(1e-12));
        assertThat(bounds.cosMin(4)).isCloseTo(-0.95, org.assertj.core.api.Assertions.within(1e-12));
        assertThat(bounds.cosMin(2)).isEqualTo(-1);
        assertThat(bounds.isExact()).isTrue();
        CutLanguage.parse("M(mu+,mu-) > 1 GeV", OUT).forEach(c -> c.narrow(OUT, bounds));
        assertThat(bounds.isExact()).isFalse();
    }

    @Test
    void unknownParticleIsSaid() {
        assertThatThrownBy(() -> CutLanguage.parse("E(gama) > 0.5 GeV", OUT))
                .isInstanceOf(CardException.class)
                .hasMessageContaining("'gama' is not in the final state")
                .hasMessageContaining("Maybe gamma?");
    }

    @Test
    void missingUnitIsSaid() {
        assertThatThrownBy(() -> CutLanguage.parse("E(gamma) > 0.5", OUT))
                .isInstanceOf(CardException.class)
                .hasMessageContaining("GeV");
    }

    @Test
    void wrongNumberOfParticlesIsSaid() {
        assertThatThrownBy(() -> CutLanguage.parse("angle(gamma) > 0.5 rad", OUT))
                .isInstanceOf(CardException.class)
                .hasMessageContaining("angle(gamma) has 1 arguments, not two particles");
    }
}
