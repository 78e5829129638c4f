/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.engine.Engine;
import org.nightjar.report.run.RunReport;
import org.nightjar.search.Library;
import org.nightjar.search.card.SearchCard;
import org.nightjar.search.run.PointResult;
import org.nightjar.search.run.RunFolder;
import org.nightjar.search.run.RunOptions;
import org.nightjar.search.run.RunResult;
import org.nightjar.search.run.SearchRunner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The whole chain: events to limits to report. */
@Command(
        name = "run",
        description = "Runs a search: events, detector, selection, fits, limits, report. Resumes a run folder.",
        footer = {"", "Example:  nightjar run alp-3photon --quick --out runs/first"})
final class RunVerb extends Verb {
    @Parameters(index = "0", paramLabel = "SEARCH|CARD", description = "Name of a search, or a card file.")
    private String search = "";

    @Option(names = "--quick", description = "Fewer masses and events: a look in seconds.")
    private boolean quick;

    @Option(names = "--masses", paramLabel = "LIST", description = "Hypotheses to fit, such as \"0.5,1,2 GeV\".")
    private @Nullable String masses;

    @Option(names = "--luminosity", paramLabel = "L", description = "Integrated luminosity, such as 20/fb.")
    private @Nullable String luminosity;

    @Option(names = "--engine", paramLabel = "ENGINE", description = "threads:N (default: threads, all cores).")
    private @Nullable String engine;

    @Option(
            names = "--data",
            paramLabel = "[SPECTRUM=]FILE",
            description = "Observed spectrum (CSV of bins and counts) or event table (CSV, Parquet).")
    private List<String> data = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Run folder (default: runs/NAME; runs/NAME-IDENTITY if another run is there).")
    private @Nullable Path out;

    @Override
    int execute() {
        Library library = Libraries.standard();
        SearchCard card = library.search(search);
        RunOptions options = Arguments.runOptions(card, quick, masses, luminosity, seed, data);
        String name = card.name() + (quick ? "-quick" : "");
        RunFolder usual = new RunFolder(Arguments.folder(out, name));
        Function<String, RunFolder> place = out != null ? identity -> usual : usual::orBeside;
        RunResult result;
        try (Engine workers = Arguments.engine(engine, threads())) {
            SearchRunner runner =
                    new SearchRunner(library, workers, new ConsoleProgress(console()), console()::progress);
            result = runner.run(card, options, Libraries.unblindingLog(search), place);
        }
        RunFolder folder = place.apply(result.identity());
        if (!folder.root().equals(usual.root())) {
            console()
                    .progress("%s holds a run of another card, data, seed or version; this one is in %s"
                            .formatted(usual.root(), folder.root()));
        }
        List<Path> files = new RunReport(library, result, folder, command()).write();
        summary(result, folder, files);
        console().document(result.tree(folder.root().toString()));
        return 0;
    }

    /** The command that does this run again. */
    private String command() {
        StringBuilder c = new StringBuilder("./nightjar run ").append(quoted(search));
        if (quick) {
            c.append(" --quick");
        }
        append(c, "--masses", masses);
        append(c, "--luminosity", luminosity);
        append(c, "--seed", seed == null ? null : seed.toString());
        data.forEach(d -> append(c, "--data", d));
        return c.toString();
    }

    private static void append(StringBuilder command, String option, @Nullable String value) {
        if (value != null) {
            command.append(' ').append(option).append(' ').append(quoted(value));
        }
    }

    /** A word as a shell takes it. */
    static String quoted(String s) {
        return s.matches("[A-Za-z0-9_./:=+-]+") ? s : "'" + s.replace("'", "'\\''") + "'";
    }

    private void summary(RunResult r, RunFolder folder, List<Path> files) {
        long ok = r.points().stream().filter(p -> p.status().equals("ok")).count();
        long seen =
                r.points().stream().filter(p -> p.observedStatus().equals("ok")).count();
        console()
                .line(String.format(
                        Locale.ROOT,
                        "limits      %d of %d masses with expected, %d with observed limits",
                        ok,
                        r.points().size(),
                        seen));
        r.points().stream()
                .filter(p -> !Double.isNaN(p.localZ()))
                .max((a, b) -> Double.compare(a.localZ(), b.localZ()))
                .ifPresent(p -> console().line(excess(p, r)));
        for (Map.Entry<String, Long> e : Libraries.countStatuses(r.points()).entrySet()) {
            console().line("            " + e.getValue() + " masses: " + e.getKey());
        }
        console().line("report      " + folder.file("index.html") + "  (" + files.size() + " files)");
    }

    private static String excess(PointResult p, RunResult r) {
        String global = r.global() == null
                ? ""
                : String.format(Locale.ROOT, ", global p %.2g", r.global().globalP())
                        + (r.global().warning().isEmpty()
                                ? ""
                                : " (" + r.global().warning() + ")");
        return String.format(
                Locale.ROOT,
                "excess      largest local significance %.2f sigma at %s = %.4g GeV%s",
                p.localZ(),
                p.parameter(),
                p.mass(),
                global);
    }
}
