/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.response;

import java.io.Serializable;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.Tracks;
import org.nightjar.core.numbers.Quick;
import org.nightjar.core.random.RandomStream;
import org.nightjar.detector.internal.geometry.Helix;
import org.nightjar.detector.internal.tracking.Arc;
import org.nightjar.detector.internal.tracking.Layout;
import org.nightjar.detector.internal.tracking.PromptTables;
import org.nightjar.detector.internal.tracking.Radiation;
import org.nightjar.detector.internal.tracking.Walk;

/** Finds charged tracks by the hits they leave and writes the helix that the fit of these hits gives. */
public final class Tracker implements Serializable {
    private static final long serialVersionUID = 1;

    /**
     * Inputs.
     *
     * @param field solenoid field, T
     * @param thetaLow acceptance, rad
     * @param thetaHigh acceptance, rad
     * @param wiresNeeded hits of wires that make a track
     * @param sensorsNeeded hits of sensors that make one without
     * @param pt transverse momenta of the efficiency table, GeV
     * @param efficiency efficiency of the pattern recognition for simulated tracks with enough hits
     * @param dataOverSimulation efficiency ratio; 1 to describe simulation
     * @param widths ratio of the widths in data and in simulation; 1 to describe simulation
     * @param beyond relative width of the transverse momentum that layers do not explain: per GeV of it, and constant
     * @param drawn true if hits are drawn one by one, false for the mean track
     */
    public record Inputs(
            double field,
            double thetaLow,
            double thetaHigh,
            double wiresNeeded,
            double sensorsNeeded,
            double[] pt,
            double[] efficiency,
            double dataOverSimulation,
            double widths,
            double[] beyond,
            boolean drawn)
            implements Serializable {}

    private final Inputs in;
    private final Layout layout;
    private final Radiation radiation;
    private final Layout grouped;
    private final PromptTables tables;
    private final double tanLow;
    private final double tanHigh;
    private final double reach;
    private final HitCount wires;
    private final HitCount sensors;
    /** Square of the distance from the axis beyond which too few layers are left for a track that goes outwards, cm^2. */
    private final double beyond2;

    /** From its parts. */
    public Tracker(Inputs in, Layout layout, Radiation radiation) {
        this.in = in;
        this.layout = layout;
        grouped = layout.grouped();
        this.radiation = radiation;
        tanLow = 1 / Math.tan(in.thetaHigh);
        tanHigh = 1 / Math.tan(in.thetaLow);
        tables = new PromptTables(layout, radiation, Kinds.masses(), in.field, tanLow, tanHigh);
        int wiresNeeded = (int) Math.ceil(in.wiresNeeded);
        int sensorsNeeded = (int) Math.ceil(in.sensorsNeeded);
        wires = new HitCount(wiresNeeded, layout.efficiencyOf(Layout.WIRE));
        sensors = new HitCount(sensorsNeeded, layout.efficiencyOf(Layout.SENSOR));
        reach = Math.min(
                layout.radiusOf(Layout.WIRE, wiresNeeded - 1), layout.radiusOf(Layout.SENSOR, sensorsNeeded - 1));
        double beyond = layout.lastStart(wiresNeeded, sensorsNeeded);
        beyond2 = beyond * beyond;
    }

    /** Solenoid field, T. */
    public double field() {
        return in.field;
    }

    /** Radius of the outermost layer, cm. */
    double outermost() {
        return layout.outermost();
    }

    /** Nothing that stays within this distance from the axis is found, cm. */
    double reach() {
        return reach;
    }

    /** True if no direction with a larger |cos(theta)| than the given one is inside the acceptance. */
    boolean excludes(double cos) {
        double tan = cos / Math.sqrt(1 - cos * cos);
        return tanHigh < tan && tanLow > -tan;
    }

    /** True if hits are drawn one by one; the walk then also radiates. */
    boolean drawn() {
        return in.drawn;
    }

    /** Scratch memory for one thread. */
    TrackScratch scratch() {
        Walk layered = new Walk(layout, radiation);
        return new TrackScratch(in.drawn ? layered : new Walk(grouped, radiation), layered);
    }

    /** Finding efficiency at a transverse momentum, data included; linear between the table's points. */
    public double efficiency(double pt) {
        double[] x = in.pt;
        double[] y = in.efficiency;
        if (pt <= x[0]) {
            return in.dataOverSimulation * y[0] * pt / x[0];
        }
        int last = x.length - 1;
        if (pt >= x[last]) {
            return in.dataOverSimulation * y[last];
        }
        int i = 1;
        while (x[i] < pt) {
            i++;
        }
        return in.dataOverSimulation * (y[i - 1] + (y[i] - y[i - 1]) * (pt - x[i - 1]) / (x[i] - x[i - 1]));
    }

