/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.nightjar.core.PhysicsException;

/** Chains with the exchange of identical particles, against the same final states written out. */
class FullChainTest {
    private static final int POINTS = 16;
    private static final Models MODELS = Models.standard();

    private static ModelPoint point(String model, String values) {
        return MODELS.get(model).point(values);
    }

    private static void requireEqual(Amplitude first, Amplitude second) {
        MomentumBlock block = TestPoints.of(first.masses(), 2, POINTS);
        double[] a = TestPoints.squared(first, block);
        double[] b = TestPoints.squared(second, block);
        for (int i = 0; i < POINTS; i++) {
            assertThat(a[i] / b[i]).isBetween(1 - 1e-11, 1 + 1e-11); // rounding of the same diagrams in another order
        }
    }

    /**
     * Without couplings to electrons, every diagram of four muons with a Z' is that of a Z' into one of the four pairs: the chain
     * with its exchanges is the new physics of the final state written out, which the recursion sums without required lines.
     */
    @Test
    void fourMuonsAreAllOfTheNewPhysics() {
        ModelPoint point = point("lmu-ltau", "mZ=1 GeV, gPrime=0.05");
        Process chain = Process.parse("e+ e- -> mu+ mu- Z', Z' -> mu+ mu-", point.model());
        Process written = Process.parse("e+ e- -> mu+ mu- mu+ mu-", point.model());
        requireEqual(Amplitudes.full(chain, point), Amplitudes.of(written, point, Orders.NEW));
        // 2 diagrams of e+ e- -> mu+ mu- Z' for each of 4 pairs
        assertThat(Amplitudes.fullTopologies(chain, point)).hasSize(8);
        assertThat(Amplitudes.chainTopologies(chain, point)).hasSize(2);
    }

    /** The same with unlike pairs, where there is nothing to exchange. */
    @Test
    void withoutIdenticalParticlesItIsTheChain() {
        ModelPoint point = point("lmu-ltau", "mZ=1 GeV, gPrime=0.05");
        Process chain = Process.parse("e+ e- -> mu+ mu- Z', Z' -> tau+ tau-", point.model());
        requireEqual(Amplitudes.full(chain, point), Amplitudes.chain(chain, point));
    }

    /** Three photons of an ALP: three choices of its pair, which are all diagrams of new physics with one ALP. */
    @Test
    void threePhotonsAreAllOfTheNewPhysics() {
        ModelPoint point = point("alp-photon", "ma=2 GeV, gagg=1e-2 /GeV");
        Process chain = Process.parse("e+ e- -> gamma a, a -> gamma gamma", point.model());
        Process written = Process.parse("e+ e- -> gamma gamma gamma", point.model());
        requireEqual(Amplitudes.full(chain, point), Amplitudes.of(written, point, Orders.NEW));
        assertThat(Amplitudes.fullTopologies(chain, point)).hasSize(3);
    }

    /** Six muons of three A': the exchange of two of them changes nothing, which the chain without exchanges does not have. */
    @Test
    void sixMuonsOfADarkHiggsAreSymmetric() {
        ModelPoint point = point("dark-higgs-strahlung", "mA=0.6 GeV, mh=1.5 GeV, width=0.01 GeV");
        Process chain = Process.parse("e+ e- -> A' h', h' -> A' A', A' -> mu+ mu-", point.model());
        // 3! pairings of muons and antimuons, 3 choices of the A' that is no daughter of h'
        assertThat(Amplitudes.fullTopologies(chain, point)).hasSize(18);
        Amplitude full = Amplitudes.full(chain, point);
        MomentumBlock block = TestPoints.of(full.masses(), 2, POINTS);
        double[] before = TestPoints.squared(full, block);
        for (int i = 0; i < POINTS; i++) {
            ManyLegsTest.swap(block, i, 2, 4);
        }
        double[] after = TestPoints.squared(full, block);
        for (int i = 0; i < POINTS; i++) {
            assertThat(after[i] / before[i]).isBetween(1 - 1e-9, 1 + 1e-9); // rounding of sums with cancellations
        }
    }

    /**
     * With one A' named and the other pair made by a line that is not named, the one diagram of a pairing of the muons has the
     * lines of two ways; it is counted once, as in the chain that names both A'.
     */
    @Test
    void diagramsThatServeTwoWaysCountOnce() {
        ModelPoint point = point("dark-higgs-strahlung", "mA=0.6 GeV, mh=1.5 GeV, width=0.01 GeV");
        Process both = Process.parse(
                "e+ e- -> A' h', A' -> tau+ tau-, h' -> A' A', A' -> mu+ mu-, A' -> mu+ mu-", point.model());
        Process one = Process.parse("e+ e- -> A' h', A' -> tau+ tau-, h' -> A' mu+ mu-, A' -> mu+ mu-", point.model());
        assertThat(Amplitudes.fullTopologies(both, point)).hasSize(2); // pairings of the muons
        assertThat(Amplitudes.fullTopologies(one, point))
                .containsExactlyInAnyOrderElementsOf(Amplitudes.fullTopologies(both, point));
        requireEqual(Amplitudes.full(one, point), Amplitudes.full(both, point));
    }

    /** Everything that has no diagram is told at once. */
    @Test
    void decaysWithoutDaughtersByNameAreRefused() {
        ModelPoint point = point("dark-photon", "mA=1 GeV, mChi=0.1 GeV");
        Process process = Process.parse("e+ e- -> A' tau+ tau-, A' -> invisible, tau- -> pi- nu_tau", point.model());
        assertThatThrownBy(() -> Amplitudes.full(process, point))
                .isInstanceOf(PhysicsException.class)
                .hasMessageContaining("A' -> invisible: the full amplitude needs daughters by name")
                .hasMessageContaining("tau- -> pi- nu_tau: the full amplitude has new particles as lines");
    }
}
