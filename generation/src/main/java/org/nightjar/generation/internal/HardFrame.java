/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal;

/** The rest frame of the hard process at one point: its energy and its velocity in the CM frame of the beams. */
final class HardFrame {
    private double s;
    private double sqrtS;
    private double beta;

    /** Sets the point: squared hard energy (GeV^2) and velocity along the beam axis. */
    void set(double hardS, double velocity) {
        s = hardS;
        sqrtS = Math.sqrt(hardS);
        beta = velocity;
    }

    double s() {
        return s;
    }

    double sqrtS() {
        return sqrtS;
    }

    double beta() {
        return beta;
    }
}
