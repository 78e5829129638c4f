/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.MachineException;
import org.nightjar.core.card.CardException;
import org.nightjar.core.engine.Engine;
import org.nightjar.search.Library;
import org.nightjar.search.card.SearchCard;
import org.nightjar.search.run.FitListener;
import org.nightjar.search.run.ObservedBins;
import org.nightjar.search.run.ObservedReader;
import org.nightjar.search.run.RunFolder;
import org.nightjar.search.run.RunOptions;
import org.nightjar.search.run.RunResult;
import org.nightjar.search.run.SearchRunner;

/** A finished run, made once more in a temporary folder. */
final class RunAgain {
    /** What a copy of a run needs so that nothing is simulated anew. */
    private static final List<String> KEPT = List.of("identity", "samples", "points");

    private static final String CARD = "card.yaml";

    private final Path run;
    private final Map<?, ?> stored;

    /** Of a run folder. */
    RunAgain(Path run) {
        this.run = run;
        Object tree = new RunFolder(run).readJson("run.json").orElse(null);
        if (!(tree instanceof Map<?, ?> m && m.get("options") instanceof Map)) {
            throw new CardException(run.toString(), "there is no run in this folder (run.json).", "runs/alp-3photon?");
        }
        this.stored = m;
    }

    /** Hash of the stored numbers; {@code then} is what was to be done with the run. */
    String resultHash(String then) {
        Object hash = stored.get("resultHash");
        if (hash == null) {
            throw new CardException(
                    run.toString(), "the run is not complete.", "nightjar run again to finish it, then " + then + "?");
        }
        return String.valueOf(hash);
    }

    /** Everything anew, simulation included. */
    RunResult fromScratch(Engine engine, Console console) {
        return make(engine, console, false, null);
    }

    /** From the samples and points of the run; hears the fits behind each mass. */
    RunResult fromSamples(Engine engine, Console console, FitListener fits) {
        return make(engine, console, true, fits);
    }

    /** The same without hearing the fits. */
    RunResult fromSamples(Engine engine, Console console) {
        return make(engine, console, true, null);
    }

    /** What holds the card of the run and what it refers to. */
    Library library() {
        return library(origin(stored));
    }

    /** The command that does the run again. */
    String command() {
        Map<?, ?> options = storedOptions();
        SearchCard card = card();
        String origin = origin(stored);
        boolean shipped = origin.isEmpty() || origin.endsWith("/" + card.name() + "/search.yaml");
        List<String> words = new ArrayList<>(List.of("./nightjar", "run", shipped ? card.name() : origin));
        if (Boolean.TRUE.equals(options.get("quick"))) {
            words.add("--quick");
        }
        if (!list(options, "masses").isEmpty()) {
            words.add("--masses");
            words.add(list(options, "masses").stream().map(String::valueOf).collect(Collectors.joining(",")) + " GeV");
        }
        if (options.get("luminosity") instanceof Number l && l.doubleValue() > 0) {
            words.addAll(List.of("--luminosity", Show.number(l.doubleValue()) + "/pb"));
        }
        if (options.get("seed") instanceof Number s && s.longValue() != card.seed()) {
            words.addAll(List.of("--seed", String.valueOf(s.longValue())));
        }
        list(options, "data").forEach(d -> words.addAll(List.of("--data", String.valueOf(d))));
        return words.stream().map(RunVerb::quoted).collect(Collectors.joining(" "));
    }

    /** The card of the run, without overrides. */
    SearchCard card() {
        return card(library(), run);
    }

    /** The card with what the options of the run change. */
    SearchCard cardAsRun() {
        return SearchRunner.cardAsRun(card(), options(List.of(), List.of()));
    }

    /** The card of a run as its folder holds it; what it refers to lies beside the card that was run. */
    static SearchCard card(Path run) {
        Object tree = new RunFolder(run).readJson("run.json").orElse(null);
        return card(library(tree instanceof Map<?, ?> m ? origin(m) : ""), run);
    }

    /** The same if the folder holds one. */
    static Optional<SearchCard> cardOf(String folder) {
        Path run = Path.of(folder);
        return Files.isRegularFile(run.resolve(CARD)) ? Optional.of(card(run)) : Optional.empty();
    }

    private static SearchCard card(Library library, Path run) {
        return library.search(run.resolve(CARD).toString());
    }

    private static String origin(Map<?, ?> stored) {
        return stored.get("volatile") instanceof Map<?, ?> v && v.get("card") instanceof String s ? s : "";
    }

    private RunResult make(Engine engine, Console console, boolean keep, @Nullable FitListener fits) {
        String origin = origin(stored);
        Library library = library();
        SearchCard card = card(library, run);
        RunOptions options = withData(card);
        Path scratch = Scratch.make("nightjar-again");
        try {
            if (keep) {
                KEPT.forEach(name -> copy(run.resolve(name), scratch.resolve(name)));
            }
            return new SearchRunner(library, engine, new ConsoleProgress(console), console::progress, fits)
                    .run(
                            card,
                            options,
                            Libraries.unblindingLog(origin.isEmpty() ? "." : origin),
                            identity -> new RunFolder(scratch));
        } finally {
            Scratch.remove(scratch);
        }
    }

    private RunOptions withData(SearchCard card) {
        ObservedReader reader = new ObservedReader(card);
        List<String> arguments =
                list(storedOptions(), "data").stream().map(String::valueOf).toList();
        return options(
                arguments.stream().flatMap(d -> reader.ofUser(d).stream()).toList(), arguments);
    }

    private RunOptions options(List<ObservedBins> data, List<String> arguments) {
        Map<?, ?> m = storedOptions();
        return new RunOptions(
                Boolean.TRUE.equals(m.get("quick")),
                list(m, "masses").stream().map(x -> ((Number) x).doubleValue()).toList(),
                m.get("luminosity") instanceof Number l ? l.doubleValue() : 0,
                m.get("seed") instanceof Number s ? s.longValue() : 0,
                data,
                arguments);
    }

    private Map<?, ?> storedOptions() {
        return stored.get("options") instanceof Map<?, ?> m ? m : Map.of();
    }

    private static List<?> list(Map<?, ?> m, String key) {
        return m.get(key) instanceof List<?> l ? l : List.of();
    }

    /** The library, with the folder of the run's card, whose data lie beside it. */
    private static Library library(String origin) {
        Library standard = Libraries.standard();
        Path folder = origin.isEmpty() ? null : Path.of(origin).getParent();
        return folder == null ? standard : new Library(standard.data().with(folder));
    }

    private static void copy(Path from, Path to) {
        if (!Files.exists(from)) {
            return;
        }
        try (Stream<Path> files = Files.walk(from)) {
            for (Path p : files.toList()) {
                Path target = to.resolve(from.relativize(p).toString());
                if (Files.isDirectory(p)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(p, target);
                }
            }
        } catch (IOException e) {
            throw new MachineException(to + ": cannot copy the run (" + e.getMessage() + ").", e);
        }
    }
}
