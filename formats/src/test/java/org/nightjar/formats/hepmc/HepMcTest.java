/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.hepmc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightjar.core.card.CardException;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.EventFrame;
import org.nightjar.core.events.EventHeader;
import org.nightjar.core.events.ParticleColumn;
import org.nightjar.core.events.Particles;
import org.nightjar.formats.events.EventFiles;
import org.nightjar.formats.events.EventFormat;
import org.nightjar.formats.events.EventReader;
import org.nightjar.formats.events.Samples;

class HepMcTest {
    /** As Pythia 8 and KKMC write: beams, radiation in between, implied vertices (mother is a particle), MeV and mm; masses as momenta demand. */
    private static final String THREE = """
            HepMC::Version 3.02.05
            HepMC::Asciiv3-START_EVENT_LISTING
            W Default\\|up
            T Pythia\\|8.310\\|words
            A seed 42
            E 0 4 9
            U MEV MM
            W 1.5 3.0
            A 0 GenCrossSection 2.5e+01 5.0e-01 -1 -1
            A 0 event_scale 10
            P 1 0 11 0 0 5000 5000 0.511 4
            P 2 1 11 0 0 4000 4000 0.511 21
            P 3 1 22 0 0 1000 1000 0 1
            P 4 0 -11 0 0 -5000 5000 0.511 4
            V -3 0 [2,4] @ 1.0 2.0 3.0 30.0
            P 5 -3 15 3000 0 2000 4000 1777 2
            P 6 -3 -15 -3000 0 -3000 5000 2645.75 1
            V -4 0 [5] @ 11.0 2.0 5.0 60.0
            P 7 -4 16 1000 0 1000 1500 500 1
            P 8 -4 -211 2000 0 1000 2500 139.57 2
            P 9 8 -211 2000 0 1000 2500 1118.03 1
            HepMC::Asciiv3-END_EVENT_LISTING

            """;

    private static final String TWO = """

            HepMC::Version 2.06.09
            HepMC::IO_GenEvent-START_EVENT_LISTING
            E 7 -1 10.0 0.1 0.0078 0 -1 2 1 2 1 99 2 1.5 3.0
            N 2 "Default" "with blank"
            U GEV CM
            C 25 0.5
            H 1 1 1 0 0 0 0 0 0 1.1 4.1 0 0
            F 11 -11 1 1 10 0 0 0 0
            V -1 0 0.1 0.2 0.3 3.0 2 2 1 1.0
            P 1 11 0 0 5 5 0.000511 4 0 0 -1 0
            P 2 -11 0 0 -5 5 0.000511 4 0 0 -1 0
            P 3 15 3 0 4 5 1.777 2 0 0 -2 1 1 501
            P 4 -15 -3 0 -4 5 0 1 0 0 0 0
            V -2 0 1.1 0.2 0.5 6.0 0 2 0
            P 5 16 0.9 0 1.2 1.5 0 1 0 0 0 0
            P 6 -211 2.1 0 2.8 3.5 0.13957 1 0 0 0 0
            HepMC::IO_GenEvent-END_EVENT_LISTING
            """;

    @TempDir
    Path folder;

