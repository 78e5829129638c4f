/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisplayVerbTest {
    @TempDir
    Path folder;

    /** A picture of each kind; the event has the tracks and clusters that simulate finds; what does not exist is told. */
    @Test
    void drawsOneEvent() throws Exception {
        Path file = folder.resolve("mm.lhe.gz");
        Shell.json(
                "generate", "e+ e- -> mu+ mu- gamma", "--cut", "E(gamma) > 1 GeV", "-n", "20", "-o", file.toString());
        Map<?, ?> d = Shell.json(
                "display",
                file.toString(),
                "--event",
                "3",
                "--detector",
                "belle2-2018",
                "--out",
                folder.resolve("f").toString());
        assertThat(Shell.number(d, "event")).isEqualTo(3);
        assertThat(Shell.number(d, "tracks")).isBetween(0.0, 4.0);
        List<?> files = (List<?>) d.get("files");
        assertThat(files).hasSize(3);
        for (Object f : files) {
            assertThat(Files.size(Path.of(f.toString()))).isGreaterThan(2000);
        }
        String svg = Files.readString(Path.of(files.get(0).toString()));
        assertThat(svg).contains("event 3 of mm.lhe.gz", "track", "cluster");
        Shell r = Shell.run("display", file.toString(), "--event", "20");
        assertThat(r.code()).isEqualTo(2);
        assertThat(r.err()).contains("has 20 events, no event 20.", "Maybe --event 19?");
    }
}
