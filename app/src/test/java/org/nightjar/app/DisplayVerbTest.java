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

    /** Of a file that simulate wrote the picture has the same tracks and clusters, and the detector is known. */
    @Test
    void drawsSimulatedEvents() throws Exception {
        Path file = folder.resolve("mm.parquet");
        Path seen = folder.resolve("seen.parquet");
        Shell.json("generate", "e+ e- -> mu+ mu-", "-n", "20", "-o", file.toString());
        Shell.json("simulate", file.toString(), "--detector", "belle2-2018", "-o", seen.toString());
        String[] out = {"--out", folder.resolve("f").toString()};
        Map<?, ?> a =
                Shell.json("display", file.toString(), "--event", "4", "--detector", "belle2-2018", out[0], out[1]);
        Map<?, ?> b = Shell.json("display", seen.toString(), "--event", "4", out[0], out[1]);
        assertThat(b.get("tracks")).isEqualTo(a.get("tracks"));
        assertThat(b.get("clusters")).isEqualTo(a.get("clusters"));
        List<?> files = (List<?>) b.get("files");
        assertThat(Files.readString(Path.of(files.get(0).toString()))).contains("belle2-2018, event 4 of seen.parquet");
        Shell r = Shell.run("display", seen.toString(), "--event", "20");
        assertThat(r.code()).isEqualTo(2);
        assertThat(r.err()).contains("has no event 20.");
    }

    /** A detector of the user's own is known by its file only: the file of events cannot find it, the message says what to give. */
    @Test
    void ownDetectorIsAskedFor() throws Exception {
        Path card = Files.writeString(
                folder.resolve("weak.yaml"),
                "nightjar: detector/1\nname: weak\nextends: belle2-2018\n"
                        + "field: { value: 1.0 T, source: \"a test\", status: guess }\n");
        Path file = folder.resolve("mm.parquet");
        Path seen = folder.resolve("seen.parquet");
        Shell.json("generate", "e+ e- -> mu+ mu-", "-n", "5", "-o", file.toString());
        Shell.json("simulate", file.toString(), "--detector", card.toString(), "-o", seen.toString());
        Shell r = Shell.run("display", seen.toString(), "--event", "0");
        assertThat(r.code()).isEqualTo(2);
        assertThat(r.err())
                .contains("was simulated with a detector of your own, 'weak'.", "Maybe --detector with the card");
        String[] out = {"--out", folder.resolve("f").toString()};
        Map<?, ?> d =
                Shell.json("display", seen.toString(), "--event", "0", "--detector", card.toString(), out[0], out[1]);
        assertThat(Files.readString(Path.of(((List<?>) d.get("files")).get(0).toString())))
                .contains("weak, event 0 of seen.parquet");
    }
}
