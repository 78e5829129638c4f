/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.random.Stage;
import org.nightjar.core.random.Streams;

class RandomStreamTest {
    private static RandomStream stream(long seed, String sample) {
        return new Streams(seed, new SampleId(sample)).of(Stage.PHASE_SPACE);
    }

    @Test
    void repositionedStreamGivesTheSameDraws() {
        RandomStream r = stream(1, "a");
        double first = r.at(17, 0).uniform();
        r.gaussian();
        r.at(99, 3).uniform();
        assertThat(r.at(17, 0).uniform()).isEqualTo(first);
        assertThat(r.at(17, 1).uniform()).isNotEqualTo(first);
        assertThat(stream(2, "a").at(17, 0).uniform()).isNotEqualTo(first);
        assertThat(stream(1, "b").at(17, 0).uniform()).isNotEqualTo(first);
    }

    /** Moments of the normal distribution: 0, 1, 0, 3; P(|x| > 3.654) = 2.58e-4 tests the tail branch of the ziggurat. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
    void gaussianHasTheMomentsAndTailOfTheNormalDistribution(long seed) {
        RandomStream r = stream(seed, "gauss");
        int n = 1_000_000;
        double m1 = 0;
        double m2 = 0;
        double m4 = 0;
        int tail = 0;
        int beyondOne = 0;
        for (int k = 0; k < n; k++) {
            if (k % 10 == 0) {
                r.at(k, 0);
            }
            double x = r.gaussian();
            m1 += x;
            m2 += x * x;
            m4 += x * x * x * x;
            tail += Math.abs(x) > 3.6541528853610088 ? 1 : 0;
            beyondOne += Math.abs(x) > 1 ? 1 : 0;
        }
        assertThat(m1 / n).isBetween(-5e-3, 5e-3); // 5 sigma of 1e6 draws
        assertThat(m2 / n).isBetween(1 - 5 * Math.sqrt(2e-6), 1 + 5 * Math.sqrt(2e-6)); // variance of x^2 is 2
        assertThat(m4 / n).isBetween(3 - 5 * Math.sqrt(96e-6), 3 + 5 * Math.sqrt(96e-6)); // variance of x^4 is 96
        assertThat(tail / 258.03).isBetween(1 - 5 / 16.06, 1 + 5 / 16.06); // 2(1-Phi(3.65415)) = 2.5803e-4
        assertThat(beyondOne / 317310.5).isBetween(1 - 5 * 0.00147, 1 + 5 * 0.00147); // 2(1-Phi(1)) = 0.3173105
    }

    /** First draws of neighbouring events must look independent: lag-1 correlation and uniformity of the first draw. */
    @ParameterizedTest
    @ValueSource(longs = {1, 20180426, -5})
    void neighbouringEventsAreUncorrelated(long seed) {
        RandomStream r = stream(seed, "x");
        int n = 2_000_000;
        double product = 0;
        double last = r.at(0, 0).uniform() - 0.5;
        int[] bins = new int[1024];
        for (int k = 1; k <= n; k++) {
            double u = r.at(k, 0).uniform();
            bins[(int) (u * 1024)]++;
            product += (u - 0.5) * last;
            last = u - 0.5;
        }
        assertThat(12 * product / n).isBetween(-5 / Math.sqrt(n), 5 / Math.sqrt(n)); // 5 sigma, variance of u is 1/12
        double chi2 = 0;
        for (int b : bins) {
            chi2 += (b - n / 1024.0) * (b - n / 1024.0) / (n / 1024.0);
        }
        assertThat(chi2).isBetween(1023 - 5 * Math.sqrt(2046), 1023 + 5 * Math.sqrt(2046));
    }

    /** Birthday test: 2^20 first 52-bit draws have 2^40/2^53 = 1.2e-4 expected coincidences, so none. */
    @Test
    void firstDrawsOfAMillionEventsAreDistinct() {
        RandomStream r = stream(7, "birthday");
        double[] u = new double[1 << 20];
        for (int k = 0; k < u.length; k++) {
            u[k] = r.at(k, 0).uniform();
        }
        java.util.Arrays.sort(u);
        for (int k = 1; k < u.length; k++) {
            assertThat(u[k] > u[k - 1]).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 2.0, 30.0, 900.0})
    void poissonHasMeanAndVarianceOfItsParameter(double mean) {
        RandomStream r = stream(3, "poisson");
        int n = 40_000;
        double s = 0;
        double s2 = 0;
        for (int k = 0; k < n; k++) {
            double x = r.at(k, 0).poisson(mean);
            s += x;
            s2 += x * x;
        }
        double average = s / n;
        double variance = s2 / n - average * average;
        assertThat(average).isBetween(mean - 5 * Math.sqrt(mean / n), mean + 5 * Math.sqrt(mean / n)); // 5 sigma
        double sd = Math.sqrt((mean + 2 * mean * mean) / n); // of the sample variance of a Poisson count
        assertThat(variance).isBetween(mean - 5 * sd, mean + 5 * sd);
    }

    /** The stream's own way to a Poisson count uses up the same uniform numbers and gives the same counts as the interface's. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.02, 2.0, 99.5, 277.8, 500.0, 500.5, 900.0})
    void poissonCountsAreThoseOfTheUniformNumbers(double mean) {
        RandomStream own = stream(3, "poisson");
        RandomStream plain = new OfUniforms(stream(3, "poisson"));
        for (int k = 0; k < 500; k++) {
            assertThat(own.at(k, 0).poisson(mean)).isEqualTo(plain.at(k, 0).poisson(mean));
            assertThat(own.uniform()).isEqualTo(plain.uniform());
        }
    }

    /** Only hands on uniform numbers, so that counts are made by the interface. */
    private record OfUniforms(RandomStream stream) implements RandomStream {
        @Override
        public RandomStream at(long eventNumber, int attempt) {
            stream.at(eventNumber, attempt);
            return this;
        }

        @Override
        public double uniform() {
            return stream.uniform();
        }

        @Override
        public double gaussian() {
            return stream.gaussian();
        }

        @Override
        public double exponential() {
            return stream.exponential();
        }
    }
}
