/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.decay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nightjar.core.particles.ParticleTable;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.theory.ModelPoint;
import org.nightjar.theory.Models;
import org.nightjar.theory.MomentumBlock;
import org.nightjar.theory.Process;
import org.nightjar.theory.Product;
import org.nightjar.theory.SpinDensity;

class MesonSpinsTest {
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
        MomentumBlock block = new MomentumBlock(3, 1);
        block.resize(1);
        for (int k = 0; k < 3; k++) {
            block.set(k, 0, p[k][0], p[k][1], p[k][2], p[k][3]);
        }
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
            same(vector(MesonSpins.find(process, POINT, 0).orElseThrow(), p, -1), expected(p[2], p[1], p[0]), sign);
            same(vector(MesonSpins.find(process, POINT, 1).orElseThrow(), p, 1), expected(p[2], p[0], p[1]), sign);
        }
    }

    /** A massless neutrino: the pion's direction analyses the spin of a tau in full, as in the table of decays. */
    @Test
    void pionsOfOrdinaryTausPointAlongTheSpin() {
        Process process = decay("tau-", "nu_tau", "pi-");
        same(vector(MesonSpins.find(process, POINT, 0).orElseThrow(), momenta(process), -1), AXIS, 1);
    }

    /** Both spins together, summed over one, are those of the other; vectors and leptons alone are another matter. */
    @Test
    void onlyPseudoscalarsAreKnown() {
        assertThat(MesonSpins.find(decay("tau-", "N", "pi-"), POINT, 0, 1)
                        .orElseThrow()
                        .dimension())
                .isEqualTo(4);
        assertThat(MesonSpins.find(decay("tau-", "N", "rho-"), POINT, 0)).isEmpty();
        assertThat(MesonSpins.find(decay("N", "nu_tau", "pi0"), POINT, 0)).isPresent();
    }
}
