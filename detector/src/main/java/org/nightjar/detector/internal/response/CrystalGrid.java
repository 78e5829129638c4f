/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.response;

import java.io.Serializable;
import org.nightjar.detector.internal.geometry.EclRings;
import org.nightjar.detector.internal.geometry.FrontFace;
import org.nightjar.detector.internal.geometry.Ray;

/** Positions of the crystals at shower depth and which of them touch each other (within one region). */
final class CrystalGrid implements Serializable {
    private static final long serialVersionUID = 1;
    final EclRings rings;
    final double[] x;
    final double[] y;
    final double[] z;
    final double[] phi;
    final int[] ring;
    private final int[] firstNeighbour;
    private final int[] neighbour;

    CrystalGrid(EclRings rings, FrontFace face, double depth) {
        this.rings = rings;
        int n = rings.total();
        x = new double[n];
        y = new double[n];
        z = new double[n];
        phi = new double[n];
        ring = new int[n];
        Ray ray = new Ray();
        for (int r = 0; r < rings.rings(); r++) {
            for (int k = 0; k < rings.crystals(r); k++) {
                int c = rings.first(r) + k;
                ring[c] = r;
                phi[c] = rings.phiCentre(r, k);
                double sin = Math.sin(rings.centre(r));
                ray.set(0, 0, 0, sin * Math.cos(phi[c]), sin * Math.sin(phi[c]), Math.cos(rings.centre(r)));
                double path = face.path(ray) + depth;
                x[c] = path * ray.dx;
                y[c] = path * ray.dy;
                z[c] = path * ray.dz;
            }
        }
        firstNeighbour = new int[n + 1];
        int[] list = new int[12 * n];
        int count = 0;
        for (int c = 0; c < n; c++) {
            firstNeighbour[c] = count;
            count = neighbours(c, list, count);
        }
        firstNeighbour[n] = count;
        neighbour = java.util.Arrays.copyOf(list, count);
    }

    private int neighbours(int c, int[] list, int from) {
        int r = ring[c];
        int count = from;
        list[count++] = inRing(r, c - rings.first(r) - 1);
        list[count++] = inRing(r, c - rings.first(r) + 1);
        double half = Math.PI / rings.crystals(r) * (1 + 1e-9);
        for (int rr = r - 1; rr <= r + 1; rr += 2) {
            if (rr >= 0 && rr < rings.rings() && rings.region(rr) == rings.region(r)) {
                double reach = half + Math.PI / rings.crystals(rr);
                int near = rings.inRing(rr, phi[c]);
                for (int k = near - 2; k <= near + 2; k++) {
                    int other = inRing(rr, k);
                    double apart = Math.abs(Math.IEEEremainder(phi[other] - phi[c], 2 * Math.PI));
                    if (apart <= reach) {
                        list[count++] = other;
                    }
                }
            }
        }
        return count;
    }

    /** Crystal number {@code k} (any integer, wraps around) of a ring. */
    int inRing(int r, int k) {
        return rings.first(r) + Math.floorMod(k, rings.crystals(r));
    }

    /** First of the neighbours of a crystal in {@link #neighbour}. */
    int first(int crystal) {
        return firstNeighbour[crystal];
    }

    /** One neighbour. */
    int neighbour(int i) {
        return neighbour[i];
    }
}
