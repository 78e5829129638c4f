/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nightjar.core.card.Suggest;

/** Names a user may have meant. */
class SuggestTest {
    private static final List<String> NAMES = List.of("babar-2014-visible", "babar-2017-invisible", "na64-2019");

    @Test
    void spellingGoesBeforeParts() {
        assertThat(Suggest.maybe("na64-2018", NAMES, "constraints")).isEqualTo("na64-2019?");
        assertThat(Suggest.maybe("BaBar", NAMES, "constraints")).isEqualTo("babar-2014-visible, babar-2017-invisible?");
    }

    @Test
    void longListsAreCut() {
        assertThat(Suggest.maybe("xy", NAMES, "constraints"))
                .isEqualTo("one of the known constraints: babar-2014-visible, babar-2017-invisible, na64-2019.");
        List<String> many =
                IntStream.range(0, 40).mapToObj(k -> "name number " + k).toList();
        assertThat(Suggest.maybe("zz", many, "names")).endsWith("name number 29 and 10 more.");
        assertThat(Suggest.maybe("zz", List.of(), "names")).isEmpty();
    }
}
