/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.response;

import java.io.Serializable;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.Tracks;
import org.nightjar.core.random.RandomStream;
import org.nightjar.detector.internal.geometry.ChamberLayers;
import org.nightjar.detector.internal.geometry.Helix;

/** Finds charged tracks from the layers they cross and smears their helix at the perigee to the origin. */
public final class Tracker implements Serializable {
    private static final long serialVersionUID = 1;

    /**
     * Inputs.
     *
     * @param field solenoid field, T
     * @param thetaLow acceptance, rad
     * @param thetaHigh acceptance, rad
     * @param hitEfficiency per layer
     * @param hitsNeeded hits for a track
     * @param pt transverse momenta of the efficiency table, GeV
     * @param efficiency finding efficiency of simulated tracks
     * @param dataOverSimulation efficiency ratio
     * @param ptResolution a and b of a pt (+) b
     * @param d0 a and b, cm, of a (+) b/(p sin^1.5 theta)
     * @param z0 a and b, cm, of a (+) b/(p sin^2.5 theta)
     * @param phi0 a and b, rad, of a (+) b/p
     * @param tanLambda a and b of a (+) b/p
     * @param tail fraction and width factor of a second Gaussian
     */
    public record Inputs(
            double field,
            double thetaLow,
            double thetaHigh,
            double hitEfficiency,
            double hitsNeeded,
            double[] pt,
            double[] efficiency,
            double dataOverSimulation,
            double[] ptResolution,
            double[] d0,
            double[] z0,
            double[] phi0,
            double[] tanLambda,
            double[] tail)
            implements Serializable {}

    private final Inputs in;
    private final ChamberLayers layers;
    private final int least;
    private final double tanLow;
    private final double tanHigh;

    /** From its parts. */
    public Tracker(Inputs in, ChamberLayers layers) {
        this.in = in;
        this.layers = layers;
        least = (int) Math.ceil(in.hitsNeeded / in.hitEfficiency);
        tanLow = 1 / Math.tan(in.thetaHigh);
        tanHigh = 1 / Math.tan(in.thetaLow);
    }

    /** Solenoid field, T. */
    public double field() {
        return in.field;
    }

    /** Nothing that stays within this distance from the axis is found, cm. */
    double reach() {
        return least > layers.size() ? Double.POSITIVE_INFINITY : layers.radius(Math.max(0, least - 1));
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

    /** Appends the track of a charged particle on its helix if it is found; returns its row or -1. */
    int find(Particle q, Helix helix, EventBatch events, RandomStream random) {
        if (helix.tanLambda() > tanHigh || helix.tanLambda() < tanLow) {
            return -1;
        }
        double start = Math.sqrt(q.x * q.x + q.y * q.y);
        if (!layers.crossed(helix, start, least) || random.uniform() > efficiency(helix.pt())) {
            return -1;
        }
        helix.perigee();
        double sin = 1 / Math.sqrt(1 + helix.tanLambda() * helix.tanLambda());
        double p = helix.pt() / sin;
        double wide = random.uniform() < in.tail[0] ? in.tail[1] : 1;
        double curvature = (1 + wide * width(in.ptResolution[0] * helix.pt(), in.ptResolution[1]) * random.gaussian())
                * q.charge
                / helix.pt();
        double root = Math.sqrt(sin);
        double d0 = helix.d0 + wide * width(in.d0[0], in.d0[1] / (p * sin * root)) * random.gaussian();
        double z0 = helix.zPerigee + wide * width(in.z0[0], in.z0[1] / (p * sin * sin * root)) * random.gaussian();
        double phi =
                Math.atan2(helix.sinPhi, helix.cosPhi) + wide * width(in.phi0[0], in.phi0[1] / p) * random.gaussian();
        double tan = helix.tanLambda() + wide * width(in.tanLambda[0], in.tanLambda[1] / p) * random.gaussian();
        double pt = Math.abs(1 / curvature);
        Tracks t = events.tracks();
        int row = t.add();
        t.px[row] = pt * Math.cos(phi);
        t.py[row] = pt * Math.sin(phi);
        t.pz[row] = pt * tan;
        t.charge[row] = curvature < 0 ? -1 : 1;
        t.d0[row] = d0;
        t.z0[row] = z0;
        t.electronScore[row] = 0;
        t.muonScore[row] = 0;
        t.cluster[row] = -1;
        t.truth[row] = q.row;
        return row;
    }

    private static double width(double a, double b) {
        return Math.sqrt(a * a + b * b);
    }
}
