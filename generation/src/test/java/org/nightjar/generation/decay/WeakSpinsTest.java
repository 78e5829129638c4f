/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.decay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.Particles;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.particles.ParticleTable;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.core.random.Streams;
import org.nightjar.generation.Generator;
import org.nightjar.generation.GeneratorFactory;
import org.nightjar.generation.GeneratorSettings;
import org.nightjar.theory.ModelPoint;
import org.nightjar.theory.Models;
import org.nightjar.theory.MomentumBlock;
import org.nightjar.theory.Process;
import org.nightjar.theory.Product;
import org.nightjar.theory.SpinDensity;

class WeakSpinsTest {
    private static final double[] FLIGHT = {0.7, -1.1, 2.3}; // momentum of the parent, GeV: any
    private static final double[] AXIS = {0.48, -0.6, 0.64}; // of the meson in the rest frame

    private static final ModelPoint POINT = Models.standard().get("hnl").point("mN=0.6 GeV");

    private static ParticleType type(String name) {
        ParticleTable table = POINT.particles();
        return table.find(name).orElseThrow();
    }

    private static Process decay(String parent, String lepton, String meson) {
        return new Process(
                List.of(type(parent)),
                List.of(new Product(type(lepton), List.of(), false), new Product(type(meson), List.of(), false)));
    }

    /** Parent, lepton, meson in the laboratory. */
    private static double[][] momenta(Process process) {
        double m = POINT.mass(process.legs().get(0).name());
        double a = POINT.mass(process.legs().get(1).name());
        double b = POINT.mass(process.legs().get(2).name());
        double e = (m * m + b * b - a * a) / (2 * m);
        double q = Math.sqrt(e * e - b * b);
        double[][] p = {
            {m, 0, 0, 0}, {m - e, -q * AXIS[0], -q * AXIS[1], -q * AXIS[2]}, {e, q * AXIS[0], q * AXIS[1], q * AXIS[2]}
        };
        double energy = Math.sqrt(m * m + dot(FLIGHT, FLIGHT, 0));
        for (double[] leg : p) {
            Boosts.out(m, energy, FLIGHT[0], FLIGHT[1], FLIGHT[2], leg, 0);
        }
        return p;
    }

    private static double dot(double[] a, double[] b, int from) {
        return a[from] * b[from] + a[from + 1] * b[from + 1] + a[from + 2] * b[from + 2];
    }

    private static double product(double[] a, double[] b) {
        return a[0] * b[0] - dot(a, b, 1);
    }

    /** The vector h of a matrix (1 + h.sigma)/2, of which {@code sign} = -1 gives the transpose. */
    private static double[] vector(SpinDensity d, double[][] p, int sign) {
        MomentumBlock block = block(p);
        double[][] re = new double[4][1];
        double[][] im = new double[4][1];
        d.matrices(block, d.workspace(1), re, im);
        double trace = re[0][0] + re[3][0];
        return new double[] {
            2 * re[1][0] / trace, -2 * sign * im[1][0] / trace, (re[0][0] - re[3][0]) / trace,
        };
    }

    /** 2 (q.k) q - q^2 k with the other lepton's momentum k, in the rest frame of {@code of}: direction and size of its spin. */
    private static double[] expected(double[] q, double[] k, double[] of) {
        double[] v = new double[4];
        for (int mu = 0; mu < 4; mu++) {
            v[mu] = 2 * product(q, k) * q[mu] - product(q, q) * k[mu];
        }
        double m = Math.sqrt(product(of, of));
        Boosts.into(m, of[0], of[1], of[2], of[3], v, 0);
        return new double[] {v[1] / v[0], v[2] / v[0], v[3] / v[0]};
    }

    private static void same(double[] found, double[] expected, double sign) {
        for (int j = 0; j < 3; j++) {
            assertThat(found[j]).isCloseTo(sign * expected[j], within(1e-12)); // rounding
        }
    }