    @Test
    void versionThreeIsReadWithUnitsMothersAndPositions() {
        Path file = Samples.file(folder, "x", THREE);
        EventBatch b = Samples.all(file);
        Particles p = b.particles();
        assertThat(Arrays.copyOf(p.parent, 9)).containsExactly(-1, 0, 0, -1, 1, 1, 4, 4, 7);
        assertThat(p.e[0]).isEqualTo(5.0);
        assertThat(p.mass[4]).isEqualTo(1.777);
        assertThat(p.vx[4]).isEqualTo(0.1);
        assertThat(p.vt[4]).isCloseTo(3.0 / 29.9792458, within(1e-16));
        assertThat(p.dx[4]).isEqualTo(1.1);
        assertThat(p.vx[6]).isEqualTo(1.1);
        // the pion's vertex has no position: its daughter starts where the pion did
        assertThat(p.vx[8]).isEqualTo(1.1);
        assertThat(p.dx[7]).isEqualTo(1.1);
        assertThat(p.dx[8]).isNaN();
        assertThat(p.dx[0]).isNaN();
        assertThat(b.weight()[0]).isEqualTo(1.5);
        assertThat(b.namedWeight(0)[0]).isEqualTo(3.0);
        try (EventReader r = EventFiles.open(file)) {
            EventHeader h = r.header();
            assertThat(r.format()).isEqualTo(EventFormat.HEPMC3);
            assertThat(h.crossSection()).isEqualTo(25.0);
            assertThat(h.crossSectionError()).isEqualTo(0.5);
            assertThat(h.frame()).isEqualTo(EventFrame.CM);
            assertThat(h.beams()).extracting(x -> x.pdg()).containsExactly(11, -11);
            assertThat(h.weightNames()).containsExactly("up");
            assertThat(h.provenance())
                    .containsEntry("generator", "Pythia 8.310")
                    .containsEntry("seed", "42");
        }
    }

    /** In both versions, by line: less energy than momentum cannot be: 1.4 for sqrt(0.9^2 + 1.2^2) = 1.5 GeV. */
    @Test
    void lessEnergyThanMomentumIsRefused() {
        Path two = Samples.file(folder, "x", TWO.replace("P 5 16 0.9 0 1.2 1.5 0 1", "P 5 16 0.9 0 1.2 1.4 0 1"));
        assertThatExceptionOfType(CardException.class)
                .isThrownBy(() -> Samples.all(two))
                .withMessageContaining(
                        two
                                + ":16:1  the energy of a final particle (PDG code 16), 1.40000 GeV, is below its momentum, 1.50000 GeV.");
        Path three =
                Samples.file(folder, "y", THREE.replace("P 3 1 22 0 0 1000 1000 0 1", "P 3 1 22 0 0 1000 900 0 1"));
        assertThatExceptionOfType(CardException.class)
                .isThrownBy(() -> Samples.all(three))
                .withMessageContaining(
                        three
                                + ":13:1  the energy of a final particle (PDG code 22), 0.900000 GeV, is below its momentum, 1.00000 GeV.");
    }

    @Test
    void versionTwoIsReadAlike() {
        Path file = Samples.file(folder, "x", TWO);
        EventBatch b = Samples.all(file);
        Particles p = b.particles();
        assertThat(Arrays.copyOf(p.pdg, 6)).containsExactly(11, -11, 15, -15, 16, -211);
        assertThat(Arrays.copyOf(p.parent, 6)).containsExactly(-1, -1, -1, -1, 2, 2);
        assertThat(p.vx[2]).isEqualTo(0.1);
        assertThat(p.vx[0]).isEqualTo(0.1);
        assertThat(p.dx[2]).isEqualTo(1.1);
        assertThat(p.vt[5]).isEqualTo(6.0 / 29.9792458);
        assertThat(b.weight()[0]).isEqualTo(1.5);
        try (EventReader r = EventFiles.open(file)) {
            assertThat(r.format()).isEqualTo(EventFormat.HEPMC2);
            assertThat(r.header().crossSection()).isEqualTo(25.0);
            assertThat(r.header().weightNames()).containsExactly("with blank");
            assertThat(r.header().sqrtS()).isCloseTo(10.0, within(1e-12)); // rounding
        }
    }

