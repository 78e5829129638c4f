/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.display;

import java.util.ArrayList;
import java.util.List;
import org.nightjar.core.events.Particles;
import org.nightjar.core.events.Tracks;
import org.nightjar.detector.Outline;

/**
 * Points of a track's helix (Belle II convention, see {@link Tracks}) from where its particle was made to where it leaves a
 * cylinder or has turned by half a circle.
 */
final class Trajectory {
    private static final double STEP = 0.5;
    private static final double BACK = 200;

    private final double d0;
    private final double z0;
    private final double cos;
    private final double sin;
    private final double tan;
    private final double omega;

    Trajectory(Tracks t, int row) {
        double pt = Math.hypot(t.px[row], t.py[row]);
        d0 = t.d0[row];
        z0 = t.z0[row];
        cos = t.px[row] / pt;
        sin = t.py[row] / pt;
        tan = t.pz[row] / pt;
        omega = t.omega[row];
    }

    /** Position after a transverse path from the perigee, cm. Positive charges turn clockwise. */
    double[] at(double s) {
        double half = 0.5 * omega * s;
        double chord = Math.abs(half) < 1e-9 ? s : s * Math.sin(half) / half;
        // the chord's direction is that of the momentum half way
        double c = cos * Math.cos(half) + sin * Math.sin(half);
        double w = sin * Math.cos(half) - cos * Math.sin(half);
        return new double[] {d0 * sin + chord * c, -d0 * cos + chord * w, z0 + s * tan};
    }

    /** Points from the production vertex of a generated particle, or from the perigee if there is none. */
    List<double[]> points(Particles p, int truth, Outline.Cylinder end) {
        double from = truth < 0 ? 0 : nearest(p.vx[truth], p.vy[truth], p.vz[truth]);
        double half = omega == 0 ? Double.POSITIVE_INFINITY : Math.PI / Math.abs(omega);
        List<double[]> out = new ArrayList<>();
        for (double s = from; s < from + half && s < from + 4 * end.radius(); s += STEP) {
            double[] q = at(s);
            boolean outside = q[0] * q[0] + q[1] * q[1] > end.radius() * end.radius()
                    || q[2] < end.zBackward()
                    || q[2] > end.zForward();
            if (outside && !out.isEmpty()) {
                break;
            }
            out.add(q);
        }
        return out;
    }

    private double nearest(double x, double y, double z) {
        double best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (double s = -BACK; s < BACK; s += STEP / 5) {
            double[] q = at(s);
            double d2 = (q[0] - x) * (q[0] - x) + (q[1] - y) * (q[1] - y) + (q[2] - z) * (q[2] - z);
            if (d2 < least) {
                least = d2;
                best = s;
            }
        }
        return best;
    }
}
