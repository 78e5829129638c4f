/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.lhe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightjar.core.card.CardException;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.EventFrame;
import org.nightjar.core.events.EventHeader;
import org.nightjar.core.events.EventSink;
import org.nightjar.core.events.HardRecord;
import org.nightjar.core.events.ParticleColumn;
import org.nightjar.core.events.Particles;
import org.nightjar.formats.events.Damage;
import org.nightjar.formats.events.EventFiles;
import org.nightjar.formats.events.EventReader;
import org.nightjar.formats.events.Samples;

class LheTest {
    private static final String HEAD = """
            <LesHouchesEvents version="3.0">
            <header>
            <!-- any <event> text -->
            <MG5ProcCard><![CDATA[
            generate e+ e- > a zp QED<=3 DP<=0 \\
            ]]></MG5ProcCard>
            <initrwgt><weight id='up'> one </weight>
            <weight id="down">two</weight></initrwgt>
            </header>
            <init>
            -11 11 5.29e+00 5.29D+00 0 0 -1 -1 -4 2
              2.0 0.3 2.0 1
              2.0 0.4 2.0 2
            <generator name='Some' version='1.2'>words</generator>
            </init>
            """;

    /** Two beams, a photon, an invisible resonance with a flight of 2.5 mm times its beta gamma, and two muons. */
    private static final String EVENT = """
            <event npLO=" -1 ">
             6 1 +8.0 91.188 7.297e-03 1.18e-01
             # comment
             -11 -1 0 0 0 0 0 0 5 5 0. 0. -1.
              11 -1 0 0 0 0 0 0 -5 5 0. 0. 1.
              22  1 1 2 0 0 3 0 4 5 0. 0. 9.
             9000023 2 1 2 0 0 -3 0 -4 5 0.5 2.5 0.
              13  1 4 4 0 0 -1.35 0 -1.8 2.25 0.1 0. 9.
             -13  1 4 0 0 0 -1.65 0 -2.2 2.75 0.1 0. 9.
            <rwgt><wgt id='up'> 9.0 </wgt><wgt id="down">4</wgt></rwgt>
            <mgrwt>
            anything 1 2 3
            </mgrwt>
            #pdf 1 2 3
            </event>
            """;

    private static final String TAIL = "</LesHouchesEvents>\n";

    @TempDir
    Path folder;

    private EventReader open(String text) {
        return EventFiles.open(Samples.file(folder, "x.lhe", text));
    }

    @Test
    void headerTellsProcessCrossSectionBeamsAndWeights() {
        try (EventReader r = open(HEAD + EVENT + TAIL)) {
            EventHeader h = r.header();
            assertThat(h.process()).isEqualTo("e+ e- > a zp");
            assertThat(h.crossSection()).isEqualTo(4.0); // sum of both processes
            assertThat(h.crossSectionError()).isEqualTo(0.5); // 0.3 and 0.4 in quadrature
            assertThat(h.frame()).isEqualTo(EventFrame.CM);
            assertThat(h.sqrtS()).isCloseTo(10.58, within(1e-12)); // rounding
            assertThat(h.beams().get(0).pdg()).isEqualTo(-11);
            assertThat(h.beams().get(0).momentum().pz()).isPositive();
            assertThat(h.weightNames()).containsExactly("up", "down");
            assertThat(h.provenance())
                    .containsEntry("generator", "Some 1.2")
                    .containsEntry("format", "LHE 3.0")
                    .containsEntry("processes", "1: 2 +- 0.3 pb; 2: 2 +- 0.4 pb");
        }
    }

    /** Read and written again, a file keeps its processes and what it says of scale, couplings, colours and second mothers. */
    @Test
    void whatIsNotUsedIsKept() throws IOException {
        String event = EVENT.replace(" 6 1 +8.0", " 6 2 +8.0").replace("-13  1 4 0 0 0 ", "-13  1 4 0 501 502 ");
        Path copy = folder.resolve("copy.lhe");
        EventBatch block = new EventBatch();
        try (EventReader reader = open(HEAD + event + TAIL);
                EventSink sink = EventFiles.create(copy, reader.header())) {
            while (reader.next(block, 8)) {
                sink.write(block);
            }
            sink.finish();
        }
        String text = Files.readString(copy);
        assertThat(text)
                .contains("0 0 0 0 -4 2\n2 0.3 4 1\n2 0.4 4 2\n")
                .contains("<event>\n6 2 8 91.188 0.007297 0.118\n")
                .contains("\n-13 1 4 0 501 502 -1.65 ")
                .contains("\n22 1 1 2 0 0 3 ");
        HardRecord record = Samples.all(copy).hardRecord();
        assertThat(record.isUsed()).isTrue();
        assertThat(record.process[0]).isEqualTo(2);
        assertThat(record.anticolour[5]).isEqualTo(502);
        block.start(0, 1);
        assertThat(block.hardRecord().isUsed()).isFalse();
        Path hepmc = folder.resolve("copy.hepmc3");
        convert(copy, hepmc);
        assertThat(Files.readString(hepmc))
                .contains("A 0 signal_process_id 2\n")
                .contains("A 6 flow2 502\n");
        Path back = folder.resolve("back.lhe");
        convert(hepmc, back);
        assertThat(Files.readString(back)) // a second mother of 0 comes back as the first
                .contains("0 0 0 0 -4 2\n2 0.3 4 1\n2 0.4 4 2\n")
                .contains("<event>\n6 2 8 91.188 0.007297 0.118\n")
                .containsPattern("\n-13 1 \\d \\d 501 502 -1.65 ");
    }

