/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.card.CardException;
import org.nightjar.formats.histfactory.Analysis;
import org.nightjar.formats.histfactory.ToyFile;
import org.nightjar.report.figure.TestFigure;
import org.nightjar.statistics.FitParameter;
import org.nightjar.statistics.limit.ToyStore;
import org.nightjar.statistics.limit.ToyTest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The CLs of one signal strength from toys. */
@Command(
        name = "toys",
        description = {
            "CLs of one value of the parameter of interest, the distributions of the statistic taken from toys rather than",
            "from asymptotic formulae. The same seed gives the same toys for any number of threads."
        },
        footer = {"", "Example:  nightjar toys workspace.json --mu 1 --toys 2000 --seed 7"})
final class ToysVerb extends Verb {
    private static final int MOST = 10_000_000;

    @Mixin
    private WorkspaceOptions options = new WorkspaceOptions();

    @Mixin
    private FigureFiles figures = new FigureFiles();

    @Option(names = "--mu", paramLabel = "X", description = "The value to be tested (default: 1).")
    private double mu = 1;

    @Option(names = "--toys", paramLabel = "N", description = "Toys of each kind (default: 2000).")
    private int toys = 2000;

    @Option(names = "--statistic", paramLabel = "T", description = "q~ (default), q, t~ or t (arXiv:1007.1727).")
    private String statistic = "q~";

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Keep every toy there; called again, it goes on where it stopped.")
    private @Nullable Path out;

    @Override
    int execute() {
        if (toys < 10 || toys > MOST) {
            throw new CardException("--toys", toys + " is not between 10 and " + MOST + ".", "2000?");
        }
        Analysis a = options.withInterest();
        FitParameter poi = a.model().parameters().get(a.model().parameterOfInterest());
        if (!(mu >= poi.lower() && mu <= poi.upper())) {
            throw new CardException(
                    "--mu", mu + " is not within the bounds [" + poi.lower() + ", " + poi.upper() + "].", "");
        }
        ToyFile kept = out == null ? null : new ToyFile(out);
        ToyStore store = kept == null ? ToyStore.NONE : kept;
        ToyTest.Result r = new ToyTest(
                        a.model(), mu, toys, number(), threads(), StatisticsOptions.statistic(statistic), store)
                .run(a.observed());
        print(a, r, kept == null ? 0 : kept.restored());
        return r.status().usable() ? 0 : 3;
    }

    private long number() {
        return seed == null ? 1 : seed;
    }

    private void print(Analysis a, ToyTest.Result r, int restored) {
        boolean usable = r.status().usable();
        Map<String, Object> found = options.tree(a);
        ToyAnswer answer = new ToyAnswer(a, mu, statistic, toys, number(), r);
        answer.addTo(found);
        found.put("restored", restored);
        answer.say(console());
        if (usable && figures.wanted()) {
            String title =
                    "$%s$".formatted(statistic.replace("q~", "\\tilde q_\\mu").replace("t~", "\\tilde t_\\mu"));
            figures.write(TestFigure.toys(title, r.signal(), r.background(), r.q()), "toys", console());
            found.put("files", figures.written());
        }
        console().line("   " + r.status().text());
        options.warnings().forEach(w -> console().progress("note: " + w));
        console().document(found);
    }
}
