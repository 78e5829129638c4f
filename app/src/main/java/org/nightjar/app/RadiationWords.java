/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import org.nightjar.generation.Radiation;
import org.nightjar.search.card.RadiationSpec;

/** Radiation in words. */
final class RadiationWords {
    private RadiationWords() {}

    /** As the end of a sentence about a process; empty if there is none. */
    static String of(RadiationSpec radiation) {
        return initial(radiation.photons())
                + (radiation.photons().finalState() ? ", with final-state radiation" : "")
                + (radiation.vacuumPolarisation() ? ", with vacuum polarisation" : "");
    }

    private static String initial(Radiation radiation) {
        return switch (radiation.initial()) {
            case OFF -> "";
            case COLLINEAR -> ", with initial-state radiation along the beams";
            case ANGLES -> ", with initial-state radiation at finite angles";
        };
    }
}
