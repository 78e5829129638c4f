/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.EventSource;
import org.nightjar.core.events.Particles;
import org.nightjar.formats.events.EventFiles;

class GenerateVerbTest {
    private static final String ALP = "e+ e- -> gamma a, a -> gamma gamma";

    @TempDir
    Path folder;

    /** Counts, conservation of momentum (1e-9: fifteen digits of 10 GeV, summed), and the cross section in the header. */
    @Test
    void theFileHoldsWhatWasAskedFor() {
        Path file = folder.resolve("alp.lhe.gz");
        Map<?, ?> d = Shell.json("generate", ALP, "--set", "ma=2 GeV", "-n", "5000", "-o", file.toString());
        assertThat(Shell.number(d, "events")).isEqualTo(5000);
        assertThat(Shell.number(d, "eventsPerSecond")).isPositive();
        EventBatch batch = new EventBatch();
        int n = 0;
        try (EventSource source = EventFiles.open(file)) {
            assertThat(source.header().crossSection()).isEqualTo(Shell.number(d, "crossSection"));
            assertThat(source.header().sqrtS()).isCloseTo(10.58, within(1e-9));
            while (source.next(batch, 512)) {
                for (int k = 0; k < batch.size(); k++) {
                    assertThat(visibleEnergy(batch.particles(), k)).isCloseTo(10.58, within(1e-9));
                }
                n += batch.size();
            }
        }
        assertThat(n).isEqualTo(5000);
    }

    private static double visibleEnergy(Particles p, int event) {
        double e = 0;
        for (int row = p.first(event); row < p.end(event); row++) {
            e += p.status[row] == 1 ? p.e[row] : 0;
        }
        return e;
    }

    /**
     * A chain as one amplitude: three photons from one point without the ALP, in pairs of which one has its mass (10 widths of
     * 0.01 GeV hold 97 %), and the cross section that {@code cross-section --full} finds: the same seed and precision, 5 errors.
     */
    @Test
    void aChainAsOneAmplitude() {
        Path file = folder.resolve("full.lhe");
        String[] point = {"--set", "ma=2 GeV, gagg=1e-3 /GeV, width=0.01 GeV", "--full", "--cut", "E(gamma) > 0.1 GeV"};
        Map<?, ?> d = Shell.json(join(new String[] {"generate", ALP, "-n", "500", "-o", file.toString()}, point));
        Map<?, ?> sigma = Shell.json(join(new String[] {"cross-section", ALP}, point));
        assertThat(d.get("full")).isEqualTo(true);
        assertThat(Shell.number(d, "branchingFraction")).isEqualTo(1);
        double error = Math.hypot(Shell.number(d, "error"), Shell.number(sigma, "error"));
        assertThat(Shell.number(d, "crossSection")).isCloseTo(Shell.number(sigma, "crossSection"), within(5 * error));
        EventBatch batch = new EventBatch();
        int resonant = 0;
        try (EventSource source = EventFiles.open(file)) {
            while (source.next(batch, 512)) {
                for (int k = 0; k < batch.size(); k++) {
                    Particles p = batch.particles();
                    int first = p.first(k) + 2;
                    assertThat(p.end(k) - first).isEqualTo(3);
                    assertThat(visibleEnergy(p, k)).isCloseTo(10.58, within(1e-9));
                    boolean near = false;
                    for (int row = first; row < p.end(k); row++) {
                        double mass = Math.sqrt(10.58 * 10.58 - 2 * 10.58 * p.e[row]);
                        near |= Math.abs(mass - 2) < 0.1;
                    }
                    resonant += near ? 1 : 0;
                }
            }
        }
        assertThat(resonant / 500.0).isBetween(0.93, 1.0); // 0.97 with 0.008 of statistics
    }

    private static String[] join(String[] a, String... b) {
        String[] all = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return all;
    }

    @Test
    void theSeedDecides() throws IOException {
        assertThat(file("a", "3")).isEqualTo(file("b", "3")).isNotEqualTo(file("c", "4"));
    }

    /** Three blocks of 4096 events, radiation of beams and leptons, and the response to them: the same bytes. */
    @Test
    void theNumberOfThreadsDoesNotMatter() throws IOException {
        for (String threads : new String[] {"1", "3"}) {
            String events = folder.resolve(threads + ".lhe").toString();
            String response = folder.resolve(threads + ".parquet").toString();
            String first = folder.resolve("1.lhe").toString();
            Shell.json(
                    "generate",
                    "e+ e- -> mu+ mu- gamma",
                    "--cut",
                    "E(gamma) > 0.5 GeV",
                    "--isr-angles",
                    "--fsr",
                    "-n",
                    "9000",
                    "--threads",
                    threads,
                    "-o",
                    events);
            Shell.json("simulate", first, "--detector", "belle2-2018", "--threads", threads, "-o", response);
        }
        assertThat(folder.resolve("3.lhe")).hasSameBinaryContentAs(folder.resolve("1.lhe"));
        assertThat(folder.resolve("3.parquet")).hasSameBinaryContentAs(folder.resolve("1.parquet"));
    }

