/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.engine.Engine;
import org.nightjar.search.run.PointResult;
import org.nightjar.search.run.RunFolder;
import org.nightjar.search.run.RunResult;
import org.nightjar.search.run.SearchRunner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Recomputes a run with another engine or number of threads and compares the hashes of the numbers. */
@Command(
        name = "verify",
        description = "Recomputes a run with another engine or thread count and compares hashes.",
        footer = {"", "Example:  nightjar verify runs/alp-3photon-quick --engine threads:1"})
final class VerifyVerb extends Verb {
    @Parameters(index = "0", paramLabel = "RUN", description = "Run folder.")
    private Path run = Path.of("");

    @Option(names = "--engine", paramLabel = "ENGINE", description = "threads:N (default: threads, all cores).")
    private @Nullable String engine;

    @Override
    int execute() {
        RunFolder original = new RunFolder(run);
        RunAgain again = new RunAgain(run);
        String expected = again.resultHash("verify");
        RunResult result;
        try (Engine workers = Arguments.engine(engine, threads())) {
            result = again.fromScratch(workers, console());
        }
        boolean untouched = SearchRunner.hashOfPoints(points(original)).equals(expected);
        if (!untouched) {
            console().note(original.file("results.json") + ": its numbers are not those of the run (edited?).");
        }
        boolean identical = untouched && result.resultHash().equals(expected);
        console().line(identical ? "identical" : "different: " + expected + " stored, " + result.resultHash() + " now");
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("identical", identical);
        document.put("stored", expected);
        document.put("recomputed", result.resultHash());
        console().document(document);
        return identical ? 0 : 1;
    }

    /** The points of results.json; none if it cannot be read as such. */
    private static List<PointResult> points(RunFolder folder) {
        Object tree = folder.readJson("results.json").orElse(null);
        return tree instanceof Map<?, ?> m
                ? list(m, "points").stream().map(PointResult::of).toList()
                : List.of();
    }

    private static List<?> list(Map<?, ?> m, String key) {
        return m.get(key) instanceof List<?> l ? l : List.of();
    }
}
