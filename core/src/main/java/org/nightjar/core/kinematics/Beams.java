/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core.kinematics;

import java.io.Serializable;

/**
 * Colliding electron and positron beams as seen in the detector's laboratory frame (z along the solenoid).
 *
 * @param electronEnergy electron energy, GeV
 * @param electronAngleX angle of the electron momentum from +z in the x-z plane, rad
 * @param positronEnergy positron energy, GeV
 * @param positronAngleX angle of the positron momentum from -z in the x-z plane, towards +x if positive, rad
 * @param electronSpread standard deviation of the electron energy, GeV
 * @param positronSpread standard deviation of the positron energy, GeV
 * @param sigmaX standard deviation of the luminous region in x, cm
 * @param sigmaY same in y, cm
 * @param sigmaZ same in z, cm
 * @param nominalSqrtS the centre-of-mass energy that analyses use, GeV; 0 means computed from the beams
 */
public record Beams(
        double electronEnergy,
        double electronAngleX,
        double positronEnergy,
        double positronAngleX,
        double electronSpread,
        double positronSpread,
        double sigmaX,
        double sigmaY,
        double sigmaZ,
        double nominalSqrtS)
        implements Serializable {
    private static final double ELECTRON_MASS = org.nightjar.core.units.Constants.ELECTRON_MASS;

    /** Head-on beams of equal energy without spread: the laboratory is the centre-of-mass frame. */
    public static Beams headOn(double sqrtS) {
        return new Beams(sqrtS / 2, 0, sqrtS / 2, 0, 0, 0, 0, 0, 0, sqrtS);
    }

    /** Electron four-momentum for a given energy, laboratory, GeV. */
    public FourMomentum electron(double energy) {
        double p = Math.sqrt(energy * energy - ELECTRON_MASS * ELECTRON_MASS);
        return new FourMomentum(energy, p * Math.sin(electronAngleX), 0, p * Math.cos(electronAngleX));
    }

    /** Positron four-momentum for a given energy, laboratory, GeV. */
    public FourMomentum positron(double energy) {
        double p = Math.sqrt(energy * energy - ELECTRON_MASS * ELECTRON_MASS);
        return new FourMomentum(energy, p * Math.sin(positronAngleX), 0, -p * Math.cos(positronAngleX));
    }

    /** Nominal total four-momentum in the laboratory, GeV. */
    public FourMomentum total() {
        return electron(electronEnergy).plus(positron(positronEnergy));
    }

    /** Nominal centre-of-mass energy, GeV. */
    public double sqrtS() {
        return nominalSqrtS > 0 ? nominalSqrtS : Math.sqrt(total().mass2());
    }

    /** Centre-of-mass frame of the nominal beams: electron along +z. */
    public Frame cm() {
        return cm(electronEnergy, positronEnergy);
    }

    /** Centre-of-mass frame for beams of the given energies: electron along +z. */
    public Frame cm(double electron, double positron) {
        FourMomentum e = electron(electron);
        return Frame.restFrame(e.plus(positron(positron)), e);
    }
}
