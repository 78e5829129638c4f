/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The card of docs/how-to/four-muons.yaml, with a kinematic fit of four muons, run as docs/analysis.md says. */
class FourMuonsTest {
    private static final String CARD =
            Path.of("..", "docs", "how-to", "four-muons.yaml").toString();

    @TempDir
    Path folder;

    /**
     * Every mass has a limit. At 9 GeV tracks alone would have a width of 34 MeV, the fit with the spread of the beams 5.9 MeV in the
     * experiment's simulation (docs/detector.md), 8 % more in data, radiation not counted: 5 to 9 MeV from few events.
     */
    @Test
    void theCardRuns() {
        Map<?, ?> d = Shell.json("run", CARD, "--quick", "--out", folder.toString());
        List<?> points = (List<?>) d.get("points");
        assertThat(points).hasSize(17);
        Map<?, ?> heaviest = (Map<?, ?>) points.get(16);
        assertThat(((Number) heaviest.get("mass")).doubleValue()).isEqualTo(9);
        assertThat(((Number) heaviest.get("resolution")).doubleValue()).isBetween(0.005, 0.009);
        assertThat(points)
                .allSatisfy(p -> assertThat(((Number) ((Map<?, ?>) ((Map<?, ?>) p).get("coupling")).get("expected"))
                                .doubleValue())
                        .isBetween(1e-4, 10.0));
    }
}
