/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.nightjar.constraints.Constraint;
import org.nightjar.constraints.Line;
import org.nightjar.constraints.targets.MuonMoment;
import org.nightjar.report.figure.CrossSectionFigure;
import org.nightjar.report.figure.ExclusionFigure;
import org.nightjar.report.figure.ExpectedBands;
import org.nightjar.report.figure.LimitScan;
import org.nightjar.report.figure.MassDependence;
import org.nightjar.report.figure.MassDependenceFigure;
import org.nightjar.report.figure.NamedCurve;
import org.nightjar.report.figure.SignificanceFigure;
import org.nightjar.report.figure.SignificanceScan;
import org.nightjar.report.figure.SpectrumFit;
import org.nightjar.report.figure.SpectrumFitFigure;
import org.nightjar.report.figure.StackedSpectrum;
import org.nightjar.report.figure.StackedSpectrumFigure;
import org.nightjar.report.plot.Curve;
import org.nightjar.report.plot.Figure;
import org.nightjar.search.card.CountSettings;
import org.nightjar.search.card.CountSettings.Expectation;
import org.nightjar.search.card.FitSpectrum;
import org.nightjar.search.run.AnchorSummary;
import org.nightjar.search.run.BackgroundSummary;
import org.nightjar.search.run.Band;
import org.nightjar.search.run.Counted;
import org.nightjar.search.run.FitPicture;
import org.nightjar.search.run.ObservedBins;
import org.nightjar.search.run.PointResult;
import org.nightjar.search.run.Published;
import org.nightjar.search.run.RunResult;

/** The figures of a run. */
final class RunFigures {
    /** The mass axis of the coupling begins and ends at these multiples of the first and last mass. */
    private static final double MARGIN_BELOW = 0.25;

    private static final double MARGIN_ABOVE = 1.25;
    private static final String MEAN = "expected, mean";
    /** Branching fractions above this need no second line. */
    private static final double ALWAYS = 0.99;

    private final RunResult run;
    private final @Nullable Published published;
    private final RunTitles titles;

    RunFigures(RunResult run, @Nullable Published published) {
        this.run = run;
        this.published = published;
        this.titles = new RunTitles(run.card());
    }

    private double[] masses() {
        return run.points().stream().mapToDouble(PointResult::mass).toArray();
    }

    private double[] column(ToDoubleFunction<PointResult> f) {
        return run.points().stream().mapToDouble(f).toArray();
    }

    private ExpectedBands bands(java.util.function.Function<PointResult, Band> of) {
        return new ExpectedBands(
                masses(),
                column(p -> of.apply(p).expected()),
                column(p -> of.apply(p).minus1()),
                column(p -> of.apply(p).plus1()),
                column(p -> of.apply(p).minus2()),
                column(p -> of.apply(p).plus2()));
    }

    /** Points with a value, with gaps where masses have none. */
    private Curve seen(ToDoubleFunction<PointResult> f) {
        List<double[]> rows = new ArrayList<>();
        for (PointResult p : run.points()) {
            double y = f.applyAsDouble(p);
            if (!Double.isNaN(y) || !rows.isEmpty()) {
                rows.add(new double[] {p.mass(), y});
            }
        }
        return Curve.of(
                rows.stream().mapToDouble(r -> r[0]).toArray(),
                rows.stream().mapToDouble(r -> r[1]).toArray());
    }

    private String level() {
        return Digits.of(100 * run.card().level(), 4) + " % CL";
    }

    /** The integrated luminosity as a note. */
    String luminosity() {
        double l = run.card().luminosity();
        String value =
                l < 1000 ? Digits.of(l, 4) + "\\ \\mathrm{pb}^{-1}" : Digits.of(l / 1000, 4) + "\\ \\mathrm{fb}^{-1}";
        return "$\\int\\!\\mathcal{L}\\,dt = " + value + "$";
    }

