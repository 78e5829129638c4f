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
import org.nightjar.core.card.Suggest;
import org.nightjar.core.units.Dimension;
import org.nightjar.core.units.Units;
import org.nightjar.formats.histfactory.Analysis;
import org.nightjar.report.figure.ProfileFigure;
import org.nightjar.report.plot.Curve;
import org.nightjar.statistics.FitParameter;
import org.nightjar.statistics.FitResult;
import org.nightjar.statistics.Level;
import org.nightjar.statistics.bayes.MarkovChains;
import org.nightjar.statistics.bayes.PosteriorPlane;
import org.nightjar.statistics.profile.Contour;
import org.nightjar.statistics.profile.UnifiedContour;
import picocli.CommandLine.Option;

/** Regions in the plane of two parameters: of the likelihood, of the posterior, unified by toys. */
final class ContourOptions {
    private static final List<String> METHODS = List.of("likelihood", "posterior", "feldman-cousins");
    private static final int AROUND = 72;
    /** Fewer rays where each point of one costs toys. */
    private static final int AROUND_TOYS = 36;

    private static final int DRAWS = 50_000;

    @Option(names = "--contour", paramLabel = "A,B", description = "Contour in the plane of two parameters.")
    private @Nullable String contour;

    @Option(names = "--contour-level", paramLabel = "P", description = "Its confidence level (default: 68.27%%).")
    private String contourLevel = "68.27%";

    @Option(
            names = "--contour-method",
            paramLabel = "M",
            description = {
                "likelihood (default): where 2NLL has risen; posterior: smallest region of that probability, flat priors,",
                "by Markov chains; feldman-cousins: unified region by toys."
            })
    private String method = "likelihood";

    @Option(
            names = "--contour-toys",
            paramLabel = "N",
            description = "Toys at each point that feldman-cousins tests (default: 1000).")
    private int toys = 1000;

    boolean wanted() {
        return contour != null;
    }

    /** Notes what cannot be done with this workspace. */
    void check(Analysis a, Problems problems) {
        if (contour == null) {
            return;
        }
        String[] two = contour.split(",", -1);
        if (two.length != 2 || two[0].trim().equals(two[1].trim())) {
            problems.add(new Problem(
                    "--contour", 0, 0, "'" + contour + "' does not name two parameters.", "--contour mu,alpha?"));
        } else {
            checkName(a, two[0], "--contour", problems);
            checkName(a, two[1], "--contour", problems);
        }
        boolean known = METHODS.contains(method);
        if (!known) {
            String maybe = Suggest.maybe(method, METHODS, "values");
            problems.add(new Problem("--contour-method", 0, 0, "'" + method + "' is not known.", maybe));
        }
        if (toys < 100 || toys > 1_000_000) {
            problems.add(new Problem("--contour-toys", 0, 0, toys + " is not between 100 and 1000000.", "1000?"));
        }
        double least = method.equals("feldman-cousins") ? 0.5 : 0;
        try {
            double level = Units.parse(contourLevel, Dimension.PURE);
            if (!(level > least && level < 1)) {
                String range = contourLevel + " is not between " + Show.percent(least) + " and 100 %.";
                problems.add(new Problem("--contour-level", 0, 0, range, "68.27%?"));
            }
        } catch (IllegalArgumentException e) {
            problems.add(new Problem("--contour-level", 0, 0, e.getMessage() + ".", "68.27%?"));
        }
        if (method.equals("posterior") && !a.hasInterest()) {
            problems.add(new Problem("--contour-method", 0, 0, "there is no parameter of interest.", "--poi NAME?"));
        }
    }

    /** Notes a name that is no parameter. */
    static void checkName(Analysis a, String name, String option, Problems problems) {
        List<String> names = names(a);
        String wanted = name.trim();
        if (!names.contains(wanted)) {
            problems.add(new Problem(
                    option, 0, 0, "'" + wanted + "' is no parameter.", Suggest.maybe(wanted, names, "parameters")));
        }
    }

    /** The place of a parameter that was checked. */
    static int index(Analysis a, String name) {
        return names(a).indexOf(name.trim());
    }

    private static List<String> names(Analysis a) {
        return a.model().parameters().stream().map(FitParameter::name).toList();
    }

    /** What a method found: lines to draw, what the document says, and what the reader is told. */
    private record Region(List<Curve> lines, Map<String, Object> found, String said) {}

