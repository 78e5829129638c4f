/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core.random;

/** Random numbers of one stage of one sample, positioned at one event. Not shared between threads. */
public interface RandomStream {
    /** Positions the stream at an event and attempt (counts rejected tries, from 0); allocates nothing. Returns itself. */
    RandomStream at(long eventNumber, int attempt);

    /** Uniform in (0,1), both ends excluded. */
    double uniform();

    /** Mean 0, standard deviation 1. */
    double gaussian();

    /** Mean 1. */
    double exponential();

    /** Poisson distributed count of the given mean (mean below about 500; by inversion of the product of uniforms). */
    default int poisson(double mean) {
        int n = 0;
        double left = mean;
        double product = 1;
        while (true) {
            product *= uniform();
            while (product < 1 && left > 0) {
                double step = Math.min(left, 500);
                product *= Math.exp(step);
                left -= step;
            }
            if (product <= 1) {
                return n;
            }
            n++;
        }
    }
}
