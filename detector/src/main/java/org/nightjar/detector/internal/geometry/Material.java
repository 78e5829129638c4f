/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.geometry;

import java.io.Serializable;
import java.util.List;
import org.nightjar.core.numbers.Quick;
import org.nightjar.core.random.RandomStream;

/**
 * Material between the collision and the calorimeter as thin layers (cylinders about the z axis, discs across it) and
 * cylindrical volumes filled evenly. A photon converts with P = 1 - exp(-7/9 t), t in radiation lengths along its path
 * (PDG review, passage of particles through matter, high-energy limit of the pair-production cross section).
 */
public final class Material implements Serializable {
    private static final long serialVersionUID = 1;
    /** Bins of the limits in cos(theta), samples per bin, and the vertices (r below, |z| below, cm) for which it holds. */
    private static final int BINS = 400;

    private static final int SAMPLES = 8;
    private static final double NEAR_R = 0.1;
    private static final double NEAR_Z = 0.5;

    /** Beyond this |cos(theta)| depths change too fast within a bin for a limit. */
    private static final double STEEPEST = 0.96;

    /** Mean depth at which a photon converts, in radiation lengths. */
    private static final double CONVERSION = 9.0 / 7;

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
     * @param loss energy that a minimum-ionising particle loses at normal incidence, GeV
     * @param nucleon thickness over nuclear interaction length of nucleons at normal incidence
     * @param pion the same of pions
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
            double halfWidth,
            double loss,
            double nucleon,
            double pion)
            implements Serializable {}

    private final Layer[] layers;
    private final double[] cosPhi;
    private final double[] sinPhi;
    private final double[] cosHalf;
    /** Limits on the depths of the layers before each layer, by bin. */
    private final double[][] limits;

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
        limits = new double[BINS][n + 1];
        fillLimits();
    }

    /** The largest depth of each layer in a bin of cos(theta) and its neighbours, and 2 % for what lies between. */
    private void fillLimits() {
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
                limits[b][i + 1] = limits[b][i] + 1.02 * Math.max(most[b], around);
            }
        }
        for (int b = 0; b < BINS; b++) {
            survival[b] = Math.exp(-limits[b][layers.length] / CONVERSION);
        }
    }

    /**
     * Upper limit on the depth of a layer for a path that starts near the collision, infinite for others and near the axis.
     */
    public double limit(int i, Ray ray) {
        int bin = bin(ray);
        return bin < 0 ? Double.POSITIVE_INFINITY : limits[bin][i + 1] - limits[bin][i];
    }

    /**
     * Path length (cm) at which a photon converts, NaN if it does not. It survives what a uniform number {@code u} says, as
     * far as the exponential law goes: large depths have small {@code u}.
     */
    public double conversion(Ray ray, double u, RandomStream random) {
        int bin = bin(ray);
        if (bin < 0) {
            return stepped(ray, -CONVERSION * Quick.log(u));
        }
        return u < survival[bin] ? Double.NaN : thinned(ray, limits[bin], -CONVERSION * Quick.log(u), random);
    }

    /** Layer by layer. */
    private double stepped(Ray ray, double depth) {
        double left = depth;
        for (int i = 0; i < layers.length; i++) {
            double t = cross(i, ray);
            if (t > left) {
                return ray.at + ray.through * left / t;
            }
            left -= t;
        }
        return Double.NaN;
    }

    /**
     * As if every layer were as thick as its limit, with the rest of the thickness inert: from there on the depth is drawn
     * anew, as the exponential law has no memory. Only layers in which a depth ends are looked at.
     */
    private double thinned(Ray ray, double[] limit, double depth, RandomStream random) {
        double d = depth;
        for (int i = 0; i < layers.length; i++) {
            if (d < limit[i + 1]) {
                double t = cross(i, ray);
                if (d - limit[i] < t) {
                    return ray.at + ray.through * (d - limit[i]) / t;
                }
                d = limit[i + 1] - CONVERSION * Quick.log(random.uniform());
            }
        }
        return Double.NaN;
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

    /** True if a cylinder has something at the azimuth of a point on it, cm. */
    public boolean covers(int i, double x, double y) {
        return x * cosPhi[i] + y * sinPhi[i] >= cosHalf[i] * layers[i].radiusLow;
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
