/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation;

import java.io.Serializable;
import java.util.List;
import org.nightjar.core.particles.ParticleTable;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.core.units.Constants;
import org.nightjar.theory.Amplitude;
import org.nightjar.theory.MomentumBlock;

/** Textbook |M|^2, averaged over initial and summed over final spins, over n! for identical photons; massless electrons. */
final class ClosedForms {
    static final double ALPHA = 1 / Constants.INVERSE_ALPHA;
    static final ParticleType ELECTRON = type("e-");
    static final ParticleType POSITRON = type("e+");
    static final ParticleType PHOTON = type("gamma");
    static final ParticleType MUON = type("mu-");
    static final ParticleType ANTIMUON = type("mu+");
    static final List<ParticleType> BEAMS = List.of(POSITRON, ELECTRON);
    private static final double E2 = 4 * Math.PI * ALPHA;

    private ClosedForms() {}

    private static ParticleType type(String name) {
        return ParticleTable.standard().find(name).orElseThrow();
    }

    static ParticleType alp(double mass) {
        return new ParticleType("a", "a", 51, mass, 0, 0);
    }

    @FunctionalInterface
    interface Point extends Serializable {
        double squared(MomentumBlock m, int i);
    }

    record Closed(String process, double[] masses, Point point) implements Amplitude {
        @Override
        public Workspace workspace(int capacity) {
            return new Workspace() {};
        }

        @Override
        public void squared(MomentumBlock momenta, Workspace workspace, double[] out) {
            for (int i = 0; i < momenta.size(); i++) {
                out[i] = point.squared(momenta, i);
            }
        }
    }

    /** From dsigma/dcos = (3/8) (alpha g^2/24) (1 - m^2/s)^3 (1 + cos^2): alp.md section 1.3. */
    static Amplitude gammaAlp(double mass, double g) {
        return new Closed("e+ e- -> gamma a", new double[] {0, 0, 0, mass}, (m, i) -> {
            double s = s(m, i);
            double c = m.pz(2)[i] / m.e(2)[i];
            double r = 1 - mass * mass / s;
            return Math.PI / 2 * ALPHA * g * g * s * r * r * (1 + c * c);
        });
    }

    /** 2 e^4 (t/u + u/t) / 2!. */
    static Amplitude twoPhotons() {
        return new Closed("e+ e- -> gamma gamma", new double[4], (m, i) -> {
            double t = dot(m, 0, 2, i);
            double u = dot(m, 0, 3, i);
            return E2 * E2 * (t / u + u / t);
        });
    }

    /**
     * e^6 s sum_i k_i k'_i (k_i^2 + k'_i^2) / prod k_i k'_i / 3! with k_i = p+.k_i, k'_i = p-.k_i: Berends and Kleiss, Nucl.
     * Phys. B186 (1981) 22; the factor follows from the soft limit |M_3|^2 -> |M_2|^2 e^2 s/(k k').
     */
    static Amplitude threePhotons() {
        return new Closed("e+ e- -> gamma gamma gamma", new double[5], (m, i) -> {
            double sum = 0;
            double product = 1;
            for (int leg = 2; leg < 5; leg++) {
                double k = dot(m, 0, leg, i);
                double l = dot(m, 1, leg, i);
                sum += k * l * (k * k + l * l);
                product *= k * l;
            }
            return E2 * E2 * E2 * s(m, i) * sum / product / 6;
        });
    }

    /** e^4 [1 + 4 m^2/s + (1 - 4 m^2/s) cos^2]. */
    static Amplitude muons() {
        double mass = MUON.mass();
        return new Closed("e+ e- -> mu+ mu-", new double[] {0, 0, mass, mass}, (m, i) -> {
            double s = s(m, i);
            double p2 = m.px(2)[i] * m.px(2)[i] + m.py(2)[i] * m.py(2)[i] + m.pz(2)[i] * m.pz(2)[i];
            double c2 = m.pz(2)[i] * m.pz(2)[i] / p2;
            double x = 4 * mass * mass / s;
            return E2 * E2 * (1 + x + (1 - x) * c2);
        });
    }

    /** 2 e^4 [u^2 (1/s + 1/t)^2 + (t/s)^2 + (s/t)^2], t from the positrons. */
    static Amplitude bhabha() {
        return new Closed("e+ e- -> e+ e-", new double[4], (m, i) -> {
            double s = s(m, i);
            double t = -2 * dot(m, 0, 2, i);
            double u = -2 * dot(m, 0, 3, i);
            double a = u * (1 / s + 1 / t);
            return 2 * E2 * E2 * (a * a + t * t / (s * s) + s * s / (t * t));
        });
    }

    static double s(MomentumBlock m, int i) {
        double e = m.e(0)[i] + m.e(1)[i];
        double z = m.pz(0)[i] + m.pz(1)[i];
        return e * e - z * z;
    }

    private static double dot(MomentumBlock m, int a, int b, int i) {
        return m.e(a)[i] * m.e(b)[i] - m.px(a)[i] * m.px(b)[i] - m.py(a)[i] * m.py(b)[i] - m.pz(a)[i] * m.pz(b)[i];
    }
}
