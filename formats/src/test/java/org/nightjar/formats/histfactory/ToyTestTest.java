/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.histfactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
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
}
