/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The card of docs/how-to/add-a-search.md: one file that extends a shipped search, run as the page says. */
class AddASearchTest {
    private static final String CARD =
            Path.of("..", "docs", "how-to", "tautau-zprime.yaml").toString();

    @TempDir
    Path folder;

    /**
     * All points have limits; the tau background is that of the parent's samples. The rate at gPrime 0.1 falls with the mass
     * of the Z', so limits on the coupling weaken: the last is weaker than the first.
     */
    @Test
    void theCardRuns() {
        Map<?, ?> d = Shell.json("run", CARD, "--quick", "--out", folder.toString());
        List<?> points = (List<?>) d.get("points");
        assertThat(points).hasSize(12);
        assertThat(d.get("search")).isEqualTo("tautau-zprime");
        double[] coupling =
                points.stream().mapToDouble(AddASearchTest::coupling).toArray();
        assertThat(Arrays.stream(coupling).allMatch(g -> g > 0 && g < 1000)).isTrue();
        assertThat(coupling[11]).isGreaterThan(coupling[0]);
        assertThat(folder.resolve("index.html")).exists();
    }

    private static double coupling(Object point) {
        Map<?, ?> c = (Map<?, ?>) ((Map<?, ?>) point).get("coupling");
        return ((Number) c.get("expected")).doubleValue();
    }
}
