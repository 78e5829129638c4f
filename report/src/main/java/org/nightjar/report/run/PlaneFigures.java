/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.nightjar.report.figure.MassMap;
import org.nightjar.report.figure.MassMapFigure;
import org.nightjar.report.page.Block;
import org.nightjar.report.plot.Axis;
import org.nightjar.report.plot.Figure;
import org.nightjar.search.run.PlaneEvents;
import org.nightjar.search.run.PointResult;
import org.nightjar.search.run.RunResult;

/** Figures and sentences of a run whose hypotheses are pairs of masses. */
final class PlaneFigures {
    /** Part of the values beyond which colours are those of the ends. */
    private static final double ENDS = 0.005;
    /** Limits weaker than this many times the strongest have the last colour. */
    private static final double WEAKEST = 1e4;

    private static final double[] SIGNIFICANCES = {3, 3.5, 4, 4.5, 5};

    private final RunResult run;
    private final RunTitles titles;
    private final List<String> notes;
    /** Whether limits come from data at any pair. */
    private final boolean observed;

    PlaneFigures(RunResult run, RunTitles titles, String luminosity) {
        this.run = run;
        this.titles = titles;
        this.notes = List.of(titles.process(), luminosity);
        this.observed = run.points().stream().anyMatch(p -> p.observedStatus().equals("ok"));
    }

    /** The expected limits. */
    List<Block> limits() {
        String level = Digits.of(100 * run.card().level(), 4) + " % CL";
        return List.of(
                new Block.Picture(
                        "coupling",
                        map(
                                        "expected limit on " + titles.coupling() + ", " + level,
                                        p -> p.coupling().expected(),
                                        true,
                                        WEAKEST)
                                .draw(),
                        "Expected upper limits on the coupling, the median over counts of background alone. Those "
                                + "more than ten thousand times the lowest have the last colour."),
                new Block.Picture(
                        "cross-section",
                        map(
                                        "expected limit on $\\sigma\\times B$ [fb], " + level,
                                        p -> 1e3 * p.crossSection().expected(),
                                        true,
                                        WEAKEST)
                                .draw(),
                        "Expected upper limits on the cross section of the process as it is written, decays included. The colours "
                                + "end like those above."));
    }

    /** Efficiency and background. */
    List<Block> simulation() {
        return List.of(
                new Block.Picture(
                        "efficiency",
                        map("efficiency in the window", PointResult::efficiency, false, Double.MAX_VALUE)
                                .draw(),
                        "Signal efficiency, the part inside the window included."),
                new Block.Picture(
                        "background",
                        map("background in the window", p -> Math.max(1e-3, p.background()), true, Double.MAX_VALUE)
                                .draw(),
                        "Simulated background in the window of each pair; windows without any are shown at 0.001."));
    }

    /** Candidates of each sample, and how many of them the windows hold. */
    Block events() {
        List<PlaneEvents> simulated = run.events().stream()
                .filter(e -> !e.sample().equals(PlaneEvents.DATA))
                .toList();
        List<List<String>> rows = new ArrayList<>();
        run.events().forEach(e -> rows.add(row(e)));
        rows.add(row(PlaneEvents.sum("all backgrounds", simulated)));
        return new Block.Table(
                "Selected events, those in at least one window, and in how many windows such an event is: windows overlap.",
                List.of("sample", "selected", "in a window", "windows per event"),
                rows,
                true);
    }

    private static List<String> row(PlaneEvents e) {
        return List.of(e.sample(), Digits.of(e.selected(), 4), Digits.of(e.inside(), 4), Digits.of(e.windows(), 3));
    }

    /** The colours reach from the largest deficit to the largest excess. */
    private Figure significance() {
        double[] z = run.points().stream().mapToDouble(PointResult::localZ).toArray();
        double most = Arrays.stream(z).filter(x -> !Double.isNaN(x)).max().orElse(1);
        double least = Arrays.stream(z).filter(x -> !Double.isNaN(x)).min().orElse(0);
        return figure(Axis.linear("local significance", Math.min(least, 0), Math.max(most, 1)), z);
    }

