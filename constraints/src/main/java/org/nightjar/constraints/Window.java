/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints;

/** Which decay lengths a search accepts. */
public sealed interface Window {
    /** Any lifetime: the search has no cut that a long flight would fail. */
    record Prompt() implements Window {}

    /**
     * Decays before a flight length.
     *
     * @param length of flight in the laboratory, cm
     * @param energy of the boson in the laboratory, GeV; NaN if {@code sqrtS} is given
     * @param sqrtS energy of a collision into a photon and the boson, GeV; NaN if {@code energy} is given
     */
    record Flight(double length, double energy, double sqrtS) implements Window {
        /** Longest proper decay time times c, cm, that is accepted at a mass. */
        public double properLength(double mass) {
            double e = Double.isNaN(sqrtS) ? energy : (sqrtS * sqrtS + mass * mass) / (2 * sqrtS);
            double momentum = Math.sqrt(Math.max(0, e * e - mass * mass));
            return momentum > 0 ? length * mass / momentum : Double.POSITIVE_INFINITY;
        }
    }

    /**
     * Decays behind a shield. The boost is not known; it follows from the two edges of the published region.
     *
     * @param shield length before the decay region, cm
     * @param decayRegion length of the decay region, cm
     */
    record Dump(double shield, double decayRegion) implements Window {
        /** End over beginning of the decay region, both from the target. */
        public double ratio() {
            return 1 + decayRegion / shield;
        }
    }
}
