/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.decay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.nightjar.core.PhysicsException;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.Particles;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.random.Streams;
import org.nightjar.core.units.Constants;
import org.nightjar.generation.Generator;
import org.nightjar.generation.GeneratorFactory;
import org.nightjar.generation.GeneratorSettings;
import org.nightjar.theory.Model;
import org.nightjar.theory.ModelPoint;
import org.nightjar.theory.Models;
import org.nightjar.theory.Process;

/** Spins that pass through a particle without spin, and those that angular momentum alone fixes. */
class KinematicSpinsTest {
    /** Asymmetric beams with a crossing angle, no spread; a test's own numbers. */
    private static final Beams LAB = new Beams(7.0, 0.04, 4.0, -0.04, 0, 0, 0, 0, 0, 0);

    private static final Streams STREAMS = new Streams(5, new SampleId("kinematic spins"));

    private static Particles events(Process process, ModelPoint point, int n) {
        Generator g = GeneratorFactory.prepare(GeneratorSettings.of(process, point, LAB), STREAMS);
        EventBatch batch = new EventBatch();
        batch.start(0, n);
        g.generate(batch, STREAMS, g.workspace());
        return batch.particles();
    }

    /**
     * phi -> tau+ tau-: a scalar gives both taus the same helicity, so the pions' helicity cosines, from their energies in the
     * rest frame of phi, have <c- c+> = -1/9 (C_kk = -1 for a pair in a P wave); phi itself has no spin, and its mother does not
     * matter. 4.5 standard errors.
     */
    @Test
    void tausOfAScalarHaveTheSameHelicity() {
        Model model = Models.standard().get("leptophilic-scalar");
        Process process =
                Process.parse("e+ e- -> gamma phi, phi -> tau+ tau-, tau+ -> pi+ nu_tau~, tau- -> pi- nu_tau", model);
        int n = 8000;
        Particles p = events(process, model.point("mPhi=6 GeV"), n);
        double sum = 0;
        for (int event = 0; event < n; event++) {
            int f = p.first(event);
            sum += cosine(p, row(p, f + 3), f + 4, f + 6) * cosine(p, row(p, f + 3), f + 5, f + 8);
        }
        assertThat(sum / n).isCloseTo(-1.0 / 9, within(4.5 / 3 / Math.sqrt(n)));
    }

    /**
     * h' -> A' A' -> 4 mu on the mass shell: with a scalar in between, the probability is |M|^2 of h' -> 4 mu through the two
     * lines over the largest possible: every daughter A' has sin^2-like helicity angles, 1 - beta^2 cos^2, where h' is heavy
     * (longitudinal fraction 0.999 at m_h'/m_A' = 10): <cos^2> = (1/3 - b/5)/(1 - b/3), b = 1 - 4 m_mu^2/m_A'^2. 4.5 standard
     * errors (0.30 each).
     */
    @Test
    void vectorsOfAScalarAreLongitudinal() {
        Model model = Models.standard().get("dark-higgs-strahlung");
        Process process = Process.parse("e+ e- -> A' h', h' -> A' A', A' -> mu+ mu-", model);
        int n = 3000;
        Particles p = events(process, model.point("mA=0.5 GeV,mh=5 GeV,alphaD=0.01"), n);
        double sum = 0;
        int count = 0;
        for (int row = 0; row < p.rows(); row++) {
            int mother = p.parent[row];
            int scalar = p.pdg[row] == 13 ? p.parent[mother] : -1;
            if (scalar >= 0 && p.mass[scalar] > 4) {
                double c = cosine(p, row(p, scalar), mother, row);
                sum += c * c;
                count++;
            }
        }
        double b = 1 - 4 * Math.pow(Constants.MUON_MASS / 0.5, 2);
        assertThat(count).isEqualTo(2 * n);
        assertThat(sum / count).isCloseTo((1.0 / 3 - b / 5) / (1 - b / 3), within(4.5 * 0.3 / Math.sqrt(count) + 1e-3));
    }

    /**
     * e+ e- -> gamma A', A' -> pi+ pi-, no amplitude needed: e . q is the only one. The A' of a hard photon has the spin of a
     * virtual photon's along its own flight for most events, so sin^2 of the helicity angle, <cos^2> = 1/5, less what is
     * longitudinal (m_A'^2/s, 0.5 %); pi0 gamma has 1 + cos^2, 2/5. Three pions: sin^2 of the normal of their plane.
     */
    @Test
    void hadronsOfAVectorFollowAngularMomentum() {
        assertThat(meanSquare("A' -> pi+ pi-")).isCloseTo(0.2, within(0.012 + 0.005));
        assertThat(meanSquare("A' -> pi0 gamma")).isCloseTo(0.4, within(0.017 + 0.005));
        assertThat(meanSquare("A' -> pi+ pi- pi0")).isCloseTo(0.2, within(0.012 + 0.005));
    }

