/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.run;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nightjar.constraints.ConstraintStore;
import org.nightjar.report.page.Block;
import org.nightjar.report.page.RunPage;
import org.nightjar.search.Library;
import org.nightjar.search.card.SearchCard;
import org.nightjar.search.card.SystematicSpec;
import org.nightjar.search.run.AnchorSummary;
import org.nightjar.search.run.BackgroundSummary;
import org.nightjar.search.run.CutFlowStep;
import org.nightjar.search.run.ObservedBins;
import org.nightjar.search.run.PointResult;
import org.nightjar.search.run.RunResult;
import org.nightjar.search.run.SearchRunner;
import org.nightjar.search.run.Validation;
import org.nightjar.search.run.ValidationCheck;

/** Sentences and tables of the run page. */
final class PageTexts {
    /** 90 % upper limit on a Poisson mean when nothing was seen. */
    private static final double NONE_SEEN = 2.303;

    private final RunResult run;
    private final @Nullable Validation validation;
    private final Library library;
    private final ConstraintStore constraints;
    private final RunTitles titles;

    PageTexts(RunResult run, @Nullable Validation validation, Library library, ConstraintStore constraints) {
        this.run = run;
        this.validation = validation;
        this.library = library;
        this.constraints = constraints;
        this.titles = new RunTitles(run.card());
    }

