/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.decay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.Particles;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.random.Streams;
import org.nightjar.core.units.Constants;
import org.nightjar.generation.Generator;
import org.nightjar.generation.GeneratorFactory;
import org.nightjar.generation.GeneratorSettings;
import org.nightjar.theory.Amplitude;
import org.nightjar.theory.Amplitudes;
import org.nightjar.theory.Model;
import org.nightjar.theory.ModelPoint;
import org.nightjar.theory.Models;
import org.nightjar.theory.MomentumBlock;
import org.nightjar.theory.Process;
import org.nightjar.theory.Product;

class ChainSpinsTest {
    /** Asymmetric beams with a crossing angle, no spread; a test's own numbers. */
    private static final Beams LAB = new Beams(7.0, 0.04, 4.0, -0.04, 0, 0, 0, 0, 0, 0);

    private static final Streams STREAMS = new Streams(11, new SampleId("spins"));

    /** These decays all have an amplitude or a polarimeter. */
    private static final Consumer<String> NONE = note -> {
        throw new AssertionError(note);
    };

    private static EventBatch events(Process process, ModelPoint point, boolean correlated, int n) {
        GeneratorSettings s = GeneratorSettings.of(process, point, LAB);
        if (!correlated) {
            s = s.withDecays(s.decays().withCorrelation(null));
        }
        Generator g = GeneratorFactory.prepare(s, STREAMS);
        EventBatch batch = new EventBatch();
        batch.start(0, n);
        g.generate(batch, STREAMS, g.workspace());
        return batch;
    }

    private static double squared(Amplitude a, Particles p, int... rows) {
        MomentumBlock block = new MomentumBlock(rows.length, 1);
        block.resize(1);
        for (int k = 0; k < rows.length; k++) {
            block.set(k, 0, p.e[rows[k]], p.px[rows[k]], p.py[rows[k]], p.pz[rows[k]]);
        }
        double[] out = new double[1];
        a.squared(block, a.workspace(1), out);
        return out[0];
    }

    private static Amplitude decay(Product parent, ModelPoint point) {
        List<Product> plain = parent.daughters().stream()
                .map(d -> new Product(d.type(), List.of(), false))
                .toList();
        return Amplitudes.of(new Process(List.of(parent.type()), plain), point);
    }

    /**
     * e+ e- -> gamma A', A' -> mu+ mu- on the mass shell: |M|^2 of the whole chain (engine, diagrams through A') = probability x
     * |M|^2 of production x 3 x spin-averaged |M|^2 of the decay / (m Gamma)^2, point by point; 3e-8 is a few m_e^2/s, as the incoming
     * momenta are rebuilt from those of the outgoing particles.
     */
    @Test
    void vectorDecayHasTheChainsMatrixElement() {
        Model model = new DarkModel();
        ModelPoint point = model.point();
        Process process = Process.parse("e+ e- -> gamma A', A' -> mu+ mu-", model);
        Particles p = events(process, point, false, 60).particles();
        SpinCorrelation.Evaluator spins =
                ChainSpins.of(process, point, false, NONE).evaluator();
        Amplitude chain = Amplitudes.chain(process, point);
        Amplitude production = Amplitudes.of(process, point);
        Amplitude decay = decay(process.products().get(1), point);
        double[] h = new double[60];
        for (int event = 0; event < 60; event++) {
            int f = p.first(event);
            Particles one = only(p, event);
            spins.start(one, 0, 2);
            double probability = spins.probability(one, 2, h);
            assertThat(probability).isBetween(0.0, 1.0);
            double expected = squared(chain, p, f + 1, f, f + 2, f + 4, f + 5)
                    * Math.pow(3 * DarkModel.WIDTH, 2)
                    / squared(production, p, f + 1, f, f + 2, f + 3)
                    / (3 * squared(decay, p, f + 3, f + 4, f + 5));
            assertThat(probability / expected).isCloseTo(1, within(3e-8));
        }
    }

