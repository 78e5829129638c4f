/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.random.Stage;
import org.nightjar.core.random.Streams;
import org.nightjar.generation.SamplingBounds;
import org.nightjar.generation.internal.HardFrame;
import org.nightjar.generation.internal.Limits;
import org.nightjar.theory.MomentumBlock;

class MultiChannelTest {
    private static final double W = 10.58;
    private static final double ELECTRON = 0.51099895e-3;
    private static final int[] DISTINCT = {13, -13, 9001, 9002, 9003};

    private static RandomStream random() {
        return new Streams(7, new SampleId("channels")).of(Stage.TOYS).at(0, 0);
    }

    /** A tree from masks, masses and widths. */
    private static List<Line> tree(double... numbers) {
        Line[] lines = new Line[numbers.length / 3];
        for (int k = 0; k < lines.length; k++) {
            lines[k] = new Line((int) numbers[3 * k], numbers[3 * k + 1], numbers[3 * k + 2]);
        }
        return List.of(lines);
    }

    private static double[] masses(double... outgoing) {
        double[] all = new double[outgoing.length + 2];
        all[0] = ELECTRON;
        all[1] = ELECTRON;
        System.arraycopy(outgoing, 0, all, 2, outgoing.length);
        return all;
    }

    private static MultiChannel space(List<List<Line>> trees, double[] masses, int... codes) {
        Limits none = new Limits(new SamplingBounds(masses.length - 2, Beams.headOn(W)), masses);
        return MultiChannel.of(trees, masses, codes, true, none, true);
    }

    /** Mean and error of the sum over channels of the mean of weight times a function that tests peaks. */
    private static double[] volume(MultiChannel space, double[] masses, int n) {
        RandomStream random = random();
        HardFrame frame = new HardFrame(space.workspace());
        frame.set(W * W, 0);
        MomentumBlock block = new MomentumBlock(masses.length, 1);
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
                v = v > 0 ? v * space.rest(c, frame, block, 0) : 0;
                sum += v;
                sum2 += v * v;
            }
            total += sum / n;
            variance += (sum2 / n - sum * sum / n / n) / n;
        }
        return new double[] {total, Math.sqrt(variance)};
    }

    /** Volume by nested integration of dPhi_n(S) = dPhi_2(S; s, m) ds/(2 pi) dPhi_{n-1}(s), midpoint rule. */
    private static double expected(double[] masses, int legs, double energy) {
        double m = masses[legs - 1];
        double rest = 0;
        for (int leg = 2; leg < legs - 1; leg++) {
            rest += masses[leg];
        }
        if (legs == 4) {
            return pair(energy, masses[2], masses[3]);
        }
        int n = legs == 5 ? 300 : legs == 6 ? 200 : 60;
        double sum = 0;
        for (int k = 0; k < n; k++) {
            double inner = rest + (energy - m - rest) * (k + 0.5) / n;
            sum += pair(energy, inner, m) * 2 * inner / (2 * Math.PI) * expected(masses, legs - 1, inner);
        }
        return sum * (energy - m - rest) / n;
    }

    private static double pair(double energy, double a, double b) {
        double root = Factor.triangle(energy * energy, a * a, b * b);
        return root / (8 * Math.PI * energy * energy);
    }

    static Stream<List<Line>> threeBodyTrees() {
        return Stream.of(
                tree(0b01100, 0.3, 0),
                tree(0b10100, 4, 0.1),
                tree(0b00110, 0, 0, 0b01110, 0, 0),
                tree(0b00110, 1, 0, 0b11000, 3, 0.5),
                tree(0b10010, ELECTRON, 0),
                tree(0b11010, 0, 0, 0b11000, 0.3, 0),
                tree());
    }

    /** Every channel alone fills phase space: its Jacobians are right. */
    @ParameterizedTest
    @MethodSource("threeBodyTrees")
    void oneChannelHasTheVolumeOfThreeBodies(List<Line> tree) {
        double[] masses = masses(0.3, 1.1, 0.2);
        double[] v = volume(space(List.of(tree), masses, 13, -13, 9001), masses, 100_000);
        assertThat(v[0]).isCloseTo(expected(masses, 5, W), within(4 * v[1] + 1e-4 * v[0])); // 4 sigma, midpoint rule
        assertThat(v[1] / v[0]).isLessThan(0.05);
    }

    static Stream<List<List<Line>>> fourBodyTrees() {
        List<Line> fusion = tree(0b000110, 0, 0, 0b001110, 0.1, 0, 0b011110, 0, 0);
        List<Line> pair = tree(0b000110, 0, 0, 0b011110, 0, 0, 0b011000, 3, 0.1);
        List<Line> pairs = tree(0b001100, 0, 0, 0b110000, 0, 0);
        List<Line> radiated = tree(0b001100, 0, 0, 0b011100, 0.3, 0);
        List<Line> annihilated = tree(0b001110, ELECTRON, 0, 0b001100, 0, 0, 0b110000, 0, 0);
        return Stream.of(
                List.of(fusion),
                List.of(pair),
                List.of(pairs),
                List.of(radiated),
                List.of(annihilated),
                List.of(fusion, pair, pairs, radiated, annihilated));
    }

    @ParameterizedTest
    @MethodSource("fourBodyTrees")
    void channelsHaveTheVolumeOfFourBodies(List<List<Line>> trees) {
        double[] masses = masses(0.3, 0.4, 0.1, 1);
        double[] v = volume(space(trees, masses, 13, -13, 9001, 9002), masses, 100_000);
        assertThat(v[0]).isCloseTo(expected(masses, 6, W), within(4 * v[1] + 1e-3 * v[0])); // 4 sigma, midpoint rule
        assertThat(v[1] / v[0]).isLessThan(0.1);
    }

    @Test
    void fiveBodiesWithAVertexOfManyHaveTheirVolume() {
        double[] masses = masses(1, 0.8, 1.2, 0.9, 1.1);
        double[] v = volume(space(List.of(tree(0b1100010, 0, 0)), masses, DISTINCT), masses, 200_000);
        assertThat(v[0]).isCloseTo(expected(masses, 7, W), within(4 * v[1] + 2e-3 * v[0])); // 4 sigma, midpoint rule
        assertThat(v[1] / v[0]).isLessThan(0.1);
    }

    /** Two identical muons: the channels that exchange them are one orbit, and the volume stays that of phase space. */
    @Test
    void identicalParticlesShareAnOrbit() {
        List<Line> one = tree(0b001100, 0, 0, 0b110000, 0, 0);
        List<Line> other = tree(0b011000, 0, 0, 0b100100, 0, 0);
        double[] masses = masses(0.1, 0.1, 0.1, 0.1);
        MultiChannel space = space(List.of(one, other), masses, 13, -13, 13, -13);
        assertThat(space.channels()).isEqualTo(1);
        double[] v = volume(space, masses, 100_000);
        assertThat(v[0]).isCloseTo(expected(masses, 6, W), within(4 * v[1] + 1e-3 * v[0])); // 4 sigma, midpoint rule
    }
}
