/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.tracking;

import java.io.Serializable;
import org.nightjar.detector.internal.geometry.Material;
import org.nightjar.detector.internal.geometry.Ray;

/**
 * Where a hadron meets a nucleus between the collision and the calorimeter: the layers of the card along its helix, within half
 * a turn of the perigee, in the order of the card (the exponential law has no memory, so that only the place and not the
 * probability depends on the order).
 */
public final class NuclearPath implements Serializable {
    private static final long serialVersionUID = 1;

    /** A track that starts nearer to the axis than this meets cylinders the more obliquely the farther out they are, cm. */
    private static final double PROMPT = 0.1;

    private static final double MARGIN = 1.05;

    private final Material material;
    private final double measured;
    private final double outermost;
    private final double nearestDisc;
    private final double[] around = new double[2];
    private final double[] across = new double[2];

    /**
     * From its parts.
     *
     * @param measured radius of the outermost layer that measures, cm: tracks are whole if they reach it
     */
    public NuclearPath(Material material, double measured) {
        this.material = material;
        this.measured = measured;
        double far = 0;
        double near = Double.POSITIVE_INFINITY;
        for (int i = 0; i < material.size(); i++) {
            Material.Layer l = material.layer(i);
            boolean disc = l.kind() == Material.Kind.DISC;
            double[] sum = disc ? across : around;
            sum[0] += l.nucleon();
            sum[1] += l.pion();
            far = disc ? far : Math.max(far, l.radiusHigh());
            near = disc ? Math.min(near, Math.abs(l.zLow())) : near;
        }
        outermost = far;
        nearestDisc = near;
    }

    /**
     * The layer in which a hadron interacts, -1 if in none; the helix is then at the interaction.
     *
     * @param helix the helix at production
     * @param nucleon true for nucleons, false for mesons
     * @param depth interaction lengths that it survives
     */
    public int layer(Arc helix, boolean nucleon, double depth) {
        double sec = Math.sqrt(1 + helix.tanLambda * helix.tanLambda);
        if (depth > most(helix, nucleon, sec)) {
            return -1;
        }
        double left = depth;
        for (int i = 0; i < material.size(); i++) {
            Material.Layer l = material.layer(i);
            double thickness = nucleon ? l.nucleon() : l.pion();
            double t = thickness > 0 ? thickness * slant(i, l, helix, sec) : 0;
            if (t > left) {
                if (l.kind() == Material.Kind.VOLUME) {
                    helix.moveTo(begin(l, helix) + (left / sec) * (l.radiusHigh() - l.radiusLow()) / thickness);
                }
                return i;
            }
            left -= t;
        }
        return -1;
    }

    /** True if an interaction in a layer, where the helix is now, ends the track before its last measurement. */
    public boolean shortens(int layer) {
        Material.Layer l = material.layer(layer);
        return l.kind() != Material.Kind.DISC && l.radiusLow() < measured;
    }

    /** Interaction lengths of nucleons along a straight path. */
    public double depth(Ray ray) {
        double sum = 0;
        for (int i = 0; i < material.size(); i++) {
            Material.Layer l = material.layer(i);
            if (l.depth() > 0) {
                sum += material.cross(i, ray) * l.nucleon() / l.depth();
            }
        }
        return sum;
    }

    /** Upper limit of the interaction lengths on the way; infinite for displaced tracks. */
    private double most(Arc a, boolean nucleon, double sec) {
        int k = nucleon ? 0 : 1;
        if (Math.abs(a.d0) > PROMPT || Math.abs(a.start) > PROMPT) {
            return Double.POSITIVE_INFINITY;
        }
        boolean leaves = a.toRadius(outermost, 1);
        double cos = leaves ? Crossings.incidence(a.along, outermost) : Crossings.incidence(0, 1);
        double sum = MARGIN * around[k] * sec / cos;
        double slope = Math.abs(a.tanLambda);
        double far = Math.abs(a.z0) + slope * (leaves ? a.s : a.half());
        return far > nearestDisc ? sum + across[k] * sec / slope : sum;
    }

    /** Path over thickness; 0 if the layer is not met. A thin layer leaves the helix there. */
    private double slant(int i, Material.Layer l, Arc a, double sec) {
        return switch (l.kind()) {
            case CYLINDER -> cylinder(i, l, a, sec);
            case DISC -> disc(l, a, sec);
            case VOLUME -> Math.max(0, end(l, a) - begin(l, a)) * sec / (l.radiusHigh() - l.radiusLow());
        };
    }

    private double cylinder(int i, Material.Layer l, Arc a, double sec) {
        if (!a.toRadius(l.radiusLow(), 1) || a.s <= a.start) {
            return 0;
        }
        double z = a.z();
        if (z < l.zLow() || z >= l.zHigh() || !material.covers(i, a.x(), a.y())) {
            return 0;
        }
        return sec / Crossings.incidence(a.along, l.radiusLow());
    }

    private static double disc(Material.Layer l, Arc a, double sec) {
        double path = (l.zLow() - a.z0) / a.tanLambda;
        if (!(path > a.start && path < a.half())) {
            return 0;
        }
        a.moveTo(path);
        double r2 = a.along * a.along + a.moment * a.moment;
        boolean met = r2 >= l.radiusLow() * l.radiusLow() && r2 < l.radiusHigh() * l.radiusHigh();
        return met ? sec / Math.abs(a.tanLambda) : 0;
    }

    /** Path at which a volume begins; infinite if its inner radius is never reached. */
    private static double begin(Material.Layer l, Arc a) {
        a.moveTo(a.start);
        if (a.along * a.along + a.moment * a.moment >= l.radiusLow() * l.radiusLow()) {
            return a.start;
        }
        return a.toRadius(l.radiusLow(), 1) ? a.s : Double.POSITIVE_INFINITY;
    }

    private static double end(Material.Layer l, Arc a) {
        double out = a.toRadius(l.radiusHigh(), 1) ? a.s : a.half();
        double tan = a.tanLambda;
        double plane = tan > 0 ? (l.zHigh() - a.z0) / tan : tan < 0 ? (l.zLow() - a.z0) / tan : out;
        return Math.min(out, plane);
    }
}
