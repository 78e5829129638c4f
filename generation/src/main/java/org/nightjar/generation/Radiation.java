/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation;

import java.io.Serializable;

/**
 * What radiates besides the photons of the process itself.
 *
 * @param initial what the beams do
 * @param finalState true if pairs of leptons radiate, those of the process and those of decays
 */
public record Radiation(Initial initial, boolean finalState) implements Serializable {
    /** Radiation of the beams. */
    public enum Initial {
        /** None. */
        OFF,
        /** Photons along the beams. */
        COLLINEAR,
        /** The same energies at the angles of first-order radiation; the rest of the event recoils. */
        ANGLES
    }

    /** Nothing radiates. */
    public static final Radiation NONE = new Radiation(Initial.OFF, false);

    /** True if the beams radiate. */
    public boolean isr() {
        return initial != Initial.OFF;
    }

    /** With the beams doing this. */
    public Radiation withInitial(Initial beams) {
        return new Radiation(beams, finalState);
    }

    /** With or without radiation of final leptons. */
    public Radiation withFinalState(boolean on) {
        return new Radiation(initial, on);
    }
}