    /** Coupling limit beside published constraints. */
    Figure coupling(List<Constraint> constraints) {
        LimitScan.Builder b = LimitScan.of(titles.mass(), titles.coupling(), level())
                .expected(bands(PointResult::coupling))
                .notes(titles.process(), luminosity())
                .massRange(MARGIN_BELOW * masses()[0], MARGIN_ABOVE * masses()[masses().length - 1]);
        if (run.card().inference() instanceof CountSettings count && count.expectation() == Expectation.MEAN) {
            b.expectedName(MEAN);
        }
        List<NamedCurve> projections = new Prospects(run).projections();
        decades(PointResult::coupling).ifPresent(r -> b.valueRange(Math.min(r[0], decadeBelow(projections)), r[1]));
        Curve observed = seen(p -> p.coupling().observed());
        if (observed.size() > 0) {
            b.observed(observed);
        }
        if (published != null) {
            b.published(published.label() + ", observed", Curve.of(published.mass(), published.coupling()));
        }
        if (run.points().stream().anyMatch(p -> fraction(p) < ALWAYS)) {
            b.published("expected, branching fraction 1", seen(p -> p.coupling().expected() * Math.sqrt(fraction(p))));
        }
        projections.forEach(c -> b.published(c.label(), c.curve()));
        muon(b);
        Map<String, Line> named = longest(constraints);
        for (Constraint c : constraints) {
            for (Line line : c.lines()) {
                boolean carriesName = line == named.get(c.label());
                b.constraint(c.label(), carriesName, Curve.of(line.mass(), line.coupling()), c.isRegion());
            }
        }
        return ExclusionFigure.of(b.build());
    }

    private void muon(LimitScan.Builder b) {
        double from = MARGIN_BELOW * masses()[0];
        double to = MARGIN_ABOVE * masses()[masses().length - 1];
        for (String band : run.card().bands()) {
            MuonMoment moment = Prospects.moment(band);
            String name = "$(g-2)_\\mu$ " + moment.year();
            if (moment.lower(2) > 0) {
                b.constraint(name + ", $\\pm2\\sigma$", true, Prospects.band(moment, from, to), true);
            } else {
                b.constraint(name + ", $+2\\sigma$", true, Prospects.upper(moment, from, to), false);
            }
        }
    }

    private static double decadeBelow(List<NamedCurve> curves) {
        double lowest = Double.POSITIVE_INFINITY;
        for (NamedCurve c : curves) {
            for (int k = 0; k < c.curve().size(); k++) {
                if (c.curve().y(k) > 0) {
                    lowest = Math.min(lowest, c.curve().y(k));
                }
            }
        }
        return Math.pow(10, Math.floor(Math.log10(lowest)));
    }

    /** Part of the signal that decays as the process names; 1 for fits, which do not tell. */
    private static double fraction(PointResult p) {
        Counted counted = p.counted();
        return counted == null ? 1 : counted.branchingFraction();
    }

    /** The piece that carries the name: the longest in log mass of all with the same label. */
    private static Map<String, Line> longest(List<Constraint> constraints) {
        Map<String, Line> best = new LinkedHashMap<>();
        for (Constraint c : constraints) {
            for (Line line : c.lines()) {
                best.merge(c.label(), line, (a, b) -> length(a) >= length(b) ? a : b);
            }
        }
        return best;
    }

    private static double length(Line line) {
        return Math.log(line.highestMass() / line.lowestMass());
    }

    /** Cross-section limit with the published one and their ratio. */
    Figure crossSection() {
        LimitScan.Builder b = LimitScan.of(titles.mass(), titles.crossSection(), level())
                .expected(bands(PointResult::crossSection))
                .notes(titles.process(), luminosity());
        if (run.card().inference() instanceof CountSettings count && count.expectation() == Expectation.MEAN) {
            b.expectedName(MEAN);
        }
        Curve observed = seen(p -> p.crossSection().observed());
        if (observed.size() > 0) {
            b.observed(observed);
        }
        if (published != null) {
            b.published(published.label() + ", observed", Curve.of(published.mass(), published.observed()));
            b.publishedExpected(published.label() + ", expected", Curve.of(published.mass(), published.expected()));
        }
        return CrossSectionFigure.of(b.build());
    }

    /** Local significance; absent without observation. */
    Optional<Figure> significance() {
        Curve local = seen(PointResult::localZ);
        if (local.size() == 0) {
            return Optional.empty();
        }
        List<NamedCurve> theirs = published == null
                ? List.of()
                : List.of(new NamedCurve(published.label(), Curve.of(published.mass(), published.significance())));
        List<String> notes = new ArrayList<>(List.of(titles.process(), luminosity()));
        if (run.global() != null) {
            notes.add(
                    String.format(Locale.ROOT, "global $p = %.2f$", run.global().globalP()));
        }
        return Optional.of(
                SignificanceFigure.of(new SignificanceScan(titles.mass(), local, theirs, List.of(), notes, false)));
    }

