/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.response;

import java.io.Serializable;

/**
 * The errors that reconstruction gives to a photon of a measured energy: widths of the cores, without tails.
 *
 * @param energies response in energy
 * @param angles response in angles
 */
public record PhotonErrors(EnergyResponse energies, AngleResponse angles) implements Serializable {
    /** Standard deviations of energy (GeV), polar angle and azimuth (rad) in a region (1 to 3), into {@code out}. */
    public void at(int region, double energy, double[] out) {
        double fourth = Resolution.inverseFourthRoot(energy);
        out[0] = energy * energies.width(region, energy);
        out[1] = angles.sigmaTheta(region, energy, fourth);
        out[2] = angles.sigmaPhi(region, energy, fourth);
    }
}