    /**
     * |M|^2 of u-bar' q-slash P_L u with one spin s kept is 2 (q.p')(q.(p - m s)) - q^2 p'.(p - m s), by traces, and the same with
     * both leptons exchanged; of antiparticles the spin turns round.
     */
    @Test
    void polarisationsAreThoseOfTheTraces() {
        for (String[] names : new String[][] {{"tau-", "N", "pi-"}, {"tau+", "N~", "pi+"}}) {
            Process process = decay(names[0], names[1], names[2]);
            double[][] p = momenta(process);
            double sign = names[0].equals("tau-") ? 1 : -1;
            same(vector(WeakSpins.find(process, POINT, 0).orElseThrow(), p, -1), expected(p[2], p[1], p[0]), sign);
            same(vector(WeakSpins.find(process, POINT, 1).orElseThrow(), p, 1), expected(p[2], p[0], p[1]), sign);
        }
    }

    /** A massless neutrino: the pion's direction analyses the spin of a tau in full, as in the table of decays. */
    @Test
    void pionsOfOrdinaryTausPointAlongTheSpin() {
        Process process = decay("tau-", "nu_tau", "pi-");
        same(vector(WeakSpins.find(process, POINT, 0).orElseThrow(), momenta(process), -1), AXIS, 1);
    }

    /** The current of a decay of the meson, transverse to its momentum: the difference of its daughters' momenta. */
    private static double[] current(double[] meson, double[] along) {
        double[] j = {0, along[0], along[1], along[2]};
        double m = Math.sqrt(product(meson, meson));
        Boosts.out(m, meson[0], meson[1], meson[2], meson[3], j, 0);
        return j;
    }

    /**
     * rho into two pions: with its matrix contracted with that of the pions' direction, the spins of both leptons are those of
     * 2 (J.p')(J.k) - J^2 p'.k, the trace with the current J of the two pions, which knows nothing of a spin of the rho.
     */
    @Test
    void vectorMesonsHandOnTheirSpin() {
        double[] along = {0.28, 0.96, 0};
        for (String[] names : new String[][] {{"tau-", "N", "rho-"}, {"tau+", "N~", "rho+"}}) {
            Process process = decay(names[0], names[1], names[2]);
            double[][] p = momenta(process);
            double sign = names[0].equals("tau-") ? 1 : -1;
            double[] j = current(p[2], along);
            double[] parent = contracted(WeakSpins.find(process, POINT, 0, 2).orElseThrow(), p, along, -1);
            same(parent, expected(j, p[1], p[0]), sign);
            double[] lepton = contracted(WeakSpins.find(process, POINT, 1, 2).orElseThrow(), p, along, 1);
            same(lepton, expected(j, p[0], p[1]), sign);
        }
    }

    /** Summed over the spins of the rho, -g + q q/m^2 for J J: 2 (q.p')(q.k)/m^2 + p'.k. */
    @Test
    void unseenVectorMesons() {
        Process process = decay("tau-", "N", "rho-");
        double[][] p = momenta(process);
        double m2 = product(p[2], p[2]);
        double[] v = new double[4];
        for (int mu = 0; mu < 4; mu++) {
            v[mu] = 2 * product(p[2], p[1]) * p[2][mu] / m2 + p[1][mu];
        }
        Boosts.into(Math.sqrt(product(p[0], p[0])), p[0][0], p[0][1], p[0][2], p[0][3], v, 0);
        same(
                vector(WeakSpins.find(process, POINT, 0).orElseThrow(), p, -1),
                new double[] {v[1] / v[0], v[2] / v[0], v[3] / v[0]},
                1);
    }

    /** As {@link #vector}, of a lepton and a vector meson (fastest) whose matrix is n n. */
    private static double[] contracted(SpinDensity d, double[][] p, double[] n, int sign) {
        MomentumBlock block = block(p);
        double[][] re = new double[36][1];
        double[][] im = new double[36][1];
        d.matrices(block, d.workspace(1), re, im);
        double[] r = new double[4];
        double[] i = new double[4];
        for (int a = 0; a < 2; a++) {
            for (int b = 0; b < 2; b++) {
                for (int k = 0; k < 3; k++) {
                    for (int l = 0; l < 3; l++) {
                        int at = (3 * a + k) * 6 + 3 * b + l;
                        r[2 * a + b] += re[at][0] * n[k] * n[l];
                        i[2 * a + b] += im[at][0] * n[k] * n[l];
                    }
                }
            }
        }
        double trace = r[0] + r[3];
        return new double[] {2 * r[1] / trace, -2 * sign * i[1] / trace, (r[0] - r[3]) / trace};
    }

