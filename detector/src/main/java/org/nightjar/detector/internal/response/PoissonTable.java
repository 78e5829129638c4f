/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.response;

import java.io.Serializable;

/** Poisson numbers of a fixed mean (up to about 700) from one uniform number each. */
final class PoissonTable implements Serializable {
    private static final long serialVersionUID = 1;
    /** Probability of at most n; ends where nothing is left in double precision. */
    private final double[] atMost;

    PoissonTable(double mean) {
        // ten standard deviations above and room for small means: less than 1e-17 is beyond
        atMost = new double[(int) (mean + 10 * Math.sqrt(mean)) + 30];
        double probability = Math.exp(-mean);
        double sum = 0;
        for (int n = 0; n < atMost.length; n++) {
            sum += probability;
            atMost[n] = sum;
            probability *= mean / (n + 1);
        }
    }

    /** The smallest number that is not exceeded with a probability above {@code u}. */
    int of(double u) {
        int n = 0;
        while (n < atMost.length - 1 && atMost[n] < u) {
            n++;
        }
        return n;
    }
}
