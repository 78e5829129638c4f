/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.util.Arrays;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.random.Stage;
import org.nightjar.core.random.Streams;

/** Values that follow a Crystal Ball with its tail on the low side, by inversion of its cumulative function. */
final class Toys {
    private static final int STEPS = 20_000;
    private static final double REACH = 8; // the Gaussian beyond is 1e-15

    private final double alpha;
    private final double n;
    private final double tail;
    /** Integral of exp(-t^2/2) from -alpha, by the midpoint rule: 1e-8 of the whole. */
    private final double[] core = new double[STEPS + 1];

    private final double step;

    private Toys(double alpha, double n) {
        this.alpha = alpha;
        this.n = n;
        this.tail = n / alpha / (n - 1) * Math.exp(-0.5 * alpha * alpha);
        this.step = (REACH + alpha) / STEPS;
        for (int k = 0; k < STEPS; k++) {
            double t = -alpha + (k + 0.5) * step;
            core[k + 1] = core[k] + step * Math.exp(-0.5 * t * t);
        }
    }

    /** The value, in widths from the mean, below which the fraction u lies. */
    private double quantile(double u) {
        double area = u * (tail + core[STEPS]);
        if (area < tail) {
            // the tail's integral up to x is tail * (1 - alpha (alpha + x)/n)^(1 - n)
            return -alpha - n / alpha * (Math.pow(area / tail, 1 / (1 - n)) - 1);
        }
        int k = Arrays.binarySearch(core, area - tail);
        int at = Math.min(STEPS - 1, k < 0 ? -k - 2 : k);
        double part = (area - tail - core[at]) / (core[at + 1] - core[at]);
        return -alpha + (at + part) * step;
    }

    /** Random values. */
    static double[] crystalBall(long seed, int size, double mean, double sigma, double alpha, double n) {
        Toys toys = new Toys(alpha, n);
        RandomStream r = new Streams(seed, new SampleId("crystal ball")).of(Stage.TOYS);
        double[] out = new double[size];
        for (int k = 0; k < size; k++) {
            out[k] = mean + sigma * toys.quantile(r.at(k, 0).uniform());
        }
        return out;
    }

    /** Evenly spread values: the shape without statistical noise. */
    static double[] even(int size, double mean, double sigma, double alpha, double n) {
        Toys toys = new Toys(alpha, n);
        double[] out = new double[size];
        for (int k = 0; k < size; k++) {
            out[k] = mean + sigma * toys.quantile((k + 0.5) / size);
        }
        return out;
    }
}
