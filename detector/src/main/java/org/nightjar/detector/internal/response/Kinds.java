/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.response;

/** Which particles leave what in the calorimeter, by PDG code. */
final class Kinds {
    private Kinds() {}

    /** Kind of deposit; -1 for particles that leave none. Charged hadrons are taken as minimum ionising. */
    static int deposit(int pdg) {
        return switch (Math.abs(pdg)) {
            case 22 -> Deposits.PHOTON;
            case 11 -> Deposits.ELECTRON;
            case 13, 211, 321, 2212 -> Deposits.IONISATION;
            default -> -1;
        };
    }

    /** Electric charge in units of e. */
    static int charge(int pdg) {
        return switch (Math.abs(pdg)) {
            case 11, 13 -> -Integer.signum(pdg);
            case 211, 321, 2212 -> Integer.signum(pdg);
            default -> 0;
        };
    }
}
