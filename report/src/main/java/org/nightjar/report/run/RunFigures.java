/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.nightjar.constraints.Constraint;
import org.nightjar.constraints.Line;
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
import org.nightjar.search.card.FitSpectrum;
import org.nightjar.search.run.AnchorSummary;
import org.nightjar.search.run.BackgroundSummary;
import org.nightjar.search.run.Band;
import org.nightjar.search.run.FitPicture;
import org.nightjar.search.run.ObservedBins;
import org.nightjar.search.run.PointResult;
import org.nightjar.search.run.Published;
import org.nightjar.search.run.RunResult;

/** The figures of a run. */
final class RunFigures {
    private static final String MASS = "$m_a$ [GeV/$c^2$]";
    /** Points further apart than this factor are not joined by a line. */
    private static final double GAP = 1.1;

    private final RunResult run;
    private final @Nullable Published published;

    RunFigures(RunResult run, @Nullable Published published) {
        this.run = run;
        this.published = published;
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

    /** Points with a value, with gaps where neighbouring masses are far apart. */
    private Curve seen(ToDoubleFunction<PointResult> f) {
        List<double[]> rows = new ArrayList<>();
        for (PointResult p : run.points()) {
            double y = f.applyAsDouble(p);
            if (!Double.isNaN(y)) {
                if (!rows.isEmpty() && p.mass() > GAP * rows.get(rows.size() - 1)[0]) {
                    rows.add(new double[] {p.mass(), Double.NaN});
                }
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

    private String luminosity() {
        double l = run.card().luminosity();
        String value =
                l < 1000 ? Digits.of(l, 4) + "\\ \\mathrm{pb}^{-1}" : Digits.of(l / 1000, 4) + "\\ \\mathrm{fb}^{-1}";
        return "$\\int\\!\\mathcal{L}\\,dt = " + value + "$";
    }

    private static String process() {
        return "$e^+e^-\\to\\gamma a,\\ a\\to\\gamma\\gamma$";
    }

    /** Coupling limit beside published constraints. */
    Figure coupling(List<Constraint> constraints) {
        LimitScan.Builder b = LimitScan.of(MASS, "$g_{a\\gamma\\gamma}$ [GeV$^{-1}$]", level())
                .expected(bands(PointResult::coupling))
                .notes(process(), luminosity())
                .massRange(0.05, 12)
                .valueRange(1e-5, 3e-2);
        Curve observed = seen(p -> p.coupling().observed());
        if (observed.size() > 0) {
            b.observed(observed);
        }
        if (published != null) {
            b.published("Belle II 2020, observed", Curve.of(published.mass(), published.coupling()));
        }
        Map<String, Line> named = longest(constraints);
        for (Constraint c : constraints) {
            for (Line line : c.lines()) {
                boolean carriesName = line == named.get(c.label());
                b.constraint(c.label(), carriesName, Curve.of(line.mass(), line.coupling()), c.isRegion());
            }
        }
        return ExclusionFigure.of(b.build());
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
        LimitScan.Builder b = LimitScan.of(MASS, "$\\sigma(e^+e^-\\to\\gamma a)$ [pb]", level())
                .expected(bands(PointResult::crossSection))
                .notes(process(), luminosity());
        Curve observed = seen(p -> p.crossSection().observed());
        if (observed.size() > 0) {
            b.observed(observed);
        }
        if (published != null) {
            b.published("Belle II 2020, observed", Curve.of(published.mass(), published.observed()));
            b.publishedExpected("Belle II 2020, expected", Curve.of(published.mass(), published.expected()));
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
                : List.of(new NamedCurve("Belle II 2020", Curve.of(published.mass(), published.significance())));
        List<String> notes = new ArrayList<>(List.of(process(), luminosity()));
        if (run.global() != null) {
            notes.add(
                    String.format(Locale.ROOT, "global $p = %.2f$", run.global().globalP()));
        }
        return Optional.of(SignificanceFigure.of(new SignificanceScan(MASS, local, theirs, List.of(), notes, false)));
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
                MASS,
                "efficiency",
                List.of(
                        new MassDependence.Series("simulated masses", Curve.of(m, e), de),
                        new MassDependence.Series("used", Curve.of(masses(), column(PointResult::efficiency)), null)),
                List.of(),
                List.of(new NamedCurve(
                        "Belle II 2020, quoted ends", Curve.of(new double[] {0.2, 9.7}, new double[] {0.20, 0.34}))),
                List.of(process()),
                false,
                false);
        MassDependence resolution = new MassDependence(
                MASS,
                "$\\sigma_{\\mathrm{CB}}$ [GeV$^2/c^4$]",
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
                "$" + s.label() + "$ [GeV$^2/c^4$]",
                "candidates per bin",
                f.edges(),
                f.counts(),
                f.total(),
                Curve.of(centre, f.total()),
                Curve.of(centre, f.background()),
                null,
                "signal",
                List.of(
                        String.format(Locale.ROOT, "$m_a = %.4g$ GeV/$c^2$", f.mass()),
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
        double[] edges = data.map(ObservedBins::edges).filter(e -> e.length > 1).orElseGet(() -> even(s));
        List<StackedSpectrum.Contents> stack = new ArrayList<>();
        for (BackgroundSummary b : run.backgrounds()) {
            stack.add(
                    0,
                    new StackedSpectrum.Contents(
                            "$" + b.label() + "$", BackgroundSummary.counts(List.of(b), selection, s.name(), edges)));
        }
        return StackedSpectrumFigure.of(new StackedSpectrum(
                "$" + s.label() + "$ [GeV$^2/c^4$]",
                "candidates per bin",
                edges,
                stack,
                List.of(),
                data.filter(d -> !d.isUnbinned()).map(ObservedBins::counts).orElse(null),
                List.of(process(), luminosity()),
                true));
    }

    private static double[] even(FitSpectrum s) {
        double[] e = new double[101];
        for (int k = 0; k <= 100; k++) {
            e[k] = s.low() + (s.high() - s.low()) * k / 100;
        }
        return e;
    }
}
