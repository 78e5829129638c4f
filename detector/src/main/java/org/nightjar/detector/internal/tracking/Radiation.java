/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.tracking;

import java.io.Serializable;
import org.nightjar.core.random.RandomStream;

/**
 * Bremsstrahlung in a thin layer of t radiation lengths: dN/dy = t (4/3 - 4/3 y + y^2)/y for y = k/E (complete screening;
 * PDG review, Bremsstrahlung).
 *
 * @param softest lowest photon energy followed, GeV
 */
public record Radiation(double softest) implements Serializable {
    /** Mean number of photons above the lowest energy. */
    public double mean(double t, double energy) {
        double y0 = softest / energy;
        return y0 >= 1 ? 0 : t * (-4.0 / 3 * Math.log(y0) - 4.0 / 3 * (1 - y0) + (1 - y0 * y0) / 2);
    }

    /** Fraction of the energy that a photon takes; zero if the electron is softer than the lowest photon. */
    public double fraction(double energy, RandomStream random) {
        double y0 = softest / energy;
        if (y0 >= 1) {
            return 0;
        }
        while (true) {
            double y = Math.exp(random.uniform() * Math.log(y0));
            if (random.uniform() * 4.0 / 3 < 4.0 / 3 * (1 - y) + y * y) {
                return y;
            }
        }
    }
}