    /** The same two steps down: A' -> chi1 chi2~, chi2~ -> chi1~ mu+ mu- through a virtual A'. */
    @Test
    void chainsOfTwoStepsHaveTheChainsMatrixElement() {
        Model model = new DarkModel();
        ModelPoint point = model.point();
        Process process = Process.parse("e+ e- -> gamma A', A' -> chi1 chi2~, chi2~ -> chi1~ mu+ mu-", model);
        Particles p = events(process, point, false, 40).particles();
        SpinCorrelation.Evaluator spins =
                ChainSpins.of(process, point, false, NONE).evaluator();
        Amplitude chain = Amplitudes.chain(process, point);
        Amplitude production = Amplitudes.of(process, point);
        Product dark = process.products().get(1);
        Amplitude first = decay(dark, point);
        Amplitude second = decay(dark.daughters().get(1), point);
        double[] h = new double[60];
        for (int event = 0; event < 40; event++) {
            int f = p.first(event);
            Particles one = only(p, event);
            spins.start(one, 0, 2);
            double probability = spins.probability(one, 2, h);
            double expected = squared(chain, p, f + 1, f, f + 2, f + 4, f + 6, f + 7, f + 8)
                    * Math.pow(3 * DarkModel.WIDTH * 1.6 * DarkModel.WIDTH, 2)
                    / squared(production, p, f + 1, f, f + 2, f + 3)
                    / (3 * squared(first, p, f + 3, f + 4, f + 5))
                    / (2 * squared(second, p, f + 5, f + 6, f + 7, f + 8));
            assertThat(probability / expected).isCloseTo(1, within(3e-8));
        }
    }

    private static Particles only(Particles p, int event) {
        Particles one = new Particles();
        int f = p.first(event);
        for (int row = f; row < p.end(event); row++) {
            int k = one.add(p.pdg[row], p.mass[row], p.e[row], p.px[row], p.py[row], p.pz[row]);
            one.status[k] = p.status[row];
            one.parent[k] = p.parent[row] < 0 ? -1 : p.parent[row] - f;
        }
        return one;
    }

    /**
     * Tau pairs through a photon: W/4 with W = 1 + sum C_ij h-_i h+_j, axes k (tau-), r (in the plane, towards the electron), n;
     * D = 2 - beta^2 sin^2: C_kk = (beta^2 + (2 - beta^2) cos^2)/D, C_rr = (2 - beta^2) sin^2/D, C_nn = - beta^2 sin^2/D, C_rk =
     * sqrt(1 - beta^2) sin 2theta/D; massless electrons (their mass changes it by 1e-8). Checked at 6 and 10.58 GeV, beams of
     * equal and of different energy.
     */
    @Test
    void tauPairsHaveTheClosedFormCorrelation() {
        ModelPoint point = Models.standard().get("qed").point();
        Process process = Process.parse("e+ e- -> tau+ tau-", Models.standard().get("qed"));
        SpinCorrelation.Evaluator spins =
                ChainSpins.of(process, point, true, NONE).evaluator();
        RandomStream random = Samples.random("tau pairs", 1);
        for (int k = 0; k < 200; k++) {
            double e1 = k % 2 == 0 ? 5.29 : 7;
            double e2 = k % 3 == 0 ? e1 : 3;
            Particles p = tauPair(e1, e2, random);
            double[] h = new double[18];
            direction(random, h, 0);
            direction(random, h, 3);
            spins.start(p, 0, 2);
            assertThat(spins.probability(p, 2, h)).isCloseTo(closedForm(p, h), within(1e-6));
        }
    }

    private static void direction(RandomStream random, double[] h, int at) {
        double c = 2 * random.uniform() - 1;
        double phi = 2 * Math.PI * random.uniform();
        h[at] = Math.sqrt(1 - c * c) * Math.cos(phi);
        h[at + 1] = Math.sqrt(1 - c * c) * Math.sin(phi);
        h[at + 2] = c;
    }

