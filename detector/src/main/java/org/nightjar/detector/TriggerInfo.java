/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector;

/**
 * A trigger line as far as others need to know it.
 *
 * @param name name in the card
 * @param ofTracks true if it looks at tracks, false if at energies in the calorimeter
 * @param number least number of tracks or clusters
 * @param above threshold that is asked for, GeV: transverse momentum of tracks, energy else
 * @param cm true if that is an energy in the centre of mass
 * @param thetaLow lowest polar angle that it looks at, rad
 * @param thetaHigh highest polar angle, rad
 * @param efficiency plateau
 * @param prescale one in so many events is kept
 */
public record TriggerInfo(
        String name,
        boolean ofTracks,
        int number,
        double above,
        boolean cm,
        double thetaLow,
        double thetaHigh,
        double efficiency,
        double prescale) {}
