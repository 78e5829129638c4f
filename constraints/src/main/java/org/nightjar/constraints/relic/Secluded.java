/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints.relic;

/**
 * Dirac dark matter heavier than the dark photon: it annihilates into two of them, so that its density fixes alpha_D and says
 * nothing of the mixing. sv = pi alpha_D^2 / m^2 (1 - r^2)^(3/2) / (1 - r^2 / 2)^2 at threshold with r = M / m (Pospelov, Ritz, Voloshin,
 * arXiv:0711.4866; crossed annihilation into two massive photons).
 */
public final class Secluded {
    private Secluded() {}

    /** The alpha_D of the observed density; NaN if the dark photon is not lighter. */
    public static double alphaD(double mass, double darkPhoton) {
        double r2 = darkPhoton * darkPhoton / (mass * mass);
        if (r2 >= 1) {
            return Double.NaN;
        }
        double unit =
                Math.PI / (mass * mass) * Math.pow(1 - r2, 1.5) / Math.pow(1 - r2 / 2, 2) / 2; // half of all pairs
        return Math.sqrt(new Freezeout(mass, DarkMatter.DIRAC.states(), x -> unit).factor());
    }
}
