/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory;

import java.io.Serializable;

/**
 * A complex function of a squared momentum that multiplies a vector where it meets an extended particle. It should be 1 at
 * zero, so that real photons see the charge. Pure and safe to share between threads.
 */
public interface FormFactor extends Serializable {
    /** The form factor 1. */
    FormFactor POINT = Point.LIKE;

    /**
     * Evaluates a block of points.
     *
     * @param q2 squared momenta, GeV^2, positive if time-like
     * @param number how many of them
     * @param re real parts, written
     * @param im imaginary parts, written
     */
    void at(double[] q2, int number, double[] re, double[] im);

    /** Point-like: one value, so that it stays itself when it travels. */
    enum Point implements FormFactor {
        /** The form factor 1. */
        LIKE;

        @Override
        public void at(double[] q2, int number, double[] re, double[] im) {
            for (int i = 0; i < number; i++) {
                re[i] = 1;
                im[i] = 0;
            }
        }
    }
}