    /** Two mothers are two particles that enter a vertex of HepMC, and two mothers again when read. */
    @Test
    void twoMothersEnterOneVertex() throws IOException {
        String event = """
                <event>
                6 1 8 91.188 0.007297 0.118
                -11 -1 0 0 0 0 0 0 5 5 0 0 9
                11 -1 0 0 0 0 0 0 -5 5 0 0 9
                9000001 2 1 2 501 0 0 3 0 5 4 0 9
                9000002 2 1 2 0 501 0 -3 0 5 4 0 9
                13 1 3 4 0 0 0 0 -5 5 0 0 9
                -13 1 3 4 0 0 0 0 5 5 0 0 9
                </event>
                """;
        Path hepmc = folder.resolve("two.hepmc3");
        convert(Samples.file(folder, "two.lhe", HEAD + event + TAIL), hepmc);
        assertThat(Files.readString(hepmc)).contains("\nV -1 0 [1,2]").contains("\nV -2 0 [3,4]");
        assertThat(Arrays.copyOf(Samples.all(hepmc).particles().parent, 6)).containsExactly(-1, -1, -1, -1, 2, 2);
        Path back = folder.resolve("two-back.lhe");
        convert(hepmc, back);
        assertThat(Files.readString(back))
                .contains("\n9000001 2 1 2 501 0 ")
                .contains("\n13 1 3 4 0 0 ")
                .contains("\n-13 1 3 4 0 0 ");
    }

    /** Through Parquet and back, everything from the beams on is the same text. */
    @Test
    void parquetKeepsEverything() throws IOException {
        String event = EVENT.replace(" 6 1 +8.0", " 6 2 +8.0").replace("-13  1 4 0 0 0 ", "-13  1 4 0 501 502 ");
        Path first = folder.resolve("first.lhe");
        convert(Samples.file(folder, "source", HEAD + event + EVENT + TAIL), first);
        Path parquet = folder.resolve("events.parquet");
        convert(first, parquet);
        Path back = folder.resolve("back.lhe");
        convert(parquet, back);
        String text = Files.readString(first);
        assertThat(text).contains("\n6 2 8 91.188 0.007297 0.118\n").contains("\n22 1 1 2 0 0 3 ");
        assertThat(body(Files.readString(back))).isEqualTo(body(text));
    }

    private static String body(String text) {
        return text.substring(text.indexOf("<init>"));
    }

    private static void convert(Path from, Path to) throws IOException {
        EventBatch block = new EventBatch();
        try (EventReader reader = EventFiles.open(from);
                EventSink sink = EventFiles.create(to, reader.header())) {
            while (reader.next(block, 8)) {
                sink.write(block);
            }
            sink.finish();
        }
    }

    @Test
    void mothersFlightsSpinsAndWeightsBecomeColumns() {
        EventBatch b = Samples.all(Samples.file(folder, "x.lhe", HEAD + EVENT + TAIL));
        Particles p = b.particles();
        assertThat(b.size()).isEqualTo(1);
        assertThat(java.util.Arrays.copyOf(p.pdg, 6)).containsExactly(-11, 11, 22, 9000023, 13, -13);
        assertThat(java.util.Arrays.copyOf(p.status, 6)).containsExactly(4, 4, 1, 2, 1, 1);
        assertThat(java.util.Arrays.copyOf(p.parent, 6)).containsExactly(-1, -1, -1, -1, 3, 3);
        // 2.5 mm proper length: displacement = 0.25 cm p/m
        assertThat(p.dx[3]).isCloseTo(0.25 * -3 / 0.5, within(1e-15));
        assertThat(p.dz[3]).isCloseTo(0.25 * -4 / 0.5, within(1e-15));
        assertThat(p.dt[3]).isCloseTo(0.25 * 5 / 0.5 / 29.9792458, within(1e-15));
        assertThat(p.vx[4]).isEqualTo(p.dx[3]);
        assertThat(p.vt[5]).isEqualTo(p.dt[3]);
        assertThat(p.dx[0]).isNaN();
        assertThat(p.dx[4]).isNaN();
        assertThat(p.spin[0]).isEqualTo(-1);
        assertThat(p.spin[2]).isNaN();
        assertThat(b.weight()[0]).isEqualTo(2.0); // 8 pb over 4 pb
        assertThat(b.namedWeight(0)[0]).isEqualTo(2.25);
        assertThat(b.namedWeight(1)[0]).isEqualTo(1.0);
    }

