/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.response;

import org.nightjar.core.units.Constants;

/** Which particles leave what, by PDG code. */
public final class Kinds {
    /** Electron, muon, pion, kaon, proton: the species of tracks. */
    public static final int SPECIES = 5;

    public static final int PION = 2;
    public static final int KAON = 3;
    public static final int MUON = 1;

    /** PDG code of the long-lived neutral kaon. */
    public static final int KAON_LONG = 130;

    /** Charged pion, kaon, proton, GeV (PDG 2022). */
    private static final double[] MASS = {
        Constants.ELECTRON_MASS, Constants.MUON_MASS, 0.13957039, 0.493677, 0.93827208816
    };

    /** Mean life times c, cm (PDG 2022: 2.1969811 us, 26.033 ns, 12.38 ns). */
    private static final double[] LIFE = {Double.POSITIVE_INFINITY, 65863.8, 780.45, 371.14, Double.POSITIVE_INFINITY};

    private Kinds() {}

    /** Kind of deposit; -1 for particles that leave none. Neutral hadrons are seen only where hadrons shower. */
    static int deposit(int pdg) {
        return switch (Math.abs(pdg)) {
            case 22 -> Deposits.PHOTON;
            case 11 -> Deposits.ELECTRON;
            case 13, 211, 321, 2212 -> Deposits.IONISATION;
            case 2112 -> Deposits.HADRON;
            default -> pdg == KAON_LONG ? Deposits.HADRON : -1;
        };
    }

    /** True for particles that leave a track or the shower of a photon. */
    public static boolean seen(int pdg) {
        return deposit(pdg) >= 0 && !neutralHadron(pdg);
    }

    /** True for neutral hadrons that live long enough to reach the calorimeter. */
    public static boolean neutralHadron(int pdg) {
        return deposit(pdg) == Deposits.HADRON;
    }

    /** Electric charge in units of e. */
    static int charge(int pdg) {
        return switch (Math.abs(pdg)) {
            case 11, 13 -> -Integer.signum(pdg);
            case 211, 321, 2212 -> Integer.signum(pdg);
            default -> 0;
        };
    }

    /** Species of a charged particle, 0 to 4. */
    public static int species(int pdg) {
        return switch (Math.abs(pdg)) {
            case 13 -> MUON;
            case 211 -> PION;
            case 321 -> KAON;
            case 2212 -> 4;
            default -> 0;
        };
    }

    /** Masses of the species, GeV. */
    static double[] masses() {
        return MASS.clone();
    }

    /** Mass of a species, GeV. */
    public static double mass(int species) {
        return MASS[species];
    }

    /** Mean life times c of a species, cm. */
    static double life(int species) {
        return LIFE[species];
    }
}