    /** Beams along z, tau+ and tau- (in this order), one daughter each so that they count as decayed. */
    private static Particles tauPair(double e1, double e2, RandomStream random) {
        Particles p = new Particles();
        p.add(
                11,
                Constants.ELECTRON_MASS,
                e1,
                0,
                0,
                Math.sqrt(e1 * e1 - Constants.ELECTRON_MASS * Constants.ELECTRON_MASS));
        p.add(
                -11,
                Constants.ELECTRON_MASS,
                e2,
                0,
                0,
                -Math.sqrt(e2 * e2 - Constants.ELECTRON_MASS * Constants.ELECTRON_MASS));
        double pz = p.pz[0] + p.pz[1];
        double e = e1 + e2;
        double w = Math.sqrt(e * e - pz * pz);
        double[] n = new double[3];
        direction(random, n, 0);
        double q = Math.sqrt(w * w / 4 - Constants.TAU_MASS * Constants.TAU_MASS);
        double[] tau = {w / 2, -q * n[0], -q * n[1], -q * n[2], w / 2, q * n[0], q * n[1], q * n[2]};
        Boosts.out(w, e, 0, 0, pz, tau, 0);
        Boosts.out(w, e, 0, 0, pz, tau, 4);
        p.add(-15, Constants.TAU_MASS, tau[0], tau[1], tau[2], tau[3]);
        p.add(15, Constants.TAU_MASS, tau[4], tau[5], tau[6], tau[7]);
        for (int row = 2; row < 4; row++) {
            p.status[row] = 2;
            p.parent[p.add(16, 0, 1, 0, 0, 1)] = row;
        }
        return p;
    }

    private static double closedForm(Particles p, double[] h) {
        double pz = p.pz[0] + p.pz[1];
        double e = p.e[0] + p.e[1];
        double w = Math.sqrt(e * e - pz * pz);
        double[] plus = inTauFrame(p, 2, h, 0, w, e, pz);
        double[] minus = inTauFrame(p, 3, h, 3, w, e, pz);
        double[] tau = {p.e[3], p.px[3], p.py[3], p.pz[3]};
        Boosts.into(w, e, 0, 0, pz, tau, 0);
        double q = Math.sqrt(tau[1] * tau[1] + tau[2] * tau[2] + tau[3] * tau[3]);
        double[] k = {tau[1] / q, tau[2] / q, tau[3] / q};
        double c = k[2];
        double s = Math.sqrt(1 - c * c);
        double[] r = {-c * k[0] / s, -c * k[1] / s, (1 - c * c) / s};
        double[] n = {k[1] * r[2] - k[2] * r[1], k[2] * r[0] - k[0] * r[2], k[0] * r[1] - k[1] * r[0]};
        double b2 = q * q / (tau[0] * tau[0]);
        double d = 2 - b2 * s * s;
        double correlation = (b2 + (2 - b2) * c * c) * dot(k, minus) * dot(k, plus)
                + (2 - b2) * s * s * dot(r, minus) * dot(r, plus)
                - b2 * s * s * dot(n, minus) * dot(n, plus)
                + Math.sqrt(1 - b2) * 2 * s * c * (dot(r, minus) * dot(k, plus) + dot(k, minus) * dot(r, plus));
        return (1 + correlation / d) / 4;
    }

