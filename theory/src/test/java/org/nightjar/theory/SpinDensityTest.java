/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpinDensityTest {
    private static final int POINTS = 30;

    /** Matrices of a block, by element. */
    record Matrices(int dimension, double[][] re, double[][] im) {
        static Matrices of(SpinDensity density, MomentumBlock block) {
            int d = density.dimension();
            Matrices m = new Matrices(d, new double[d * d][block.size()], new double[d * d][block.size()]);
            density.matrices(block, density.workspace(block.size()), m.re, m.im);
            return m;
        }

        double trace(int point) {
            double t = 0;
            for (int a = 0; a < dimension; a++) {
                t += re[a * dimension + a][point];
            }
            return t;
        }

        /** Sum of this times another matrix, element by element. */
        double times(Matrices other, int point) {
            double sum = 0;
            for (int k = 0; k < re.length; k++) {
                sum += re[k][point] * other.re[k][point] - im[k][point] * other.im[k][point];
            }
            return sum;
        }

        /** Tr(rho sigma_i x sigma_j) of two fermions, i and j along unit vectors. */
        double correlation(double[] i, double[] j, int point) {
            double sum = 0;
            for (int a = 0; a < 4; a++) {
                for (int b = 0; b < 4; b++) {
                    double[] s = pauli(i, b >> 1, a >> 1);
                    double[] t = pauli(j, b & 1, a & 1);
                    double x = s[0] * t[0] - s[1] * t[1];
                    double y = s[0] * t[1] + s[1] * t[0];
                    sum += re[4 * a + b][point] * x - im[4 * a + b][point] * y;
                }
            }
            return sum;
        }

        private static double[] pauli(double[] n, int row, int column) {
            if (row == column) {
                return new double[] {row == 0 ? n[2] : -n[2], 0};
            }
            return new double[] {n[0], row == 0 ? -n[1] : n[1]};
        }
    }

    @ParameterizedTest
    @CsvSource({
        "leptophilic-scalar, e+ e- -> tau+ tau-, 2, 3",
        "leptophilic-scalar, e+ e- -> tau+ tau- phi, 3, 2",
        "lmu-ltau, e+ e- -> tau+ tau- Z', 4, 2",
        "alp-photon, e+ e- -> gamma gamma, 2, 3"
    })
    void traceIsTheSquaredAmplitude(String name, String text, int first, int second) {
        Model model = Models.standard().get(name);
        ModelPoint point = model.point();
        Process process = Process.parse(text, model);
        SpinDensity density = Amplitudes.spinDensity(process, point, first, second);
        MomentumBlock block = TestPoints.of(density.masses(), 2, POINTS);
        double[] squared = TestPoints.squared(Amplitudes.of(process, point), block);
        Matrices m = Matrices.of(density, block);
        Matrices one = Matrices.of(Amplitudes.spinDensity(process, point, first), block);
        for (int i = 0; i < POINTS; i++) {
            // other wave functions, same physics: rounding of a sum of a few terms
            assertThat(m.trace(i) / squared[i]).isBetween(1 - 1e-11, 1 + 1e-11);
            assertThat(one.trace(i) / squared[i]).isBetween(1 - 1e-11, 1 + 1e-11);
        }
    }

    /**
     * Tau pairs of a photon: with k along tau-, r in the plane towards the electron beam, n normal to it and
     * D = 2 - beta^2 sin^2 theta, C_kk = (beta^2 + (2 - beta^2) cos^2) / D, C_rr = (2 - beta^2) sin^2 / D,
     * C_nn = - beta^2 sin^2 / D, C_rk = sqrt(1 - beta^2) sin 2theta / D for massless electrons [derived; for beta -> 0 both
     * spins lie along the beam, for beta -> 1 along k].
     */
    @Test
    void tauPairsOfAPhotonAreCorrelatedAsInTheClosedForm() {
        Model model = Models.standard().get("qed");
        ModelPoint point = model.point("m(e-)=0 GeV");
        Process process = Process.parse("e- e+ -> tau- tau+", model);
        SpinDensity density = Amplitudes.spinDensity(process, point, 2, 3);
        MomentumBlock block = TestPoints.of(density.masses(), 2, POINTS);
        Matrices m = Matrices.of(density, block);
        for (int i = 0; i < POINTS; i++) {
            double e = block.e(2)[i];
            double p = Math.sqrt(e * e - density.masses()[2] * density.masses()[2]);
            double[] k = {block.px(2)[i] / p, block.py(2)[i] / p, block.pz(2)[i] / p};
            double cos = k[2];
            double sin2 = 1 - cos * cos;
            double sin = Math.sqrt(sin2);
            double[] r = {-cos * k[0] / sin, -cos * k[1] / sin, sin};
            double[] n = {k[1] * r[2] - k[2] * r[1], k[2] * r[0] - k[0] * r[2], k[0] * r[1] - k[1] * r[0]};
            double b2 = p * p / (e * e);
            double d = (2 - b2 * sin2) / m.trace(i);
            // closed form of the same tree diagram: rounding
            double[] expected = {
                b2 + (2 - b2) * cos * cos, (2 - b2) * sin2, -b2 * sin2, 2 * Math.sqrt(1 - b2) * sin * cos, 0, 0
            };
            double[] found = {
                d * m.correlation(k, k, i),
                d * m.correlation(r, r, i),
                d * m.correlation(n, n, i),
                d * m.correlation(r, k, i),
                d * m.correlation(n, k, i),
                d * m.correlation(r, n, i)
            };
            assertThat(found).containsExactly(expected, org.assertj.core.data.Offset.offset(1e-11));
        }
    }

    /**
     * On its mass shell, the amplitude of a chain is production times decay: the sum over spins of both density matrices times
     * 1 / (m Gamma)^2. Vector, fermion and antifermion; the two roads share no line of spin bookkeeping.
     */
    @ParameterizedTest
    @CsvSource({
        "e+ e- -> gamma A', A' -> mu+ mu-, e+ e- -> gamma A', A' -> mu+ mu-, 3",
        "e+ e- -> gamma chi2 chi1~, chi2 -> chi1 mu+ mu-, e+ e- -> gamma chi2 chi1~, chi2 -> chi1 mu+ mu-, 3",
        "e+ e- -> gamma chi1 chi2~, chi2~ -> mu+ mu- chi1~, e+ e- -> gamma chi1 chi2~, chi2~ -> mu+ mu- chi1~, 4",
        "e+ e- -> h' A', h' -> A' A', e+ e- -> h' A', h' -> A' A', 2"
    })
    void chainsFactoriseOnTheMassShell(String first, String second, String production, String decay, int leg) {
        ModelPoint point = new DarkTestModel()
                .point("mA=0.6 GeV, mh=1.5 GeV, mChi1=0.3 GeV, mChi2=0.9 GeV, eps=0.001, gD=0.5, width=0.01 GeV, "
                        + "alphaInv=137.036, m(e-)=0.00051099895 GeV");
        Model model = point.model();
        Process whole = Process.parse(first + ", " + second, model);
        Process making = Process.parse(production, model);
        Process breaking = Process.parse(decay, model);
        MomentumBlock a = TestPoints.of(making.masses(point), 2, POINTS);
        MomentumBlock b = TestPoints.decaying(breaking.masses(point), a, leg);
        MomentumBlock all = TestPoints.merged(a, leg, b);
        double[] chain = TestPoints.squared(Amplitudes.chain(whole, point), all);
        String parent = making.legs().get(leg).name().replace("~", "");
        double pole = point.mass(parent) * point.width(parent);
        boolean scalar = making.legs().get(leg).twiceSpin() == 0;
        double[] p = scalar ? TestPoints.squared(Amplitudes.of(making, point), a) : new double[0];
        double[] q = scalar ? TestPoints.squared(Amplitudes.of(breaking, point), b) : new double[0];
        Matrices rho = scalar
                ? new Matrices(0, new double[0][], new double[0][])
                : Matrices.of(Amplitudes.spinDensity(making, point, leg), a);
        Matrices d = scalar ? rho : Matrices.of(Amplitudes.spinDensity(breaking, point, 0), b);
        for (int i = 0; i < POINTS; i++) {
            double expected = (scalar ? p[i] * q[i] : rho.times(d, i)) / (pole * pole);
            // p^2 - m^2 is 1e-14 GeV^2 of rounding against m Gamma of 6e-3 GeV^2
            assertThat(chain[i] / expected).isBetween(1 - 1e-9, 1 + 1e-9);
        }
    }
}
