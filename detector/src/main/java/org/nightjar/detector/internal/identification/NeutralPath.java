/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.identification;

import java.io.Serializable;
import org.nightjar.core.events.Particles;
import org.nightjar.core.numbers.Quick;
import org.nightjar.detector.internal.geometry.EclRings;
import org.nightjar.detector.internal.geometry.FrontFace;
import org.nightjar.detector.internal.geometry.Ray;
import org.nightjar.detector.internal.response.ShowerDepth;

/**
 * The straight way of a neutral particle from where it is made to the muon system; places count, not the direction of flight, which
 * differ for particles of a displaced decay.
 *
 * @param rings crystals
 * @param face their front face
 * @param depth where a photon's shower has its place behind the front face
 * @param iron surface through which the muon system is entered
 */
public record NeutralPath(EclRings rings, FrontFace face, ShowerDepth depth, FrontFace iron) implements Serializable {
    /** Puts particle i on its way; false if it does not move or is made in the crystals or behind. */
    boolean begins(Particles p, int i, Ray ray) {
        if (!face.contains(p.vx[i], p.vy[i], p.vz[i]) || p.px[i] == 0 && p.py[i] == 0 && p.pz[i] == 0) {
            return false;
        }
        ray.set(p.vx[i], p.vy[i], p.vz[i], p.px[i], p.py[i], p.pz[i]);
        return true;
    }

    /** True if a photon of an energy (GeV) on its way passes between the crystals. */
    boolean passesCrystals(Ray ray, double energy) {
        return rings.ring(theta(ray, face.path(ray) + depth.of(energy))) < 0;
    }

    /** Polar angle after a path, seen from the origin. */
    static double theta(Ray ray, double path) {
        double x = ray.x + path * ray.dx;
        double y = ray.y + path * ray.dy;
        return Quick.atan2(Math.sqrt(x * x + y * y), ray.z + path * ray.dz);
    }

    /** Path to the muon system, cm. */
    double toIron(Ray ray) {
        return iron.path(ray);
    }
}
