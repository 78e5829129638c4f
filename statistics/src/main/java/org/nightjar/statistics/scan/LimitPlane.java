/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.nightjar.statistics.Limit;

/**
 * Upper limits on the signal strength over a plane of hypotheses, such as two masses, and the line that separates what is
 * excluded: where the limit in units of the predicted strength is 1. Interpolated in the logarithm of the limit, on the
 * hypotheses' grid, or in triangles between them if they fill less than half of one.
 */
public final class LimitPlane {
    private final List<Point> points;

    /** One hypothesis and its limit in units of its predicted signal. */
    public record Point(String name, double x, double y, Limit limit) {}

    /** Of these points. */
    public LimitPlane(List<Point> points) {
        this.points = List.copyOf(points);
    }

    /** The points. */
    public List<Point> points() {
        return points;
    }

    /** Those whose limit could not be set. */
    public List<Point> failed() {
        return points.stream().filter(p -> !p.limit().status().usable()).toList();
    }

    /** The border of what the data exclude; empty if it meets no cell. */
    public List<List<double[]>> observed() {
        return border(l -> l.observed());
    }

    /** The border expected without signal, for the median (0) or an edge of the band (-2 to 2 standard deviations). */
    public List<List<double[]>> expected(int sigmas) {
        return border(l -> edge(l, sigmas));
    }

    private static OptionalDouble edge(Limit limit, int sigmas) {
        Optional<Double> value = limit.expected().map(e -> switch (sigmas) {
            case -2 -> e.minus2();
            case -1 -> e.minus1();
            case 0 -> e.median();
            case 1 -> e.plus1();
            case 2 -> e.plus2();
            default -> throw new IllegalArgumentException("no edge at " + sigmas + " standard deviations");
        });
        return value.isPresent() ? OptionalDouble.of(value.get()) : OptionalDouble.empty();
    }

    private List<List<double[]>> border(Function<Limit, OptionalDouble> value) {
        double[] x = points.stream().mapToDouble(Point::x).distinct().sorted().toArray();
        double[] y = points.stream().mapToDouble(Point::y).distinct().sorted().toArray();
        if (x.length < 2 || y.length < 2) {
            return List.of();
        }
        // Of two points at one place the last counts.
        Map<List<Double>, Double> known = new LinkedHashMap<>();
        for (Point p : points) {
            OptionalDouble v = value.apply(p.limit());
            boolean good = p.limit().status().usable() && v.isPresent() && v.getAsDouble() > 0;
            known.put(List.of(p.x(), p.y()), good ? -Math.log(v.getAsDouble()) : Double.NaN);
        }
        return 2 * known.size() >= x.length * y.length ? onGrid(x, y, known) : between(known);
    }

    private static List<List<double[]>> onGrid(double[] x, double[] y, Map<List<Double>, Double> known) {
        double[][] z = new double[x.length][y.length];
        for (double[] row : z) {
            Arrays.fill(row, Double.NaN);
        }
        known.forEach((at, v) -> z[Arrays.binarySearch(x, at.get(0))][Arrays.binarySearch(y, at.get(1))] = v);
        return new ArrayList<>(Isolines.of(x, y, z, 0));
    }

    private static List<List<double[]>> between(Map<List<Double>, Double> known) {
        return Isolines.ofPoints(
                known.keySet().stream().mapToDouble(at -> at.get(0)).toArray(),
                known.keySet().stream().mapToDouble(at -> at.get(1)).toArray(),
                known.values().stream().mapToDouble(v -> v).toArray(),
                0);
    }
}
