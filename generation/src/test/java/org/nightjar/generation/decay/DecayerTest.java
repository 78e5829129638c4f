/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.decay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nightjar.core.events.Particles;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.units.Constants;

/** Decays in the record. Statistical tests: 4.5 standard errors, seed fixed, ten seeds tried when written. */
class DecayerTest {
    private static final ParticleType SCALAR = new ParticleType("S", "S", 9000006, 0.5, 0, 0);

    /** One particle flying in a fixed direction, and what it leaves behind. */
    private static Particles decayed(Decays decays, String name, double momentum, int event) {
        Particles p = new Particles();
        double electron = 5;
        p.add(11, 0, electron, 0, 0, electron);
        p.add(-11, 0, electron, 0, 0, -electron);
        ParticleType type = Samples.type(name);
        double e = Math.sqrt(momentum * momentum + type.mass() * type.mass());
        int row = p.add(type.pdg(), type.mass(), e, 0.6 * momentum, 0, 0.8 * momentum);
        p.vx[row] = 0.1;
        RandomStream random = Samples.random("decayer", 3).at(event, 0);
        new Decayer(decays).decay(0, 2, random, p);
        p.endEvent();
        return p;
    }

    private static double[] finalSum(Particles p) {
        double[] sum = new double[4];
        for (int row = 2; row < p.rows(); row++) {
            if (p.status[row] == 1) {
                sum[0] += p.e[row];
                sum[1] += p.px[row];
                sum[2] += p.py[row];
                sum[3] += p.pz[row];
            }
        }
        return sum;
    }

    /** Whatever a tau does by the table, momentum and charge are those of the tau and every vertex is its mother's end. */
    @Test
    void inclusiveTauDecaysKeepMomentumChargeAndVertices() {
        Decays all = Decays.NONE.withTable(StandardDecays.all());
        for (int event = 0; event < 400; event++) {
            Particles p = decayed(all, "tau-", 5, event);
            double[] sum = finalSum(p);
            assertThat(sum[0]).isCloseTo(p.e[2], within(1e-10));
            assertThat(sum[1]).isCloseTo(3, within(1e-10));
            assertThat(sum[3]).isCloseTo(4, within(1e-10));
            for (int row = 3; row < p.rows(); row++) {
                int mother = p.parent[row];
                assertThat(p.status[mother]).isEqualTo(2);
                assertThat(p.vx[row]).isEqualTo(p.dx[mother]);
                assertThat(p.vt[row]).isEqualTo(p.dt[mother]);
            }
        }
    }

    /** Flight of a tau: from its own vertex along its momentum, mean proper length 87.03 um (PDG: 290.3 fs). */
    @Test
    void tausFlyFromTheirVertex() {
        Decays all = Decays.NONE.withTable(StandardDecays.all());
        int n = 4000;
        double sum = 0;
        double m = Constants.TAU_MASS;
        for (int event = 0; event < n; event++) {
            Particles p = decayed(all, "tau-", 5, event);
            double d = (p.dx[2] - 0.1) / 0.6;
            assertThat(p.dz[2]).isCloseTo(0.8 * d, within(1e-12));
            assertThat(p.dt[2]).isCloseTo(d * p.e[2] / 5 / Constants.C_CM_PER_NS, within(1e-12));
            sum += d * m / 5;
        }
        assertThat(sum / n / 8.703e-3).isCloseTo(1, within(4.5 / Math.sqrt(n)));
    }

