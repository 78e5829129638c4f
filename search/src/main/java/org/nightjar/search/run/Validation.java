/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Our result over the published one.
 *
 * @param points one comparison per mass that is published
 * @param expectedMedian median ratio of expected limits
 * @param expectedWithin30 fraction of masses whose expected limits agree within 30 %
 * @param observedMedian median ratio of observed limits; NaN without any
 * @param observedWithin30 fraction of masses whose observed limits agree within 30 %
 * @param checks further comparisons; none for fits
 * @param passed whether the median of expected limits agrees within {@link #TOLERANCE}, and the observed fraction reaches
 *     {@link #FRACTION} or, for counts, every check passes
 */
public record Validation(
        List<Point> points,
        double expectedMedian,
        double expectedWithin30,
        double observedMedian,
        double observedWithin30,
        List<ValidationCheck> checks,
        boolean passed) {
    /** Agreement asked of one mass and of the medians, relative. */
    public static final double TOLERANCE = 0.3;
    /** Fraction of observed masses that must agree: what coarse published bins allow (docs/alp-3photon.md). */
    public static final double FRACTION = 0.7;
    /** Published masses are printed to 1e-4 GeV; further away is another hypothesis. */
    static final double SAME_MASS = 2e-4;

    /**
     * One mass.
     *
     * @param mass GeV
     * @param oursExpected our expected limit, pb
     * @param publishedExpected the published one; where none was published, the observed one
     * @param oursObserved our observed limit; NaN if absent
     * @param publishedObserved the published one
     */
    public record Point(
            double mass, double oursExpected, double publishedExpected, double oursObserved, double publishedObserved) {
        /** Expected over published. */
        public double expectedRatio() {
            return oursExpected / publishedExpected;
        }

        /** Observed over published; NaN if absent. */
        public double observedRatio() {
            return oursObserved / publishedObserved;
        }
    }

    /** Compares a run with the published result. */
    public static Validation of(RunResult run, Published published) {
        List<Point> points = new ArrayList<>();
        for (PointResult p : run.points()) {
            int k = published.nearest(p.mass());
            if (Math.abs(published.mass()[k] - p.mass()) < SAME_MASS) {
                double observedThere = publishedObserved(p, published, k);
                points.add(new Point(
                        p.mass(),
                        p.crossSection().expected(),
                        Double.isNaN(published.expected()[k])
                                ? observedThere
                                : published.expected()[k],
                        p.crossSection().observed(),
                        observedThere));
            }
        }
        double[] expected = ratios(points, Point::expectedRatio);
        double[] observed = ratios(points, Point::observedRatio);
        double em = median(expected);
        double om = median(observed);
        double of = within(observed);
        List<ValidationCheck> checks = new CountChecks(run, published).checks();
        boolean data = checks.isEmpty()
                ? observed.length == 0 || of >= FRACTION
                : checks.stream().allMatch(ValidationCheck::passed);
        boolean ok = Math.abs(em - 1) <= TOLERANCE && data;
        return new Validation(points, em, within(expected), om, of, checks, ok);
    }

    /** The published cross section or, if only couplings are published, theirs by our own rate, which goes with their square. */
    private static double publishedObserved(PointResult p, Published published, int k) {
        double ratio = published.coupling()[k] / p.coupling().expected();
        return Double.isNaN(published.observed()[k])
                ? p.crossSection().expected() * ratio * ratio
                : published.observed()[k];
    }

    private static double[] ratios(List<Point> points, java.util.function.ToDoubleFunction<Point> f) {
        return points.stream()
                .mapToDouble(f)
                .filter(r -> !Double.isNaN(r))
                .sorted()
                .toArray();
    }

    private static double median(double[] sorted) {
        int n = sorted.length;
        return n == 0 ? Double.NaN : 0.5 * (sorted[(n - 1) / 2] + sorted[n / 2]);
    }

    private static double within(double[] ratios) {
        return ratios.length == 0
                ? Double.NaN
                : (double) Arrays.stream(ratios)
                                .filter(r -> Math.abs(r - 1) <= TOLERANCE)
                                .count()
                        / ratios.length;
    }

    /** As the command line prints it. */
    public Map<String, Object> tree() {
        List<Object> list = new ArrayList<>();
        for (Point p : points) {
            Map<String, Object> m = new LinkedHashMap<>();
            m.put("mass", p.mass());
            boolean seen = !Double.isNaN(p.oursObserved());
            m.put("kind", seen ? "observed" : "expected");
            m.put("ours", seen ? p.oursObserved() : p.oursExpected());
            m.put("published", seen ? p.publishedObserved() : p.publishedExpected());
            m.put("ratio", seen ? p.observedRatio() : p.expectedRatio());
            Map<String, Object> e = new LinkedHashMap<>();
            e.put("ours", p.oursExpected());
            e.put("published", p.publishedExpected());
            e.put("ratio", p.expectedRatio());
            m.put("expected", e);
            list.add(m);
        }
        Map<String, Object> t = new LinkedHashMap<>();
        t.put("points", list);
        t.put("medianRatio", expectedMedian);
        t.put("expectedWithin30", expectedWithin30);
        t.put("observedMedianRatio", observedMedian);
        t.put("observedWithin30", observedWithin30);
        if (!checks.isEmpty()) {
            t.put("checks", checks.stream().map(ValidationCheck::tree).toList());
        }
        t.put("verdict", passed ? "agrees" : "differs");
        return t;
    }
}
