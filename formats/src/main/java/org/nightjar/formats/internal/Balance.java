/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.internal;

import org.nightjar.core.events.Particles;

/** Conservation of energy and momentum in one event: incoming against final particles (status 1). */
public final class Balance {
    /** Imbalance that is reported, relative to the beams' energy: more than the rounding of any common print format. */
    public static final double WARN = 1e-3;

    /** Imbalance above which an event of a format that holds the whole hard process is refused. */
    public static final double REFUSE = 0.05;

    private Balance() {}

    /** Largest of the four differences over the beams' energy, in rows [from, to); 0 if nothing has the status {@code incoming}. */
    public static double of(Particles p, int from, int to, int incoming) {
        double e = 0;
        double x = 0;
        double y = 0;
        double z = 0;
        double beams = 0;
        for (int i = from; i < to; i++) {
            int sign = p.status[i] == incoming ? 1 : p.status[i] == 1 ? -1 : 0;
            e += sign * p.e[i];
            x += sign * p.px[i];
            y += sign * p.py[i];
            z += sign * p.pz[i];
            beams += sign > 0 ? p.e[i] : 0;
        }
        if (beams <= 0) {
            return 0;
        }
        return Math.max(Math.max(Math.abs(e), Math.abs(x)), Math.max(Math.abs(y), Math.abs(z))) / beams;
    }
}
