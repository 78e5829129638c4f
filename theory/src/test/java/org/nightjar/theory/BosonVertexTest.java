/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.theory.Vertex.Current;
import org.nightjar.theory.Vertex.Order;
import org.nightjar.theory.formfactor.PionFormFactor;

/** Scalars, charged vectors and contact terms against closed forms. */
class BosonVertexTest {
    private static final int POINTS = 20;
    private static final double E = 0.3;
    private static final double PION = 0.13957039;
    private static final ParticleType ELECTRON = new ParticleType("e-", "e+", 11, 0, -3, 1);

    private static FreeModel scalarQed(FormFactor form) {
        List<Vertex> terms = new ArrayList<>(Vertex.scalarQed(Order.QED, "gamma", "pi+", "pi-", -E, form));
        terms.add(new Current(Order.QED, "gamma", "e-", "e-", E, 0));
        return new FreeModel(List.of(ELECTRON), terms);
    }

    private static double dot(MomentumBlock b, int i, int k, int l) {
        return b.e(k)[i] * b.e(l)[i] - b.px(k)[i] * b.px(l)[i] - b.py(k)[i] * b.py(l)[i] - b.pz(k)[i] * b.pz(l)[i];
    }

    private static void assertSame(double[] found, double[] expected) {
        for (int i = 0; i < found.length; i++) {
            // same tree diagrams in closed form: rounding of a few operations
            assertThat(found[i] / expected[i]).as("point " + i).isBetween(1 - 1e-11, 1 + 1e-11);
        }
    }

    /** d sigma / d Omega = alpha^2 beta^3 sin^2 theta |F|^2 / (8 s): |M|^2 = e^4 beta^2 sin^2 theta |F|^2 / 2. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void pionPairsOfAPhoton(boolean extended) {
        FormFactor form = extended ? PionFormFactor.standard() : FormFactor.POINT;
        MomentumBlock b = TestPoints.of(new double[] {0, 0, PION, PION}, 2, POINTS);
        double[] found = scalarQed(form).squared("e- e+ -> pi+ pi-", b);
        double[] expected = new double[POINTS];
        double[] re = new double[1];
        double[] im = new double[1];
        for (int i = 0; i < POINTS; i++) {
            double e = b.e(2)[i];
            double p2 = e * e - PION * PION;
            double sin2 = 1 - b.pz(2)[i] * b.pz(2)[i] / p2;
            form.at(new double[] {4 * e * e}, 1, re, im);
            expected[i] = Math.pow(E, 4) * p2 / (e * e) * sin2 / 2 * (re[0] * re[0] + im[0] * im[0]);
        }
        assertSame(found, expected);
    }

    /**
     * Scalar Compton scattering and its crossing: the sum over spins is 8 e^4 ((m^2 s)^2 + (t u - m^4)^2) / ((t - m^2)^2 (u -
     * m^2)^2), s the invariant of the photons [derived from the helicity amplitudes 2 e^2 (1 - beta^2) / (1 - beta^2 cos^2)
     * and 2 e^2 beta^2 sin^2 / (1 - beta^2 cos^2) of gamma gamma -> pi+ pi-]. The seagull is needed for both.
     */
    @Test
    void photonsAndPionsInBothChannels() {
        FreeModel model = scalarQed(FormFactor.POINT);
        MomentumBlock b = TestPoints.of(new double[] {0, 0, PION, PION}, 2, POINTS);
        MomentumBlock c = TestPoints.of(new double[] {0, PION, 0, PION}, 2, POINTS);
        double[] pairs = model.squared("gamma gamma -> pi+ pi-", b);
        double[] compton = model.squared("gamma pi+ -> gamma pi+", c);
        for (int i = 0; i < POINTS; i++) {
            double s = 2 * dot(b, i, 0, 1);
            double t = -2 * dot(b, i, 0, 2);
            double u = -2 * dot(b, i, 0, 3);
            assertThat(pairs[i] / (compton(s, t, u) / 4)).isBetween(1 - 1e-10, 1 + 1e-10);
            double s2 = -2 * dot(c, i, 0, 2);
            double t2 = 2 * dot(c, i, 0, 1);
            double u2 = -2 * dot(c, i, 0, 3);
            // momentum conservation to 1e-15 of GeV, divided by the pion mass squared
            assertThat(compton[i] / (compton(s2, t2, u2) / 2)).isBetween(1 - 1e-10, 1 + 1e-10);
        }
    }

    /** The last arguments are t - m^2 and u - m^2. */
    private static double compton(double s, double t, double u) {
        double m2 = PION * PION;
        double tu = t * u + m2 * (t + u);
        return 8 * Math.pow(E, 4) * (m2 * s * m2 * s + tu * tu) / (t * t * u * u);
    }

    /** A charged vector with left-handed currents: muon decay with a heavy W, sum |M|^2 = 128 G^2 (mu.nu_e~)(e.nu_mu). */
    @Test
    void muonDecayThroughAHeavyVector() {
        double mass = 1e6;
        double g = 1;
        FreeModel model = weak(mass, g);
        MomentumBlock b = TestPoints.of(new double[] {0.1056583755, 0, 0, 0}, 1, POINTS);
        double[] found = model.squared("mu- -> nu_mu e- nu_e~", b);
        double fermi = g * g / (8 * mass * mass) * Math.sqrt(2);
        for (int i = 0; i < POINTS; i++) {
            double expected = 64 * fermi * fermi * dot(b, i, 0, 3) * dot(b, i, 1, 2);
            // q^2 / m_W^2 = 1e-10 at the few GeV of these points
            assertThat(found[i] / expected).isBetween(1 - 1e-9, 1 + 1e-9);
        }
    }

