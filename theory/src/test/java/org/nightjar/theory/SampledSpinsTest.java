/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sum over spins by Monte Carlo. */
class SampledSpinsTest {
    private static final int POINTS = 20_000;

    /**
     * The mean over points of sampled over exact |M|^2 is 1, within 4.5 standard errors from the spread of the ratio itself (its
     * variance is 1 to 4, so about 1 %): photons, electrons, massive leptons, a massive vector, Majorana fermions, and a vertex
     * that breaks parity.
     */
    @ParameterizedTest
    @CsvSource({
        "qed, e+ e- -> mu+ mu- gamma gamma, ''",
        "qed, e+ e- -> e+ e- gamma, ''",
        "lmu-ltau, e+ e- -> mu+ mu- Z', mZ=2 GeV",
        "inelastic-dark-matter, e+ e- -> gamma chi1 chi2, 'mA=3 GeV,mChi1=1 GeV,delta=0.5 GeV'",
        "lmu-ltau, Z' -> mu+ mu- nu_mu nu_mu~, mZ=2 GeV"
    })
    void itsMeanIsTheExactSum(String name, String text, String values) {
        Model model = Models.standard().get(name);
        Process process = Process.parse(text, model);
        ModelPoint point = model.point(values);
        Amplitude exact = Amplitudes.of(process, point);
        Amplitude sampled = Amplitudes.sampled(process, point);
        MomentumBlock block = TestPoints.of(exact.masses(), process.initial().size(), POINTS);
        double[] all = TestPoints.squared(exact, block);
        double[] one = TestPoints.squared(sampled, block);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < POINTS; i++) {
            double ratio = one[i] / all[i];
            sum += ratio;
            squares += ratio * ratio;
        }
        double mean = sum / POINTS;
        double variance = squares / POINTS - mean * mean;
        assertThat(variance).isBetween(0.1, 10.0);
        assertThat(mean).isCloseTo(1, within(4.5 * Math.sqrt(variance / POINTS)));
    }

    /** A point has the same spins in any block. */
    @Test
    void theMomentaDecide() {
        Model qed = Models.standard().get("qed");
        Amplitude sampled = Amplitudes.sampled(Process.parse("e+ e- -> mu+ mu- gamma", qed), qed.point());
        MomentumBlock block = TestPoints.of(sampled.masses(), 2, 300);
        double[] all = TestPoints.squared(sampled, block);
        MomentumBlock last = new MomentumBlock(5, 1);
        last.resize(1);
        for (int leg = 0; leg < 5; leg++) {
            last.set(leg, 0, block.e(leg)[299], block.px(leg)[299], block.py(leg)[299], block.pz(leg)[299]);
        }
        assertThat(TestPoints.squared(sampled, last)[0]).isEqualTo(all[299]);
        assertThat(Arrays.stream(all).distinct().count()).isEqualTo(300);
    }
}
