/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.random.Stage;
import org.nightjar.core.random.Streams;

/** Running sums against a loop over all values. */
class WeightedValuesTest {
    private static final int SIZE = 2000;

    private final double[] values = new double[SIZE];
    private final double[] weights = new double[SIZE];

    WeightedValuesTest() {
        RandomStream r = new Streams(1, new SampleId("weighted values")).of(Stage.TOYS);
        for (int k = 0; k < SIZE; k++) {
            r.at(k, 0);
            values[k] = Math.rint(100 * r.gaussian()) / 20; // a grid of 0.05: most values have equals
            weights[k] = r.uniform() - 0.1;
        }
    }

    private double slow(double low, double high, boolean squares) {
        double s = 0;
        for (int k = 0; k < SIZE; k++) {
            if (values[k] >= low && values[k] < high) {
                s += squares ? weights[k] * weights[k] : weights[k];
            }
        }
        return s;
    }

    /** Edges on values (lower included, upper excluded) and between them; 1e-9 is rounding of sums of some 1000. */
    @Test
    void sumsEqualBruteForce() {
        WeightedValues v = WeightedValues.of(values, weights);
        assertThat(v.size()).isEqualTo(SIZE);
        for (double low = -16; low < 16; low += 0.425) {
            for (double high : new double[] {low, low + 0.05, low + 0.13, low + 7}) {
                assertThat(v.sum(low, high)).isCloseTo(slow(low, high, false), within(1e-9));
                assertThat(v.sumOfSquares(low, high)).isCloseTo(slow(low, high, true), within(1e-9));
            }
        }
        assertThat(v.total()).isCloseTo(slow(-1e9, 1e9, false), within(1e-9));
    }

    /** Bins of several sets add up, and neighbouring bins neither share nor lose a value. */
    @Test
    void countsAddSetsAndCoverTheRange() {
        WeightedValues v = WeightedValues.of(values, weights);
        double[] edges = {-100, -1, -0.05, 0, 0.05, 1, 100};
        double[] n = WeightedValues.counts(List.of(v, v), edges);
        double sum = 0;
        for (int k = 0; k < n.length; k++) {
            assertThat(n[k]).isCloseTo(2 * slow(edges[k], edges[k + 1], false), within(1e-9));
            sum += n[k];
        }
        assertThat(sum).isCloseTo(2 * v.total(), within(1e-9));
    }

    @Test
    void nothingGivesNothing() {
        WeightedValues v = WeightedValues.of(new double[0], new double[0]);
        assertThat(v.sum(-1, 1)).isZero();
        assertThat(v.sumOfSquares(-1, 1)).isZero();
        assertThat(v.total()).isZero();
        assertThat(v.size()).isZero();
        assertThat(WeightedValues.counts(List.of(), new double[] {0, 1, 2})).containsExactly(0, 0);
    }
}