    private static String f(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    String subtitle() {
        return f(
                "%s, %s /pb%s",
                run.card().detector(),
                Digits.of(run.card().luminosity(), 4),
                run.quick() ? " (quick run: fewer masses and events)" : "");
    }

    String summary() {
        PointResult best = run.points().stream()
                .filter(p -> !Double.isNaN(p.coupling().expected()))
                .min((a, b) ->
                        Double.compare(a.coupling().expected(), b.coupling().expected()))
                .orElse(run.points().get(0));
        String text = f(
                "Expected upper limits at %s %% confidence level for %d " + (run.isPlane() ? "pairs of " : "")
                        + "masses from %.4g to %.4g GeV; the strongest is "
                        + "%.3g%s at %.4g GeV.",
                Digits.of(100 * run.card().level(), 4),
                run.points().size(),
                run.points().get(0).mass(),
                run.points().get(run.points().size() - 1).mass(),
                best.coupling().expected(),
                titles.couplingUnit().isEmpty() ? "" : " " + titles.couplingUnit(),
                best.mass());
        long seen = run.points().stream()
                .filter(p -> p.observedStatus().equals("ok"))
                .count();
        return seen == 0 ? text : text + f(" Observed limits at %d masses.", seen) + excess();
    }

    private String excess() {
        return run.points().stream()
                .filter(p -> !Double.isNaN(p.localZ()))
                .max((a, b) -> Double.compare(a.localZ(), b.localZ()))
                .map(p -> f(" The largest local significance is %.2f σ at %s GeV", p.localZ(), place(p))
                        + (run.global() == null
                                ? "."
                                : f(
                                        "; global p-value %.2g%s.",
                                        run.global().globalP(),
                                        run.global().warning().isEmpty()
                                                ? ""
                                                : " (" + run.global().warning() + ")")))
                .orElse("");
    }

    private static String place(PointResult p) {
        double second = RunResult.second(p);
        return Double.isNaN(second) ? f("%.4g", p.mass()) : f("%.4g and %.4g", p.mass(), second);
    }

    List<RunPage.Fact> facts() {
        List<RunPage.Fact> facts = new ArrayList<>();
        facts.add(new RunPage.Fact("status of the card", run.card().status()));
        facts.add(new RunPage.Fact("limit method", run.card().method()));
        if (run.global() != null) {
            facts.add(new RunPage.Fact("global p-value", f("%.2g", run.global().globalP())));
        }
        if (validation != null && !validation.points().isEmpty()) {
            facts.add(new RunPage.Fact("expected over published, median", f("%.2f", validation.expectedMedian())));
            if (!Double.isNaN(validation.observedMedian())) {
                facts.add(new RunPage.Fact("observed over published, median", f("%.2f", validation.observedMedian())));
            }
        }
        return facts;
    }

    /** The selections in the order of the backgrounds' summaries. */
    List<String> selections() {
        Set<String> all = new LinkedHashSet<>();
        run.backgrounds().forEach(b -> all.addAll(b.expectedEvents().keySet()));
        return List.copyOf(all);
    }

    /** True if data are fitted with a selection: it is the one of the lowest mass that they serve. */
    boolean belongs(ObservedBins data, String selection) {
        return selections().indexOf(selection) == selections().size() - 1 || data.from() == 0;
    }

    RunPage.Section selection() {
        List<Block> blocks = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (SearchCard.Cut c : run.card().cuts()) {
            rows.add(List.of(c.cut(), c.why(), c.source()));
        }
        blocks.add(new Block.Table("Selection.", List.of("cut", "why", "source"), rows, false));
        for (AnchorSummary a : tellingAnchors()) {
            blocks.add(cutFlow(f("Signal at %.4g GeV.", a.mass()), a.cutFlow(), 1));
        }
        for (BackgroundSummary b : run.backgrounds()) {
            b.cutFlows()
                    .forEach((selection, flow) -> blocks.add(cutFlow(
                            "Background " + b.name() + ", " + selection + ": expected events.", flow, b.scale())));
        }
        return new RunPage.Section("Selection and cut-flow", blocks);
    }

    private List<AnchorSummary> tellingAnchors() {
        int n = run.anchors().size();
        return n < 3
                ? run.anchors()
                : List.of(
                        run.anchors().get(0),
                        run.anchors().get(n / 2),
                        run.anchors().get(n - 1));
    }

    private static Block cutFlow(String caption, List<CutFlowStep> flow, double scale) {
        List<List<String>> rows = new ArrayList<>();
        double all = flow.get(0).weight();
        for (CutFlowStep step : flow) {
            rows.add(List.of(
                    step.cut(),
                    Long.toString(step.passed()),
                    Digits.of(step.weight() * scale, 5),
                    f("%.4f", all > 0 ? step.weight() / all : 0),
                    Long.toString(step.undefined())));
        }
        return new Block.Table(caption, List.of("step", "simulated", "events", "of all", "undefined"), rows, true);
    }

    List<Block> backgrounds() {
        List<List<String>> rows = new ArrayList<>();
        for (String selection : selections()) {
            double sum = 0;
            double error2 = 0;
            for (BackgroundSummary b : run.backgrounds()) {
                double e = b.expectedEvents().getOrDefault(selection, 0.0);
                double de = b.expectedError().getOrDefault(selection, 0.0);
                sum += e;
                error2 += de * de;
                rows.add(List.of(
                        selection,
                        b.process(),
                        f("%.4g ± %.1g", b.crossSection(), b.crossSectionError()),
                        Long.toString(b.generated()),
                        e > 0 ? f("%.1f ± %.1f", e, de) : f("below %.1f (90 %%)", NONE_SEEN * b.scale())));
            }
            rows.add(List.of(selection, "all", "", "", f("%.0f ± %.0f", sum, Math.sqrt(error2))));
        }
        return List.of(new Block.Table(
                "Expected selected events. Cross sections are those inside the generation cuts.",
                List.of("selection", "process", "cross section [pb]", "simulated events", "expected events"),
                rows,
                false));
    }

    private Block byRange(Validation v) {
        List<List<String>> rows = new ArrayList<>();
        for (double[] r : InferenceTexts.ranges(run.card())) {
            double[] e = v.points().stream()
                    .filter(p -> p.mass() > r[0] && p.mass() <= r[1])
                    .mapToDouble(Validation.Point::expectedRatio)
                    .filter(x -> !Double.isNaN(x))
                    .sorted()
                    .toArray();
            double[] o = v.points().stream()
                    .filter(p -> p.mass() > r[0] && p.mass() <= r[1])
                    .mapToDouble(Validation.Point::observedRatio)
                    .filter(x -> !Double.isNaN(x))
                    .sorted()
                    .toArray();
            if (e.length > 0) {
                rows.add(List.of(
                        Digits.of(r[0], 4) + " to " + Digits.of(r[1], 4) + " GeV",
                        Integer.toString(e.length),
                        f("%.2f", e[e.length / 2]),
                        Integer.toString(o.length),
                        o.length == 0 ? "–" : f("%.2f", o[o.length / 2])));
            }
        }
        return new Block.Table(
                "Median of our limit over the published one by mass.",
                List.of("masses", "expected, number", "ratio", "observed, number", "ratio"),
                rows,
                false);
    }

    private static Block checks(Validation v) {
        List<List<String>> rows = new ArrayList<>();
        for (ValidationCheck c : v.checks()) {
            rows.add(List.of(
                    c.what(),
                    Integer.toString(c.ratio().length),
                    f("%.2f", c.median()),
                    f("%.0f %%", 100 * c.within()),
                    f("%.0f %%, %s", 100 * c.tolerance(), c.asked()),
                    c.passed() ? "agrees" : "differs"));
        }
        return new Block.Table(
                "Ours over published. The limits from published inputs use the published counts, backgrounds and efficiencies: "
                        + "they test the statistics alone.",
                List.of("quantity", "masses", "median ratio", "within", "asked", "verdict"),
                rows,
                false);
    }

    RunPage.Section comparison() {
        List<Block> blocks = new ArrayList<>();
        if (validation != null && !validation.points().isEmpty()) {
            blocks.add(byRange(validation));
            blocks.add(new Block.Paragraph(f(
                    "Expected limits over published ones: median %.2f, %.0f %% of the masses within 30 %%.",
                    validation.expectedMedian(), 100 * validation.expectedWithin30())));
            if (!Double.isNaN(validation.observedMedian())) {
                blocks.add(new Block.Paragraph(f(
                        "Observed limits over published ones: median %.2f, %.0f %% of the masses within 30 %%.",
                        validation.observedMedian(), 100 * validation.observedWithin30())));
            }
        }
        if (validation != null && !validation.checks().isEmpty()) {
            blocks.add(checks(validation));
        }
        if (!run.card().differences().isEmpty()) {
            blocks.add(new Block.Bullets(run.card().differences()));
        }
        return new RunPage.Section("Differences from the published analysis", blocks);
    }

    RunPage.Section details() {
        SearchCard card = run.card();
        List<List<String>> systematics = new ArrayList<>();
        for (SystematicSpec s : card.systematics().values()) {
            systematics.add(List.of(
                    s.name(),
                    Digits.of(100 * s.lowSize(), 3) + " %",
                    Digits.of(100 * s.highSize(), 3) + " %",
                    s.source()));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.addAll(InferenceTexts.blocks(card));
        blocks.addAll(InferenceTexts.controls(run.controls()));
        blocks.add(new Block.Table(
                "Systematic uncertainties, Gaussian nuisance parameters.",
                List.of("of", "at the lightest mass", "at heavy masses", "source"),
                systematics,
                false));
        long guesses = library.detector(card.detector()).audit().size();
        blocks.add(new Block.Note(
                guesses > 0,
                f(
                        "%d values of the detector card are guessed or from memory: nightjar explain %s --audit lists them.",
                        guesses, card.detector())));
        return new RunPage.Section(InferenceTexts.title(card), blocks);
    }

    RunPage.Section table() {
        List<List<String>> rows = new ArrayList<>();
        for (PointResult p : run.points()) {
            rows.add(List.of(
                    f("%.4f", p.mass()),
                    f("%.3f", p.efficiency()),
                    f("%.4g", p.resolution()),
                    value("%.3f", p.crossSection().observed()),
                    value("%.3f", p.crossSection().expected()),
                    value("%.3g", p.coupling().observed()),
                    value("%.3g", p.coupling().expected()),
                    value("%.2f", p.localZ()),
                    p.status() + ", " + p.observedStatus()));
        }
        String unit = titles.couplingUnit().isEmpty() ? "" : " [1" + titles.couplingUnit() + "]";
        return RunPage.Section.of(
                "All masses",
                new Block.Table(
                        "Limits by mass; results.csv and results.json hold all columns.",
                        List.of(
                                "mass [GeV]",
                                "efficiency",
                                "resolution",
                                (run.isVisible() ? "ε" : "") + "σ obs. [pb]",
                                (run.isVisible() ? "ε" : "") + "σ exp. [pb]",
                                "g obs." + unit,
                                "g exp." + unit,
                                "local Z",
                                "status"),
                        rows,
                        true));
    }

    private static String value(String format, double x) {
        return Double.isNaN(x) ? "–" : f(format, x);
    }

    List<RunPage.Citation> citations() {
        List<RunPage.Citation> out = new ArrayList<>();
        for (String cite : run.card().cites()) {
            out.add(citation("search", cite));
        }
        for (String plane : run.card().constraints()) {
            Set<String> seen = new LinkedHashSet<>();
            constraints.plane(plane).forEach(c -> seen.addAll(c.cites()));
            seen.removeAll(run.card().cites());
            seen.forEach(c -> out.add(citation("constraint", c)));
        }
        return out;
    }

    private static RunPage.Citation citation(String what, String reference) {
        String key = reference.replaceAll("[^A-Za-z0-9]", "");
        String eprint = reference.startsWith("arXiv:") ? reference.substring(6) : "";
        String bib = eprint.isEmpty()
                ? "@misc{" + key + ", note = {" + reference + "}}"
                : "@misc{" + key + ", eprint = {" + eprint + "}, archivePrefix = {arXiv}}";
        return new RunPage.Citation(what, reference, bib);
    }

    String footer() {
        return f(
                "Nightjar %s, run %s, results %s",
                SearchRunner.VERSION,
                run.identity().substring(0, 12),
                run.resultHash().substring(0, 12));
    }
}
