/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal.channels;

import org.nightjar.generation.internal.Limits;

/**
 * The squared mass of a node: 2 pi times its density, for the phase space ds/(2 pi). The range is that left by the parent, by
 * the sister (its least mass if it comes later) and by cuts on photon energies: a photon of energy E in the frame of the
 * process takes S - s = 2 P.k > E S/W away from its parent, and 2 p.k > E m^2/W keeps what radiates it off its mass shell.
 *
 * @param self the node's squared mass
 * @param parent that of its parent
 * @param sister that of its sister, if {@code after}
 * @param after true if the sister is sampled before
 * @param sisterLeast least mass of the sister, GeV
 * @param map the density
 * @param least smallest squared mass by the legs and cuts, GeV^2
 * @param radiated a photon leg of the node beside a single other leg of the pole's mass, or -1
 * @param sisterPhoton the sister if it is a photon, or -1
 */
record MassFactor(
        SquaredMass self,
        SquaredMass parent,
        SquaredMass sister,
        boolean after,
        double sisterLeast,
        MassMap map,
        double least,
        int radiated,
        int sisterPhoton)
        implements Factor {
    private double low(Kin kin, Limits limits) {
        return radiated < 0 ? least : least * (1 + limits.eachMinEnergy(radiated, kin.beta) / kin.sqrtS);
    }

    private double high(double parent2, double sister2, Kin kin, Limits limits) {
        double m = Math.sqrt(parent2) - (after ? Math.sqrt(Math.max(0, sister2)) : sisterLeast);
        double most = m > 0 ? m * m : 0;
        return sisterPhoton < 0
                ? most
                : Math.min(most, parent2 * (1 - limits.eachMinEnergy(sisterPhoton, kin.beta) / kin.sqrtS));
    }

    /** The squared mass of a uniform number, or -1 if the range is empty. */
    double sample(double u, double parent2, double sister2, Kin kin, Limits limits) {
        double lo = low(kin, limits);
        double hi = high(parent2, sister2, kin, limits);
        return hi > lo ? map.sample(u, lo, hi, parent2, kin.s) : -1;
    }

    @Override
    public double value(Kin kin, Limits limits) {
        double parent2 = parent.of(kin);
        double lo = low(kin, limits);
        double hi = high(parent2, sister.of(kin), kin, limits);
        double above = self.minus(map.pole(), kin);
        boolean inside = hi > lo && above > (lo - map.pole()) * (1 - 1e-9) && above < hi - map.pole();
        return inside ? 2 * Math.PI * map.density(above, lo, hi, parent2, kin.s) : 0;
    }
}
