/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.tracking;

import org.jspecify.annotations.Nullable;
import org.nightjar.core.random.RandomStream;

/**
 * The way of one charged particle through the tracker, from where it is made until it leaves or has turned back: which
 * layers measure it, what the fit of these hits knows of its five parameters, and, with random numbers, what it finds.
 * Reused, one per thread.
 *
 * <p>The parameters are those at production, carried back to the perigee. The reference trajectory loses energy as the mean
 * particle of its mass does, and the fit knows of it. Scattering: Highland's formula with the logarithm of the whole depth
 * of the tracker (PDG review, passage of particles through matter). The fit is linear.
 */
public final class Walk {
    /** Losses of less than this share of the momentum do not move the reference. */
    private static final double BEND = 1e-3;
    /** Kinetic energy at which a particle counts as stopped, GeV. */
    private static final double STOPPED = 1e-4;

    /** The helix at production. */
    public final Arc arc = new Arc();

    /** True if the track turned back inside the tracker. */
    public boolean curls;

    /** Inverse of the lower Cholesky factor of the information, 15 numbers; the deviation that the fit finds. */
    public final double[] factor = new double[15];

    public final double[] deviation = new double[5];

    /** What an electron radiated; only with random numbers. */
    public final Emissions emissions = new Emissions();

    private final Layout layout;
    private final Radiation radiation;
    private final Arc here = new Arc();
    private final Crossings crossings;
    private final Information information = new Information();
    private double mass;
    private double energy;
    private double momentum;
    private double cosLambda;
    private double sinLambda;
    private double relativeLoss;
    private double theta2;
    private double logarithm;
    private double pending;
    private double travelled;
    private double reach;
    private boolean electron;
    /** Share of its energy that an electron has not radiated. */
    private double kept;

    /** In a tracker; electrons radiate as told. */
    public Walk(Layout layout, Radiation radiation) {
        this.layout = layout;
        this.radiation = radiation;
        crossings = new Crossings(layout);
    }

    /**
     * A particle, GeV and cm; the curvature is that of {@link Arc#curvature}.
     *
     * @param reach transverse path after which it exists no more, cm
     * @param random null for the mean track: hits count by their efficiency and nothing is drawn
     */
    public void run(
            double x,
            double y,
            double z,
            double px,
            double py,
            double pz,
            double particleMass,
            double curvature,
            boolean isElectron,
            double reach,
            @Nullable RandomStream random) {
        double pt = Math.sqrt(px * px + py * py);
        arc.set(x, y, z, px / pt, py / pt, pz / pt, curvature);
        here.set(x, y, z, px / pt, py / pt, pz / pt, curvature);
        mass = particleMass;
        momentum = Math.sqrt(pt * pt + pz * pz);
        energy = Math.sqrt(momentum * momentum + mass * mass);
        cosLambda = pt / momentum;
        sinLambda = pz / momentum;
        double depth = layout.total() / cosLambda;
        logarithm = depth > 0 ? Math.max(0, 1 + 0.038 * Math.log(depth)) : 0;
        electron = isElectron;
        this.reach = reach;
        travelled = 0;
        pending = 1;
        kept = 1;
        curls = false;
        emissions.count = 0;
        crossings.clear();
        update();
        follow(Math.sqrt(x * x + y * y), random);
    }

    private void update() {
        relativeLoss = electron ? 1 : EnergyLoss.relative(momentum / mass);
        double theta = 0.0136 * energy / (momentum * momentum) * logarithm;
        theta2 = theta * theta;
    }

    private void follow(double startRadius, @Nullable RandomStream random) {
        int out = 0;
        while (out < layout.size() && layout.radius[out] <= startRadius) {
            out++;
        }
        if (here.start < 0) {
            int i = out - 1;
            while (i >= 0 && here.toRadius(layout.radius[i], -1)) {
                if (!cross(i, random)) {
                    return;
                }
                i--;
            }
            out = i + 1;
        }
        for (int i = out; i < layout.size(); i++) {
            if (!here.toRadius(layout.radius[i], 1)) {
                curls = true;
                return;
            }
            if (!cross(i, random)) {
                return;
            }
        }
    }

    /** False if the way ends here. */
    private boolean cross(int i, @Nullable RandomStream random) {
        double path = travelled + here.s - here.start;
        double z = here.z();
        if (path > reach || z < layout.lowest() || z > layout.highest()) {
            return false;
        }
        if (z <= layout.zLow[i] || z >= layout.zHigh[i] || !layout.covers(i, here)) {
            return true;
        }
        crossings.begin();
        if (layout.kind[i] != Layout.MATERIAL) {
            crossings.measure(i, here, cosLambda, sinLambda, random);
        }
        boolean alive = true;
        if (layout.depth[i] > 0) {
            alive = material(i, path, random);
        }
        crossings.end();
        return alive;
    }

    private boolean material(int i, double path, @Nullable RandomStream random) {
        double slant = 1 / (cosLambda * Crossings.incidence(here.along, layout.radius[i]));
        double depth = layout.depth[i] * slant;
        crossings.scatter(here, theta2 * depth, 1 / cosLambda, random);
        if (electron && random != null) {
            radiate(depth, path, random);
        }
        double before = momentum;
        energy -= layout.loss[i] * slant * relativeLoss;
        if (energy - mass < STOPPED) {
            return false;
        }
        momentum = Math.sqrt(energy * energy - mass * mass);
        pending *= before / momentum;
        if (pending - 1 > BEND) {
            travelled = path;
            here.bend(pending);
            pending = 1;
            update();
        }
        return true;
    }

    private void radiate(double depth, double path, RandomStream random) {
        int photons = random.poisson(radiation.mean(depth, kept * energy));
        for (int n = 0; n < photons; n++) {
            double y = radiation.fraction(kept * energy, random);
            emissions.add(y * kept * energy, here, path);
            double after = kept * (1 - y);
            crossings.radiate(here, 1 / after - 1 / kept);
            kept = after;
        }
    }

    /** Fits: false if the hits do not fix the parameters. Fills {@link #factor}, and {@link #deviation} if hits were drawn. */
    public boolean fit() {
        crossings.filter(information);
        if (!information.solve()) {
            return false;
        }
        information.factor(factor);
        information.estimate(factor, deviation);
        return true;
    }

    /** Share of its energy that an electron has not radiated. */
    public double kept() {
        return kept;
    }

    /** Hits of wires; their mean number if hits are not drawn. */
    public double wireHits() {
        return crossings.wireHits;
    }

    /** Hits of sensors; their mean number if hits are not drawn. */
    public double sensorHits() {
        return crossings.sensorHits;
    }

    /** Distance from the axis of the innermost hit, cm. */
    public double firstRadius() {
        return crossings.firstRadius;
    }
}
