/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.EventBeam;
import org.nightjar.core.events.EventHeader;
import org.nightjar.core.events.EventSink;
import org.nightjar.core.events.Particles;
import org.nightjar.core.kinematics.Beams;

/** The examples of docs/formats.md, as they stand there. */
class EventFilesExamplesTest {
    @TempDir
    Path folder;

    private Path input;

    @BeforeEach
    void someFile() {
        input = folder.resolve("signal.lhe.gz");
        Samples.write(input, Samples.header(), 100);
    }

    @Test
    void reading() {
        Path file = input;
        // example: read
        double missing = 0;
        EventBatch block = new EventBatch();
        try (EventReader events = EventFiles.open(file)) {
            while (events.next(block, 4096)) {
                Particles p = block.particles();
                for (int i = 0; i < p.rows(); i++) {
                    missing += p.status[i] == 1 && Math.abs(p.pdg[i]) == 12 ? p.e[i] : 0;
                }
            }
        }
        // end
        assertThat(missing).isZero();
    }

    @Test
    void converting() {
        Path from = input;
        Path to = folder.resolve("signal.parquet");
        // example: convert
        EventBatch block = new EventBatch();
        try (EventReader events = EventFiles.open(from, Damage.KEEP_WHAT_WAS_READ);
                EventSink sink = EventFiles.create(to, events.header())) {
            while (events.next(block, 4096)) {
                sink.write(block);
            }
            sink.finish();
        }
        // end
        assertThat(Samples.all(to).size()).isEqualTo(100);
    }

    @Test
    void writing() {
        Path file = folder.resolve("mumu.hepmc3");
        // example: write
        Beams beams = Beams.headOn(10.58);
        EventBeam electron = new EventBeam(11, beams.electron(5.29));
        EventBeam positron = new EventBeam(-11, beams.positron(5.29));
        EventHeader header = EventHeader.of("e+ e- -> mu+ mu-", 1000, 2, List.of(electron, positron));
        EventBatch block = new EventBatch();
        block.start(0, 1);
        block.particles().add(13, 0.105658, 5.29, 5.288945, 0, 0);
        block.particles().add(-13, 0.105658, 5.29, -5.288945, 0, 0);
        block.particles().endEvent();
        try (EventSink sink = EventFiles.create(file, header.with("author", "me"))) {
            sink.write(block);
            sink.finish();
        }
        // end
        assertThat(Samples.all(file).particles().rows()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"read", "convert", "write"})
    void theDocumentShowsWhatIsTested(String name) throws IOException {
        String source =
                Files.readString(Path.of("src/test/java/org/nightjar/formats/events/EventFilesExamplesTest.java"));
        String document = Files.readString(Path.of("../docs/formats.md"));
        String example = between(source, "// example: " + name + "\n", "        // end\n")
                .replaceAll("(?m)^ {8}", "");
        assertThat(document).contains("```java\n" + example + "```\n");
        assertThat(example.lines().collect(Collectors.toList())).hasSizeLessThan(16);
    }

    private static String between(String text, String from, String to) {
        int start = text.indexOf(from) + from.length();
        return text.substring(start, text.indexOf(to, start));
    }
}
