/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal.radiation;

import java.util.Arrays;
import org.nightjar.core.events.Particles;
import org.nightjar.core.random.RandomStream;

/**
 * Lets the lepton pairs of an event radiate: each charged lepton with the first antilepton of its kind and mother that is left.
 * Photons get rows of their own with the mother and vertex of the pair. One per thread.
 */
public final class FinalStateRadiation {
    private static final int PHOTON = 22;
    private static final int FINAL = 1;

    private final PairRadiation radiation = new PairRadiation();
    private final double[] first = new double[4];
    private final double[] second = new double[4];
    private boolean[] used = new boolean[64];

    /**
     * Radiates from the pairs among some rows. Photons that are there already are taken as the hardest: nothing harder is added.
     *
     * @param from first row
     * @param to one after the last
     */
    public void radiate(int from, int to, Particles p, RandomStream random) {
        if (used.length < to - from) {
            used = new boolean[2 * (to - from)];
        }
        Arrays.fill(used, 0, to - from, false);
        for (int row = from; row < to; row++) {
            if (isLepton(p.pdg[row]) && p.status[row] == FINAL) {
                int partner = partner(row, from, to, p);
                if (partner >= 0) {
                    used[partner - from] = true;
                    pair(row, partner, from, to, p, random);
                }
            }
        }
    }

    private static boolean isLepton(int pdg) {
        return pdg == 11 || pdg == 13 || pdg == 15;
    }

    private int partner(int row, int from, int to, Particles p) {
        for (int k = from; k < to; k++) {
            boolean fits = p.pdg[k] == -p.pdg[row] && p.parent[k] == p.parent[row] && p.status[k] == FINAL;
            if (fits && !used[k - from]) {
                return k;
            }
        }
        return -1;
    }

    private void pair(int row, int partner, int from, int to, Particles p, RandomStream random) {
        read(p, row, first);
        read(p, partner, second);
        radiation.radiate(first, second, p.mass[row], hardest(row, from, to, p), random);
        if (radiation.count() > 0) {
            write(p, row, first);
            write(p, partner, second);
            double[] k = radiation.photons();
            for (int n = 0; n < radiation.count(); n++) {
                int added = p.add(PHOTON, 0, k[4 * n], k[4 * n + 1], k[4 * n + 2], k[4 * n + 3]);
                p.parent[added] = p.parent[row];
                p.vx[added] = p.vx[row];
                p.vy[added] = p.vy[row];
                p.vz[added] = p.vz[row];
                p.vt[added] = p.vt[row];
            }
        }
    }

    /** The smallest energy, in the rest frame of the pair, of the photons beside it; without them, any. */
    private double hardest(int row, int from, int to, Particles p) {
        double energy = Double.POSITIVE_INFINITY;
        double e = first[0] + second[0];
        double x = first[1] + second[1];
        double y = first[2] + second[2];
        double z = first[3] + second[3];
        double w = Math.sqrt(e * e - x * x - y * y - z * z);
        for (int k = from; k < to; k++) {
            if (p.pdg[k] == PHOTON && p.parent[k] == p.parent[row]) {
                energy = Math.min(energy, (p.e[k] * e - p.px[k] * x - p.py[k] * y - p.pz[k] * z) / w);
            }
        }
        return energy;
    }

    private static void read(Particles p, int row, double[] out) {
        out[0] = p.e[row];
        out[1] = p.px[row];
        out[2] = p.py[row];
        out[3] = p.pz[row];
    }

    private static void write(Particles p, int row, double[] in) {
        p.e[row] = in[0];
        p.px[row] = in[1];
        p.py[row] = in[2];
        p.pz[row] = in[3];
    }
}