    /** Efficiency and resolution against mass. */
    Figure efficiency(List<NamedCurve> publishedWidths) {
        double[] m = run.anchors().stream().mapToDouble(AnchorSummary::mass).toArray();
        double[] e =
                run.anchors().stream().mapToDouble(AnchorSummary::efficiency).toArray();
        double[] de = run.anchors().stream()
                .mapToDouble(AnchorSummary::efficiencyError)
                .toArray();
        MassDependence efficiency = new MassDependence(
                titles.mass(),
                "efficiency",
                List.of(
                        new MassDependence.Series("simulated masses", Curve.of(m, e), de),
                        new MassDependence.Series(
                                run.card().inference() instanceof CountSettings ? "in the window, corrected" : "used",
                                Curve.of(masses(), column(PointResult::efficiency)),
                                null)),
                List.of(),
                publishedEfficiency(),
                List.of(titles.process()),
                false,
                false);
        MassDependence resolution = new MassDependence(
                titles.mass(),
                titles.resolution(),
                List.of(new MassDependence.Series(
                        "this simulation", Curve.of(masses(), column(PointResult::resolution)), null)),
                publishedWidths,
                List.of(),
                List.of(),
                false,
                true);
        return MassDependenceFigure.of(List.of(efficiency, resolution));
    }

    /** A fit to data. */
    Figure fit(FitPicture f) {
        int n = f.counts().length;
        double[] centre = new double[n];
        for (int k = 0; k < n; k++) {
            centre[k] = 0.5 * (f.edges()[k] + f.edges()[k + 1]);
        }
        FitSpectrum s = run.card().spectrum(f.spectrum());
        return SpectrumFitFigure.of(new SpectrumFit(
                RunTitles.spectrum(s),
                "candidates per bin",
                f.edges(),
                f.counts(),
                f.total(),
                Curve.of(centre, f.total()),
                Curve.of(centre, f.background()),
                null,
                "signal",
                List.of(
                        String.format(Locale.ROOT, "$%s = %.4g$ GeV/$c^2$", titles.massSymbol(), f.mass()),
                        String.format(
                                Locale.ROOT,
                                "$%.1f \\pm %.1f$ events, $%.2f\\sigma$",
                                f.events(),
                                f.eventsError(),
                                f.significance())),
                false));
    }

    /** Simulated backgrounds of a spectrum with the data that cover it. */
    Figure spectrum(String selection, FitSpectrum s, Optional<ObservedBins> data) {
        double[] edges = data.map(ObservedBins::edges).filter(e -> e.length > 1).orElseGet(() -> bins(s));
        List<StackedSpectrum.Contents> stack = new ArrayList<>();
        for (BackgroundSummary b : run.backgrounds()) {
            stack.add(
                    0,
                    new StackedSpectrum.Contents(
                            "$" + b.label() + "$", BackgroundSummary.counts(List.of(b), selection, s.name(), edges)));
        }
        return StackedSpectrumFigure.of(new StackedSpectrum(
                RunTitles.spectrum(s),
                run.card().inference() instanceof CountSettings ? "candidates per window" : "candidates per bin",
                edges,
                stack,
                List.of(),
                data.filter(d -> !d.isUnbinned()).map(ObservedBins::counts).orElse(null),
                List.of(titles.process(), luminosity()),
                true));
    }

    /** Windows that are next to each other, else even bins. */
    private double[] bins(FitSpectrum s) {
        double[] windows = run.card().inference() instanceof CountSettings count && count.uses(s.name())
                ? count.edges()
                : new double[0];
        return windows.length > 1 ? windows : even(s);
    }

    private List<NamedCurve> publishedEfficiency() {
        return published == null || published.efficiency()[0].length == 0
                ? List.of()
                : List.of(new NamedCurve(
                        published.label(),
                        Curve.of(published.efficiency()[0], published.efficiency()[1])));
    }

    /** Decades that hold all expected limits, and one more at either end. */
    private Optional<double[]> decades(java.util.function.Function<PointResult, Band> of) {
        double[] all = Arrays.stream(column(p -> of.apply(p).expected()))
                .filter(x -> x > 0)
                .sorted()
                .toArray();
        return all.length == 0
                ? Optional.empty()
                : Optional.of(new double[] {
                    Math.pow(10, Math.floor(Math.log10(all[0])) - 1),
                    Math.pow(10, Math.ceil(Math.log10(all[all.length - 1])) + 1)
                });
    }

    private static double[] even(FitSpectrum s) {
        double[] e = new double[101];
        for (int k = 0; k <= 100; k++) {
            e[k] = s.low() + (s.high() - s.low()) * k / 100;
        }
        return e;
    }
}
