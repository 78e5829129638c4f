/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.card.CardException;
import org.nightjar.core.engine.Engine;
import org.nightjar.core.units.Dimension;
import org.nightjar.core.units.Quantity;
import org.nightjar.formats.csv.CsvTable;
import org.nightjar.formats.files.AtomicFile;
import org.nightjar.search.Library;
import org.nightjar.search.card.CutFigure;
import org.nightjar.search.card.SearchCard;
import org.nightjar.search.run.CutScan;
import org.nightjar.search.run.RunFolder;
import org.nightjar.search.run.RunOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The best threshold of a cut, mass by mass, on simulation. */
@Command(
        name = "optimise",
        description = {
            "Scans the threshold of a cut on simulation and finds, at every simulated mass, the one with the largest figure of",
            "merit in the window of the search. Observed data of the search are not read. One variable at a time, the other cuts",
            "as in the card."
        },
        footer = {
            "",
            "Example:  nightjar optimise zprime-invisible --variable \"cm(pt(pair))\" --from \"0 GeV\" --to \"4 GeV\" --quick"
        })
final class OptimiseVerb extends Verb {
    private static final int MOST_STEPS = 10_000;
    private static final double WINDOW = 2;

    @Parameters(paramLabel = "SEARCH|CARD", description = "Name of a search, or a card file.")
    private String search = "";

    @Option(names = "--variable", required = true, paramLabel = "X", description = "The variable, as in cuts.")
    private String variable = "";

    @Option(names = "--from", required = true, paramLabel = "A", description = "Lowest threshold, with its unit.")
    private String from = "";

    @Option(names = "--to", required = true, paramLabel = "B", description = "Highest threshold.")
    private String to = "";

    @Option(names = "--steps", paramLabel = "N", description = "Number of thresholds (default: ${DEFAULT-VALUE}).")
    private int steps = 41;

    @Option(
            names = "--keep",
            paramLabel = "above|below",
            description = "Which side of the threshold passes (default: ${DEFAULT-VALUE}).")
    private String keep = "above";

    @Option(
            names = "--in-place-of",
            paramLabel = "CUT",
            description = "A cut of the card that is left out, by its text or its why.")
    private @Nullable String replaced;

    @Option(
            names = "--figure",
            paramLabel = "punzi|asimov",
            description = "Figure of merit (default: ${DEFAULT-VALUE}).")
    private String figure = "punzi";

    @Option(
            names = "--sigmas",
            paramLabel = "A",
            description =
                    "Standard deviations in Punzi's figure, efficiency / (A/2 + error of the background) (default: 3).")
    private @Nullable String sigmas;

    @Option(
            names = "--cross-section",
            paramLabel = "S",
            description = "Size of the signal for the Asimov significance, e.g. \"10 fb\".")
    private @Nullable String crossSection;

    @Option(
            names = "--background-error",
            paramLabel = "R",
            description = "Relative error of the background, beside its fluctuation (default: none).")
    private @Nullable String backgroundError;

    @Option(names = "--masses", paramLabel = "LIST", description = "The simulated masses next to these (default: all).")
    private @Nullable String masses;

    @Option(names = "--luminosity", paramLabel = "L", description = "Integrated luminosity, such as 20/fb.")
    private @Nullable String luminosity;

    @Option(names = "--quick", description = "Fewer masses and events.")
    private boolean quick;

    @Option(names = "--out", paramLabel = "FILE", description = "Table of the result (CSV).")
    private @Nullable Path out;

    @Override
    int execute() {
        Library library = Libraries.standard();
        SearchCard card = library.search(search);
        RunOptions options = Arguments.runOptions(card, quick, masses, luminosity, seed, List.of());
        Quantity low = OptionValue.parse("--from", from, "\"2 GeV\"");
        Quantity high = OptionValue.parse("--to", to, "\"2 GeV\"");
        CutScan.Request request = new CutScan.Request(
                variable,
                high.dimension(),
                replaced,
                oneOf("--keep", keep, "above", "below").equals("above"),
                thresholds(low, high),
                WINDOW,
                merit(options.luminosity() > 0 ? options.luminosity() : card.luminosity()));
        Path scratch = Scratch.make("nightjar-optimise");
        List<CutScan.Optimum> found;
        try (Engine workers = Arguments.engine(null, threads())) {
            found = new CutScan(library, workers, new ConsoleProgress(console()))
                    .run(card, options, request, new RunFolder(scratch));
        } finally {
            Scratch.remove(scratch);
        }
        print(card, request, found);
        return 0;
    }

