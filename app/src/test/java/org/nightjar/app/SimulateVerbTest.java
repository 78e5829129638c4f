/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateVerbTest {
    @TempDir
    Path folder;

    private String events(String name) {
        Path file = folder.resolve(name);
        Shell.json(
                "generate",
                "e+ e- -> gamma a, a -> gamma gamma",
                "--set",
                "ma=2 GeV",
                "-n",
                "1000",
                "-o",
                file.toString());
        return file.toString();
    }

    /** Three photons in the centre of mass give two to four clusters in the detector; any format gives the same. */
    @Test
    void anyFormatGivesTheSame() {
        double[] clusters = new double[3];
        String[] names = {"alp.lhe.gz", "alp.hepmc3", "alp.parquet"};
        for (int i = 0; i < 3; i++) {
            Path out = folder.resolve("seen" + i + ".parquet");
            Map<?, ?> d = Shell.json("simulate", events(names[i]), "--detector", "belle2-2018", "-o", out.toString());
            assertThat(Files.exists(out)).isTrue();
            assertThat(Shell.number(d, "events")).isEqualTo(1000);
            assertThat(Shell.number(d, "eventsPerSecond")).isPositive();
            clusters[i] = Shell.number(d, "clusters");
        }
        assertThat(clusters[0] / 1000).isBetween(2.0, 4.0);
        // the formats keep different numbers of digits: a cluster more or less
        assertThat(clusters[1]).isCloseTo(clusters[0], within(5.0));
        assertThat(clusters[2]).isCloseTo(clusters[0], within(5.0));
    }

    /** A long-lived ALP (ctau of metres at this coupling) decays somewhere; every decay is told with its region. */
    @Test
    void decaysAreToldByRegion() {
        Path file = folder.resolve("long.parquet");
        Shell.json(
                "generate",
                "e+ e- -> gamma a, a -> gamma gamma",
                "--set",
                "ma=0.3 GeV",
                "--set",
                "gagg=1e-5 /GeV",
                "--detector",
                "belle2-2018",
                "-n",
                "500",
                "-o",
                file.toString());
        Map<?, ?> d = Shell.json(
                "simulate",
                file.toString(),
                "--detector",
                "belle2-2018",
                "-o",
                folder.resolve("s.parquet").toString());
        Map<?, ?> regions =
                (Map<?, ?>) ((Map<?, ?>) d.get("decays")).values().iterator().next();
        double all = 0;
        for (Object n : regions.values()) {
            all += ((Number) n).doubleValue();
        }
        assertThat(all).isBetween(250.0, 500.0);
        assertThat(regions.size()).isGreaterThan(1);
    }

    /** A ROOT file begins with the word and says its own length; a second run gives the same bytes. */
    @Test
    void aTreeIsWritten() throws IOException {
        Path out = folder.resolve("seen.root");
        String file = events("alp.parquet");
        Shell.json("simulate", file, "--detector", "belle2-2018", "-o", out.toString());
        byte[] bytes = Files.readAllBytes(out);
        assertThat(new String(bytes, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("root");
        assertThat(ByteBuffer.wrap(bytes).getLong(12)).isEqualTo(bytes.length);
        Shell.json("simulate", file, "--detector", "belle2-2018", "-o", out.toString(), "--force");
        assertThat(Files.readAllBytes(out)).isEqualTo(bytes);
    }

    /** Beams and frame come from the first event; if that is damaged, its fault is told and not that the frame is unknown. */
    @Test
    void aDamagedFirstEventIsNamed() throws IOException {
        Path file = folder.resolve("damaged.hepmc3");
        Files.writeString(
                file,
                "HepMC::Version 3.02.05\nHepMC::Asciiv3-START_EVENT_LISTING\nE 0 1 3\nU GEV CM\n"
                        + "P 1 0 11 0 0 5 5 0.000511 4\nP 2 0 -11 0 0 -5 5 0.000511 4\nV -1 0 [1,2]\n"
                        + "P 3 -1 13 nan 0 1 1.1 0.1057 1\nHepMC::Asciiv3-END_EVENT_LISTING\n");
        Path out = folder.resolve("damaged.parquet");
        Shell s = Shell.run("simulate", file.toString(), "--detector", "belle2-2018", "-o", out.toString());
        assertThat(s.code()).isEqualTo(2);
        assertThat(s.err())
                .contains("damaged.hepmc3:8:11  px is no number ('nan').")
                .doesNotContain("--frame");
        assertThat(Files.exists(out)).isFalse();
    }

    @Test
    void aFileWithoutEventsHasNoShares() throws IOException {
        Path file = folder.resolve("none.hepmc3");
        Files.writeString(
                file, "HepMC::Version 3.02.05\nHepMC::Asciiv3-START_EVENT_LISTING\nHepMC::Asciiv3-END_EVENT_LISTING\n");
        Path out = folder.resolve("none.parquet");
        Shell s = Shell.run(
                "simulate", file.toString(), "--detector", "belle2-2018", "--frame", "lab", "-o", out.toString());
        assertThat(s.code()).isZero();
        assertThat(s.out()).contains("0 events in").doesNotContain("NaN");
    }

    /** By hand: an event of nothing, one with a photon made 3 m from the axis, one of 2150 in place of 2.15 GeV; beams of 7.004 and 4.002 GeV. */
    @Test
    void oddEventsAreTold() throws IOException {
        Path file = folder.resolve("odd.hepmc3");
        String beams = "P 1 0 11 0 0 5.29 5.29 0.000511 4\nP 2 0 -11 0 0 -5.29 5.29 0.000511 4\n";
        Files.writeString(
                file,
                "HepMC::Version 3.02.05\nHepMC::Asciiv3-START_EVENT_LISTING\n"
                        + "E 0 1 3\nU GEV CM\n" + beams + "V -1 0 [1,2]\nP 3 -1 23 0 0 0 10.58 10.58 2\n"
                        + "E 1 1 3\nU GEV CM\n" + beams + "V -1 0 [1,2] @ 300 0 0 0\nP 3 -1 22 0 1 0 1 0 1\n"
                        + "E 2 1 3\nU GEV CM\n" + beams + "V -1 0 [1,2]\nP 3 -1 22 0 2150 0 2150 0 1\n"
                        + "HepMC::Asciiv3-END_EVENT_LISTING\n");
        Path out = folder.resolve("odd.parquet");
        Shell s = Shell.run(
                "simulate", file.toString(), "--detector", "belle2-2018", "--frame", "lab", "-o", out.toString());
        assertThat(s.code()).isZero();
        assertThat(s.err())
                .contains("1 event has no final particle.")
                .contains("final particles made behind the tracker, which leave nothing: {muon system=1}")
                .contains(
                        "1 event has more energy than the beams of belle2-2018, 11.01 GeV (first event 2, most 2150.00 GeV);"
                                + " MeV in place of GeV, or other beams?");
    }

    @Test
    void wrongInputIsRefused() {
        Shell s = Shell.run(
                "simulate",
                events("alp.lhe"),
                "--detector",
                "belle2-2018",
                "-o",
                folder.resolve("seen.csv").toString());
        assertThat(s.code()).isEqualTo(2);
        assertThat(s.err())
                .contains("the response is written as Parquet or ROOT.\n   Maybe a name with .parquet or .root?");
        String own = events("own.parquet");
        assertThat(Shell.run("simulate", own, "--detector", "belle2-2018", "-o", own, "--force")
                        .err())
                .contains("would take the place of the events it is made from.");
        assertThat(Shell.run("simulate", own, "--detector", "belle2-2018", "-o", own + ".parquet")
                        .code())
                .isZero();
    }

    /** Taus that were not given a decay leave nothing; that is said, with what to do. */
    @Test
    void undecayedTausAreNoted() {
        Path taus = folder.resolve("taus.lhe");
        Shell.run("generate", "e+ e- -> tau+ tau-", "-n", "5", "-o", taus.toString());
        Shell r = Shell.run(
                "simulate",
                taus.toString(),
                "--detector",
                "belle2-2018",
                "-o",
                folder.resolve("t.parquet").toString());
        assertThat(r.code()).isZero();
        assertThat(r.out() + r.err()).contains("tau+, tau- did not decay and leave nothing");
    }
}
