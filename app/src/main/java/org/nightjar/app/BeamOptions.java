/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import org.jspecify.annotations.Nullable;
import org.nightjar.core.PhysicsException;
import org.nightjar.core.card.CardException;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.units.Constants;
import org.nightjar.core.units.Dimension;
import picocli.CommandLine.Option;

/** The options {@code --sqrt-s} and {@code --detector}: which beams collide. */
final class BeamOptions {
    /** Energy of the Upsilon(4S) machines as quoted by their papers (arXiv:2007.13071, page 4), GeV. */
    private static final double DEFAULT_ENERGY = 10.58;

    /** Above this the Z, which no model here has, cannot be left out by any stretch; GeV. */
    private static final double HIGHEST_ENERGY = 100;

    @Option(
            names = "--sqrt-s",
            paramLabel = "E",
            description = "Centre-of-mass energy, GeV, of head-on beams (default: 10.58).")
    private @Nullable String energy;

    @Option(
            names = "--detector",
            paramLabel = "D",
            description = "Use the beams of this detector's machine instead; cuts with lab(...) then refer to it.")
    private @Nullable String detector;

    /** The beams. */
    Beams beams() {
        if (detector != null) {
            if (energy != null) {
                throw new CardException(
                        "--sqrt-s", "is given together with --detector, which has its own beams.", "one of the two?");
            }
            return Libraries.standard().detector(detector).model().beams();
        }
        return Beams.headOn(energy == null ? DEFAULT_ENERGY : checked(energy));
    }

    private static double checked(String text) {
        double sqrtS = OptionValue.positive("--sqrt-s", text, Dimension.ENERGY, true, "10.58 GeV");
        if (sqrtS <= 2 * Constants.ELECTRON_MASS || sqrtS > HIGHEST_ENERGY) {
            throw new PhysicsException(
                    "--sqrt-s: %s GeV is not between two electron masses and %s GeV.%n   Maybe 10.58 GeV?"
                            .formatted(Show.number(sqrtS), Show.number(HIGHEST_ENERGY)));
        }
        return sqrtS;
    }
}