    @Test
    void unweightedEventsOfStrategyThreeKeepTheirWeight() {
        // Whizard and Pythia write +-1 with IDWTUP 3; undeclared weights of Whizard get their name when met
        String text = (HEAD + EVENT + TAIL)
                .replace("-1 -1 -4 2", "-1 -1 3 2")
                .replace("+8.0", "-1.0")
                .replace("#pdf", "<weight name=\"sqme_prc\">1.5E-01</weight>\n#pdf");
        Path file = Samples.file(folder, "x.lhe", text);
        EventBatch b = Samples.all(file);
        assertThat(b.weight()[0]).isEqualTo(-1.0);
        assertThat(b.namedWeights()).isEqualTo(3);
        assertThat(b.namedWeight(2)[0]).isEqualTo(0.15);
    }

    @Test
    void listedWeightsFollowTheOrderOfTheirNames() {
        String text = (HEAD + EVENT + TAIL).replaceAll("<rwgt>.*</rwgt>", "<weights>\n 4.0\n8.0 </weights>");
        EventBatch b = Samples.all(Samples.file(folder, "x.lhe", text));
        assertThat(b.namedWeight(0)[0]).isEqualTo(1.0);
        assertThat(b.namedWeight(1)[0]).isEqualTo(2.0);
    }

