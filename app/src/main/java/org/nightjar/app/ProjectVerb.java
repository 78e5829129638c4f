/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nightjar.constraints.Constraint;
import org.nightjar.constraints.Line;
import org.nightjar.core.card.CardException;
import org.nightjar.core.units.Dimension;
import org.nightjar.report.plot.Figure;
import org.nightjar.search.card.Quote;
import org.nightjar.search.projection.Reach;
import org.nightjar.search.projection.ScalingLaw;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reach at other luminosities. */
@Command(
        name = "project",
        description = {
            "Reach at other luminosities. Of a run: its expected limits scaled with its own background, with a floor of the",
            "background's error if one is given. Of a published limit: a quick scaling law, the fourth root of luminosity,",
            "resolution and trigger efficiency over a large background; it is no simulation."
        },
        footer = {
            "",
            "Example:  nightjar project babar-2014-dark-photon-visible --from 514/fb --luminosity 50/ab --resolution 0.5 --plots figures"
        })
final class ProjectVerb extends Verb {
    /** Names of the expected limits of a point, and the standard deviations of background that they stand for. */
    private static final Map<String, Double> QUANTILES = quantiles();

    private static Map<String, Double> quantiles() {
        Map<String, Double> all = new LinkedHashMap<>();
        String[] names = {"expected", "minus2", "minus1", "plus1", "plus2"};
        double[] deviations = {0, -2, -1, 1, 2};
        for (int k = 0; k < names.length; k++) {
            all.put(names[k], deviations[k]);
        }
        return all;
    }

    @Parameters(paramLabel = "RUN|CONSTRAINT", description = "Folder of a run, or a published limit.")
    private String name = "";

    @Option(
            names = "--luminosity",
            paramLabel = "\"5/ab,50/ab\"",
            required = true,
            description = "The luminosities, separated by commas.")
    private String luminosities = "";

    @Option(names = "--from", paramLabel = "L", description = "Luminosity of a published limit, e.g. 514/fb.")
    private @Nullable String from;

    @Option(
            names = "--resolution",
            paramLabel = "R",
            description = "New over old mass resolution of a published limit (default: 1).")
    private @Nullable String resolution;

    @Option(
            names = "--trigger",
            paramLabel = "T",
            description = "New over old trigger efficiency of a published limit (default: 1).")
    private @Nullable String trigger;

    @Option(
            names = "--floor",
            paramLabel = "F",
            description = "Relative error of a run's background that does not shrink, e.g. 1%% (default: none).")
    private @Nullable String floor;

    @Mixin
    private FigureFiles figures = new FigureFiles();

    @Override
    int execute() {
        List<Double> wanted = new ArrayList<>();
        for (String text : luminosities.split(",", -1)) {
            wanted.add(OptionValue.positive("--luminosity", text, Dimension.LUMINOSITY, false, "50/ab"));
        }
        List<Map<String, Object>> projections = RunFile.isRun(name) ? ofRun(wanted) : ofConstraint(wanted);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("of", name);
        document.put(
                "method",
                RunFile.isRun(name)
                        ? "the run's expected limits scaled with its own background"
                        : "quick scaling law, fourth root over a large background; no simulation");
        document.put("projections", projections);
        if (figures.wanted()) {
            figures.write(picture(projections), "reach", console());
            document.put("figures", figures.written());
        }
        console().document(document);
        return 0;
    }

    private Figure picture(List<Map<String, Object>> projections) {
        if (RunFile.isRun(name)) {
            return new ReachPicture(RunFile.read(name), name).of(projections);
        }
        Constraint c = Libraries.standard().constraints().get(name);
        double old =
                OptionValue.positive("--from", Objects.requireNonNull(from), Dimension.LUMINOSITY, false, "514/fb");
        return new LawPicture(c, Libraries.standard().planes().get(c.plane())).of(old, projections);
    }

    private static double factor(String option, @Nullable String text) {
        return text == null ? 1 : OptionValue.positive(option, text, Dimension.PURE, true, "0.5");
    }

    private List<Map<String, Object>> ofConstraint(List<Double> wanted) {
        if (floor != null) {
            throw new CardException("--floor", "a published limit has no background to take an error of.", "");
        }
        Constraint c = Libraries.standard().constraints().get(name);
        if (c.isRegion()) {
            throw new CardException(name, "the law scales upper limits, and this is a region.", "");
        }
        if (from == null) {
            throw new CardException("--from", "the luminosity of the published limit is needed.", "--from 514/fb?");
        }
        double old = OptionValue.positive("--from", from, Dimension.LUMINOSITY, false, "514/fb");
        console().line(c.title() + ", scaled by a quick law (no simulation):");
        List<Map<String, Object>> all = new ArrayList<>();
        for (double l : wanted) {
            ScalingLaw law = new ScalingLaw(l / old, factor("--resolution", resolution), factor("--trigger", trigger));
            Map<String, Object> m = new LinkedHashMap<>();
            m.put("luminosity", l);
            m.put("factor", law.coupling());
            m.put("factorWithoutBackground", law.couplingWithoutBackground());
            List<Object> points = new ArrayList<>();
            for (Line line : c.lines()) {
                for (int k = 0; k < line.size(); k++) {
                    points.add(Map.of("mass", line.mass()[k], "coupling", line.coupling()[k] * law.coupling()));
                }
            }
            m.put("points", points);
            all.add(m);
            console()
                    .line("   at %s /fb: couplings %s times smaller; without background %s times"
                            .formatted(
                                    Show.number(l / 1000),
                                    Show.number(1 / law.coupling()),
                                    Show.number(1 / law.couplingWithoutBackground())));
        }
        return all;
    }

