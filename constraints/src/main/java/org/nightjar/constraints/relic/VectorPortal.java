/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints.relic;

import org.nightjar.core.units.Constants;

/**
 * Dark matter that annihilates through a dark photon into leptons and hadrons,
 * sigma = (4 pi alpha alpha_D epsilon^2 / 3 s) R(s) s^2 / ((s - M^2)^2 + M^2 Gamma^2) times (1 + 2 m^2 / s) / beta for Dirac fermions
 * and beta for Majorana fermions and complex scalars; R counts all final states in units of massless muons. It is the crossed
 * annihilation of QED; hadrons come from the width of a dark photon of mass sqrt(s).
 *
 * @param kind of dark matter
 * @param alphaD coupling of the dark photon to dark matter
 * @param ratio mass of the dark photon over that of dark matter, above 2
 */
public record VectorPortal(DarkMatter kind, double alphaD, double ratio) {
    private static final double ALPHA = 1 / Constants.INVERSE_ALPHA;
    private static final double[] LEPTONS = {0.51099895e-3, 0.1056583755, 1.77686}; // GeV, PDG 2022
    private static final Hadrons HADRONS = new Hadrons();

    public VectorPortal {
        if (!(alphaD > 0 && alphaD <= 1)) {
            throw new IllegalArgumentException("alphaD must be above 0 and at most 1, was " + alphaD);
        }
        if (!(ratio > 2)) {
            throw new IllegalArgumentException(
                    "the dark photon must be heavier than two dark particles, ratio " + ratio);
        }
    }

    /** The y = epsilon^2 alpha_D (m_chi / M)^4 of the observed density at a mass in GeV; NaN below the electron's mass. */
    public double y(double mass) {
        if (mass <= LEPTONS[0]) {
            return Double.NaN;
        }
        double mixing2 = new Freezeout(mass, kind.states(), x -> rate(mass, x)).factor();
        return mixing2 * alphaD / Math.pow(ratio, 4);
    }

    /** The mixing of the observed density at a mass of the dark photon in GeV. */
    public double mixing(double darkPhoton) {
        return Math.sqrt(y(darkPhoton / ratio) / alphaD) * ratio * ratio;
    }

    /** Cross section times speed over all pairs at unit mixing, GeV^-2. */
    double rate(double mass, double x) {
        double m = ratio * mass;
        double width = alphaD * m * kind.width(1 / ratio);
        double average = ThermalAverage.of(mass, x, root -> crossSection(mass, root, width), m, width);
        return kind.pairs() * average;
    }

    private double crossSection(double mass, double root, double width) {
        double m = ratio * mass;
        double s = root * root;
        double beta = Math.sqrt(Math.max(0, (root - 2 * mass) * (root + 2 * mass))) / root;
        double off = s - m * m;
        double propagator = s * s / (off * off + m * m * width * width);
        return 4 * Math.PI * ALPHA * alphaD / (3 * s) * finalStates(root) * propagator * kind.threshold(beta);
    }

    /** All final states of a virtual photon in units of massless muons. */
    static double finalStates(double root) {
        double sum = 0;
        for (double lepton : LEPTONS) {
            double r2 = lepton * lepton / (root * root);
            sum += r2 < 0.25 ? (1 + 2 * r2) * Math.sqrt(1 - 4 * r2) : 0;
        }
        return sum + HADRONS.at(root);
    }
}
