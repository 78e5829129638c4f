/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TriggerVerbTest {
    @TempDir
    Path folder;

    /** The single-photon line of 1 GeV: nothing far below, its plateau of 0.97 (less photons lost) above; binomial 0.8 %. */
    @Test
    void curve() throws Exception {
        Map<?, ?> d = Shell.json(
                "trigger",
                "belle2-2019",
                "--line",
                "photon-1gev",
                "--vs",
                "E",
                "-n",
                "500",
                "--out",
                folder.toString());
        List<?> points = (List<?>) d.get("points");
        assertThat(efficiency(points, 8)).isLessThan(0.01);
        assertThat(efficiency(points, 30)).isCloseTo(0.95, within(0.05));
        assertThat((List<?>) d.get("files")).hasSize(4);
        assertThat(Files.readString(folder.resolve("trigger-belle2-2019-photon-1gev.csv")))
                .contains("E [GeV],efficiency,error");
        Shell.fails(
                2,
                "--vs  'pt' is not what photon-1gev asks for.\n   Maybe E?\n1 problem; nothing was run.",
                "trigger",
                "belle2-2019",
                "--line",
                "photon-1gev",
                "--vs",
                "pt");
    }

    private static double efficiency(List<?> points, int i) {
        return ((Number) ((Map<?, ?>) points.get(i)).get("efficiency")).doubleValue();
    }

    /**
     * 1081 pb of muon pairs with collinear radiation (776 pb without, 4 pi alpha^2/(3 s); the verb
     * cross-section --isr says the same); 2 %: precision asked for, and the beams' spread; rates add up.
     */
    @Test
    void rates() {
        Map<?, ?> d = Shell.json("trigger", "belle2-2019", "-n", "2000", "--luminosity", "1e34");
        List<?> processes = (List<?>) d.get("processes");
        assertThat(Shell.number((Map<?, ?>) processes.get(2), "crossSection")).isCloseTo(1081, within(22.0));
        assertThat(Shell.number(d, "rate")).isCloseTo(0.01 * Shell.number(d, "crossSection"), within(1e-9));
        assertThat(Shell.number(d, "rate")).isBetween(10.0, 30_000.0);
        assertThat((List<?>) d.get("lines")).hasSize(12);
    }
}
