/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Processes with eight legs. */
class ManyLegsTest {
    private static final int POINTS = 8;

    /** Exchanging the momenta of two identical muons changes nothing: the relative signs of 432 diagrams. */
    @Test
    void sixMuonsAreSymmetric() {
        Model qed = Models.standard().get("qed");
        Process process = Process.parse("e+ e- -> mu+ mu- mu+ mu- mu+ mu-", qed);
        Amplitude m = Amplitudes.of(process, qed.point());
        MomentumBlock block = TestPoints.of(m.masses(), 2, POINTS);
        double[] before = TestPoints.squared(m, block);
        for (int i = 0; i < POINTS; i++) {
            swap(block, i, 2, 6);
            swap(block, i, 5, 7);
        }
        double[] after = TestPoints.squared(m, block);
        for (int i = 0; i < POINTS; i++) {
            assertThat(after[i] / before[i]).isBetween(1 - 1e-9, 1 + 1e-9); // rounding of sums with large cancellations
        }
        assertThat(Amplitudes.diagrams(process, qed.point())).isEqualTo(432);
        assertThat(Amplitudes.topologies(process, qed.point())).hasSize(432);
    }

    static void swap(MomentumBlock b, int i, int k, int l) {
        double[] p = {b.e(k)[i], b.px(k)[i], b.py(k)[i], b.pz(k)[i]};
        b.set(k, i, b.e(l)[i], b.px(l)[i], b.py(l)[i], b.pz(l)[i]);
        b.set(l, i, p[0], p[1], p[2], p[3]);
    }

    /** Where h' is on its mass shell, six muons through A' h' are the production of A' h' times the decay of h'. */
    @Test
    void sixMuonsOfADarkHiggsFactorise() {
        ModelPoint point = new DarkTestModel()
                .point("mA=0.6 GeV, mh=1.5 GeV, mChi1=0.3 GeV, mChi2=0.9 GeV, eps=0.001, gD=0.5, width=0.01 GeV, "
                        + "alphaInv=137.036, m(e-)=0.00051099895 GeV");
        Model model = point.model();
        Amplitude whole = Amplitudes.chain(Process.parse("e+ e- -> A' h', h' -> A' A', A' -> mu+ mu-", model), point);
        Amplitude making = Amplitudes.chain(Process.parse("e+ e- -> A' h', A' -> mu+ mu-", model), point);
        Amplitude breaking = Amplitudes.chain(Process.parse("h' -> A' A', A' -> mu+ mu-", model), point);
        MomentumBlock a = TestPoints.of(making.masses(), 2, POINTS);
        MomentumBlock b = TestPoints.decaying(breaking.masses(), a, 4);
        double[] p = TestPoints.squared(making, a);
        double[] q = TestPoints.squared(breaking, b);
        double[] all = TestPoints.squared(whole, TestPoints.merged(a, 4, b));
        double pole = 1.5 * 0.01;
        for (int i = 0; i < POINTS; i++) {
            // p^2 - m^2 is 1e-14 GeV^2 of rounding against m Gamma of 1.5e-2 GeV^2
            assertThat(all[i] * pole * pole / (p[i] * q[i])).isBetween(1 - 1e-9, 1 + 1e-9);
        }
    }
}
