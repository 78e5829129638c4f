/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.MachineException;
import org.nightjar.core.card.CardException;
import org.nightjar.formats.histfactory.Analysis;
import org.nightjar.formats.histfactory.PatchFile;
import org.nightjar.report.figure.LimitPlaneFigure;
import org.nightjar.report.plot.Curve;
import org.nightjar.statistics.BoundedModel;
import org.nightjar.statistics.ExpectedBand;
import org.nightjar.statistics.FitParameter;
import org.nightjar.statistics.FitStatus;
import org.nightjar.statistics.Level;
import org.nightjar.statistics.Limit;
import org.nightjar.statistics.limit.ClsAsymptotic;
import org.nightjar.statistics.scan.LimitPlane;
import picocli.CommandLine.Option;

/** Limits of every patch of a set: a plane of hypotheses, and the border of what is excluded. */
final class LimitPlaneOptions {
    /** Largest limit, in units of the prediction, that is looked for. */
    private static final double FARTHEST = 1e4;

    @Option(
            names = "--plane",
            description = {
                "Limits (cls-asymptotic) of every patch of the set of --patch, in units of its signal, and the border",
                "where the limit is 1 in the plane of the first two values of the patches."
            })
    private boolean wanted;

    boolean wanted() {
        return wanted;
    }