    /**
     * B0 -> K*0 a, K*0 -> K+ pi-: a vector beside two particles without spin is longitudinal, cos^2 of the kaon's helicity angle,
     * <cos^2> = 3/5; 4.5 standard errors (0.26 each).
     */
    @Test
    void vectorMesonsOfABMesonAreLongitudinal() {
        Model model = Models.standard().get("alp-w");
        Process process = Process.parse("e+ e- -> B0 B0~, B0 -> K*0 a, K*0 -> K+ pi-, a -> gamma gamma", model);
        int n = 3000;
        Particles p = events(process, model.point("ma=1 GeV"), n);
        double sum = 0;
        int count = 0;
        for (int k = 0; k < p.rows(); k++) {
            if (p.pdg[k] == 321) {
                double c = cosine(p, row(p, p.parent[p.parent[k]]), p.parent[k], k);
                sum += c * c;
                count++;
            }
        }
        assertThat(count).isEqualTo(n);
        assertThat(sum / n).isCloseTo(0.6, within(4.5 * 0.26 / Math.sqrt(n)));
    }

    /** "hadrons" is no final state: the message names those that are. */
    @Test
    void hadronsTogetherCannotBeGenerated() {
        Model model = Models.standard().get("dark-photon");
        Process process = Process.parse("e+ e- -> gamma A', A' -> hadrons", model);
        ModelPoint point = model.point("mA=1.02 GeV");
        assertThatThrownBy(() -> ProcessDecays.of(process, point))
                .isInstanceOf(PhysicsException.class)
                .hasMessageStartingWith("A' -> hadrons: hadrons stands for many final states, which are not generated.")
                .hasMessageContaining("A' -> K+ K-");
    }

    /** Above 2 GeV the message names quarks, and these can be generated. */
    @Test
    void hadronsAreQuarksAboveTheResonances() {
        Model model = Models.standard().get("dark-photon");
        ModelPoint point = model.point("mA=3 GeV");
        assertThatThrownBy(() -> ProcessDecays.of(Process.parse("e+ e- -> gamma A', A' -> hadrons", model), point))
                .isInstanceOf(PhysicsException.class)
                .hasMessageContaining("one kind of quarks at a time, A' -> u u~, A' -> d d~, A' -> s s~, whose events");
        Particles p = events(Process.parse("e+ e- -> gamma A', A' -> u u~", model), point, 10);
        int quarks = 0;
        for (int i = 0; i < p.rows(); i++) {
            quarks += Math.abs(p.pdg[i]) == 2 && p.status[i] == 1 ? 1 : 0;
        }
        assertThat(quarks).isEqualTo(20);
    }

    /** Of the first daughter's helicity cosine, or of the cosine of the plane's normal; 8000 events, 4.5 standard errors. */
    private static double meanSquare(String decay) {
        Model model = Models.standard().get("dark-photon");
        int n = 8000;
        Process process = Process.parse("e+ e- -> gamma A', " + decay, model);
        Particles p = events(process, model.point("mA=0.77 GeV"), n);
        double sum = 0;
        for (int event = 0; event < n; event++) {
            int f = p.first(event);
            double c = p.count(event) == 7 ? normal(p, f, f + 3) : cosine(p, beams(p, f), f + 3, f + 4);
            sum += c * c;
        }
        return sum / n;
    }

    /** Cosine of the normal of the first two daughters, in the rest frame of a vector reached from the CM frame, to its flight. */
    private static double normal(Particles p, int f, int vector) {
        double[] v = inCm(p, f, vector);
        double[] a = inCm(p, f, vector + 1);
        double[] b = inCm(p, f, vector + 2);
        Boosts.into(p.mass[vector], v[0], v[1], v[2], v[3], a, 0);
        Boosts.into(p.mass[vector], v[0], v[1], v[2], v[3], b, 0);
        double[] n = {a[2] * b[3] - a[3] * b[2], a[3] * b[1] - a[1] * b[3], a[1] * b[2] - a[2] * b[1]};
        double[] q = {v[1], v[2], v[3]};
        return dot(n, q) / Math.sqrt(dot(n, n) * dot(q, q));
    }

    private static double[] inCm(Particles p, int f, int row) {
        double[] b = beams(p, f);
        double[] q = row(p, row);
        Boosts.into(Math.sqrt(product(b, b)), b[0], b[1], b[2], b[3], q, 0);
        return q;
    }

    /** Cosine of the angle between a particle and the flight of its mother, in the mother's rest frame, as seen from another. */
    private static double cosine(Particles p, double[] frame, int mother, int daughter) {
        double m = Math.sqrt(product(row(p, mother), row(p, mother)));
        double big = Math.sqrt(product(frame, frame));
        double e = product(frame, row(p, daughter)) / big;
        double eMother = product(frame, row(p, mother)) / big;
        double rest = product(row(p, mother), row(p, daughter)) / m;
        double q = Math.sqrt(rest * rest - p.mass[daughter] * p.mass[daughter]);
        return (e * m - eMother * rest) / (q * Math.sqrt(eMother * eMother - m * m));
    }

    private static double[] row(Particles p, int row) {
        return new double[] {p.e[row], p.px[row], p.py[row], p.pz[row]};
    }

    private static double[] beams(Particles p, int f) {
        return new double[] {p.e[f] + p.e[f + 1], p.px[f] + p.px[f + 1], p.py[f] + p.py[f + 1], p.pz[f] + p.pz[f + 1]};
    }

    private static double product(double[] a, double[] b) {
        return a[0] * b[0] - a[1] * b[1] - a[2] * b[2] - a[3] * b[3];
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}