    private static MomentumBlock block(double[][] p) {
        MomentumBlock block = new MomentumBlock(3, 1);
        block.resize(1);
        for (int k = 0; k < 3; k++) {
            block.set(k, 0, p[k][0], p[k][1], p[k][2], p[k][3]);
        }
        return block;
    }

    /**
     * Unpolarised tau -> N rho, rho -> pi pi0: the angle of a pion in the rho's frame has the density p'.p + 2 P^2 cos^2 with the
     * momentum P of the leptons there, whether the text or the table decays the rho. Taus of a photon at 10 GeV are unpolarised
     * one by one.
     */
    @Test
    void pionsOfTheRho() {
        for (String rho : new String[] {"", ", rho- -> pi- pi0"}) {
            Process process = Process.parse(
                    "e+ e- -> tau+ tau-, tau- -> N rho-" + rho,
                    Models.standard().get("hnl"));
            GeneratorSettings settings = GeneratorSettings.of(process, POINT, Beams.headOn(10))
                    .withDecays(ProcessDecays.natural(process, POINT));
            Streams streams = new Streams(5, new SampleId("rho"));
            Generator generator = GeneratorFactory.prepare(settings, streams);
            EventBatch batch = new EventBatch();
            int events = 20_000;
            batch.start(0, events);
            generator.generate(batch, streams, generator.workspace());
            double pulls = 0;
            double variance = 0;
            for (int row = 0; row < batch.particles().rows(); row++) {
                Particles q = batch.particles();
                if (q.pdg[row] == -213 && q.pdg[firstDaughter(q, row) + 1] == 111) {
                    double[] m = moments(q, row);
                    pulls += m[0] - m[1];
                    variance += m[2];
                }
            }
            assertThat(Math.abs(pulls) / Math.sqrt(variance)).as(rho).isLessThan(3.5);
            // the same against a flat angle would be off by some 25 standard deviations
            assertThat(variance).isGreaterThan(0.05 * events);
        }
    }

    private static int firstDaughter(Particles p, int row) {
        int k = row + 1;
        while (p.parent[k] != row) {
            k++;
        }
        return k;
    }

    /** cos^2 of the charged pion of a rho, its mean and its variance. */
    private static double[] moments(Particles p, int row) {
        int pion = firstDaughter(p, row);
        int tau = p.parent[row];
        double[] q = {p.e[pion], p.px[pion], p.py[pion], p.pz[pion]};
        double[] t = {p.e[tau], p.px[tau], p.py[tau], p.pz[tau]};
        Boosts.into(p.mass[row], p.e[row], p.px[row], p.py[row], p.pz[row], q, 0);
        Boosts.into(p.mass[row], p.e[row], p.px[row], p.py[row], p.pz[row], t, 0);
        double cos = dot(q, t, 1) / Math.sqrt(dot(q, q, 1) * dot(t, t, 1));
        double n = POINT.mass("N");
        double flat = (p.mass[tau] * p.mass[tau] + n * n - p.mass[row] * p.mass[row]) / 2;
        double square = 2 * dot(t, t, 1);
        double norm = flat + square / 3;
        double mean = (flat / 3 + square / 5) / norm;
        double fourth = (flat / 5 + square / 7) / norm;
        return new double[] {cos * cos, mean, fourth - mean * mean};
    }

    /** Both spins together have four states, with a vector meson twelve; an electron into a meson is another matter. */
    @Test
    void kinds() {
        assertThat(WeakSpins.find(decay("tau-", "N", "pi-"), POINT, 0, 1)
                        .orElseThrow()
                        .dimension())
                .isEqualTo(4);
        assertThat(WeakSpins.find(decay("tau-", "N", "rho-"), POINT, 0, 1, 2)
                        .orElseThrow()
                        .dimension())
                .isEqualTo(12);
        assertThat(WeakSpins.find(decay("N", "nu_tau", "omega"), POINT, 0)).isPresent();
        assertThat(WeakSpins.find(decay("N", "e-", "pi+"), POINT, 0)).isEmpty();
    }
}