    /** Sets all limits; 0 if at least one could be set. */
    int run(WorkspaceOptions options, Level level, int threads, FigureFiles figures, Console console) {
        List<PatchFile.Entry> entries = options.patches();
        List<Limit> limits = limits(options, entries, level, threads);
        List<LimitPlane.Point> points = new ArrayList<>();
        List<Object> rows = new ArrayList<>();
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("   patch", "observed", "expected", "status"));
        for (int k = 0; k < entries.size(); k++) {
            PatchFile.Entry e = entries.get(k);
            Limit limit = limits.get(k);
            double x = e.values().length > 1 ? e.values()[0] : Double.NaN;
            double y = e.values().length > 1 ? e.values()[1] : Double.NaN;
            points.add(new LimitPlane.Point(e.name(), x, y, limit));
            rows.add(row(e, limit));
            table.add(List.of(
                    "   " + e.name(),
                    limit.observed().isPresent() ? Show.number(limit.observed().getAsDouble()) : "-",
                    limit.expected().map(b -> Show.number(b.median())).orElse("-"),
                    limit.status().text()));
        }
        LimitPlane plane =
                new LimitPlane(points.stream().filter(p -> !Double.isNaN(p.x())).toList());
        long failed = points.stream().filter(p -> !p.limit().status().usable()).count();
        Map<String, Object> found = found(options, level, plane, rows, points);
        Show.columns(table).forEach(console::line);
        console.line("   border: " + words(plane));
        if (figures.wanted() && !plane.points().isEmpty()) {
            figures.write(LimitPlaneFigure.of(content(plane, options.patchLabels(), level)), "limit-plane", console);
            found.put("files", figures.written());
        }
        console.document(found);
        return failed < points.size() ? 0 : 3;
    }

    private static Map<String, Object> found(
            WorkspaceOptions options, Level level, LimitPlane plane, List<Object> rows, List<LimitPlane.Point> points) {
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("level", level.value());
        found.put("method", "cls-asymptotic");
        found.put("labels", options.patchLabels());
        found.put("points", rows);
        Map<String, Object> borders = new LinkedHashMap<>();
        borders.put("observed", plane.observed());
        String[] names = {"minus2", "minus1", "expected", "plus1", "plus2"};
        for (int k = 0; k < names.length; k++) {
            borders.put(names[k], plane.expected(k - 2));
        }
        found.put("borders", borders);
        found.put(
                "failed",
                points.stream()
                        .filter(p -> !p.limit().status().usable())
                        .map(LimitPlane.Point::name)
                        .toList());
        return found;
    }

    /** Limits in the order of the patches, each on one thread; likelihoods are made when their turn comes. */
    private static List<Limit> limits(
            WorkspaceOptions options, List<PatchFile.Entry> entries, Level level, int threads) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Limit> all = new ArrayList<>();
            for (int from = 0; from < entries.size(); from += 4 * threads) {
                List<Callable<Limit>> work = new ArrayList<>();
                for (PatchFile.Entry e : entries.subList(from, Math.min(from + 4 * threads, entries.size()))) {
                    work.add(task(options, e, level));
                }
                for (Future<Limit> done : pool.invokeAll(work)) {
                    all.add(done.get());
                }
            }
            return all;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MachineException("--plane: interrupted.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    /** A patch that gives no likelihood is a point without a limit. */
    private static Callable<Limit> task(WorkspaceOptions options, PatchFile.Entry e, Level level) {
        try {
            Analysis a = options.patched(e.name());
            return () -> limit(a, level);
        } catch (CardException wrong) {
            String reason =
                    String.valueOf(wrong.getMessage()).lines().findFirst().orElse("");
            Limit none = new Limit(
                    OptionalDouble.empty(),
                    Optional.empty(),
                    level,
                    "cls-asymptotic",
                    new FitStatus.NotConverged(reason),
                    "");
            return () -> none;
        }
    }

    private static LimitPlaneFigure.Content content(LimitPlane plane, List<String> labels, Level level) {
        List<Curve> band = new ArrayList<>(curves(plane.expected(-1)));
        band.addAll(curves(plane.expected(1)));
        return new LimitPlaneFigure.Content(
                labels.size() > 1 ? labels.subList(0, 2) : List.of("first value", "second value"),
                curve(
                        plane,
                        p -> p.limit().observed().isPresent()
                                && p.limit().observed().getAsDouble() < 1),
                curve(
                        plane,
                        p -> p.limit().observed().isPresent()
                                && p.limit().observed().getAsDouble() >= 1),
                curve(plane, p -> p.limit().observed().isEmpty()),
                curves(plane.observed()),
                curves(plane.expected(0)),
                band,
                level.value());
    }

    private static Curve curve(LimitPlane plane, Predicate<LimitPlane.Point> which) {
        List<LimitPlane.Point> all = plane.points().stream().filter(which).toList();
        return Curve.of(
                all.stream().mapToDouble(LimitPlane.Point::x).toArray(),
                all.stream().mapToDouble(LimitPlane.Point::y).toArray());
    }

    private static List<Curve> curves(List<List<double[]>> lines) {
        return lines.stream()
                .map(l -> Curve.of(
                        l.stream().mapToDouble(p -> p[0]).toArray(),
                        l.stream().mapToDouble(p -> p[1]).toArray()))
                .toList();
    }

    private static String words(LimitPlane plane) {
        int n = plane.observed().size();
        return n == 0 ? "none (all on one side)" : n + (n == 1 ? " line" : " lines") + " (--json)";
    }

    private static Limit limit(Analysis a, Level level) {
        FitParameter poi = a.model().parameters().get(a.model().parameterOfInterest());
        Limit limit = new ClsAsymptotic().upperLimit(a.model(), a.observed(), level);
        if (limit.observed().isEmpty() && limit.status().text().contains("above the bound")) {
            BoundedModel wide = BoundedModel.of(a.model(), poi.lower(), FARTHEST);
            return new ClsAsymptotic().upperLimit(wide, a.observed(), level);
        }
        return limit;
    }

    private static Map<String, Object> row(PatchFile.Entry e, Limit limit) {
        @Nullable
        Double observed = limit.observed().isPresent() ? limit.observed().getAsDouble() : null;
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("name", e.name());
        m.put("values", e.values());
        m.put("observed", observed);
        m.put("expected", limit.expected().map(ExpectedBand::edges).orElse(null));
        m.put("excluded", observed == null ? null : observed < 1);
        m.put("status", limit.status().text());
        return m;
    }

    /** Refuses what does not go with it. */
    void check(@Nullable Double mu) {
        if (wanted && mu != null) {
            throw new CardException("--plane", "gives limits; one value is not tested.", "without --mu?");
        }
    }
}
