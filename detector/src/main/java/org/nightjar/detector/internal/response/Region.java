/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.response;

import java.util.Arrays;

/** A connected region of crystals with its local maxima, and scratch for splitting it; reused. */
final class Region {
    int[] crystal = new int[64];
    int crystals;
    int[] maximum = new int[8];
    int maxima;
    double[] x = new double[8];
    double[] y = new double[8];
    double[] z = new double[8];
    double[] energy = new double[8];
    double[] weight = new double[8];

    void clear() {
        crystals = 0;
        maxima = 0;
    }

    void add(int c) {
        if (crystals == crystal.length) {
            crystal = Arrays.copyOf(crystal, 2 * crystals);
        }
        crystal[crystals++] = c;
    }

    void addMaximum(int c) {
        if (maxima == maximum.length) {
            int n = 2 * maxima;
            maximum = Arrays.copyOf(maximum, n);
            x = Arrays.copyOf(x, n);
            y = Arrays.copyOf(y, n);
            z = Arrays.copyOf(z, n);
            energy = Arrays.copyOf(energy, n);
            weight = Arrays.copyOf(weight, n);
        }
        maximum[maxima++] = c;
    }
}
