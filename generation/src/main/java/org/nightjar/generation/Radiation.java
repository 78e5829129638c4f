/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation;

import java.io.Serializable;

/**
 * What radiates besides the photons of the process itself.
 *
 * @param initial what the beams do
 */
public record Radiation(Initial initial) implements Serializable {
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
    public static final Radiation NONE = new Radiation(Initial.OFF);

    /** True if the beams radiate. */
    public boolean isr() {
        return initial != Initial.OFF;
    }

    /** With the beams doing this. */
    public Radiation withInitial(Initial beams) {
        return new Radiation(beams);
    }
}
