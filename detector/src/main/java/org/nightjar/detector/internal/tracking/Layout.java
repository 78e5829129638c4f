/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.tracking;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.nightjar.detector.internal.geometry.Material;

/**
 * What a track meets inside the tracker, as cylinders in ascending radius: thin material, sensors of silicon, wires with the
 * gas before them.
 */
public final class Layout implements Serializable {
    private static final long serialVersionUID = 1;

    /** Kinds of surfaces. */
    public static final int MATERIAL = 0;

    public static final int SENSOR = 1;
    public static final int WIRE = 2;

    /**
     * A layer that measures.
     *
     * @param radius radius, cm
     * @param zLow lower end, cm
     * @param zHigh upper end, cm
     * @param phi middle of the covered azimuth, rad
     * @param halfWidth half of the covered azimuth, rad; pi or more for all of it
     * @param stereo angle of a wire to the axis, rad
     * @param across resolution across the wire or along r-phi, cm
     * @param height resolution along z of a sensor, cm
     * @param efficiency probability of a hit; of several layers taken as one their mean number of hits
     */
    public record Measuring(
            double radius,
            double zLow,
            double zHigh,
            double phi,
            double halfWidth,
            double stereo,
            double across,
            double height,
            double efficiency)
            implements Serializable {}

    private record Surface(Measuring at, int kind, double depth, double loss) implements Serializable {}

    /** Columns by surface: see {@link Measuring}; depth in radiation lengths and loss in GeV at normal incidence. */
    final int[] kind;

    final double[] radius;
    final double[] zLow;
    final double[] zHigh;
    final double[] cosPhi;
    final double[] sinPhi;
    final double[] cosHalf;
    final double[] cosStereo;
    final double[] sinStereo;
    final double[] weightAcross;
    final double[] weightHeight;
    final double[] efficiency;
    final double[] depth;
    final double[] loss;
    private final double total;
    private final double lowest;
    private final double highest;
    private final List<Surface> surfaces;
    /** Surfaces that cover a part of the azimuth, and the patterns of those that straight tracks meet, most common first. */
    private final int[] partial;

    private final int[] patterns;

    /** Layers that measure, with the cylinders and volumes of the material that lie inside the outermost of them. */
    public Layout(List<Measuring> sensors, List<Measuring> wires, Material material) {
        this(surfaces(sensors, wires, material));
    }

    private static List<Surface> surfaces(List<Measuring> sensors, List<Measuring> wires, Material material) {
        List<Surface> all = new ArrayList<>();
        sensors.forEach(s -> all.add(new Surface(s, SENSOR, 0, 0)));
        addWires(wires, material, all);
        double outermost = all.stream().mapToDouble(s -> s.at.radius).max().orElse(0);
        for (int i = 0; i < material.size(); i++) {
            Material.Layer l = material.layer(i);
            if (l.kind() == Material.Kind.CYLINDER && l.radiusLow() < outermost) {
                all.add(new Surface(
                        new Measuring(l.radiusLow(), l.zLow(), l.zHigh(), l.phi(), l.halfWidth(), 0, 1, 1, 0),
                        MATERIAL,
                        l.depth(),
                        l.loss()));
            }
        }
        // at equal radius what measures comes first: its own material lies behind it
        all.sort(Comparator.comparingDouble((Surface s) -> s.at.radius).thenComparingInt(s -> -s.kind));
        return List.copyOf(all);
    }

    private Layout(List<Surface> all) {
        surfaces = all;
        kind = all.stream().mapToInt(s -> s.kind).toArray();
        radius = column(all, s -> s.at.radius);
        zLow = column(all, s -> s.at.zLow);
        zHigh = column(all, s -> s.at.zHigh);
        cosPhi = column(all, s -> Math.cos(s.at.phi));
        sinPhi = column(all, s -> Math.sin(s.at.phi));
        cosHalf = column(all, s -> s.at.halfWidth >= Math.PI ? -2 : Math.cos(s.at.halfWidth));
        cosStereo = column(all, s -> Math.cos(s.at.stereo));
        sinStereo = column(all, s -> Math.sin(s.at.stereo));
        weightAcross = column(all, s -> 1 / (s.at.across * s.at.across));
        weightHeight = column(all, s -> 1 / (s.at.height * s.at.height));
        efficiency = column(all, s -> s.at.efficiency);
        depth = column(all, s -> s.depth);
        loss = column(all, s -> s.loss);
        total = java.util.Arrays.stream(depth).sum();
        lowest = java.util.Arrays.stream(zLow).min().orElse(0);
        highest = java.util.Arrays.stream(zHigh).max().orElse(0);
        partial = IntStream.range(0, kind.length).filter(i -> cosHalf[i] > -1).toArray();
        patterns = commonPatterns();
    }

