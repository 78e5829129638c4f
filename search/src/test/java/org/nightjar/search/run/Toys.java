/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import org.nightjar.core.engine.SampleId;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.random.Stage;
import org.nightjar.core.random.Streams;

/** Values that follow a Crystal Ball with its tail on the low side, by inversion of its cumulative function in closed form. */
final class Toys {
    private Toys() {}

    /** The value below which the fraction u lies; core by bisection of the Gaussian integral, tail in closed form. */
    static double quantile(double u, double alpha, double n) {
        double tail = n / alpha / (n - 1) * Math.exp(-0.5 * alpha * alpha);
        double core = gauss(alpha, 60);
        double area = u * (tail + core);
        if (area < tail) {
            // the tail's integral up to x is tail * (1 + alpha (-alpha - x)/n)^(1 - n)
            return -alpha - n / alpha * (Math.pow(area / tail, 1 / (1 - n)) - 1);
        }
        double low = -alpha;
        double high = 10;
        for (int k = 0; k < 60; k++) {
            double middle = 0.5 * (low + high);
            if (gaussFrom(-alpha, middle) < area - tail) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return 0.5 * (low + high);
    }

    private static double gauss(double alpha, double reach) {
        return gaussFrom(-alpha, Math.min(reach, 10));
    }

    /** Integral of exp(-t^2/2) by Simpson's rule: 1e-9 of the whole. */
    private static double gaussFrom(double from, double to) {
        int steps = 200;
        double h = (to - from) / steps;
        double s = 0;
        for (int k = 0; k <= steps; k++) {
            double t = from + k * h;
            s += Math.exp(-0.5 * t * t) * (k == 0 || k == steps ? 1 : k % 2 == 1 ? 4 : 2);
        }
        return s * h / 3;
    }

    /** Random values. */
    static double[] crystalBall(long seed, int size, double mean, double sigma, double alpha, double n) {
        RandomStream r = new Streams(seed, new SampleId("crystal ball")).of(Stage.TOYS);
        double[] out = new double[size];
        for (int k = 0; k < size; k++) {
            out[k] = mean + sigma * quantile(r.at(k, 0).uniform(), alpha, n);
        }
        return out;
    }

    /** Evenly spread values: the shape without statistical noise. */
    static double[] even(int size, double mean, double sigma, double alpha, double n) {
        double[] out = new double[size];
        for (int k = 0; k < size; k++) {
            out[k] = mean + sigma * quantile((k + 0.5) / size, alpha, n);
        }
        return out;
    }
}
