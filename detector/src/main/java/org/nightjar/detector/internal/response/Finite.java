/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.response;

import java.util.Locale;
import org.nightjar.core.PhysicsException;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.Particles;

/** Refuses particles whose numbers are not finite. */
final class Finite {
    private Finite() {}

    /** Numbers that are not finite are refused. */
    static void check(int i, Particles p, EventBatch events) {
        double momentum = (p.e[i] + p.px[i]) + (p.py[i] + p.pz[i]);
        double sum = momentum + ((p.vx[i] + p.vy[i]) + (p.vz[i] + p.vt[i]) + p.mass[i]);
        if (Math.abs(sum) < Double.POSITIVE_INFINITY && p.e[i] >= 0) {
            return;
        }
        int k = 0;
        while (p.end(k) <= i) {
            k++;
        }
        throw new PhysicsException(String.format(
                Locale.ROOT,
                "event %d, particle %d (PDG code %d): energy, momentum, mass and vertex must be finite, the energy not"
                        + " negative (E = %s GeV, p = %s, %s, %s GeV, vertex %s, %s, %s cm at %s ns).%n   Maybe the"
                        + " generator's record is damaged?",
                events.eventNumber(k),
                i - p.first(k),
                p.pdg[i],
                p.e[i],
                p.px[i],
                p.py[i],
                p.pz[i],
                p.vx[i],
                p.vy[i],
                p.vz[i],
                p.vt[i]));
    }
}
