/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.kinematics.FourMomentum;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.random.Stage;
import org.nightjar.core.random.Streams;
import org.nightjar.generation.SamplingBounds;
import org.nightjar.theory.MomentumBlock;

class PhaseSpaceVolumeTest {
    private static final double W = 10.58;

    private static RandomStream random() {
        return new Streams(7, new SampleId("volume")).of(Stage.TOYS).at(0, 0);
    }

    private static double[] mean(PhaseSpace space, int legs, int n) {
        RandomStream random = random();
        HardFrame frame = new HardFrame();
        frame.set(W * W, 0);
        MomentumBlock block = new MomentumBlock(legs, 1);
        block.resize(1);
        double[] u = new double[space.dimensions()];
        double total = 0;
        double variance = 0;
        for (int c = 0; c < space.channels(); c++) {
            double sum = 0;
            double sum2 = 0;
            for (int k = 0; k < n; k++) {
                for (int d = 0; d < u.length; d++) {
                    u[d] = random.uniform();
                }
                double v = space.sample(c, u, frame, block, 0);
                sum += v;
                sum2 += v * v;
            }
            total += sum / n;
            variance += (sum2 / n - sum * sum / n / n) / n;
        }
        return new double[] {total, Math.sqrt(variance)};
    }

    /** Massless n bodies: (pi/2)^(n-1) s^(n-2) / ((n-1)! (n-2)!) (2 pi)^(4-3n): Kleiss, Stirling, Ellis 1986. */
    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    void isotropicChainHasTheMasslessVolume(int n) {
        double factorials = n == 3 ? 2 : 12;
        double expected =
                Math.pow(Math.PI / 2, n - 1) * Math.pow(W * W, n - 2) / factorials * Math.pow(2 * Math.PI, 4 - 3 * n);
        double[] m = mean(new TreeSpace(new double[n], true), n + 2, 200_000);
        assertThat(m[0]).isCloseTo(expected, within(4 * m[1])); // 4 sigma
    }

    /**
     * A massive pair and a photon above an energy: the photon's spectrum E dE/(4 pi^2) times the two-body volume
     * sqrt(1 - 4 m^2/M^2)/(8 pi), M^2 = s - 2 W E, by a midpoint rule.
     */
    @Test
    void channelsAddUpToTheVolumeOfAPairAndAPhoton() {
        double m = 1.5;
        double least = 1;
        double most = (W * W - 4 * m * m) / (2 * W);
        double expected = 0;
        int n = 100_000;
        for (int k = 0; k < n; k++) {
            double e = least + (most - least) * (k + 0.5) / n;
            double mass2 = W * W - 2 * W * e;
            expected += e / (4 * Math.PI * Math.PI) * Math.sqrt(1 - 4 * m * m / mass2) / (8 * Math.PI);
        }
        expected *= (most - least) / n;
        double[] masses = {0, 0, m, m, 0};
        SamplingBounds bounds = new SamplingBounds(3, Beams.headOn(W));
        bounds.minEnergy(4, least);
        PolarMap flat = new PolarMap.Flat();
        PolarMap axis = new PolarMap.Axis(0.01);
        RadiativeLayout layout = new RadiativeLayout(
                new int[] {4},
                new int[] {2, 3},
                new double[] {m, m},
                new boolean[2],
                new PolarMap[] {flat, flat},
                new PolarMap[] {axis, axis},
                new PolarMap.Collinear(0.99),
                true);
        double[] mean = mean(new RadiativeSpace(layout, new Limits(bounds, masses), true), 5, 200_000);
        assertThat(mean[0]).isCloseTo(expected, within(4 * mean[1])); // 4 sigma
        assertThat(mean[1] / mean[0]).isLessThan(0.01);
    }

    /** Without allocation, the same transformation as that of the core. */
    @Test
    void beamFrameIsTheFrameOfTheCore() {
        Beams beams = new Beams(7.0, 0.04, 4.0, -0.03, 1e-3, 1e-3, 0, 0, 0, 0);
        BeamFrame frame = new BeamFrame(beams);
        frame.set(7.1, 3.9);
        MomentumBlock lab = new MomentumBlock(1, 1);
        frame.toLab(3, 0.4, -1.2, 2.1, lab, 0, 0);
        FourMomentum back =
                new FourMomentum(lab.e(0)[0], lab.px(0)[0], lab.py(0)[0], lab.pz(0)[0]).in(beams.cm(7.1, 3.9));
        assertThat(back.e()).isCloseTo(3, within(1e-12));
        assertThat(back.px()).isCloseTo(0.4, within(1e-12));
        assertThat(back.py()).isCloseTo(-1.2, within(1e-12));
        assertThat(back.pz()).isCloseTo(2.1, within(1e-12));
        double s = beams.electron(7.1).plus(beams.positron(3.9)).mass2();
        assertThat(frame.s()).isCloseTo(s, within(1e-11));
    }
}
