/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.response;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Probability that enough of the layers on a track's way have a hit, from the mean number of hits: the binomial law, with
 * linear interpolation where the mean is that of no whole number of layers.
 */
final class HitCount implements Serializable {
    private static final long serialVersionUID = 1;
    /** From here on the probability counts as one. */
    private static final double CERTAIN = 1 - 1e-9;

    private static final double NEARLY = 0.999;

    private static final int MOST = 1000;

    private final double perEfficiency;
    private final int needed;
    /** Probability of at least the needed hits in so many layers more than are needed; the last is one. */
    private final double[] chances;

    /** So many hits are needed, of layers with a hit efficiency. */
    HitCount(int needed, double efficiency) {
        this.needed = needed;
        perEfficiency = 1 / efficiency;
        double[] c = new double[MOST];
        double exactly = Math.pow(efficiency, needed); // the needed hit comes with the last layer
        double sum = exactly;
        int n = 0;
        while (sum < CERTAIN && n < MOST - 1) {
            c[n++] = sum;
            exactly *= (1 - efficiency) * (needed + n - 1) / n;
            sum += exactly;
        }
        c[n++] = 1;
        chances = Arrays.copyOf(c, n);
    }

    /** Probability of enough hits where so many are expected. */
    double chance(double mean) {
        double more = mean * perEfficiency - needed;
        if (more >= chances.length - 1) {
            return 1;
        }
        if (!(more > -1)) {
            return 0;
        }
        int low = (int) Math.floor(more);
        double below = low < 0 ? 0 : chances[low];
        return below + (more - low) * (chances[low + 1] - below);
    }

    /** True if a mean that is wrong by some layers may matter: neither (nearly) surely enough hits nor surely too few. */
    boolean mayDepend(double mean, int layers) {
        double off = layers / perEfficiency;
        return chance(mean + off) > 0 && chance(mean - off) < NEARLY;
    }
}