    /** Modes come with their branching fractions: tau into e, mu (17.8, 17.4 %) and one pion (10.8 %). */
    @Test
    void modesHaveTheirFractions() {
        Decays all = Decays.NONE.withTable(StandardDecays.all());
        int n = 6000;
        int[] seen = new int[3];
        for (int event = 0; event < n; event++) {
            Particles p = decayed(all, "tau+", 5, event);
            seen[0] += p.pdg[3] == -11 ? 1 : 0;
            seen[1] += p.pdg[3] == -13 ? 1 : 0;
            seen[2] += p.pdg[3] == 211 && p.pdg[4] == -16 ? 1 : 0;
        }
        double[] expected = {0.178175, 0.173937, 0.108164};
        for (int k = 0; k < 3; k++) {
            double sigma = Math.sqrt(n * expected[k] * (1 - expected[k]));
            assertThat((double) seen[k]).isCloseTo(n * expected[k], within(4.5 * sigma));
        }
    }

    /** B0 -> K*0 S, K*0 -> K+ pi-: cos^2 of the helicity angle, mass of the K* spread by its width; B flight 0.455 mm. */
    @Test
    void kstarFromB0IsLongitudinal() {
        ParticleType kstar = Samples.type("K*0");
        DecayNode kaons = DecayNode.of(
                new ParticleDecay(kstar, 0, 0.0473, List.of(DecayMode.flat(Samples.type("K+"), Samples.type("pi-")))));
        ParticleDecay b = ParticleDecay.of(Samples.type("B0"), 0.04554, DecayMode.flat(kstar, SCALAR));
        Decays decays = Decays.ofLegs(List.of(new DecayNode(b, List.of(kaons, DecayNode.STAYS), false)));
        int n = 4000;
        double sum = 0;
        double inside = 0;
        for (int event = 0; event < n; event++) {
            Particles p = decayed(decays, "B0", 0.327, event);
            assertThat(p.rows()).isEqualTo(7);
            double[] q = {p.e[2], p.px[2], p.py[2], p.pz[2]};
            double[] k = {p.e[5], p.px[5], p.py[5], p.pz[5]};
            Boosts.into(p.mass[3], p.e[3], p.px[3], p.py[3], p.pz[3], q, 0);
            Boosts.into(p.mass[3], p.e[3], p.px[3], p.py[3], p.pz[3], k, 0);
            double dot = q[1] * k[1] + q[2] * k[2] + q[3] * k[3];
            double c2 =
                    dot * dot / (q[1] * q[1] + q[2] * q[2] + q[3] * q[3]) / (k[1] * k[1] + k[2] * k[2] + k[3] * k[3]);
            sum += c2;
            inside += Math.abs(p.mass[3] - kstar.mass()) < 0.5 * 0.0473 ? 1 : 0;
        }
        // density (3/2) c^2 over [-1, 1]: <c^2> = 3/5, variance 3/7 - 9/25
        assertThat(sum / n).isCloseTo(0.6, within(4.5 * Math.sqrt((3.0 / 7 - 0.36) / n)));
        // half of a Breit-Wigner lies within half a width; the cut at the thresholds (0.633, 4.8 GeV) removes 2.7 %
        // below
        assertThat(inside / n).isBetween(0.47, 0.56);
    }

    /** The same event whatever came before it in the same decayer. */
    @Test
    void anEventDoesNotDependOnItsPredecessors() {
        Decays all = Decays.NONE.withTable(StandardDecays.all());
        Decayer used = new Decayer(all);
        for (int event = 0; event < 40; event++) {
            Particles p = new Particles();
            double m = Constants.TAU_MASS;
            p.add(15, m, Math.sqrt(m * m + 25), 3, 0, 4);
            used.decay(0, 0, Samples.random("decayer", 3).at(event, 0), p);
            Particles fresh = new Particles();
            fresh.add(15, m, Math.sqrt(m * m + 25), 3, 0, 4);
            new Decayer(all).decay(0, 0, Samples.random("decayer", 3).at(event, 0), fresh);
            assertThat(p.rows()).isEqualTo(fresh.rows());
            for (int row = 0; row < p.rows(); row++) {
                assertThat(p.px[row]).isEqualTo(fresh.px[row]);
                assertThat(p.pdg[row]).isEqualTo(fresh.pdg[row]);
            }
        }
    }
}
