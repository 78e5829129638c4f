/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nightjar.analysis.SelectedCandidates;
import org.nightjar.core.card.CardException;
import org.nightjar.core.events.EventBatch;
import org.nightjar.detector.DetectorModel;
import org.nightjar.formats.Numbers;
import org.nightjar.formats.csv.CsvTable;
import org.nightjar.formats.events.Damage;
import org.nightjar.formats.events.EventFiles;
import org.nightjar.formats.events.EventReader;
import org.nightjar.formats.events.ResponseFiles;
import org.nightjar.formats.events.ResponseReader;
import org.nightjar.formats.parquet.ParquetTable;
import org.nightjar.search.card.FitSpectrum;
import org.nightjar.search.card.SearchCard;
import org.nightjar.search.run.CutFlowStep;
import org.nightjar.search.run.EventSelection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The selection of a search, applied to the events of a file. */
@Command(
        name = "select",
        description = {
            "Applies the selection of a search to the events of a file: generated ones (LHE, HepMC, Parquet), to which the search's",
            "detector responds first, or those that simulate has written. Tells the cut-flow and the spectra, and writes the selected",
            "candidates as a table that run --data reads."
        },
        footer = {
            "",
            "Example:  nightjar generate \"e+ e- -> gamma a, a -> gamma gamma\" --set \"ma=2 GeV\" -n 10000 -o alp.lhe.gz",
            "          nightjar select alp.lhe.gz --search alp-3photon --masses \"2 GeV\" -o candidates.csv"
        })
final class SelectVerb extends Verb {
    private static final int BLOCK = 2048;
    /** Letters of a cut on a terminal. */
    private static final int WIDEST = 72;

    @Parameters(
            paramLabel = "EVENTS|SIMULATED",
            arity = "1..*",
            description =
                    "A file of events, or several of one process, read as one sample; or one that simulate wrote.")
    private List<Path> events = List.of();

    @Option(names = "--search", required = true, paramLabel = "S", description = "Name of a search, or a card file.")
    private String search = "";

    @Option(
            names = "--detector",
            paramLabel = "D",
            description = "Another detector than the search's, or the card of the one that simulated the file.")
    private @Nullable String detector;

    @Option(
            names = "--masses",
            paramLabel = "LIST",
            description = "The selections of these masses (default: all different ones of the search).")
    private @Nullable String masses;

    @Option(
            names = "-o",
            paramLabel = "FILE",
            description = "Table of the selected candidates of one selection (.csv or .parquet).")
    private @Nullable Path file;

    @Mixin
    private ReplaceOption replace = new ReplaceOption();

    @Mixin
    private ResponseOptions response = new ResponseOptions();

    @Override
    int execute() {
        SearchCard card = Libraries.standard().search(search);
        List<Double> wanted = masses == null ? List.of() : Arguments.masses(masses);
        requireName();
        noteMasses(card, wanted);
        boolean simulated = ResponseFiles.isResponse(events.get(0));
        if (simulated) {
            response.requireNone(seed);
        }
        DetectorModel model = response.model(nameOf(card, simulated));
        EventSelection selection = EventSelection.of(card, model, wanted);
        long seen = simulated ? simulated(model, selection) : generated(model, selection);
        List<EventSelection.Outcome> outcomes = selection.outcomes();
        if (file != null) {
            write(file, card, outcomes);
        }
        print(card, model, seen, outcomes);
        return 0;
    }

    private void noteMasses(SearchCard card, List<Double> wanted) {
        double low = card.masses()[0];
        double high = card.masses()[card.masses().length - 1];
        List<String> beyond = wanted.stream()
                .filter(m -> m < low || m > high)
                .map(Numbers::text)
                .toList();
        if (!beyond.isEmpty()) {
            console()
                    .note("%s GeV: the search is for %s to %s GeV; the selection is that of its card all the same"
                            .formatted(String.join(", ", beyond), Numbers.text(low), Numbers.text(high)));
        }
    }

    private void requireName() {
        if (file == null) {
            return;
        }
        if (!isParquet(file) && !file.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
            throw new CardException(
                    file.toString(), "candidates are written as CSV or Parquet.", "a name with .csv or .parquet?");
        }
        replace.requireFree(file);
    }