    @Test
    void whatWeWriteReadsBackToTheSameBits() {
        EventHeader header = Samples.header().withWeightNames(List.of("up", "down"));
        for (String name : List.of("x.hepmc3", "x.hepmc3.gz")) {
            Path file = folder.resolve(name);
            Samples.write(file, header, 1500);
            EventBatch read = Samples.all(file);
            EventBatch written = new EventBatch();
            written.start(0, 1500);
            Samples.fill(written, 2);
            // times pass through c t: two roundings; all else is exact
            assertThat(Samples.different(written.particles(), read.particles(), 0))
                    .isSubsetOf(ParticleColumn.VT, ParticleColumn.DT);
            assertThat(Samples.different(written.particles(), read.particles(), 4e-16))
                    .isEmpty();
            assertThat(Arrays.copyOf(read.namedWeight(1), 1500)).isEqualTo(Arrays.copyOf(written.namedWeight(1), 1500));
            try (EventReader r = EventFiles.open(file)) {
                assertThat(r.header().process()).isEqualTo(header.process());
                assertThat(r.header().beams()).isEqualTo(header.beams());
                assertThat(r.header().crossSection()).isEqualTo(header.crossSection());
                assertThat(r.header().provenance()).containsEntry("generator", "Nightjar <test> & \"more\"");
                assertThat(r.header().weightNames()).isEqualTo(header.weightNames());
                assertThat(r.warnings()).isEmpty();
            }
        }
    }

    @Test
    void aPhotonRadiatedByABeamKeepsItsMother() {
        EventBatch b = new EventBatch();
        b.start(0, 1);
        Particles p = b.particles();
        p.add(11, 0, 5, 0, 0, 5);
        p.add(-11, 0, 5, 0, 0, -5);
        p.status[0] = p.status[1] = 4;
        p.parent[p.add(22, 0, 1, 0, 0, 1)] = 0;
        p.add(9000023, 1, 9, 0, 0, -1);
        p.endEvent();
        Path file = folder.resolve("x.hepmc3");
        try (var sink = EventFiles.create(file, EventHeader.UNKNOWN)) {
            sink.write(b);
            sink.finish();
        }
        assertThat(Arrays.copyOf(Samples.all(file).particles().parent, 4)).containsExactly(-1, -1, 0, -1);
    }

    @Test
    void aMissingFooterIsTold() {
        for (String text : List.of(THREE, TWO)) {
            Path file = Samples.file(folder, "x", text.substring(0, text.lastIndexOf("HepMC::")));
            try (EventReader r = EventFiles.open(file)) {
                assertThat(r.next(new EventBatch(), 10)).isTrue();
                assertThat(r.next(new EventBatch(), 10)).isFalse();
                assertThat(r.warnings()).hasSize(1);
                assertThat(r.warnings().get(0).what()).isEqualTo("the file ends without its last line.");
            }
        }
    }

    @Test
    void aLostParticleIsTold() {
        Path three = Samples.file(folder, "3", THREE.replace("P 9 8 -211 2000 0 1000 2500 1118.03 1\n", ""));
        assertThatExceptionOfType(CardException.class)
                .isThrownBy(() -> Samples.all(three))
                .withMessage(three + ":21:1  the event above has 8 particles, not the announced 9.\n"
                        + "   Maybe lines were lost, or the file was cut off?\n1 problem; nothing was run.");
        Path two = Samples.file(folder, "2", TWO.replace("P 6 -211 2.1 0 2.8 3.5 0.13957 1 0 0 0 0\n", ""));
        assertThatExceptionOfType(CardException.class)
                .isThrownBy(() -> Samples.all(two))
                .withMessage(two + ":17:1  the vertex above lacks 1 of its particles.\n"
                        + "   Maybe lines were lost, or the file was cut off?\n1 problem; nothing was run.");
    }

    @Test
    void twoFilesInOneAreRefused() {
        Path file = Samples.file(folder, "x", THREE + THREE);
        assertThatExceptionOfType(CardException.class)
                .isThrownBy(() -> Samples.all(file))
                .withMessage(file + ":24:1  a second file begins here.\n"
                        + "   Maybe give the files themselves, one after the other, or cut them apart with head -n 23 and tail"
                        + " -n +24?\n1 problem; nothing was run.");
    }
}