    private static FreeModel weak(double mass, double g) {
        double v = g / Math.sqrt(8);
        ParticleType w = new ParticleType("W+", "W-", 24, mass, 3, 2);
        ParticleType a = new ParticleType("a", "a", 54, 3 * mass, 0, 0);
        return new FreeModel(
                List.of(ELECTRON, w, a),
                List.of(
                        new Current(Order.QED, "W+", "nu_mu", "mu-", v, -v),
                        new Current(Order.QED, "W+", "nu_e", "e-", v, -v),
                        new Vertex.DualPhoton(Order.NEW, "a", "W+", "W-", 0.2)));
    }

    /** W -> l nu: |M|^2 = g^2 m_W^2 / 3 for massless fermions; a -> W W: 2 g^2 ((k1.k2)^2 - m^4), as for photons. */
    @Test
    void chargedVectorsAsLegs() {
        FreeModel model = weak(80, 0.65);
        MomentumBlock two = TestPoints.decay(80, 0, 0);
        assertSame(model.squared("W+ -> e+ nu_e", two), new double[] {0.65 * 0.65 * 80 * 80 / 3});
        assertSame(model.squared("W- -> e- nu_e~", two), new double[] {0.65 * 0.65 * 80 * 80 / 3});
        double k1k2 = (240.0 * 240 - 2 * 80 * 80) / 2;
        double[] expected = {2 * 0.04 * (k1k2 * k1k2 - Math.pow(80, 4))};
        assertSame(model.squared("a -> W+ W-", TestPoints.decay(240, 80, 80)), expected);
    }

    /** Decays of scalars: Feynman rules i g for S S S, i g (p + p') for V S S, i g g^{mu nu} for S V V'. */
    @Test
    void twoBodyDecaysOfBosons() {
        FreeModel model = new FreeModel(
                List.of(
                        new ParticleType("h", "h", 9000001, 10, 0, 0),
                        new ParticleType("s", "s", 9000002, 2, 0, 0),
                        new ParticleType("p", "p", 9000003, 3, 0, 0),
                        new ParticleType("V", "V", 9000004, 7, 0, 2),
                        new ParticleType("U", "U", 9000005, 1, 0, 2),
                        new ParticleType("c", "c~", 9000006, 2, 0, 0)),
                List.of(
                        new Vertex.Contact(Order.NEW, List.of("h", "s", "s"), 0.7),
                        new Vertex.Contact(Order.NEW, List.of("h", "s", "p"), 0.4),
                        new Vertex.Contact(Order.NEW, List.of("h", "c", "c~"), 0.3),
                        new Vertex.Contact(Order.NEW, List.of("h", "V", "U"), 0.9),
                        new Vertex.ScalarCurrent(Order.NEW, "V", "s", "p", 0.5, FormFactor.POINT),
                        new Vertex.ScalarCurrent(Order.NEW, "V", "c", "c", 0.6, FormFactor.POINT)));
        assertSame(model.squared("h -> s s", TestPoints.decay(10, 2, 2)), new double[] {0.49 / 2});
        assertSame(model.squared("h -> s p", TestPoints.decay(10, 2, 3)), new double[] {0.16});
        assertSame(model.squared("h -> c c~", TestPoints.decay(10, 2, 2)), new double[] {0.09});
        // sum over polarisations of (p1 - p2).eps: 4 |p|^2, divided by 3 spins
        MomentumBlock v = TestPoints.decay(7, 2, 3);
        double p2 = v.e(1)[0] * v.e(1)[0] - 4;
        assertSame(model.squared("V -> s p", v), new double[] {0.25 * 4 * p2 / 3});
        MomentumBlock w = TestPoints.decay(7, 2, 2);
        double q2 = w.e(1)[0] * w.e(1)[0] - 4;
        assertSame(model.squared("V -> c c~", w), new double[] {0.36 * 4 * q2 / 3});
        // sum of (eps1.eps2)^2 = 2 + (k1.k2)^2 / (m1 m2)^2
        double k = (100.0 - 49 - 1) / 2;
        assertSame(model.squared("h -> V U", TestPoints.decay(10, 7, 1)), new double[] {0.81 * (2 + k * k / 49)});
    }

    /** A complex scalar keeps its charge: S -> tau- mu+ with y^2, and no diagram for the other charges. */
    @Test
    void complexScalarsHaveAnAntiparticle() {
        FreeModel model = new FreeModel(
                List.of(new ParticleType("S", "S~", 9000001, 10, 0, 0)),
                List.of(new Vertex.Yukawa(Order.NEW, "S", "tau-", "mu-", 0.3, 0)));
        MomentumBlock b = TestPoints.decay(10, 1.77686, 0.1056583755);
        double sum = 1.77686 + 0.1056583755;
        // L = -S tau-bar mu: y^2 2 (m^2 - (m1 + m2)^2)
        double expected = 0.09 * 2 * (100 - sum * sum);
        assertSame(model.squared("S -> tau- mu+", b), new double[] {expected});
        assertSame(model.squared("S~ -> tau+ mu-", b), new double[] {expected});
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> model.squared("S -> tau+ mu-", b))
                .hasMessageContaining("no tree diagram");
    }
}
