/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightjar.core.engine.Chunk;
import org.nightjar.core.engine.Engine;
import org.nightjar.core.engine.LocalEngine;
import org.nightjar.core.engine.Progress;
import org.nightjar.search.card.SearchCard;

/** The same numbers, to the last bit, for every engine, every order of work and after every interruption. */
class SameBitsTest {
    @TempDir
    static Path folder;

    /** The last chunks first, then the first ones. */
    private static final UnaryOperator<List<Chunk>> SHUFFLED = chunks -> {
        List<Chunk> out = new ArrayList<>(chunks);
        Collections.reverse(out);
        Collections.swap(out, 0, out.size() / 2);
        return out;
    };

    private final SearchCard card = Small.card();

    private RunResult run(Engine engine, RunOptions options, Path out, Progress progress) {
        try (engine) {
            return new SearchRunner(Small.library(), engine, progress, note -> {})
                    .run(card, options, "", identity -> new RunFolder(out));
        }
    }

    /** Every file of numbers of a run, by name. Sample files hold compressed numbers; the run's folder is not part of it. */
    static TreeMap<String, String> numbers(Path run) throws IOException {
        TreeMap<String, String> out = new TreeMap<>();
        try (Stream<Path> files = Files.walk(run)) {
            for (Path f : files.filter(Files::isRegularFile).toList()) {
                String name = run.relativize(f).toString();
                byte[] bytes = Files.readAllBytes(f);
                out.put(
                        name,
                        new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).replace(run.toString(), "RUN"));
            }
        }
        return out;
    }

    @Test
    void anyNumberOfThreadsAndAnyOrder() throws IOException {
        Path one = folder.resolve("one");
        RunResult first = run(new LocalEngine(1), RunOptions.plain(), one, Progress.NONE);
        assertThat(first.points())
                .hasSize(9)
                .allSatisfy(p -> assertThat(p.status()).isEqualTo("ok"));
        assertThat(first.points().get(8).observedStatus()).isEqualTo("ok");
        TreeMap<String, String> expected = numbers(one);
        assertThat(expected.keySet()).contains("results.json", "results.csv", "run.json", "points/1.0.json");
        for (int threads : new int[] {2, 8}) {
            Path out = folder.resolve("threads" + threads);
            RunResult r = run(
                    new LocalEngine(threads, threads == 8 ? SHUFFLED : UnaryOperator.identity()),
                    RunOptions.plain(),
                    out,
                    Progress.NONE);
            assertThat(r.resultHash()).isEqualTo(first.resultHash());
            assertThat(numbers(out)).isEqualTo(expected);
        }
        interruptions(expected, first.resultHash());
    }

    /** Thrown into a run from within. */
    private static final class Cut extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Cut in the middle of samples and of fits, the run goes on from what is there and ends with the same files. */
    private void interruptions(TreeMap<String, String> expected, String hash) throws IOException {
        for (String cut : List.of("generators 4", "events 3000", "events 6000", "masses 3")) {
            Path out = folder.resolve(cut);
            String what = cut.split(" ")[0];
            long when = Long.parseLong(cut.split(" ")[1]);
            Progress knife = (subject, done, total) -> {
                if (subject.equals(what) && done >= when) {
                    throw new Cut();
                }
            };
            try {
                run(new LocalEngine(2), RunOptions.plain(), out, knife);
                throw new AssertionError("not cut at " + cut);
            } catch (Cut e) {
                assertThat(out.resolve("results.json")).doesNotExist();
            }
            TreeSet<String> before = new TreeSet<>(numbers(out).keySet());
            RunResult r = run(new LocalEngine(2), RunOptions.plain(), out, Progress.NONE);
            assertThat(r.resultHash()).isEqualTo(hash);
            assertThat(numbers(out)).as("cut at " + cut + ", found " + before).isEqualTo(expected);
        }
    }

    /** Other masses of the same card share its samples; a point does not depend on which others are asked for. */
    @Test
    void pointsDoNotDependOnTheOthers() {
        Path out = folder.resolve("masses");
        RunOptions two = new RunOptions(false, List.of(2.0, 8.5), 0, 0, List.of(), List.of());
        RunResult few = run(new LocalEngine(2), two, out, Progress.NONE);
        List<String> stages = new ArrayList<>();
        RunResult all = run(new LocalEngine(2), RunOptions.plain(), out, (what, done, total) -> {
            synchronized (stages) {
                stages.add(what);
            }
        });
        assertThat(stages).containsOnly("masses"); // nothing is simulated again
        assertThat(all.points()).contains(few.points().get(0));
        assertThat(few.points()).extracting(PointResult::mass).containsExactly(2.0, 8.5);
    }
}