    /** Number of neighbouring wire layers that count as one where the hits are not drawn; as many share their gas. */
    public static final int GROUP = 4;

    /** Every {@value #GROUP}th wire layer carries the gas since the last one that did. */
    private static void addWires(List<Measuring> wires, Material material, List<Surface> all) {
        List<Measuring> sorted = new ArrayList<>(wires);
        sorted.sort(Comparator.comparingDouble(Measuring::radius));
        double before = 0;
        for (int w = 0; w < sorted.size(); w++) {
            Measuring wire = sorted.get(w);
            if (w % GROUP != GROUP / 2 && w + 1 < sorted.size()) {
                all.add(new Surface(wire, WIRE, 0, 0));
                continue;
            }
            double depth = 0;
            double loss = 0;
            double reach = w + GROUP / 2 < sorted.size()
                    ? 0.5 * (wire.radius + sorted.get(w + GROUP / 2).radius)
                    : wire.radius;
            for (int i = 0; i < material.size(); i++) {
                Material.Layer l = material.layer(i);
                if (l.kind() == Material.Kind.VOLUME) {
                    double inside = Math.min(reach, l.radiusHigh()) - Math.max(before, l.radiusLow());
                    double share = Math.max(0, inside) / (l.radiusHigh() - l.radiusLow());
                    depth += share * l.depth();
                    loss += share * l.loss();
                }
            }
            before = reach;
            all.add(new Surface(wire, WIRE, depth, loss));
        }
    }

    private static double[] column(List<Surface> all, java.util.function.ToDoubleFunction<Surface> f) {
        return all.stream().mapToDouble(f).toArray();
    }

    /** Number of azimuths that are tried for patterns. */
    private static final int AZIMUTHS = 1440;