    private CutFigure merit(double luminosityOfRun) {
        if (oneOf("--figure", figure, "punzi", "asimov").equals("punzi")) {
            if (crossSection != null) {
                throw new CardException(
                        "--cross-section",
                        "Punzi's figure does not depend on the size of the signal.",
                        "--figure asimov?");
            }
            return new CutFigure.Punzi(
                    sigmas == null ? 3 : OptionValue.positive("--sigmas", sigmas, Dimension.PURE, true, "1.28"),
                    relativeError());
        }
        if (crossSection == null) {
            throw new CardException(
                    "--cross-section", "the Asimov significance needs the size of the signal.", "\"10 fb\"?");
        }
        if (sigmas != null) {
            throw new CardException("--sigmas", "they belong to Punzi's figure.", "--figure punzi?");
        }
        double sigma = OptionValue.positive("--cross-section", crossSection, Dimension.CROSS_SECTION, false, "10 fb");
        return new CutFigure.Asimov(sigma * luminosityOfRun, relativeError());
    }

    private double relativeError() {
        return backgroundError == null
                ? 0
                : OptionValue.positive("--background-error", backgroundError, Dimension.PURE, true, "10%");
    }

    private static String oneOf(String option, String text, String first, String second) {
        if (!text.equals(first) && !text.equals(second)) {
            throw new CardException(option, "'" + text + "' is not known.", first + " or " + second + "?");
        }
        return text;
    }

    private double[] thresholds(Quantity low, Quantity high) {
        if (!low.dimension().equals(high.dimension()) && low.value() != 0) {
            throw new CardException(
                    "--from", from + " is in " + low.dimension() + ", --to in " + high.dimension() + ".", "");
        }
        if (!(low.value() < high.value())) {
            throw new CardException("--to", to + " is not above " + from + ".", "");
        }
        if (steps < 2 || steps > MOST_STEPS) {
            throw new CardException("--steps", steps + " is not between 2 and " + MOST_STEPS + ".", "41?");
        }
        double[] x = new double[steps];
        Arrays.setAll(x, k -> low.value() + (high.value() - low.value()) * k / (steps - 1));
        return x;
    }

    private void print(SearchCard card, CutScan.Request r, List<CutScan.Optimum> found) {
        String unit = r.dimension().isPure() ? "" : " [" + r.dimension() + "]";
        console()
                .line("%s: %s %s a threshold, largest %s figure at each simulated mass"
                        .formatted(card.name(), variable, keep, figure));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "   " + card.scanParameter() + " [GeV]",
                "threshold" + unit,
                "as good",
                "efficiency",
                "background",
                "figure",
                "over no cut"));
        List<Object> points = new ArrayList<>();
        for (CutScan.Optimum o : found) {
            rows.add(List.of(
                    "   " + Show.number(o.mass()),
                    Show.number(o.threshold()),
                    Show.number(o.from()) + " to " + Show.number(o.to()),
                    Show.number(o.efficiency()),
                    o.empty()
                            ? "none left, one event is " + Show.number(o.backgroundError())
                            : Show.number(o.background()) + " +- " + Show.number(o.backgroundError()),
                    Show.number(o.figure()),
                    Show.number(o.figure() / o.loosest())));
            points.add(tree(o));
        }
        Show.columns(rows).forEach(console()::line);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("search", card.name());
        document.put("variable", variable);
        document.put("keep", keep);
        document.put("figure", figure);
        document.put("unit", r.dimension().toString());
        document.put("thresholds", Arrays.stream(r.thresholds()).boxed().toList());
        document.put("points", points);
        if (out != null) {
            AtomicFile.write(out, table(card, found));
            console().line("   " + out);
            document.put("files", List.of(out.toString()));
        }
        console().document(document);
    }

    private static Map<String, Object> tree(CutScan.Optimum o) {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("mass", o.mass());
        m.put("threshold", o.threshold());
        m.put("from", o.from());
        m.put("to", o.to());
        m.put("efficiency", o.efficiency());
        m.put("background", o.background());
        m.put("backgroundError", o.backgroundError());
        m.put("figure", o.figure());
        m.put("loosest", o.loosest());
        m.put("empty", o.empty());
        m.put("figures", Arrays.stream(o.curve()).boxed().toList());
        return m;
    }

    private String table(SearchCard card, List<CutScan.Optimum> found) {
        Map<String, double[]> columns = new LinkedHashMap<>();
        columns.put(
                "mass_GeV", found.stream().mapToDouble(CutScan.Optimum::mass).toArray());
        columns.put(
                "threshold",
                found.stream().mapToDouble(CutScan.Optimum::threshold).toArray());
        columns.put(
                "as_good_from",
                found.stream().mapToDouble(CutScan.Optimum::from).toArray());
        columns.put(
                "as_good_to", found.stream().mapToDouble(CutScan.Optimum::to).toArray());
        columns.put(
                "efficiency",
                found.stream().mapToDouble(CutScan.Optimum::efficiency).toArray());
        columns.put(
                "background",
                found.stream().mapToDouble(CutScan.Optimum::background).toArray());
        columns.put(
                "background_error",
                found.stream().mapToDouble(CutScan.Optimum::backgroundError).toArray());
        columns.put(
                "figure", found.stream().mapToDouble(CutScan.Optimum::figure).toArray());
        return CsvTable.write(
                List.of("search: " + card.name(), "variable: " + variable + ", kept " + keep, "figure: " + figure),
                columns);
    }
}