    /** A polarimeter seen in the rest frame reached through the CM frame. */
    private static double[] inTauFrame(Particles p, int row, double[] h, int at, double w, double e, double pz) {
        double[] v = {0, h[at], h[at + 1], h[at + 2]};
        double[] tau = {p.e[row], p.px[row], p.py[row], p.pz[row]};
        Boosts.out(Constants.TAU_MASS, tau[0], tau[1], tau[2], tau[3], v, 0);
        Boosts.into(w, e, 0, 0, pz, v, 0);
        Boosts.into(w, e, 0, 0, pz, tau, 0);
        Boosts.into(Constants.TAU_MASS, tau[0], tau[1], tau[2], tau[3], v, 0);
        return new double[] {v[1], v[2], v[3]};
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    /**
     * e+ e- -> tau+ tau- -> pi pi nu nu at 10.58 GeV: the helicity cosines have <c- c+> = <C_kk>/9 with <C_kk> = (beta^2 + (2 -
     * beta^2)/3)/(2 - 2 beta^2/3) from the closed form; without correlation it is zero. 4.5 standard errors, ten seeds tried.
     */
    @Test
    void pionEnergiesOfATauPairAreCorrelated() {
        Model qed = Models.standard().get("qed");
        Process process = Process.parse("e+ e- -> tau+ tau-, tau+ -> pi+ nu_tau~, tau- -> pi- nu_tau", qed);
        int n = 8000;
        double w = LAB.sqrtS();
        double b2 = 1 - Math.pow(2 * Constants.TAU_MASS / w, 2);
        double expected = (b2 + (2 - b2) / 3) / (2 - 2 * b2 / 3) / 9;
        assertThat(meanProduct(events(process, qed.point(), true, n).particles(), n))
                .isCloseTo(expected, within(4.5 / 3 / Math.sqrt(n)));
        assertThat(meanProduct(events(process, qed.point(), false, n).particles(), n))
                .isCloseTo(0, within(4.5 / 3 / Math.sqrt(n)));
    }

    /** Four pions of a vector have no amplitude here: its spin is dropped, and that is told. */
    @Test
    void droppedSpinsAreNoted() {
        Model dark = Models.standard().get("dark-photon");
        Process process = Process.parse("e+ e- -> gamma A', A' -> pi+ pi- pi+ pi-", dark);
        assertThat(ProcessDecays.of(process, dark.point("mA=1.5 GeV")).notes())
                .anyMatch(n -> n.startsWith("A' -> pi+ pi- pi+ pi-: A' counts as unpolarised ("));
    }

    /** A heavy neutrino of a tau to three leptons: both decays have matrix elements, and nothing is dropped. */
    @Test
    void heavyNeutrinosKeepTheirSpin() {
        Model hnl = Models.standard().get("hnl");
        for (String text : List.of("tau- -> N pi-", "tau- -> N mu- nu_mu~")) {
            Process process = Process.parse("e+ e- -> tau+ tau-, " + text + ", N -> nu_tau mu+ mu-", hnl);
            ModelPoint point = hnl.point("mN=0.6 GeV");
            assertThat(ProcessDecays.of(process, point).notes()).isEmpty();
            assertThat(events(process, point, true, 50).size()).isEqualTo(50);
        }
    }

    /** Mean product of the pions' helicity cosines, from their energies in the CM frame. */
    private static double meanProduct(Particles p, int n) {
        double sum = 0;
        for (int event = 0; event < n; event++) {
            int f = p.first(event);
            sum += helicityCosine(p, f, f + 2, f + 4) * helicityCosine(p, f, f + 3, f + 6);
        }
        return sum / n;
    }

    private static double helicityCosine(Particles p, int f, int tau, int pion) {
        double e = p.e[f] + p.e[f + 1];
        double x = p.px[f] + p.px[f + 1];
        double z = p.pz[f] + p.pz[f + 1];
        double w = Math.sqrt(e * e - x * x - z * z);
        double cmTau = (p.e[tau] * e - p.px[tau] * x - p.pz[tau] * z) / w;
        double cmPion = (p.e[pion] * e - p.px[pion] * x - p.pz[pion] * z) / w;
        double m = Constants.TAU_MASS;
        double pi2 = p.mass[pion] * p.mass[pion];
        double rest = (m * m + pi2) / (2 * m);
        double q = (m * m - pi2) / (2 * m);
        return (cmPion / cmTau * m - rest) / (q * Math.sqrt(1 - m * m / (cmTau * cmTau)));
    }
}
