/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.card.CardException;
import org.nightjar.core.engine.Engine;
import org.nightjar.core.engine.LocalEngine;
import org.nightjar.search.Library;
import org.nightjar.search.card.SearchCard;
import org.nightjar.search.run.Published;
import org.nightjar.search.run.RunFolder;
import org.nightjar.search.run.RunResult;
import org.nightjar.search.run.SearchRunner;
import org.nightjar.search.run.Validation;
import org.nightjar.search.run.ValidationCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Our result over the published one, per mass, with a verdict. */
@Command(
        name = "validate",
        description = "Our limits over the published ones, per mass, observed and expected, with a verdict.",
        footer = {"", "Example:  nightjar validate alp-3photon"})
final class ValidateVerb extends Verb {
    @Parameters(arity = "0..*", paramLabel = "SEARCH", description = "Searches (default: all with a published result).")
    private List<String> searches = new ArrayList<>();

    @Option(names = "--quick", description = "On a quick run: fewer masses and events.")
    private boolean quick;

    @Option(names = "--out", paramLabel = "DIR", description = "Run folder (default: runs/NAME).")
    private @Nullable Path out;

    @Override
    int execute() {
        Library library = Libraries.standard();
        List<String> names = searches.isEmpty() ? library.searches() : searches;
        List<Object> documents = new ArrayList<>();
        boolean passed = true;
        for (String name : names) {
            SearchCard card = library.search(name);
            Optional<Published> published = Published.of(card);
            if (published.isEmpty()) {
                throw new CardException(name, "the card names no published result to compare with.", "");
            }
            Validation v = Validation.of(run(library, name, card), published.get());
            passed &= v.passed();
            print(card, v);
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("search", card.name());
            document.putAll(v.tree());
            documents.add(document);
        }
        console().document(documents.size() == 1 ? documents.get(0) : documents);
        return passed ? 0 : 1;
    }

    private RunResult run(Library library, String name, SearchCard card) {
        RunFolder usual = new RunFolder(Arguments.folder(out, card.name() + (quick ? "-quick" : "")));
        try (Engine engine = new LocalEngine(threads())) {
            return new SearchRunner(library, engine, new ConsoleProgress(console()), console()::progress)
                    .run(
                            card,
                            Arguments.runOptions(card, quick, null, null, seed, List.of()),
                            Libraries.unblindingLog(name),
                            identity -> out != null ? usual : usual.orBeside(identity));
        }
    }

    private void print(SearchCard card, Validation v) {
        console()
                .line(card.name() + ": ours over published"
                        + (card.cites().isEmpty() ? "" : ", " + card.cites().get(0)));
        console().line("  mass [GeV]   expected   observed");
        for (Validation.Point p : v.points()) {
            console()
                    .line(String.format(
                            Locale.ROOT,
                            "  %10.4f   %8.3f   %8s",
                            p.mass(),
                            p.expectedRatio(),
                            Double.isNaN(p.observedRatio())
                                    ? "-"
                                    : String.format(Locale.ROOT, "%.3f", p.observedRatio())));
        }
        console()
                .line(String.format(
                        Locale.ROOT,
                        "expected    median %.3f, %.0f %% of %d masses within 30 %%",
                        v.expectedMedian(),
                        100 * v.expectedWithin30(),
                        v.points().size()));
        console()
                .line(
                        Double.isNaN(v.observedMedian())
                                ? "observed    none of ours"
                                : String.format(
                                        Locale.ROOT,
                                        "observed    median %.3f, %.0f %% within 30 %%",
                                        v.observedMedian(),
                                        100 * v.observedWithin30()));
        for (ValidationCheck c : v.checks()) {
            console()
                    .line(String.format(
                            Locale.ROOT,
                            "%-46s median %.3f, %.0f %% of %d masses within %.0f %%: %s",
                            c.what(),
                            c.median(),
                            100 * c.within(),
                            c.ratio().length,
                            100 * c.tolerance(),
                            c.passed() ? "agrees" : "differs"));
        }
        console().line("verdict     " + (v.passed() ? "agrees" : "differs"));
    }
}
