/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.internal;

import org.nightjar.core.events.Particles;
import org.nightjar.core.units.Constants;

/** Mothers, flights and vertices of the particles of one event. */
public final class Vertices {
    private static final double MM = 0.1; // cm

    private Vertices() {}

    /**
     * Fills production and decay vertices from proper decay lengths: particles without mother, and those of a beam, start at
     * the collision point; others where their mother decayed. Particles decay after their flight in a straight line. Beams
     * have no decay vertex, final particles have one only if their decay length is given.
     *
     * @param start collision point: x, y, z in cm, t in ns
     * @param length proper decay length of row from + k at k, mm (VTIMUP)
     * @param work space of at least to - from entries
     */
    public static void place(Particles p, int from, int to, double[] start, double[] length, int[] work) {
        int[] order = mothersFirst(p, from, to, work);
        for (int k = 0; k < to - from; k++) {
            placeOne(p, order[k], start, length[order[k] - from]);
        }
    }

    /** The rows [from, to) in an order in which mothers stand before their daughters; there must be no loops. */
    public static int[] mothersFirst(Particles p, int from, int to, int[] work) {
        int n = to - from;
        for (int k = 0; k < n; k++) {
            work[k] = from + k;
        }
        if (inOrder(p, from, to)) {
            return work;
        }
        int[] up = new int[n];
        boolean[] done = new boolean[n];
        int filled = 0;
        for (int i = from; i < to; i++) {
            int depth = 0;
            for (int j = i; j >= from && !done[j - from]; j = p.parent[j]) {
                up[depth++] = j;
                done[j - from] = true;
            }
            while (depth > 0) {
                work[filled++] = up[--depth];
            }
        }
        return work;
    }

    private static boolean inOrder(Particles p, int from, int to) {
        boolean ordered = true;
        for (int i = from; i < to; i++) {
            ordered &= p.parent[i] < i;
        }
        return ordered;
    }

    private static void placeOne(Particles p, int i, double[] start, double length) {
        int mother = p.parent[i];
        if (mother < 0 || isBeam(p.status[mother])) {
            p.vx[i] = start[0];
            p.vy[i] = start[1];
            p.vz[i] = start[2];
            p.vt[i] = start[3];
        } else {
            boolean here = Double.isNaN(p.dx[mother]);
            p.vx[i] = here ? p.vx[mother] : p.dx[mother];
            p.vy[i] = here ? p.vy[mother] : p.dy[mother];
            p.vz[i] = here ? p.vz[mother] : p.dz[mother];
            p.vt[i] = here ? p.vt[mother] : p.dt[mother];
        }
        boolean flies = length > 0 && p.mass[i] > 0;
        if (isBeam(p.status[i]) || p.status[i] == 1 && !flies) {
            p.dx[i] = p.dy[i] = p.dz[i] = p.dt[i] = Double.NaN;
            return;
        }
        double t = flies ? length * MM / p.mass[i] : 0;
        p.dx[i] = p.vx[i] + t * p.px[i];
        p.dy[i] = p.vy[i] + t * p.py[i];
        p.dz[i] = p.vz[i] + t * p.pz[i];
        p.dt[i] = p.vt[i] + t * p.e[i] / Constants.C_CM_PER_NS;
    }

    /** Proper decay length, mm: the distance flown times mass over momentum; 0 without decay vertex. */
    public static double properLength(Particles p, int i) {
        if (Double.isNaN(p.dx[i])) {
            return 0;
        }
        double x = Math.abs(p.px[i]);
        double y = Math.abs(p.py[i]);
        double z = Math.abs(p.pz[i]);
        double flown;
        if (x == 0 && y == 0 && z == 0) {
            flown = (p.dt[i] - p.vt[i]) * Constants.C_CM_PER_NS / p.e[i];
        } else if (x >= y && x >= z) {
            flown = (p.dx[i] - p.vx[i]) / p.px[i];
        } else if (y >= z) {
            flown = (p.dy[i] - p.vy[i]) / p.py[i];
        } else {
            flown = (p.dz[i] - p.vz[i]) / p.pz[i];
        }
        double length = flown * p.mass[i] / MM;
        return Double.isFinite(length) ? length : 0;
    }

    /** True for what comes in: beams (4) and the incoming legs of the hard process behind them (11). */
    public static boolean isBeam(int status) {
        return status == 4 || status == 11;
    }

    /**
     * Takes the mother from one particle of each loop of mothers in [from, to), so that every chain ends. Linear in the number
     * of particles. Returns the number of loops.
     *
     * @param work space of at least to - from entries
     */
    public static int breakLoops(Particles p, int from, int to, int[] work) {
        if (inOrder(p, from, to)) {
            return 0;
        }
        java.util.Arrays.fill(work, 0, to - from, 0);
        int loops = 0;
        for (int i = from; i < to; i++) {
            int walk = i - from + 1;
            int last = -1;
            int j = i;
            while (j >= from && work[j - from] == 0) {
                work[j - from] = walk;
                last = j;
                j = p.parent[j];
            }
            if (j >= from && last >= 0 && work[j - from] == walk) {
                p.parent[last] = -1;
                loops++;
            }
        }
        return loops;
    }
}
