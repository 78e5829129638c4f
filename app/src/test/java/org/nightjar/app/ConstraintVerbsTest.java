/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** constraints and plot. */
class ConstraintVerbsTest {
    private static final String ONE = "\n1 problem; nothing was run.";

    @Test
    void constraintsAreFilteredByWhatTheyExclude() {
        List<?> all = Shell.array("constraints", "--plane", "dark-photon-visible");
        assertThat(all).hasSize(16);
        // 50 MeV and 1e-6: within the regions of E137, nu-Cal, CHARM and NA62, above that of SN1987A, right of FASER's
        // edge
        List<Object> found = Shell.array(
                        "constraints", "--plane", "dark-photon-visible", "--mass", "0.05 GeV", "--coupling", "1e-6")
                .stream()
                .map(e -> (Object) ((Map<?, ?>) e).get("name"))
                .toList();
        assertThat(found)
                .containsExactly("charm-dark-photon", "e137-dark-photon", "na62-2024-dump-ee", "nucal-dark-photon");
        assertThat(Shell.array("constraints", "--kind", "expected")).hasSize(5);
    }

    @Test
    void oneConstraintIsShownWithItsPointsAndReference() {
        Map<?, ?> d = Shell.json("constraints", "kloe-2014-mumu");
        assertThat((List<?>) d.get("points")).hasSize(37);
        assertThat(d.get("references").toString())
                .contains("KLOE-2 Collaboration")
                .contains("arXiv:1404.7772");
        assertThat(Shell.run("constraints", "kloe-2014-mumu").out()).contains("Where it comes from");
    }

    @Test
    void aPlaneIsDrawnWithoutARun(@TempDir Path folder) throws IOException {
        List<?> files = Shell.array("plot", "--plane", "b-minus-l", "--out", folder.toString());
        assertThat(files).hasSize(4);
        assertThat(Files.size(folder.resolve("b-minus-l.png"))).isGreaterThan(10_000);
        String bib = Files.readString(folder.resolve("b-minus-l.bib"));
        assertThat(bib).contains("1803.05466").contains("2207.09979").doesNotContain("1406.2980");
    }

    @Test
    void wrongWordsAreTold() {
        Shell.fails(
                2,
                "--plane  'dark-photon-visibl' is no plane.\n   Maybe dark-photon-visible, alp-photon-invisible?" + ONE,
                "plot",
                "--plane",
                "dark-photon-visibl");
        Shell s = Shell.run("constraints", "--kind", "measured");
        assertThat(s.code()).isEqualTo(2);
        assertThat(s.err()).contains("'measured' is not known.");
        assertThat(Shell.run("constraints", "--coupling", "1").code()).isEqualTo(2);
    }
}