    Map<String, Object> run(Analysis a, FitResult fit, long seed, int threads, FigureFiles figures, Console console) {
        String[] two = Objects.requireNonNull(contour).split(",", -1);
        int first = index(a, two[0]);
        int second = index(a, two[1]);
        double level = Units.parse(contourLevel, Dimension.PURE);
        Region region = switch (method) {
            case "posterior" -> posterior(a, first, second, level, seed);
            case "feldman-cousins" -> unified(a, fit, first, second, level, seed, threads);
            default -> {
                double rise = Contour.rise(level);
                yield closed(
                        new Contour(a.model(), a.observed(), fit).points(first, second, rise, AROUND),
                        Map.of("rise", rise));
            }
        };
        List<String> names = List.of(two[0].trim(), two[1].trim());
        if (figures.wanted() && !region.lines.isEmpty()) {
            double[] best = {fit.value(first), fit.value(second)};
            figures.write(ProfileFigure.contour(names, region.lines, best, label()), "contour", console);
        }
        console.line("   contour of " + String.join(", ", names) + ": "
                + (region.lines.isEmpty() ? "none: one of the two parameters is fixed, or no fit" : region.said)
                + " (--json)");
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("parameters", names);
        found.put("level", level);
        found.put("method", method);
        found.putAll(region.found);
        return found;
    }

    private String label() {
        String kind = method.equals("posterior") ? " credibility" : " CL";
        return contourLevel + kind + (method.equals("feldman-cousins") ? ", unified" : "");
    }

    private static Region closed(List<Contour.Point> points, Map<String, Object> more) {
        List<Object> all = new ArrayList<>();
        double[] x = new double[points.size() + 1];
        double[] y = new double[points.size() + 1];
        for (int k = 0; k < x.length && !points.isEmpty(); k++) {
            Contour.Point p = points.get(k % points.size());
            x[k] = p.x();
            y[k] = p.y();
        }
        for (Contour.Point p : points) {
            Map<String, Object> m = new LinkedHashMap<>();
            m.put("x", p.x());
            m.put("y", p.y());
            m.put("crossed", p.crossed());
            all.add(m);
        }
        Map<String, Object> found = new LinkedHashMap<>(more);
        found.put("points", all);
        List<Curve> lines = points.isEmpty() ? List.of() : List.of(Curve.of(x, y));
        return new Region(lines, found, points.size() + " points");
    }

    private Region unified(Analysis a, FitResult fit, int first, int second, double level, long seed, int threads) {
        UnifiedContour contourOf = new UnifiedContour(a.model(), a.observed(), fit, toys, seed, threads);
        List<Contour.Point> points = contourOf.points(first, second, Level.confidence(level), AROUND_TOYS);
        return closed(points, Map.of("toys", toys, "status", contourOf.status().text()));
    }

    private static Region posterior(Analysis a, int first, int second, double level, long seed) {
        boolean fixed = isFixed(a, first) || isFixed(a, second);
        if (fixed) {
            return new Region(List.of(), Map.of("lines", List.of()), "");
        }
        PosteriorPlane plane = new MarkovChains(a.model(), a.observed(), seed).plane(first, second, DRAWS);
        List<Curve> lines = new ArrayList<>();
        List<Object> written = new ArrayList<>();
        for (List<double[]> line : plane.region(level)) {
            lines.add(Curve.of(
                    line.stream().mapToDouble(p -> p[0]).toArray(),
                    line.stream().mapToDouble(p -> p[1]).toArray()));
            written.add(line.stream().map(p -> Map.of("x", p[0], "y", p[1])).toList());
        }
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("lines", written);
        found.put("mean", lines.isEmpty() ? null : plane.mean());
        found.put("rHat", plane.rHat());
        found.put("effective", plane.effective());
        found.put("status", plane.status().text());
        String said = "%d %s, flat priors, R-hat %.4f, %.0f effective draws, %s"
                .formatted(
                        lines.size(),
                        lines.size() == 1 ? "line" : "lines",
                        plane.rHat(),
                        plane.effective(),
                        plane.status().text());
        return new Region(lines, found, said);
    }

    private static boolean isFixed(Analysis a, int k) {
        return a.model().parameters().get(k).role() == FitParameter.Role.FIXED;
    }
}
