/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints;

import org.nightjar.core.units.Dimension;

/**
 * A plane of mass and coupling.
 *
 * @param name as in cards, {@code alp-photon}
 * @param title for people
 * @param model whose coupling it is
 * @param unit of the coupling, as figures write it; {@code 1} for a pure number
 * @param dimension of the coupling
 * @param mass axis of the masses
 * @param coupling axis of the couplings
 * @param process in TeX, for figures
 * @param theory name of that model in the theory room; empty if it is not known there
 * @param invisible true if the new particle leaves no trace
 */
public record Plane(
        String name,
        String title,
        String model,
        String unit,
        Dimension dimension,
        Drawn mass,
        Drawn coupling,
        String process,
        String theory,
        boolean invisible) {
    /**
     * How an axis is drawn.
     *
     * @param symbol in TeX
     * @param from lower end, house units
     * @param to upper end, house units
     */
    public record Drawn(String symbol, double from, double to) {}
}
