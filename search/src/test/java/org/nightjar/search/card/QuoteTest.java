/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Products of powers that limits are quoted of. */
class QuoteTest {
    @Test
    void aCouplingGoesWithTheRoot() {
        Quote g = Quote.of("gPrime");
        assertThat(g.exponent()).isEqualTo(0.5);
        assertThat(g.value(n -> 3)).isEqualTo(3);
        assertThat(g.symbol(n -> "g'")).isEqualTo("g'");
    }

    @Test
    void aProductGoesWithTheRate() {
        Quote q = Quote.of("eps^2 alphaD");
        Map<String, Double> values = Map.of("eps", 2.0, "alphaD", 0.5);
        assertThat(q.exponent()).isEqualTo(1);
        assertThat(q.value(n -> values.getOrDefault(n, 0.0))).isEqualTo(2);
        assertThat(q.symbol(n -> "\\" + n)).isEqualTo("\\eps^2\\,\\alphaD");
        assertThat(Quote.of("eps^2 * alphaD")).isEqualTo(q);
    }
}
