/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.geometry;

import java.io.Serializable;
import java.util.List;

/**
 * Material between the collision and the calorimeter as thin layers (cylinders about the z axis, discs across it) and
 * cylindrical volumes filled evenly. A photon converts with P = 1 - exp(-7/9 t), t in radiation lengths along its path
 * (PDG review, passage of particles through matter, high-energy limit of the pair-production cross section).
 */
public final class Material implements Serializable {
    private static final long serialVersionUID = 1;
    /** Bins of the bound in cos(theta), samples per bin, and the vertices (r below, |z| below, cm) for which it holds. */
    private static final int BINS = 400;

    private static final int SAMPLES = 8;
    private static final double NEAR_R = 0.1;
    private static final double NEAR_Z = 0.5;

    /** Beyond this |cos(theta)| depths change too fast within a bin for a bound. */
    private static final double STEEPEST = 0.96;

    /** Mean depth at which a photon converts, in radiation lengths. */
    public static final double CONVERSION = 9.0 / 7;

    /** Shape of a layer. */
    public enum Kind {
        CYLINDER,
        DISC,
        VOLUME
    }

    /**
     * A layer.
     *
     * @param name name in the card
     * @param kind shape
     * @param depth thickness over radiation length at normal incidence
     * @param radiusLow radius of a cylinder; inner radius otherwise, cm
     * @param radiusHigh outer radius, cm; that of a cylinder equals the inner one
     * @param zLow lower end, cm; of a disc its position
     * @param zHigh upper end, cm
     * @param phi azimuth of the middle, rad
     * @param halfWidth half of the covered azimuth, rad; pi for all of it
     */
    public record Layer(
            String name,
            Kind kind,
            double depth,
            double radiusLow,
            double radiusHigh,
            double zLow,
            double zHigh,
            double phi,
            double halfWidth)
            implements Serializable {}

    private final Layer[] layers;
    private final double[] cosPhi;
    private final double[] sinPhi;
    private final double[] cosHalf;
    private final double[] bound = new double[BINS];
    private final double[] survival = new double[BINS];

    /** Layers in the order in which they are met. */
    public Material(List<Layer> layers) {
        this.layers = layers.toArray(Layer[]::new);
        int n = this.layers.length;
        cosPhi = new double[n];
        sinPhi = new double[n];
        cosHalf = new double[n];
        for (int i = 0; i < n; i++) {
            cosPhi[i] = Math.cos(this.layers[i].phi);
            sinPhi[i] = Math.sin(this.layers[i].phi);
            cosHalf[i] = this.layers[i].halfWidth >= Math.PI ? -2 : Math.cos(this.layers[i].halfWidth);
        }
        fillBound();
    }

    /** The largest depth of each layer in a bin of cos(theta) and its neighbours, summed, and 2 % for what lies between. */
    private void fillBound() {
        Ray ray = new Ray();
        double[] most = new double[BINS];
        for (int i = 0; i < layers.length; i++) {
            java.util.Arrays.fill(most, 0);
            for (int s = 0; s < BINS * SAMPLES; s++) {
                double cos = -1 + (2 * s + 1.0) / (BINS * SAMPLES);
                double sin = Math.sqrt(1 - cos * cos);
                for (int vertex = -1; vertex <= 1; vertex++) {
                    ray.set(0, 0, vertex * NEAR_Z, sin * cosPhi[i], sin * sinPhi[i], cos);
                    most[s / SAMPLES] = Math.max(most[s / SAMPLES], cross(i, ray));
                }
            }
            for (int b = 0; b < BINS; b++) {
                double around = Math.max(most[Math.max(0, b - 1)], most[Math.min(BINS - 1, b + 1)]);
                bound[b] += 1.02 * Math.max(most[b], around);
            }
        }
        for (int b = 0; b < BINS; b++) {
            survival[b] = Math.exp(-bound[b] / CONVERSION);
        }
    }

    /** An upper limit on the depth along a path, quick for paths that start near the collision, infinite for others and near the axis. */
    public double bound(Ray ray) {
        int bin = bin(ray);
        return bin < 0 ? Double.POSITIVE_INFINITY : bound[bin];
    }

    /** A lower limit on the probability that a photon reaches the end of a path: that of the bound on the depth. */
    public double survival(Ray ray) {
        int bin = bin(ray);
        return bin < 0 ? 0 : survival[bin];
    }

    private static int bin(Ray ray) {
        boolean near = ray.x * ray.x + ray.y * ray.y <= NEAR_R * NEAR_R && Math.abs(ray.z) <= NEAR_Z;
        return near && Math.abs(ray.dz) <= STEEPEST ? (int) ((ray.dz + 1) * (BINS / 2)) : -1;
    }

    /** Number of layers. */
    public int size() {
        return layers.length;
    }

    /** A layer. */
    public Layer layer(int i) {
        return layers[i];
    }

    /** Depth in radiation lengths of all layers on a straight path until it leaves the outermost one. */
    public double depth(Ray ray) {
        double sum = 0;
        for (int i = 0; i < layers.length; i++) {
            sum += cross(i, ray);
        }
        return sum;
    }

    /**
     * Depth of one layer along a straight path, in radiation lengths; {@code ray.at} and {@code ray.through} are set to
     * the path length (cm) at which the layer begins and to that inside it. Zero if it is not met.
     */
    public double cross(int i, Ray ray) {
        Layer l = layers[i];
        return switch (l.kind) {
            case CYLINDER -> cylinder(i, l, ray);
            case DISC -> disc(l, ray);
            case VOLUME -> volume(l, ray);
        };
    }

    private double cylinder(int i, Layer l, Ray ray) {
        double path = ray.toRadius(l.radiusLow);
        if (!(path > 0)) {
            return 0;
        }
        double z = ray.z + path * ray.dz;
        if (z < l.zLow || z >= l.zHigh) {
            return 0;
        }
        double x = (ray.x + path * ray.dx) / l.radiusLow;
        double y = (ray.y + path * ray.dy) / l.radiusLow;
        if (x * cosPhi[i] + y * sinPhi[i] < cosHalf[i]) {
            return 0;
        }
        ray.at = path;
        ray.through = 0;
        return l.depth / (x * ray.dx + y * ray.dy);
    }

    private static double disc(Layer l, Ray ray) {
        double path = (l.zLow - ray.z) / ray.dz;
        if (ray.dz == 0 || !(path > 0)) {
            return 0;
        }
        double x = ray.x + path * ray.dx;
        double y = ray.y + path * ray.dy;
        double r2 = x * x + y * y;
        if (r2 < l.radiusLow * l.radiusLow || r2 >= l.radiusHigh * l.radiusHigh) {
            return 0;
        }
        ray.at = path;
        ray.through = 0;
        return l.depth / Math.abs(ray.dz);
    }

    private static double volume(Layer l, Ray ray) {
        double inner = ray.toRadius(l.radiusLow);
        double begin = inner > 0 ? inner : 0; // NaN if the start is beyond the inner radius
        double end = ray.toRadius(l.radiusHigh);
        double toEnd = ray.dz > 0 ? (l.zHigh - ray.z) / ray.dz : ray.dz < 0 ? (l.zLow - ray.z) / ray.dz : end;
        end = Math.min(end, toEnd);
        if (!(end > begin)) {
            return 0;
        }
        ray.at = begin;
        ray.through = end - begin;
        return l.depth * (end - begin) / (l.radiusHigh - l.radiusLow);
    }
}
