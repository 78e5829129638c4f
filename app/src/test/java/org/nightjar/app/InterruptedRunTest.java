/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.random.Stage;
import org.nightjar.core.random.Streams;

/** A run that is killed, or whose disk is full, goes on where it was and ends with the same bits. */
class InterruptedRunTest {
    @TempDir
    static Path folder;

    private static Path card;
    private static Map<String, String> expected;

    @BeforeAll
    static void undisturbed() throws IOException {
        card = SmallSearch.copy(folder.resolve("search"));
        Path run = folder.resolve("undisturbed");
        Shell s = Shell.run("run", card.toString(), "--out", run.toString(), "--threads", "2");
        assertThat(s.code()).as(s.err()).isZero();
        expected = SmallSearch.numbers(run);
        assertThat(expected).containsKeys("results.json", "results.csv", "run.json", "card.yaml", "points/1.0.json");
    }

    private static Process child(Path out) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.nightjar.app.Main",
                        "run",
                        card.toString(),
                        "--threads",
                        "2",
                        "--out",
                        out.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static long files(Path folder) {
        try (Stream<Path> f = Files.list(folder)) {
            return f.filter(p -> !p.getFileName().toString().startsWith(".")).count();
        } catch (IOException e) {
            return 0; // not made yet, or a file vanished while listing
        }
    }

    /** Kill -9 a random, seeded time after so many samples and points are there; the moments lie in every part of a run. */
    @Test
    void killedRunsResume() throws Exception {
        RandomStream random = new Streams(1, new SampleId("killed runs")).of(Stage.TOYS);
        List<int[]> moments = List.of(
                new int[] {0, 0, 1500}, new int[] {1, 0, 200}, new int[] {5, 0, 300}, new int[] {9, 1, 20}, new int[] {
                    9, 4, 200
                });
        for (int k = 0; k < moments.size(); k++) {
            int[] m = moments.get(k);
            Path out = folder.resolve("killed" + k);
            Process process = child(out);
            long last = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (process.isAlive()
                    && System.nanoTime() < last
                    && (files(out.resolve("samples")) < m[0] || files(out.resolve("points")) < m[1])) {
                Thread.sleep(2);
            }
            Thread.sleep((long) (m[2] * random.at(k, 0).uniform()));
            process.destroyForcibly().waitFor();
            String found = files(out.resolve("samples")) + " samples and " + files(out.resolve("points")) + " points";
            assertThat(out.resolve("index.html"))
                    .as("killed too late, with " + found)
                    .doesNotExist();
            Shell s = Shell.run("run", card.toString(), "--out", out.toString(), "--threads", "1", "--json");
            assertThat(s.code()).as(s.err()).isZero();
            assertThat(SmallSearch.numbers(out)).as("killed with " + found).isEqualTo(expected);
        }
    }

    private static boolean command(String... words) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(words)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false; // no such command here
        }
    }

    /** A disk of 200 kB: one message, exit 4, no half-written file; with more room the run ends with the same bits. */
    @Test
    void fullDisk() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(
                command("mount", "-t", "tmpfs", "-o", "size=200k", "tmpfs", disk.toString()),
                "small disks can be made by root on Linux only");
        try {
            Path out = disk.resolve("run");
            String[] run = {"run", card.toString(), "--out", out.toString(), "--threads", "2", "--quiet"};
            Shell s = Shell.run(run);
            assertThat(s.code()).isEqualTo(4);
            assertThat(s.out()).isEmpty();
            assertThat(s.err().strip())
                    .matches("\\Q" + out + "\\E\\S*  cannot be written \\(the disk is full\\)\\.\n"
                            + "   Maybe another folder\\?  Nothing was left half-written\\.");
            Map<String, String> left = SmallSearch.numbers(out);
            assertThat(left.keySet()).noneMatch(n -> n.endsWith(".part")).doesNotContain("results.json");
            left.remove("run.json"); // says that the run is not complete
            assertThat(expected).containsAllEntriesOf(left);
            assertThat(command("mount", "-o", "remount,size=50m", disk.toString()))
                    .isTrue();
            assertThat(Shell.run(run).code()).isZero();
            assertThat(SmallSearch.numbers(out)).isEqualTo(expected);
            assertThat(command("mount", "-o", "remount,ro", disk.toString())).isTrue();
            Shell readOnly = Shell.run(run);
            assertThat(readOnly.code()).isEqualTo(4);
            assertThat(readOnly.err().strip())
                    .isEqualTo(out + "  cannot be used (the file system is read-only).\n"
                            + "   Maybe another folder (--out DIR)?");
        } finally {
            command("umount", disk.toString());
        }
    }
}
