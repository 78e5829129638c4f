/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightjar.core.card.CardException;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.EventFrame;
import org.nightjar.core.events.EventHeader;
import org.nightjar.core.events.EventSink;
import org.nightjar.formats.parquet.ParquetTable;

class EventFilesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"a.lhe,LHE", "a.lhe.gz,LHE", "a.hepmc3,HEPMC3", "a.hepmc.gz,HEPMC3", "a.parquet,PARQUET"})
    void filesAreKnownByTheirContent(String name, EventFormat format) throws IOException {
        Path file = folder.resolve(name);
        Samples.write(file, Samples.header(), 10);
        Path other = folder.resolve("b.dat");
        Files.move(file, other);
        try (EventReader r = EventFiles.open(other)) {
            assertThat(r.format()).isEqualTo(format);
            assertThat(r.header().frame()).isEqualTo(EventFrame.LAB);
            assertThat(r.header().process()).isEqualTo("e+ e- -> gamma A'");
        }
    }

    /** Three files are one sample: numbers run on, so that each event has random numbers of its own; weights stay. */
    @Test
    void filesOfOneProcessAreOneSample() {
        List<Path> files = List.of(folder.resolve("a.lhe"), folder.resolve("b.hepmc3"), folder.resolve("c.parquet"));
        int[] sizes = {5, 3000, 4};
        EventHeader header = Samples.header();
        for (int k = 0; k < 3; k++) {
            // cross sections 10(1), 11(2), 12(2): mean by their errors (10 + 11/4 + 12/4) / 1.5 = 10.5, error
            // 1.5^(-1/2)
            Samples.write(files.get(k), header.withCrossSection(10 + k, k == 0 ? 1 : 2), sizes[k]);
        }
        EventBatch b = new EventBatch();
        int event = 0;
        try (EventReader r = EventFiles.open(files, Damage.REFUSE)) {
            // the cross section of a HepMC file stands in its events
            assertThat(r.header().process()).isEqualTo("e+ e- -> gamma A'");
            while (r.next(b, 1000)) {
                for (int k = 0; k < b.size(); k++, event++) {
                    assertThat(b.eventNumber(k)).isEqualTo(event);
                    assertThat(b.weight()[k]).isPositive();
                }
            }
            assertThat(r.eventsRead()).isEqualTo(3009);
        }
        assertThat(event).isEqualTo(3009);
        try (EventReader r = EventFiles.open(List.of(files.get(0), files.get(2), files.get(2)), Damage.REFUSE)) {
            assertThat(r.header().crossSection()).isCloseTo((10 + 12 / 2.0) / 1.5, within(1e-12));
            assertThat(r.header().crossSectionError()).isCloseTo(Math.sqrt(1 / 1.5), within(1e-12));
        }
    }

    @Test
    void filesOfDifferentProcessesAreRefused() {
        Path one = folder.resolve("a.lhe");
        Path other = folder.resolve("b.lhe");
        Samples.write(one, Samples.header(), 5);
        Samples.write(other, Samples.header().withCrossSection(0.5, 1e-3), 5);
        assertThatExceptionOfType(CardException.class)
                .isThrownBy(() -> EventFiles.open(List.of(one, other), Damage.REFUSE))
                .withMessageContaining("b.lhe  another cross section than in " + one)
                .withMessageContaining("one sample for each process?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.lhe", "a.lhe.gz", "a.hepmc3", "a.parquet"})
    void blocksOfAnySizeGiveTheSameEvents(String name) {
        Path file = folder.resolve(name);
        Samples.write(file, Samples.header(), 2345);
        EventBatch all = Samples.all(file);
        EventBatch b = new EventBatch();
        int event = 0;
        try (EventReader r = EventFiles.open(file)) {
            while (r.next(b, 7)) {
                for (int k = 0; k < b.size(); k++, event++) {
                    assertThat(b.eventNumber(k)).isEqualTo(event);
                    int i = all.particles().first(event);
                    int j = b.particles().first(k);
                    assertThat(b.particles().count(k)).isEqualTo(all.particles().count(event));
                    assertThat(b.particles().px[j + 3]).isEqualTo(all.particles().px[i + 3]);
                    assertThat(b.particles().parent[j + 4] - j).isEqualTo(3);
                }
            }
        }
        assertThat(event).isEqualTo(2345);
    }

    @Test
    void parquetReadsBackToTheSameBits() {
        EventHeader header = Samples.header().withWeightNames(List.of("up"));
        Path file = folder.resolve("a.parquet");
        Samples.write(file, header, 3000);
        EventBatch read = Samples.all(file);
        EventBatch written = new EventBatch();
        written.start(0, 3000);
        Samples.fill(written, 1);
        assertThat(Samples.different(written.particles(), read.particles(), 0)).isEmpty();
        assertThat(Arrays.copyOf(read.namedWeight(0), 3000)).isEqualTo(Arrays.copyOf(written.namedWeight(0), 3000));
        try (EventReader r = EventFiles.open(file)) {
            assertThat(r.header().beams()).isEqualTo(header.beams());
            assertThat(r.header().crossSection()).isEqualTo(header.crossSection());
            assertThat(r.header().weightNames()).isEqualTo(header.weightNames());
            assertThat(r.header().provenance()).containsAllEntriesOf(header.provenance());
        }
        // the same file is a plain table for others
        assertThat(ParquetTable.read(file, List.of("pdg", "weight:up"))
                        .columns()
                        .get("pdg"))
                .startsWith(11, -11, 22, 9000023, 13, -13);
        assertThat(ParquetTable.read(file, List.of("pdg")).metadata())
                .containsEntry("column.vx", "x of the production vertex, cm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.lhe", "a.hepmc3", "a.parquet"})
    void eventsWithoutParticlesStayEvents(String name) {
        Path file = folder.resolve(name);
        EventBatch b = new EventBatch();
        b.start(0, 3);
        b.particles().endEvent();
        b.particles().add(22, 0, 1, 0, 0, 1);
        b.particles().endEvent();
        b.particles().endEvent();
        try (EventSink sink = EventFiles.create(file, EventHeader.UNKNOWN)) {
            sink.write(b);
            sink.finish();
        }
        EventBatch read = Samples.all(file);
        assertThat(read.size()).isEqualTo(3);
        assertThat(List.of(
                        read.particles().count(0),
                        read.particles().count(1),
                        read.particles().count(2)))
                .containsExactly(0, 1, 0);
    }

    @Test
    void aTableOfAnotherProgramNeedsOnlyCodeAndMomentum() {
        Path file = folder.resolve("t.parquet");
        double[] one = {5, 5, 9};
        java.util.Map<String, double[]> columns = new java.util.LinkedHashMap<>();
        for (String name : List.of("event", "pdg", "e", "px", "py", "pz")) {
            columns.put(
                    name,
                    name.equals("event") ? one : name.equals("e") ? new double[] {6, 6, 6} : new double[] {3, 3, 3});
        }
        columns.put("other", one);
        ParquetTable.write(file, columns, java.util.Map.of());
        EventBatch read = Samples.all(file);
        assertThat(read.size()).isEqualTo(2);
        assertThat(read.particles().status[0]).isEqualTo(1);
        assertThat(read.particles().mass[0]).isEqualTo(3.0); // 36 - 27 GeV^2
        columns.put("e", new double[] {6, 6, 5});
        ParquetTable.write(file, columns, java.util.Map.of());
        assertThatExceptionOfType(CardException.class)
                .isThrownBy(() -> Samples.all(file))
                .withMessageContaining("row 3: the energy of a final particle (PDG code 3), 5.00000 GeV, is below its"
                        + " momentum, 5.19615 GeV.");
        columns.remove("pz");
        columns.remove("event");
        ParquetTable.write(file, columns, java.util.Map.of());
        assertThatExceptionOfType(CardException.class)
                .isThrownBy(() -> Samples.all(file))
                .withMessage(
                        file + "  lacks the columns event, pz.\n"
                                + "   Maybe it is no event file?  An event file has a row per particle.\n1 problem; nothing was run.");
    }

    private void refused(Path file, String message) {
        assertThatExceptionOfType(CardException.class)
                .isThrownBy(() -> Samples.all(file))
                .withMessage(file + message + "\n1 problem; nothing was run.");
    }

    @Test
    void otherFilesAreRefusedWithAHint() {
        String known = "another file was meant?  Known are LHE, HepMC3, HepMC2 and Parquet, plain or in gzip.";
        refused(Samples.file(folder, "1", "a,b\n1,2\n"), "  is no event file that is known.\n   Maybe " + known);
        refused(
                Samples.file(folder, "2", ""),
                "  is no event file that is known.\n   Maybe its generator failed? It holds nothing.");
        refused(
                Samples.file(folder, "3", " # EVENT N. 1\n 2\n"),
                "  is no event file that is known.\n   Maybe BabaYaga's own list? It lacks the particles' kinds; convert it to LHE.");
        refused(
                Samples.file(folder, "4", "HepMC::Version 2\nHepMC::IO_Ascii-START_EVENT_LISTING\n"),
                "  is no event file that is known.\n   Maybe its generator can write HepMC::Asciiv3 or HepMC::IO_GenEvent?");
        refused(
                Samples.file(folder, "5", "HepMC::Version 9.9.0\nHepMC::Asciiv3-START_EVENT_LISTING\n"),
                ":1:1  HepMC 9.9.0 is not known, only 3.x.\n   Maybe the number is damaged, or the file newer than this program?");
        refused(
                Samples.file(folder, "6", "HepMC::Version 1.2\nHepMC::IO_GenEvent-START_EVENT_LISTING\n"),
                ":1:1  HepMC 1.2 is not known, only 2.x and 3.x.\n   Maybe the number is damaged, or the file newer than this program?");
        assertThatExceptionOfType(CardException.class)
                .isThrownBy(() -> EventFiles.create(folder.resolve("a.root"), EventHeader.UNKNOWN))
                .withMessageContaining(".lhe, .hepmc3 (both also with .gz behind) or .parquet?");
    }

    private Path lhe(String name, String before, String event) {
        String init = "<init>\n11 -11 5 5 0 0 0 0 3 1\n1 0 1 1\n</init>\n";
        return Samples.file(folder, name, before + init + event);
    }

    private static final String OPEN = "<LesHouchesEvents version=\"1.0\">\n";
    private static final String DAMAGED = "\n   Maybe the file is damaged?";

    @Test
    void hostileFilesAreRefused() {
        refused(
                lhe("1", "<?xml version=\"1.0\"?>\n<!DOCTYPE x [<!ENTITY a \"b\">]>\n" + OPEN, ""),
                ":2:1  a document type or entity declaration; event files have none."
                        + "\n   Maybe the file is not what it claims to be?");
        refused(
                lhe("2", OPEN.replace("1.0", "4.0"), ""),
                ":1:1  version '4.0' of Les Houches event files is not known."
                        + "\n   Maybe 1.0, 2.0 or 3.0?  Known are 1.0 to 3.0.");
        refused(
                lhe("3", OPEN, "<event>\n2147483647 1 1 1 1 1\n"),
                ":7:1  NUP is outside 0 to 100,000 ('2147483647')." + DAMAGED);
        refused(
                lhe("4", OPEN, "<event>\n1 1 1 1 1 1\n22 1 0 0 0 0 nan 0 0 1 0 0 9\n"),
                ":8:14  px is no number ('nan').\n   Maybe the file is damaged, or a cut of its generator failed?");
        refused(
                lhe("5", OPEN, "<event>\n1 1 1 1 1 1\n22 1 0 0 0 0 0 0 1e999 1 0 0 9\n"),
                ":8:18  pz is too large ('1e999').\n   Maybe the file is damaged, or a cut of its generator failed?");
        refused(
                lhe("6", OPEN, "<event>\n1 1 1 1 1 1\n22 1 0 0 0 0 0 0 1 -1 0 0 9\n"),
                ":8:1  negative energy, -1.0 GeV." + DAMAGED);
        refused(
                lhe(
                        "7",
                        OPEN,
                        "<event>\n2 1 1 1 1 1\n22 2 2 2 0 0 0 0 1 1 0 0 9\n22 1 1 1 0 0 0 0 1 1 0 0 9\n</event>\n"),
                ":10:1  a particle of this event is its own ancestor." + DAMAGED);
        String deep = OPEN + "<a>".repeat(500_000) + "\n" + "</a>".repeat(500_000) + "\n";
        Path file = lhe("8", deep, "<event>\n0 1 1 1 1 1\n</event>\n</LesHouchesEvents>\n");
        assertThat(Samples.all(file).size()).isEqualTo(1);
        refused(
                lhe("9", OPEN, "<event>\n0 1 1 1 1 1\n</event>\n</LesHouchesEvents>\n" + OPEN),
                ":10:1  a second file begins here.\n   Maybe give the files themselves, one after the other, or cut"
                        + " them apart with head -n 9 and tail -n +10?");
    }

    /** 100 MB of blanks in 100 kB: stopped after 64 MB, without holding them. */
    @Test
    void aBombIsRefused() throws IOException {
        byte[] blanks = new byte[1 << 16];
        Arrays.fill(blanks, (byte) '\n');
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write((OPEN + "<init>\n11 -11 5 5 0 0 0 0 3 1\n1 0 1 1\n</init>\n").getBytes());
            for (int k = 0; k < 1600; k++) {
                zip.write(blanks);
            }
        }
        Path file = folder.resolve("bomb.lhe.gz");
        Files.write(file, bytes.toByteArray());
        assertThatExceptionOfType(CardException.class)
                .isThrownBy(() -> Samples.all(file))
                .withMessageContaining("no event within 64 MB.");
    }

    /** Work per tag must not grow with the length of the line: this would take hours then. */
    @Test
    void aLineOfManyTagsIsReadInLinearTime() {
        String tags = "<wgt>1</wgt>".repeat(300_000);
        Path file = lhe("x", OPEN, "<event>\n0 1 1 1 1 1\n" + tags + "\n</event>\n</LesHouchesEvents>\n");
        assertThat(Samples.all(file).size()).isEqualTo(1);
    }

    @Test
    void aLineWithoutEndIsRefused() {
        Path file = lhe("x", OPEN, "<event>\n" + "1".repeat(5 << 20));
        refused(file, ":7:1  the line is longer than 4 MB.\n   Maybe the file is damaged, or another file was meant?");
    }

    @Test
    void cutCompressionIsToldWithItsLine() throws IOException {
        Path file = folder.resolve("a.lhe.gz");
        Samples.write(file, Samples.header(), 3000);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        assertThatExceptionOfType(CardException.class)
                .isThrownBy(() -> Samples.all(file))
                .withMessageMatching("(?s).*a.lhe.gz:\\d+:1  the compressed data are damaged or cut off here.*");
        try (EventReader r = EventFiles.open(file, Damage.KEEP_WHAT_WAS_READ)) {
            EventBatch b = new EventBatch();
            while (r.next(b, 100)) {
                assertThat(b.size()).isPositive();
            }
            assertThat(r.eventsRead()).isBetween(1000L, 2000L); // half of 3,000
            assertThat(r.warnings()).hasSize(1);
        }
    }
}