    private static boolean isParquet(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".parquet");
    }

    private String nameOf(SearchCard card, boolean simulated) {
        if (detector != null) {
            return detector;
        }
        if (!simulated) {
            return card.detector();
        }
        String name = ResponseOptions.simulatedBy(events.get(0));
        if (!name.equals(card.detector())) {
            console().note("the file was simulated with " + name + ", the search is one of " + card.detector());
        }
        return name;
    }

    private long generated(DetectorModel model, EventSelection selection) {
        long[] seen = {0};
        EventOddities odd = new EventOddities(model);
        try (EventReader reader = EventFiles.open(events, Damage.REFUSE)) {
            boolean boost = response.inCm(events.get(0), reader);
            BlockPipeline.run(
                    threads(),
                    batch -> reader.next(batch, BLOCK),
                    () -> SimulateVerb.responding(model, boost, seed),
                    batch -> {
                        selection.add(batch);
                        odd.count(batch);
                        seen[0] += batch.size();
                    });
            reader.warnings().forEach(w -> console().note(w.toString()));
        }
        odd.notes().forEach(console()::note);
        return seen[0];
    }

    private long simulated(DetectorModel model, EventSelection selection) {
        long seen = 0;
        EventBatch batch = new EventBatch();
        for (Path f : events) {
            try (ResponseReader reader = ResponseFiles.open(f)) {
                if (!reader.triggerLines().equals(model.triggerLines())) {
                    throw new CardException(
                            f.toString(),
                            "has other trigger lines (" + String.join(" ", reader.triggerLines()) + ") than "
                                    + model.name() + " (" + String.join(" ", model.triggerLines()) + ").",
                            "--detector with the one that simulated it?");
                }
                while (reader.next(batch, BLOCK)) {
                    selection.add(batch);
                    seen += batch.size();
                }
            }
        }
        return seen;
    }

    private static void write(Path file, SearchCard card, List<EventSelection.Outcome> outcomes) {
        if (outcomes.size() > 1) {
            throw new CardException(
                    file.toString(),
                    "the search has " + outcomes.size() + " selections ("
                            + outcomes.stream()
                                    .map(EventSelection.Outcome::selection)
                                    .collect(Collectors.joining("; "))
                            + "), and a table holds the candidates of one.",
                    "--masses with one mass?");
        }
        Map<String, double[]> columns = new LinkedHashMap<>();
        for (EventSelection.Outcome o : outcomes) {
            SelectedCandidates c = o.candidates();
            double[] number = new double[c.size()];
            Arrays.setAll(number, c::eventNumber);
            columns.put("event", number);
            columns.put("weight", EventSelection.weights(c));
            c.names().forEach(name -> columns.put(name, c.values(name)));
        }
        String what = "Candidates selected by " + card.name() + "; spectra in "
                + card.spectra().values().stream()
                        .map(s -> s.name() + " [" + s.unit() + "]")
                        .collect(Collectors.joining(", "));
        if (isParquet(file)) {
            ParquetTable.write(file, columns, Map.of("comment", what));
        } else {
            CsvTable.write(file, List.of(what), columns);
        }
    }

    private void print(SearchCard card, DetectorModel model, long seen, List<EventSelection.Outcome> outcomes) {
        console().line("%s: %d events of %s".formatted(card.name(), seen, model.name()));
        List<Object> selections = new ArrayList<>();
        for (EventSelection.Outcome o : outcomes) {
            double all = o.cutFlow().get(0).weight();
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of("   " + o.selection(), "passed", "of all"));
            for (CutFlowStep s : o.cutFlow()) {
                rows.add(List.of(
                        "   " + (s.cut().length() > WIDEST ? s.cut().substring(0, WIDEST - 1) + "…" : s.cut()),
                        Long.toString(s.passed()),
                        all > 0 ? Show.percent(s.weight() / all) : "-"));
            }
            Show.columns(rows).forEach(console()::line);
            Map<String, Object> m = new LinkedHashMap<>();
            m.put("selection", o.selection());
            m.put("cutFlow", o.cutFlow().stream().map(s -> s.tree(all)).toList());
            m.put("candidates", o.candidates().size());
            m.put("spectra", spectra(card, o.candidates()));
            selections.add(m);
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("search", card.name());
        document.put("detector", model.name());
        document.put("events", seen);
        document.put("cutFlow", selections.isEmpty() ? List.of() : ((Map<?, ?>) selections.get(0)).get("cutFlow"));
        document.put("selections", selections);
        document.put("files", file == null ? List.of() : List.of(file.toString()));
        console().document(document);
    }

    private List<Object> spectra(SearchCard card, SelectedCandidates candidates) {
        List<Object> all = new ArrayList<>();
        for (String name : candidates.names()) {
            FitSpectrum s = card.spectra().get(name);
            if (s != null) {
                SpectrumCount count = SpectrumCount.of(s, candidates.values(name), EventSelection.weights(candidates));
                console().line("   " + count.text());
                all.add(count.tree());
            }
        }
        return all;
    }
}
