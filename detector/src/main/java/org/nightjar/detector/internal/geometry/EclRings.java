/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.geometry;

import java.io.Serializable;

/** The crystals of the calorimeter as rings of constant polar angle; between the regions are gaps without crystals. */
public final class EclRings implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int BINS = 4096;
    private static final double TWO_PI = 2 * Math.PI;

    private final int[] region;
    private final int[] crystals;
    private final int[] first;
    private final double[] low;
    private final double[] high;
    private final double[] centre;
    private final int[] hint = new int[BINS + 1];
    private final int total;

    /** Rings in ascending polar angle; arrays are copied. */
    public EclRings(int[] region, int[] crystals, double[] centre, double[] low, double[] high) {
        this.region = region.clone();
        this.crystals = crystals.clone();
        this.centre = centre.clone();
        this.low = low.clone();
        this.high = high.clone();
        first = new int[crystals.length];
        int n = 0;
        for (int r = 0; r < crystals.length; r++) {
            first[r] = n;
            n += crystals[r];
        }
        total = n;
        int r = 0;
        for (int b = 0; b <= BINS; b++) {
            while (r < high.length - 1 && high[r] <= b * Math.PI / BINS) {
                r++;
            }
            hint[b] = r;
        }
    }

    /** Ring of a polar angle seen from the origin, -1 in the gaps and outside the acceptance. */
    public int ring(double theta) {
        int r = hint[(int) (theta * (BINS / Math.PI))];
        while (r < high.length - 1 && theta >= high[r]) {
            r++;
        }
        return theta >= low[r] && theta < high[r] ? r : -1;
    }

    /** Crystal of a ring at an azimuth (any branch). */
    public int crystal(int ring, double phi) {
        return first[ring] + inRing(ring, phi);
    }

    /** Number within the ring of the crystal at an azimuth. */
    public int inRing(int ring, double phi) {
        double turn = phi / TWO_PI;
        int k = (int) ((turn - Math.floor(turn)) * crystals[ring]);
        return k == crystals[ring] ? 0 : k;
    }

    /** Ring of a crystal. */
    public int ringOf(int crystal) {
        int lo = 0;
        int hi = first.length - 1;
        while (lo < hi) {
            int mid = (lo + hi + 1) >>> 1;
            if (first[mid] <= crystal) {
                lo = mid;
            } else {
                hi = mid - 1;
            }
        }
        return lo;
    }

    /** Azimuth of the centre of crystal {@code k} of a ring, in [0, 2 pi). */
    public double phiCentre(int ring, int k) {
        return (k + 0.5) * TWO_PI / crystals[ring];
    }

    /** Number of rings. */
    public int rings() {
        return region.length;
    }

    /** Number of crystals in all. */
    public int total() {
        return total;
    }

    /** Number of crystals of a ring. */
    public int crystals(int ring) {
        return crystals[ring];
    }

    /** First crystal of a ring. */
    public int first(int ring) {
        return first[ring];
    }

    /** Region of a ring: 1 forward, 2 barrel, 3 backward. */
    public int region(int ring) {
        return region[ring];
    }

    /** Lower edge in polar angle, rad. */
    public double low(int ring) {
        return low[ring];
    }

    /** Upper edge in polar angle, rad. */
    public double high(int ring) {
        return high[ring];
    }

    /** Half opening angles without crystals about the forward and the backward axis, rad. */
    public double[] openings() {
        return new double[] {low[0], Math.PI - high[high.length - 1]};
    }

    /** Polar angle of the crystals' centroids, rad. */
    public double centre(int ring) {
        return centre[ring];
    }
}