    @Test
    void beamsBehindTheIncomingLegsAreBeams() {
        // ISTUP -9 are the beams, -1 then what enters the hard process
        String text = (HEAD + EVENT + TAIL)
                .replace(" 6 1 +8.0", " 8 1 +8.0")
                .replace(
                        " -11 -1 0 0", " -11 -9 0 0 0 0 0 0 5.5 5.5 0 0 9\n  11 -9 0 0 0 0 0 0 -6 6 0 0 9\n -11 -1 1 1")
                .replace("  11 -1 0 0", "  11 -1 2 2")
                .replace(" 1 1 2 0", " 1 3 4 0")
                .replace(" 2 1 2 0", " 2 3 4 0")
                .replace(" 1 4 4 0", " 1 6 6 0")
                .replace(" 1 4 0 0", " 1 6 0 0");
        Particles p = Samples.all(Samples.file(folder, "x.lhe", text)).particles();
        assertThat(java.util.Arrays.copyOf(p.status, 8)).containsExactly(4, 4, 11, 11, 1, 2, 1, 1);
        assertThat(java.util.Arrays.copyOf(p.parent, 8)).containsExactly(-1, -1, 0, 1, -1, -1, 5, 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.lhe", "x.lhe.gz"})
    void whatWeWriteReadsBackToTheSameBits(String name) {
        EventHeader header = Samples.header().withWeightNames(List.of("muR=2 & <x>", "nominal"));
        Path file = folder.resolve(name);
        Samples.write(file, header, 2500);
        EventBatch read = Samples.all(file);
        EventBatch written = new EventBatch();
        written.start(0, 2500);
        Samples.fill(written, 2);
        // positions after a flight pass through the proper length: a few roundings; all else is exact
        assertThat(Samples.different(written.particles(), read.particles(), 0))
                .isSubsetOf(
                        ParticleColumn.VX,
                        ParticleColumn.VY,
                        ParticleColumn.VZ,
                        ParticleColumn.VT,
                        ParticleColumn.DX,
                        ParticleColumn.DY,
                        ParticleColumn.DZ,
                        ParticleColumn.DT);
        assertThat(Samples.different(written.particles(), read.particles(), 1e-14))
                .isEmpty();
        for (int k = 0; k < 2500; k++) {
            assertThat(read.weight()[k]).isEqualTo(1.0);
            // times and over the cross section: one rounding each
            assertThat(read.namedWeight(0)[k]).isCloseTo(written.namedWeight(0)[k], within(5e-16));
        }
        try (EventReader r = EventFiles.open(file)) {
            EventHeader h = r.header();
            assertThat(h.process()).isEqualTo(header.process());
            assertThat(h.crossSection()).isEqualTo(header.crossSection());
            assertThat(h.crossSectionError()).isEqualTo(header.crossSectionError());
            assertThat(h.beams()).isEqualTo(header.beams());
            assertThat(h.weightNames()).isEqualTo(header.weightNames());
            assertThat(h.frame()).isEqualTo(EventFrame.LAB);
            assertThat(h.provenance()).containsAllEntriesOf(header.provenance());
            assertThat(r.warnings()).isEmpty();
        }
    }

    @Test
    void momentaThatDoNotAddUpAreToldOrRefused() {
        // 0.3 % of 10 GeV is above 0.1 %, 6 % above 5 %
        try (EventReader r = open(HEAD + EVENT.replace("0 0 3 0 4 5", "0 0 2.97 0 4 5") + TAIL)) {
            assertThat(r.next(new EventBatch(), 10)).isTrue();
            assertThat(r.warnings()).hasSize(1);
            assertThat(r.warnings().get(0).what())
                    .isEqualTo(
                            "energy and momentum of the event above differ by 0.30 % between initial and final state.");
        }
        Path file = Samples.file(folder, "y.lhe", HEAD + EVENT.replace("0 0 3 0 4 5", "0 0 2.4 0 4 5") + TAIL);
        assertThatExceptionOfType(CardException.class)
                .isThrownBy(() -> Samples.all(file))
                .withMessage(
                        file + ":30:1  energy and momentum of the event above differ by 6.0 % between initial and"
                                + " final state.\n   Maybe a particle was lost, or the file is damaged?\n1 problem; nothing was run.");
    }

    /**
     * Energy and momentum decide (docs/formats.md): 4.998 GeV for a momentum of 5 is rounding and becomes 5, 4.9 GeV cannot be; a muon of
     * 2.25 GeV along 2 GeV has a mass of sqrt(17)/4 = 1.03078 GeV, not -0.1; decay lengths are not negative.
     */
    @Test
    void finalParticlesFitTheirMass() {
        String odd = EVENT.replace("0 0 3 0 4 5 0. 0.", "0 0 3 0 4 4.998 0. -7.")
                .replace("-1.35 0 -1.8 2.25 0.1", "-1.2 0 -1.6 2.25 -0.1");
        EventBatch b = new EventBatch();
        try (EventReader r = open(HEAD + odd + odd + TAIL)) {
            r.next(b, 10);
            assertThat(b.particles().e[2]).isCloseTo(5, within(1e-15));
            assertThat(b.particles().dx[2]).isNaN();
            assertThat(b.particles().mass[4]).isCloseTo(Math.sqrt(17) / 4, within(1e-15));
            assertThat(r.warnings())
                    .extracting(w -> w.line() + ": " + w.what())
                    .contains(
                            "21: the energy of a final particle is below its momentum by 0.040 %; taken from momentum and mass."
                                    + " And 1 more of this kind.",
                            "21: VTIMUP -7.0 is no decay length; taken as zero. And 1 more of this kind.",
                            "23: the mass of a final particle (PDG code 13), -0.100000 GeV, does not fit its energy and"
                                    + " momentum; taken from them, 1.03078 GeV. And 1 more of this kind.");
        }
        Path file = Samples.file(folder, "y.lhe", HEAD + EVENT.replace("0 0 3 0 4 5", "0 0 3 0 4 4.9") + TAIL);
        assertThatExceptionOfType(CardException.class)
                .isThrownBy(() -> Samples.all(file))
                .withMessage(file
                        + ":21:1  the energy of a final particle (PDG code 22), 4.90000 GeV, is below its momentum,"
                        + " 5.00000 GeV.\n   Maybe the file is damaged, or mixes units?\n1 problem; nothing was run.");
    }

    @Test
    void aDamagedFileGivesWhatWasBefore() {
        Path file = Samples.file(folder, "x.lhe", HEAD + EVENT + EVENT + EVENT.substring(0, 200));
        assertThatExceptionOfType(CardException.class)
                .isThrownBy(() -> Samples.all(file))
                .withMessage(file + ":52:33  VTIMUP is missing.\n"
                        + "   Maybe the line was cut off, or the file is damaged?\n1 problem; nothing was run.");
        EventBatch b = new EventBatch();
        try (EventReader r = EventFiles.open(file, Damage.KEEP_WHAT_WAS_READ)) {
            assertThat(r.next(b, 100)).isTrue();
            assertThat(b.size()).isEqualTo(2);
            assertThat(b.particles().rows()).isEqualTo(12);
            assertThat(r.next(b, 100)).isFalse();
            assertThat(r.eventsRead()).isEqualTo(2);
            assertThat(r.warnings().get(0))
                    .hasToString(file + ":52:33  VTIMUP is missing. The 2 events before it are kept.\n"
                            + "   Maybe the line was cut off, or the file is damaged?");
        }
    }

    @Test
    void anUnfinishedSinkLeavesNothing() throws java.io.IOException {
        Path file = folder.resolve("x.lhe");
        EventBatch b = new EventBatch();
        b.start(0, 10);
        Samples.fill(b, 0);
        try (var sink = EventFiles.create(file, Samples.header())) {
            sink.write(b);
        }
        try (var left = java.nio.file.Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }
}
