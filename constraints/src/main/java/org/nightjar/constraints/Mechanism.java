/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How a vector boson is produced, as far as its couplings decide. */
public enum Mechanism {
    /** e+ e- into a photon and the boson. */
    ANNIHILATION,
    /** Radiation off electrons. */
    ELECTRON_BREMSSTRAHLUNG,
    /** Radiation off muons. */
    MUON_BREMSSTRAHLUNG,
    /** Radiation off taus. */
    TAU_BREMSSTRAHLUNG,
    /** Radiation off protons. */
    PROTON_BREMSSTRAHLUNG,
    /** Neutral pion into a photon and the boson. */
    PI0_DECAY,
    /** Eta into a photon and the boson. */
    ETA_DECAY;

    /** The words of the cards. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Mechanism::word).toList();
    }

    /** As in cards: {@code electron bremsstrahlung}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
