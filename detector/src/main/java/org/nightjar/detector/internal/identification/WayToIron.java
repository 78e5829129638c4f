/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.identification;

import java.io.Serializable;
import org.nightjar.detector.internal.geometry.FrontFace;
import org.nightjar.detector.internal.geometry.Material;
import org.nightjar.detector.internal.geometry.Ray;

/**
 * How far into the muon system a charged particle from the collision comes before its energy is spent: through what lies before
 * the crystals, the crystals, the coil, and plates of iron behind the first layer, bent by the field up to the middle between
 * the calorimeter and the first layer. Mean energy loss; the field in the iron, scattering and fluctuations are left out.
 */
public final class WayToIron implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int BINS = 180;
    private static final int SLICES = 5;
    /** Transverse momentum over radius of curvature and field, GeV/(cm T). */
    private static final double CURVATURE = 0.00299792458;

    /**
     * The surfaces and what lies between them, whose thickness is the energy that a minimum-ionising particle loses, GeV.
     *
     * @param field field of the solenoid, T
     * @param face front face of the crystals
     * @param crystalEnd outer radius of the crystals, cm
     * @param crystals their thickness at normal incidence
     * @param coil thickness of the coil at normal incidence
     * @param first the first layer: its radius and the ends of the barrel, cm
     * @param plate thickness of the iron between two layers
     */
    public record Inputs(
            double field,
            FrontFace face,
            double crystalEnd,
            double crystals,
            double coil,
            FrontFace first,
            double plate)
            implements Serializable {}

    private final Inputs in;
    /** What lies before the crystals, along a straight line, by polar angle. */
    private final double[] before = new double[BINS];

    /** With the material before the crystals. */
    public WayToIron(Inputs in, Material material) {
        this.in = in;
        Ray ray = new Ray();
        for (int b = 0; b < BINS; b++) {
            double theta = Math.PI * (b + 0.5) / BINS;
            ray.set(0, 0, 0, 0, Math.sin(theta), Math.cos(theta));
            for (int i = 0; i < material.size(); i++) {
                Material.Layer layer = material.layer(i);
                before[b] += layer.depth() > 0 ? layer.loss() * material.cross(i, ray) / layer.depth() : 0;
            }
        }
    }

    /**
     * Number of layers that a particle passes, and the part of the next plate; below 1 if it does not come to the first. The
     * first layer of the barrel has no iron before it, those of the endcaps have one plate.
     *
     * @param mass GeV
     * @param momentum where it is made, GeV
     * @param theta polar angle, rad
     */
    public double layers(double mass, double momentum, double theta) {
        double sin = Math.sin(theta);
        double cos = Math.cos(theta);
        double thin = before[Math.min(BINS - 1, (int) (theta / Math.PI * BINS))];
        double p = IonisationRange.CRYSTAL.behind(thin, momentum, mass);
        double r = in.face.radius();
        double radius = p * sin / (CURVATURE * in.field); // of the circle
        double turn = r / (2 * radius); // sine of the angle to the radius
        double z = (turn < 1 ? 2 * Math.asin(turn) : Math.PI) * radius * cos / sin;
        if (z <= in.face.zBackward() || z >= in.face.zForward()) {
            double steep = 1 / Math.abs(cos);
            return plates(IonisationRange.CRYSTAL.behind(in.crystals * steep, p, mass), mass, steep);
        }
        double deep = (in.crystalEnd - r) / SLICES;
        for (int i = 0; i < SLICES && turn < 1; i++) {
            double slant = 1 / (sin * Math.sqrt(1 - turn * turn));
            p = IonisationRange.CRYSTAL.behind(in.crystals / SLICES * slant, p, mass);
            z += deep * slant * cos;
            turn = turned(turn, r, r + deep, p * sin);
            r += deep;
        }
        double magnet = (in.crystalEnd + in.first.radius()) / 2;
        turn = turned(turn, r, magnet, p * sin);
        if (!(turn < 1)) {
            return 0;
        }
        double slant = 1 / (sin * Math.sqrt(1 - turn * turn));
        z += (in.first.radius() - r) * slant * cos;
        if (z <= in.first.zBackward() || z >= in.first.zForward()) {
            return plates(p, mass, 1 / Math.abs(cos));
        }
        // beyond the coil the way is straight and comes closer to the radius
        double out = turn * magnet / in.first.radius();
        double behind = IonisationRange.IRON.behind(in.coil * slant, p, mass);
        return 1 + plates(behind, mass, 1 / (sin * Math.sqrt(1 - out * out)));
    }

    /** Sine of the angle to the radius after a way from one radius to another; not below 1 if the particle turns back. */
    private double turned(double sine, double from, double to, double transverse) {
        return (sine * from + (to * to - from * from) * CURVATURE * in.field / (2 * transverse)) / to;
    }

    /** Plates passed, whole and in part. */
    private double plates(double momentum, double mass, double slant) {
        return momentum > 0
                ? IonisationRange.IRON.range(momentum, mass) / (in.plate * slant)
                : Double.NEGATIVE_INFINITY;
    }
}