    private String file(String name, String seed) throws IOException {
        Path file = folder.resolve(name + ".lhe");
        Shell.json("generate", "e+ e- -> mu+ mu-", "-n", "50", "-o", file.toString(), "--seed", seed);
        return Files.readString(file);
    }

    /** A file is replaced on request only; an empty one, such as mktemp makes, is no file of events. */
    @Test
    void eventsThatAreThereAreNotReplaced() throws IOException {
        Path file = Files.createFile(folder.resolve("a.lhe"));
        String[] order = {"generate", "e+ e- -> mu+ mu-", "-n", "5", "-o", file.toString()};
        Shell.json(order);
        String first = Files.readString(file);
        Shell.fails(
                2,
                file + "  the file is there already and is not replaced.\n   Maybe --force, or another name?\n"
                        + "1 problem; nothing was run.",
                order);
        assertThat(Files.readString(file)).isEqualTo(first);
        Shell.json("generate", "e+ e- -> mu+ mu-", "-n", "7", "-o", file.toString(), "--force");
        assertThat(Files.readString(file)).isNotEqualTo(first);
    }

    /** Without a coupling there is nothing to make, which is not the fault of the process. */
    @Test
    void aCouplingOfZeroIsNamed() {
        Shell.fails(
                3,
                "e+ e- -> mu+ mu- Z': with gPrime = 0 model lmu-ltau has no tree diagram for this process.\n"
                        + "   Maybe gPrime=0.001, another model, or more particles?",
                "cross-section",
                "e+ e- -> mu+ mu- Z'",
                "--model",
                "lmu-ltau",
                "--set",
                "gPrime=0");
    }

    /** A sample of a search: its beams are the detector's, 7 and 4 GeV. */
    @Test
    void searchesHaveSamples() {
        Path file = folder.resolve("signal.lhe");
        Shell.json("generate", "alp-3photon", "--set", "ma=2 GeV", "-n", "20", "-o", file.toString());
        try (EventSource source = EventFiles.open(file)) {
            assertThat(source.header().beams().get(0).momentum().e()).isCloseTo(7, within(0.01));
        }
    }

    @Test
    void wrongOrdersAreToldKindly() {
        String out = folder.resolve("x.lhe").toString();
        String end = "\n1 problem; nothing was run.";
        Shell.fails(
                2,
                "--set  the signal of alp-3photon needs ma.\n   Maybe --set \"ma=1 GeV\"?" + end,
                "generate",
                "alp-3photon",
                "-n",
                "10",
                "-o",
                out);
        Shell.fails(
                2,
                "--sample  'gggg' is no background of alp-3photon.\n   Maybe ggg, gg?" + end,
                "generate",
                "alp-3photon",
                "--sample",
                "gggg",
                "-n",
                "10",
                "-o",
                out);
        Shell.fails(
                2,
                "-n  1.5 is not a whole number of events.\n   Maybe -n 10000?" + end,
                "generate",
                ALP,
                "-n",
                "1.5",
                "-o",
                out);
        assertThat(Path.of(out)).doesNotExist();
    }

    /** Two models have a Z', one of them makes each of these processes: it needs no name. */
    @Test
    void theOnlyModelWithADiagramNeedsNoName() {
        Map<?, ?> pairs = Shell.json("cross-section", "e+ e- -> mu+ mu- Z'", "--precision", "5%");
        assertThat(pairs.get("model")).isEqualTo("lmu-ltau");
        Map<?, ?> mixed = Shell.json("cross-section", "e+ e- -> e+ mu- Z'", "--precision", "5%");
        assertThat(mixed.get("model")).isEqualTo("lfv-zprime");
    }

    /** Half of 1050 pb (0.516 of it charged), a B+ that makes K+ and S, S -> mu+ mu-; the other B stays alone. */
    @Test
    void pairsOfBMesonsAreMadeAtTheResonance() {
        Path file = folder.resolve("b.lhe");
        Map<?, ?> d = Shell.json(
                "generate",
                "e+ e- -> B+ B-, B+ -> K+ S, S -> mu+ mu-",
                "--model",
                "dark-higgs-mixing",
                "-n",
                "20",
                "-o",
                file.toString());
        assertThat(Shell.number(d, "events")).isEqualTo(20);
        assertThat(Shell.number(d, "crossSection")).isPositive().isLessThan(1050 * 0.516 * 1e-6);
        Map<?, ?> all = Shell.json("cross-section", "e+ e- -> B+ B-", "--model", "dark-higgs-mixing");
        assertThat(Shell.number(all, "crossSection")).isCloseTo(1050 * 0.516, within(1e-6));
    }
}