    /**
     * Appends the track of a charged particle if it is found; returns its row or -1. An electron's photons are left in the
     * scratch if hits are drawn.
     *
     * @param until transverse path after which the particle exists no more, cm
     */
    int find(Particle q, double until, TrackScratch w, EventBatch events, RandomStream random) {
        w.walk.emissions.count = 0;
        boolean outwards = q.x * q.px + q.y * q.py > 0;
        if (outwards && q.x * q.x + q.y * q.y >= beyond2) {
            return -1;
        }
        double pt = Math.sqrt(q.px * q.px + q.py * q.py);
        double tan = q.pz / pt;
        boolean inside = tan <= tanHigh && tan >= tanLow;
        if (!inside && !q.radiates) {
            return -1;
        }
        boolean seen = inside && random.uniform() <= efficiency(pt);
        if (!seen && !q.radiates) {
            return -1;
        }
        boolean found = in.drawn ? walk(q, pt, until, w, random) : mean(q, pt, until, w, random);
        if (!(found && seen)) {
            return -1;
        }
        if (!in.drawn) {
            w.deviate(random);
        }
        double extra = Math.hypot(in.beyond[0] * pt, in.beyond[1]) * Math.abs(w.walk.arc.kappa);
        if (extra > 0) {
            w.deviation[2] += extra * random.gaussian();
        }
        return write(q, extra * extra, w, events.tracks());
    }

    private boolean walk(Particle q, double pt, double until, TrackScratch w, RandomStream random) {
        double curvature = Arc.curvature(q.charge, in.field, pt);
        w.walk.run(q.x, q.y, q.z, q.px, q.py, q.pz, q.mass, curvature, q.radiates, until, random);
        w.count(w.walk);
        return (w.wireHits >= in.wiresNeeded || w.sensorHits >= in.sensorsNeeded) && w.fit(w.walk);
    }

    private boolean mean(Particle q, double pt, double until, TrackScratch w, RandomStream random) {
        double curvature = Arc.curvature(q.charge, in.field, pt);
        if (Double.isInfinite(until)) {
            w.walk.arc.set(q.x, q.y, q.z, q.px / pt, q.py / pt, q.pz / pt, curvature);
            if (tables.look(q.species, w.walk.arc, q.x, q.y, q.z, pt, w.looked)) {
                w.take();
                return drawsEnough(w, random);
            }
        }
        Walk used = expected(w.walk, q, curvature, until);
        if (wires.mayDepend(used.wireHits(), Layout.GROUP)) {
            used = expected(w.layered, q, curvature, until);
        }
        w.count(used);
        return drawsEnough(w, random) && w.fit(used);
    }

    private static Walk expected(Walk walk, Particle q, double curvature, double until) {
        walk.run(q.x, q.y, q.z, q.px, q.py, q.pz, q.mass, curvature, false, until, null);
        return walk;
    }

    /** True if as many hits as are needed come out of a mean number; no random number where that is certain. */
    private boolean drawsEnough(TrackScratch w, RandomStream random) {
        double chance = wires.chance(w.wireHits);
        if (chance < 1) {
            chance += (1 - chance) * sensors.chance(w.sensorHits);
        }
        return chance >= 1 || chance > 0 && random.uniform() < chance;
    }

    private int write(Particle q, double extra2, TrackScratch w, Tracks t) {
        Arc a = w.walk.arc;
        double[] d = w.deviation;
        double omega = -a.kappa + in.widths * d[2];
        double measured = Helix.FACTOR * in.field / Math.abs(omega);
        if (!(measured < Double.POSITIVE_INFINITY)) {
            return -1;
        }
        double turn = in.widths * d[1];
        double cos = Quick.cos(turn);
        double sin = Quick.sin(turn);
        int row = t.add();
        t.px[row] = measured * (a.cosPhi0 * cos - a.sinPhi0 * sin);
        t.py[row] = measured * (a.sinPhi0 * cos + a.cosPhi0 * sin);
        t.pz[row] = measured * (a.tanLambda + in.widths * d[4]);
        t.charge[row] = omega < 0 ? -1 : 1;
        t.omega[row] = omega;
        t.d0[row] = a.d0 + in.widths * d[0];
        t.z0[row] = a.z0 + in.widths * d[3];
        w.covariance(t, row, extra2, in.widths * in.widths);
        t.wireHits[row] = (int) Math.rint(w.wireHits);
        t.siliconHits[row] = (int) Math.rint(w.sensorHits);
        t.firstRadius[row] = w.firstRadius;
        t.electronScore[row] = 0;
        t.muonScore[row] = 0;
        t.pionScore[row] = 0;
        t.kaonScore[row] = 0;
        t.protonScore[row] = 0;
        t.muonLayers[row] = 0;
        t.cluster[row] = -1;
        t.truth[row] = q.row;
        return row;
    }
}
