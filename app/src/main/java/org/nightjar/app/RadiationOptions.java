/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.Map;
import org.nightjar.generation.Radiation;
import org.nightjar.search.card.RadiationSpec;
import picocli.CommandLine.Option;

/** The options for radiation; without them there is none. */
final class RadiationOptions {
    @Option(
            names = "--isr",
            description =
                    "With initial-state radiation of both beams, along the beams (third-order structure functions).")
    private boolean isr;

    @Option(
            names = "--isr-angles",
            description =
                    "The same with the photons at finite angles, the rest of the event recoiling; cuts act before it.")
    private boolean angles;

    @Option(
            names = "--fsr",
            description = "With photons radiated by lepton pairs, of the process and of decays; cuts act before it.")
    private boolean fsr;

    @Option(
            names = "--vacuum-polarisation",
            description = "With alpha running in every virtual photon (leptons and hadrons).")
    private boolean vacuumPolarisation;

    /** What was asked for. */
    RadiationSpec spec() {
        Radiation.Initial initial =
                angles ? Radiation.Initial.ANGLES : isr ? Radiation.Initial.COLLINEAR : Radiation.Initial.OFF;
        return new RadiationSpec(Radiation.NONE.withInitial(initial).withFinalState(fsr), vacuumPolarisation);
    }

    /** True if any option was given. */
    boolean isGiven() {
        return isr || angles || fsr || vacuumPolarisation;
    }

    /** Adds what was asked for to a document. */
    void put(Map<String, Object> document) {
        document.put("isr", isr || angles);
        document.put("isrAngles", angles);
        document.put("fsr", fsr);
        document.put("vacuumPolarisation", vacuumPolarisation);
    }
}