    private Figure map(String title, ToDoubleFunction<PointResult> value, boolean logarithmic, double highest) {
        double[] v = run.points().stream().mapToDouble(value).toArray();
        double[] sorted = Arrays.stream(v)
                .filter(x -> !Double.isNaN(x) && !Double.isInfinite(x))
                .sorted()
                .toArray();
        double from = sorted.length == 0 ? 1 : sorted[(int) (ENDS * (sorted.length - 1))];
        double to = sorted.length == 0 ? 2 : sorted[(int) ((1 - ENDS) * (sorted.length - 1))];
        double end = to > from ? to : from + 1;
        Axis colours = logarithmic && from > 0
                ? Axis.logarithmic(title, from, Math.min(end, highest * from))
                : Axis.linear(title, Math.min(0, from), end);
        return figure(colours, v);
    }

    private Figure figure(Axis colours, double[] values) {
        return MassMapFigure.of(new MassMap(
                titles.mass(),
                titles.second(),
                colours,
                run.points().stream().mapToDouble(PointResult::mass).toArray(),
                run.points().stream().mapToDouble(RunResult::second).toArray(),
                values,
                notes));
    }

    /** What the data say, and what the largest of so many local significances means. */
    List<Block> observation() {
        List<Block> blocks = new ArrayList<>();
        if (observed) {
            blocks.add(new Block.Picture(
                    "significance",
                    significance().draw(),
                    "Local significance of the candidates in the window of each pair; deficits are negative."));
            blocks.add(new Block.Picture(
                    "cross-section-observed",
                    map(
                                    "observed limit on $\\sigma\\times B$ [fb]",
                                    p -> 1e3 * p.crossSection().observed(),
                                    true,
                                    WEAKEST)
                            .draw(),
                    "Observed upper limits on the cross section of the process as it is written."));
        } else {
            blocks.add(new Block.Paragraph(
                    run.sealed() ? "The observed data are sealed." : "No observed data were counted."));
        }
        blocks.addAll(global());
        return blocks;
    }

    private List<Block> global() {
        double[] z = run.maxima();
        if (z.length == 0) {
            return List.of(new Block.Paragraph("No data of background alone were made."));
        }
        List<List<String>> rows = new ArrayList<>();
        for (double local : SIGNIFICANCES) {
            long above = Arrays.stream(z).filter(x -> x >= local).count();
            rows.add(List.of(
                    Digits.of(local, 2),
                    above == 0
                            ? "below " + Digits.of(2.303 / z.length, 2)
                            : String.format(Locale.ROOT, "%.3f", (double) above / z.length)));
        }
        return List.of(
                new Block.Paragraph(String.format(
                        Locale.ROOT,
                        "%d pairs of masses share events, so the global p-value comes from %d data sets of background alone, drawn "
                                + "from the simulated events, moved by one resolution, and counted in all windows: the largest local significance is %.2f "
                                + "in the median, and between %.2f and %.2f in 68 %% of them.",
                        run.points().size(),
                        z.length,
                        at(z, 0.5),
                        at(z, 0.16),
                        at(z, 0.84))),
                new Block.Table(
                        "Global p-value of a largest local significance (90 % limits where no data set reached it).",
                        List.of("local significance", "global p-value"), rows, false));
    }

    private static double at(double[] sorted, double part) {
        return sorted[(int) Math.round(part * (sorted.length - 1))];
    }

    /** The limits of every so-many-th pair. */
    Block table() {
        int stride = Math.max(1, run.points().size() / 200);
        List<String> titled = new ArrayList<>(List.of(
                titles.mass(),
                titles.second(),
                "efficiency",
                "background",
                "σ exp. [fb]",
                titles.coupling() + " exp."));
        if (observed) {
            titled.addAll(List.of("observed", "σ obs. [fb]"));
        }
        List<List<String>> rows = new ArrayList<>();
        for (int k = 0; k < run.points().size(); k += stride) {
            rows.add(row(run.points().get(k)));
        }
        return new Block.Table(
                "Every " + stride + "th pair of masses; results.csv and results.json hold all pairs and columns.",
                titled,
                rows,
                true);
    }

    private List<String> row(PointResult p) {
        List<String> row = new ArrayList<>(List.of(
                Digits.of(p.mass(), 4),
                Digits.of(RunResult.second(p), 4),
                Digits.of(p.efficiency(), 3),
                Digits.of(p.background(), 3),
                Digits.of(1e3 * p.crossSection().expected(), 3),
                Digits.of(p.coupling().expected(), 3)));
        if (observed) {
            row.addAll(List.of(
                    Digits.of(p.observed(), 4), Digits.of(1e3 * p.crossSection().observed(), 3)));
        }
        return row;
    }
}
