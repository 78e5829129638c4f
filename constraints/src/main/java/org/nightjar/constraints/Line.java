/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints;

import java.util.Arrays;

/**
 * One connected piece of a curve.
 *
 * @param mass in GeV, positive; ascending for a limit
 * @param coupling in the plane's house unit, e.g. 1/GeV, positive
 */
public record Line(double[] mass, double[] coupling) {
    /** Number of points. */
    public int size() {
        return mass.length;
    }

    /** Smallest mass. */
    public double lowestMass() {
        return Arrays.stream(mass).min().orElse(Double.NaN);
    }

    /** Largest mass. */
    public double highestMass() {
        return Arrays.stream(mass).max().orElse(Double.NaN);
    }

    /** The limit at a mass, interpolated in the logarithms of mass and coupling; NaN outside the line's masses. */
    double limitAt(double m) {
        int n = size();
        if (!(m >= mass[0] && m <= mass[n - 1])) {
            return Double.NaN;
        }
        int k = Arrays.binarySearch(mass, m);
        if (k >= 0) {
            return coupling[k];
        }
        int right = -k - 1;
        double t = Math.log(m / mass[right - 1]) / Math.log(mass[right] / mass[right - 1]);
        return coupling[right - 1] * Math.pow(coupling[right] / coupling[right - 1], t);
    }

    /** True if the point lies inside the polygon, with straight sides in the logarithms (even-odd rule). */
    boolean encloses(double m, double g) {
        double y = Math.log(g);
        boolean inside = false;
        for (int k = 0, before = size() - 1; k < size(); before = k++) {
            double y1 = Math.log(coupling[k]);
            double y2 = Math.log(coupling[before]);
            if (y1 > y != y2 > y) {
                double x1 = Math.log(mass[k]);
                double x = x1 + (Math.log(mass[before]) - x1) * (y - y1) / (y2 - y1);
                inside ^= Math.log(m) < x;
            }
        }
        return inside;
    }
}
