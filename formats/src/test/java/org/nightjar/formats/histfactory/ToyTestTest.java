/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.histfactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.random.Stage;
import org.nightjar.core.random.Streams;
import org.nightjar.statistics.Observation;
import org.nightjar.statistics.ToyModel;
import org.nightjar.statistics.limit.ProfileLikelihood;
import org.nightjar.statistics.limit.TestStatistic;
import org.nightjar.statistics.limit.ToyTest;

class ToyTestTest {
    private static ToyTest.Result run(String name, double mu, int toys, int threads) {
        Reference r = Reference.of(name);
        return new ToyTest(r.model(), mu, toys, 7, threads).run(r.analysis().observed());
    }

    /** pyhf, 4000 toys of each kind at mu = 1: 0.023 +- 0.0024 and 0.446 +- 0.008; three standard errors of both. */
    @Test
    void twoBinsAgreeWithPyhf() {
        ToyTest.Result r = run("h03_two_bin_shapesys", 1, 4000, 2);
        assertThat(r.clsb()).isCloseTo(0.023, within(3 * Math.hypot(0.0024, 0.0024)));
        assertThat(r.clb()).isCloseTo(0.44625, within(3 * Math.hypot(0.0079, 0.0079)));
        assertThat(r.failed()).isEmpty();
        assertThat(r.expected()).isSorted();
    }

    /** Where asymptotic formulae fail: n = 0, b = 0.6: pyhf's toys give CLs 0.0895 +- 0.010, the formulae 0.050. */
    @Test
    void zeroObservedAgreesWithPyhf() {
        ToyTest.Result r = run("h02_zero_observed", 2.26, 3000, 1);
        assertThat(r.cls()).isCloseTo(0.0895, within(3 * Math.hypot(0.010, r.error())));
    }

    /** A toy depends on seed and number alone. */
    @Test
    void threadsDoNotMatter() {
        ToyTest.Result one = run("h05_mixed_3ch", 1, 60, 1);
        ToyTest.Result three = run("h05_mixed_3ch", 1, 60, 3);
        assertThat(three.clsb()).isEqualTo(one.clsb());
        assertThat(three.expected()).containsExactly(one.expected());
    }

    /** What serves one toy after the other leaves nothing behind: each toy drawn and fitted by itself has the same bits. */
    @ParameterizedTest
    @ValueSource(strings = {"h02_zero_observed", "h03_two_bin_shapesys", "h05_mixed_3ch", "h06_staterror_zero_bin"})
    void toysAreThoseFittedOneByOne(String name) {
        ToyModel model = Reference.of(name).model();
        Observation data = Reference.of(name).analysis().observed();
        double[] at = new ProfileLikelihood(model, data).at(1).values();
        RandomStream random = new Streams(7, new SampleId("signal+background toys")).of(Stage.TOYS);
        double[] alone = IntStream.range(0, 40)
                .mapToDouble(k ->
                        TestStatistic.Q_TILDE.of(new ProfileLikelihood(model, model.toy(at, random.at(k, 0))), 1))
                .sorted()
                .toArray();
        assertThat(run(name, 1, 40, 1).signal()).containsExactly(alone);
    }
}
