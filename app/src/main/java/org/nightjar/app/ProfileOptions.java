/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.card.Problem;
import org.nightjar.core.card.Problems;
import org.nightjar.formats.histfactory.Analysis;
import org.nightjar.report.figure.NuisanceFigure;
import org.nightjar.report.figure.ProfileFigure;
import org.nightjar.report.plot.Curve;
import org.nightjar.statistics.FitParameter;
import org.nightjar.statistics.FitResult;
import org.nightjar.statistics.profile.ErrorSide;
import org.nightjar.statistics.profile.Impacts;
import org.nightjar.statistics.profile.ProfileCurve;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the verb fit can do beyond the best values: likelihood-ratio errors, scans, contours, impacts. */
final class ProfileOptions {
    private static final int POINTS = 41;
    /** How many standard errors a scan reaches on either side. */
    private static final double REACH = 3;

    @Option(names = "--minos", paramLabel = "NAME", description = "Likelihood-ratio errors of a parameter, or of: all.")
    private List<String> minos = List.of();

    @Option(
            names = "--scan",
            paramLabel = "NAME",
            description = "Profile of 2NLL over a parameter, 3 errors either way.")
    private @Nullable String scan;

    @Mixin
    private ContourOptions contours = new ContourOptions();

    @Option(names = "--impacts", description = "Pulls and impacts of all nuisance parameters.")
    private boolean impacts;

    @Mixin
    private FigureFiles figures = new FigureFiles();

    private @Nullable Console out;

    /** Refuses, before anything is fitted, what cannot be done with this workspace. */
    void check(Analysis a) {
        Problems problems = new Problems();
        for (String name : minos) {
            if (!name.equals("all")) {
                ContourOptions.checkName(a, name, "--minos", problems);
            }
        }
        if (scan != null) {
            ContourOptions.checkName(a, scan, "--scan", problems);
        }
        contours.check(a, problems);
        if (impacts && !a.hasInterest()) {
            problems.add(new Problem("--impacts", 0, 0, "there is no parameter of interest.", "--poi NAME?"));
        }
        problems.throwIfAny();
    }

    /** Does what was asked for and adds it to the document; {@link #check} found nothing wrong. */
    void add(Analysis a, FitResult fit, long seed, int threads, Map<String, Object> found, Console console) {
        out = console;
        if (!minos.isEmpty()) {
            found.put("minos", minos(a, fit));
        }
        if (scan != null) {
            found.put("scan", scan(a, fit, scan));
        }
        if (contours.wanted()) {
            found.put("contour", contours.run(a, fit, seed, threads, figures, console));
        }
        if (impacts) {
            found.put("impacts", impacts(a, fit));
        }
        if (figures.wanted()) {
            found.put("files", figures.written());
        }
    }

    private void line(String text) {
        console().line(text);
    }

    private Map<String, Object> minos(Analysis a, FitResult fit) {
        List<String> names = minos.contains("all")
                ? a.model().parameters().stream()
                        .filter(p -> p.role() != FitParameter.Role.FIXED)
                        .map(FitParameter::name)
                        .toList()
                : minos;
        Map<String, Object> all = new LinkedHashMap<>();
        for (String name : names) {
            int k = ContourOptions.index(a, name);
            List<ErrorSide> sides = new ProfileCurve(a.model(), a.observed(), k, fit).errors(1);
            Map<String, Object> m = new LinkedHashMap<>();
            m.put("lower", sides.get(0).crossed() ? -sides.get(0).distance() : null);
            m.put("upper", sides.get(1).crossed() ? sides.get(1).distance() : null);
            m.put("lowerStatus", sides.get(0).text());
            m.put("upperStatus", sides.get(1).text());
            all.put(name, m);
            line("   %s = %s  -%s +%s"
                    .formatted(name, Show.number(fit.value(k)), shown(sides.get(0)), shown(sides.get(1))));
        }
        return all;
    }

    private static String shown(ErrorSide side) {
        return side.crossed() ? Show.number(side.distance()) : "(" + side.text() + ")";
    }

    private Map<String, Object> scan(Analysis a, FitResult fit, String name) {
        int k = ContourOptions.index(a, name);
        FitParameter p = a.model().parameters().get(k);
        double reach = fit.error(k) > 0 ? REACH * fit.error(k) : REACH;
        double low = Math.max(p.lower(), fit.value(k) - reach);
        double high = Math.min(p.upper(), fit.value(k) + reach);
        double[] values = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            values[i] = low + (high - low) * i / (POINTS - 1);
        }
        List<Object> points = new ArrayList<>();
        double[] rises = new double[POINTS];
        for (ProfileCurve.Point q : new ProfileCurve(a.model(), a.observed(), k, fit).scan(values)) {
            rises[points.size()] = q.status().usable() ? q.rise() : Double.NaN;
            Map<String, Object> m = new LinkedHashMap<>();
            m.put("value", q.value());
            m.put("rise", q.status().usable() ? q.rise() : null);
            m.put("status", q.status().text());
            points.add(m);
        }
        if (figures.wanted()) {
            figures.write(ProfileFigure.scan(name, Curve.of(values, rises), fit.value(k)), "profile", console());
        }
        line("   profile of %s: %d points from %s to %s (--json)"
                .formatted(name, POINTS, Show.number(low), Show.number(high)));
        return Map.of("parameter", name, "points", points);
    }

    private Console console() {
        return Objects.requireNonNull(out);
    }

    private List<Object> impacts(Analysis a, FitResult fit) {
        List<Object> all = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        List<NuisanceFigure.Row> drawn = new ArrayList<>();
        rows.add(List.of("   nuisance parameter", "pull", "error/prior", "impact up", "impact down"));
        for (Impacts.Impact i : Impacts.of(a.model(), a.observed(), fit)) {
            Map<String, Object> m = new LinkedHashMap<>();
            m.put("name", i.name());
            m.put("value", i.value());
            m.put("error", i.error());
            m.put("pull", i.pull());
            m.put("shrinkage", i.shrinkage());
            m.put("up", i.up());
            m.put("down", i.down());
            m.put("status", i.status());
            all.add(m);
            drawn.add(new NuisanceFigure.Row(i.name(), i.pull(), i.shrinkage(), i.up(), i.down()));
            rows.add(List.of(
                    "   " + i.name(),
                    Show.number(i.pull()),
                    Show.number(i.shrinkage()),
                    Show.number(i.up()),
                    Show.number(i.down())));
        }
        Show.columns(rows).forEach(this::line);
        if (figures.wanted() && !drawn.isEmpty()) {
            figures.write(NuisanceFigure.pulls(drawn), "pulls", console());
            figures.write(NuisanceFigure.impacts(a.interest(), drawn), "impacts", console());
        }
        return all;
    }
}
