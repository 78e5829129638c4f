/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.response;

import java.io.Serializable;
import org.nightjar.core.numbers.Interpolation;

/**
 * Inelastic cross section of charged pions on nuclei over that at high energy, against kinetic energy: large about the Delta
 * resonance, 1.1 to 1.5 in the range of B factories. Interaction lengths of tables are those at high energy; these are shorter
 * by this factor. Linear between the points, constant outside.
 */
public final class PionCrossSection implements Serializable {
    private static final long serialVersionUID = 1;
    private final double[] energies;
    private final double[] crystals;
    private final double[] before;

    /**
     * From a table.
     *
     * @param energies kinetic energies, GeV, ascending
     * @param crystals of the crystals' nuclei
     * @param before of what lies before the crystals
     */
    public PionCrossSection(double[] energies, double[] crystals, double[] before) {
        this.energies = energies.clone();
        this.crystals = crystals.clone();
        this.before = before.clone();
    }

    /** Of the crystals' nuclei at a kinetic energy in GeV. */
    double crystals(double kinetic) {
        return Interpolation.linear(energies, crystals, kinetic);
    }

    /** Of the nuclei before the crystals at a kinetic energy in GeV. */
    double before(double kinetic) {
        return Interpolation.linear(energies, before, kinetic);
    }
}
