/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.MachineException;
import org.nightjar.core.card.CardException;
import org.nightjar.core.engine.Engine;
import org.nightjar.search.Library;
import org.nightjar.search.card.SearchCard;
import org.nightjar.search.run.ObservedBins;
import org.nightjar.search.run.ObservedReader;
import org.nightjar.search.run.PointResult;
import org.nightjar.search.run.RunFolder;
import org.nightjar.search.run.RunOptions;
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
        Map<?, ?> stored = stored(original);
        Object expected = stored.get("resultHash");
        if (expected == null) {
            throw new CardException(
                    run.toString(), "the run is not complete.", "nightjar run again to finish it, then verify?");
        }
        String origin = origin(stored);
        Library library = library(origin);
        SearchCard card = library.search(run.resolve("card.yaml").toString());
        RunOptions options = options(card, (Map<?, ?>) stored.get("options"));
        Path scratch = scratch();
        RunResult again;
        try (Engine workers = Arguments.engine(engine, threads())) {
            again = new SearchRunner(library, workers, new ConsoleProgress(console()), console()::progress)
                    .run(card, options, log(origin), identity -> new RunFolder(scratch));
        } finally {
            remove(scratch);
        }
        boolean untouched = SearchRunner.hashOfPoints(points(original)).equals(expected);
        if (!untouched) {
            console().note(original.file("results.json") + ": its numbers are not those of the run (edited?).");
        }
        boolean identical = untouched && again.resultHash().equals(expected);
        console().line(identical ? "identical" : "different: " + expected + " stored, " + again.resultHash() + " now");
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("identical", identical);
        document.put("stored", expected);
        document.put("recomputed", again.resultHash());
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

    private static Map<?, ?> stored(RunFolder folder) {
        Object tree = folder.readJson("run.json").orElse(null);
        if (tree instanceof Map<?, ?> m && m.get("options") instanceof Map) {
            return m;
        }
        throw new CardException(
                folder.root().toString(), "there is no run in this folder (run.json).", "runs/alp-3photon?");
    }

    private RunOptions options(SearchCard card, @Nullable Map<?, ?> tree) {
        Map<?, ?> m = tree == null ? Map.of() : tree;
        ObservedReader reader = new ObservedReader(card);
        List<String> arguments = list(m, "data").stream().map(String::valueOf).toList();
        List<ObservedBins> data =
                arguments.stream().flatMap(d -> reader.ofUser(d).stream()).toList();
        return new RunOptions(
                Boolean.TRUE.equals(m.get("quick")),
                list(m, "masses").stream().map(x -> ((Number) x).doubleValue()).toList(),
                m.get("luminosity") instanceof Number l ? l.doubleValue() : 0,
                m.get("seed") instanceof Number s ? s.longValue() : 0,
                data,
                arguments);
    }

    private static List<?> list(Map<?, ?> m, String key) {
        return m.get(key) instanceof List<?> l ? l : List.of();
    }

    /** Where the card of the run lies; empty for a packed one. */
    private static String origin(Map<?, ?> stored) {
        return stored.get("volatile") instanceof Map<?, ?> v && v.get("card") instanceof String s ? s : "";
    }

    /** The library, with the folder of the run's card, whose data lie beside it. */
    private static Library library(String origin) {
        Library standard = Libraries.standard();
        Path folder = origin.isEmpty() ? null : Path.of(origin).getParent();
        return folder == null ? standard : new Library(standard.data().with(folder));
    }

    private static String log(String origin) {
        return Libraries.unblindingLog(origin.isEmpty() ? "." : origin);
    }

    private static Path scratch() {
        try {
            return Files.createTempDirectory("nightjar-verify");
        } catch (IOException e) {
            throw new MachineException("cannot make a temporary folder (" + e.getMessage() + ").", e);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path p : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(p);
            }
        } catch (IOException e) {
            throw new MachineException(folder + ": cannot remove the temporary run (" + e.getMessage() + ").", e);
        }
    }
}
