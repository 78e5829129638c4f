/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.response;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.random.RandomStream;
import org.nightjar.detector.internal.geometry.Ray;
import org.nightjar.detector.internal.tracking.Arc;
import org.nightjar.detector.internal.tracking.NuclearPath;

/** How the way of a charged particle ends before the calorimeter: by its decay or, for hadrons, in a nucleus. */
final class Fate implements Serializable {
    private static final long serialVersionUID = 1;

    private final double unseenKinks;
    /** Decays farther than this along the transverse path are of no interest, cm. */
    private final double far;

    private final double field;
    private final @Nullable PionCrossSection pions;
    private final NuclearPath nuclear;

    /**
     * From its parts.
     *
     * @param unseenKinks share of decays in flight that do not end the track
     * @param far transverse path beyond which nothing matters, cm
     * @param field solenoid field, T
     * @param pions how the cross section of pions depends on their energy; null if hadrons do not interact
     */
    Fate(double unseenKinks, double far, double field, @Nullable PionCrossSection pions, NuclearPath nuclear) {
        this.unseenKinks = unseenKinks;
        this.far = far;
        this.field = field;
        this.pions = pions;
        this.nuclear = nuclear;
    }

    /** Sets decay and interaction of a particle and returns the transverse path after which its track ends, cm. */
    double until(Particle q, double pt, Arc arc, RandomStream random) {
        double end = decay(q, pt, random);
        q.interacted = false;
        if (pions == null || q.species < Kinds.PION) {
            return end;
        }
        arc.set(q.x, q.y, q.z, q.px / pt, q.py / pt, q.pz / pt, Arc.curvature(q.charge, field, pt));
        double lengths = random.exponential();
        if (q.species == Kinds.PION) {
            lengths /= pions.before(q.e - q.mass);
        }
        int layer = nuclear.layer(arc, q.species > Kinds.KAON, lengths);
        double path = arc.s - arc.start;
        if (layer < 0 || path > q.decayPath) {
            return end;
        }
        q.interacted = true;
        q.decayPath = Double.POSITIVE_INFINITY;
        return nuclear.shortens(layer) ? path : Double.POSITIVE_INFINITY;
    }

    /** Interaction lengths of a neutral nucleon's way to the calorimeter. */
    double depth(Ray ray) {
        return nuclear.depth(ray);
    }

    /**
     * Decides where a muon, pion or kaon decays. Half of the decays inside the detector have so small a kink that the track
     * goes on as if nothing had happened. The charged daughter takes the parent's way and deposits as a minimum-ionising
     * particle; neutral daughters are not followed.
     */
    private double decay(Particle q, double pt, RandomStream random) {
        q.decayPath = Double.POSITIVE_INFINITY;
        double life = Kinds.life(q.species);
        if (life == Double.POSITIVE_INFINITY) {
            return life;
        }
        double path = random.exponential() * life * pt / q.mass;
        if (path > far) {
            return Double.POSITIVE_INFINITY;
        }
        q.decayPath = path;
        return random.uniform() < unseenKinks ? Double.POSITIVE_INFINITY : path;
    }
}
