/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints.relic;

/**
 * Degrees of freedom of photons, electrons, positrons and neutrinos below the muons: integrals of the Fermi distribution without chemical
 * potential; the neutrinos keep their own entropy, so that their temperature falls behind while the electrons annihilate.
 *
 * @param energy g of the energy density, pi^2/30 g T^4
 * @param entropy g of the entropy density, 2 pi^2/45 g T^3
 */
record ElectronGas(double energy, double entropy) {
    private static final double ELECTRON = 0.51099895e-3; // GeV, PDG 2022
    private static final double PHOTON = 2;
    private static final double NEUTRINOS = 7.0 / 8 * 6; // three kinds with their antiparticles
    private static final double FULL = PHOTON + 7.0 / 8 * 4; // photons and massless electrons
    private static final double FARTHEST = 50; // momentum over temperature: exp(-50)
    private static final int STEPS = 500; // even, for Simpson's rule

    /** At a temperature of the photons in GeV. */
    static ElectronGas at(double temperature) {
        double x = ELECTRON / temperature;
        double h = FARTHEST / STEPS;
        double density = 0;
        double pressure = 0;
        for (int k = 0; k <= STEPS; k++) {
            double weight = k == 0 || k == STEPS ? 1 : k % 2 == 0 ? 2 : 4;
            double p = k * h;
            double e = Math.hypot(p, x);
            double occupied = weight * p * p / (Math.exp(e) + 1);
            density += occupied * e;
            pressure += e == 0 ? 0 : occupied * p * p / (3 * e);
        }
        double norm = 4 * 15 / Math.pow(Math.PI, 4) * h / 3; // four states; a boson's energy is pi^4/15 T^4 / (2 pi^2)
        double electrons = norm * density;
        double ownEntropy = PHOTON + 0.75 * norm * (density + pressure);
        double cooling = Math.pow(ownEntropy / FULL, 1.0 / 3); // temperature of neutrinos over that of photons
        return new ElectronGas(
                PHOTON + electrons + NEUTRINOS * Math.pow(cooling, 4), ownEntropy + NEUTRINOS * Math.pow(cooling, 3));
    }
}