    private int[] commonPatterns() {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (int k = 0; k < AZIMUTHS && partial.length < 31; k++) {
            double phi = 2 * Math.PI * (k + 0.5) / AZIMUTHS;
            int bits = 0;
            for (int n = 0; n < partial.length; n++) {
                int i = partial[n];
                bits |= Math.cos(phi) * cosPhi[i] + Math.sin(phi) * sinPhi[i] >= cosHalf[i] ? 1 << n : 0;
            }
            counts.merge(bits, 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .sorted((a, b) -> b.getValue() - a.getValue())
                .mapToInt(Map.Entry::getKey)
                .toArray();
    }

    /** Number of the pattern of partial surfaces that a track from the collision meets; -1 if it is not a straight track's. */
    int pattern(Arc track) {
        int bits = 0;
        for (int n = 0; n < partial.length; n++) {
            int i = partial[n];
            if (track.toRadius(radius[i], 1) && covers(i, track)) {
                bits |= 1 << n;
            }
        }
        for (int k = 0; k < patterns.length; k++) {
            if (patterns[k] == bits) {
                return k;
            }
        }
        return -1;
    }

    /** The same with the partial surfaces of a pattern over all of the azimuth, without the others. */
    Layout withPattern(int pattern) {
        List<Surface> kept = new ArrayList<>();
        int n = 0;
        for (int i = 0; i < kind.length; i++) {
            Surface s = surfaces.get(i);
            boolean part = cosHalf[i] > -1;
            if (!part) {
                kept.add(s);
            } else if ((patterns[pattern] >> n & 1) != 0) {
                Measuring m = s.at;
                Measuring around = new Measuring(
                        m.radius, m.zLow, m.zHigh, 0, Math.PI, m.stereo, m.across, m.height, m.efficiency);
                kept.add(new Surface(around, s.kind, s.depth, s.loss));
            }
            n += part ? 1 : 0;
        }
        return new Layout(kept);
    }

    /**
     * The same with up to {@value #GROUP} neighbouring wire layers of one stereo sign as one surface that counts as many
     * hits: for tracks whose hits are not drawn.
     */
    public Layout grouped() {
        List<Surface> out = new ArrayList<>();
        for (int i = 0; i < surfaces.size(); ) {
            int end = i + 1;
            while (end < surfaces.size() && end - i < GROUP && alike(surfaces.get(i), surfaces.get(end))) {
                end++;
            }
            out.add(end == i + 1 ? surfaces.get(i) : merged(surfaces.subList(i, end)));
            i = end;
        }
        return new Layout(out);
    }

    private static boolean alike(Surface a, Surface b) {
        return a.kind == WIRE && b.kind == WIRE && Math.signum(a.at.stereo) == Math.signum(b.at.stereo);
    }

    private static Surface merged(List<Surface> wires) {
        Measuring one = wires.get(0).at;
        Measuring all = new Measuring(
                mean(wires, Measuring::radius),
                mean(wires, Measuring::zLow),
                mean(wires, Measuring::zHigh),
                one.phi,
                one.halfWidth,
                mean(wires, Measuring::stereo),
                worth(wires, Measuring::across),
                worth(wires, Measuring::height),
                wires.stream().mapToDouble(s -> s.at.efficiency).sum());
        return new Surface(
                all,
                WIRE,
                wires.stream().mapToDouble(s -> s.depth).sum(),
                wires.stream().mapToDouble(s -> s.loss).sum());
    }

    private static double mean(List<Surface> wires, java.util.function.ToDoubleFunction<Measuring> f) {
        return wires.stream().mapToDouble(s -> f.applyAsDouble(s.at)).average().orElseThrow();
    }

    /** The resolution of which as many hits weigh as much. */
    private static double worth(List<Surface> wires, java.util.function.ToDoubleFunction<Measuring> f) {
        return 1 / Math.sqrt(mean(wires, m -> 1 / (f.applyAsDouble(m) * f.applyAsDouble(m))));
    }

    /** Mean hit efficiency of the surfaces of a kind; one if there are none. */
    public double efficiencyOf(int which) {
        return IntStream.range(0, kind.length)
                .filter(i -> kind[i] == which)
                .mapToDouble(i -> efficiency[i])
                .average()
                .orElse(1);
    }

    /** Number of surfaces. */
    public int size() {
        return kind.length;
    }

    /** Depth of all of them at normal incidence, radiation lengths. */
    public double total() {
        return total;
    }

    /** Radius of the outermost, cm. */
    public double outermost() {
        return radius.length == 0 ? 0 : radius[radius.length - 1];
    }

    /** Lowest z of any surface, cm. */
    double lowest() {
        return lowest;
    }

    /** Highest z of any surface, cm. */
    double highest() {
        return highest;
    }

    /** True if the surface, which the helix crosses now, has something at its azimuth. */
    boolean covers(int i, Arc at) {
        return cosHalf[i] <= -1 || at.x() * cosPhi[i] + at.y() * sinPhi[i] >= cosHalf[i] * radius[i];
    }

    /** Radius of the n-th wire layer from the inside or n-th sensor, whichever kind is wanted, cm; infinite if none. */
    public double radiusOf(int wanted, int n) {
        int seen = 0;
        for (int i = 0; i < kind.length; i++) {
            if (kind[i] == wanted && seen++ == n) {
                return radius[i];
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    /** Radius from which on neither so many wire layers nor so many sensors are left, cm. */
    public double lastStart(int wires, int sensors) {
        int wiresLeft = 0;
        int sensorsLeft = 0;
        for (int i = kind.length - 1; i >= 0; i--) {
            wiresLeft += kind[i] == WIRE ? 1 : 0;
            sensorsLeft += kind[i] == SENSOR ? 1 : 0;
            if (wiresLeft >= wires || sensorsLeft >= sensors) {
                return radius[i];
            }
        }
        return 0;
    }
}