    private List<Map<String, Object>> ofRun(List<Double> wanted) {
        if (from != null || resolution != null || trigger != null) {
            throw new CardException(
                    "--from",
                    "--from, --resolution and --trigger are for published limits.",
                    "run it with another detector?");
        }
        RunFile run = RunFile.read(name);
        double exponent = RunAgain.cardOf(name)
                .map(c -> Quote.of(c.signal().quote()).exponent())
                .orElse(0.5);
        double relative = floor == null ? 0 : OptionValue.positive("--floor", floor, Dimension.PURE, true, "1%");
        if (relative > 1) {
            throw new CardException(
                    "--floor", floor + " is more than the whole background.", "--floor " + floor + "%?");
        }
        console()
                .line("%s, expected limits at %s /fb scaled with the background in the window of the fit:"
                        .formatted(run.search(), Show.number(run.luminosity() / 1000)));
        if (floor == null && run.points().stream().anyMatch(p -> RunFile.number(p, "counted.backgroundError") > 0)) {
            console().note("the background is taken as known; the run's own error of it wants --floor");
        }
        List<Map<String, Object>> all = new ArrayList<>();
        for (double l : wanted) {
            List<List<String>> rows = new ArrayList<>();
            List<String> masses = run.isPlane() ? run.masses() : List.of("mass");
            List<String> head = new ArrayList<>();
            masses.forEach(m -> head.add((head.isEmpty() ? "   " : "") + m + " [GeV]"));
            head.addAll(List.of("sigma [pb]", "coupling", "limited by"));
            rows.add(head);
            List<Object> points = new ArrayList<>();
            for (Map<?, ?> p : run.points()) {
                points.add(point(p, run, exponent, l / run.luminosity(), relative, rows));
            }
            Map<String, Object> m = new LinkedHashMap<>();
            m.put("luminosity", l);
            m.put("points", points);
            all.add(m);
            console().line("   at " + Show.number(l / 1000) + " /fb");
            Show.columns(rows).forEach(console()::line);
            long unknown = points.stream().filter(ProjectVerb::isUnknown).count();
            if (unknown > 0) {
                console()
                        .note(
                                "at %s /fb %d of %d masses: the simulated background is known worse than it could be counted there; more events are to be simulated"
                                        .formatted(Show.number(l / 1000), unknown, points.size()));
            }
        }
        return all;
    }

    private static boolean isUnknown(Object point) {
        return point instanceof Map<?, ?> m && "simulation".equals(m.get("regime"));
    }

    private static Map<String, @Nullable Object> point(
            Map<?, ?> p, RunFile run, double exponent, double factor, double relative, List<List<String>> rows) {
        Reach reach = run.reach(p, relative);
        Map<String, @Nullable Object> sigma = band(p, "crossSection", reach, factor, 1);
        Map<String, @Nullable Object> coupling = band(p, "coupling", reach, factor, exponent);
        String regime = reach.regime(factor).name().toLowerCase(Locale.ROOT).replace('_', ' ');
        Map<String, @Nullable Object> m = new LinkedHashMap<>();
        m.put("mass", RunFile.number(p, "mass"));
        List<String> row = new ArrayList<>();
        for (String path : run.isPlane()
                ? run.masses().stream().map(n -> "hypothesis." + n).toList()
                : List.of("mass")) {
            row.add((row.isEmpty() ? "   " : "") + Show.number(RunFile.number(p, path)));
        }
        if (run.isPlane()) {
            m.put("hypothesis", p.get("hypothesis"));
        }
        m.put("background", reach.background(factor));
        m.put("crossSection", sigma);
        m.put("coupling", coupling);
        m.put("regime", regime);
        row.addAll(List.of(
                Show.number(RunFile.number(sigma, "expected")),
                Show.number(RunFile.number(coupling, "expected")),
                regime));
        rows.add(row);
        return m;
    }

    /** The median and the bands of a point, each scaled as its own quantile moves. */
    private static Map<String, @Nullable Object> band(
            Map<?, ?> p, String of, Reach reach, double factor, double exponent) {
        Map<String, @Nullable Object> m = new LinkedHashMap<>();
        QUANTILES.forEach((name, deviations) -> {
            double x = RunFile.number(p, of + "." + name) * Math.pow(reach.crossSection(factor, deviations), exponent);
            m.put(name, Double.isNaN(x) ? null : x);
        });
        return m;
    }
}
