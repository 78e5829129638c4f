/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis.internal;

import org.jspecify.annotations.Nullable;
import org.nightjar.core.events.Particles;
import org.nightjar.core.units.Dimension;
import org.nightjar.detector.DetectorModel;

/**
 * Numbers of generated particles, laboratory frame: of the list {@code mc} itself, of other candidates through their match.
 *
 * @param detector whose parts the decay regions are; null if there is none, then the region is undefined
 */
record TruthVariables(@Nullable DetectorModel detector) {
    private static final Dimension CM = Dimension.LENGTH;
    private static final Dimension ONE = Dimension.PURE;

    /** A number of a row of the generated particles. */
    interface Value {
        double of(Particles p, int row);
    }

    /** Takes a variable. */
    interface Adder {
        void add(String name, Dimension unit, String meaning, Value value);
    }

    void add(Adder to) {
        to.add("mcPdg", ONE, "PDG code of the generated particle", (p, i) -> p.pdg[i]);
        to.add("mcStatus", ONE, "1 final, 2 decayed, 4 incoming beam", (p, i) -> p.status[i]);
        to.add("mcE", Dimension.ENERGY, "generated energy in the laboratory", (p, i) -> p.e[i]);
        to.add(
                "mcP",
                Dimension.ENERGY,
                "generated momentum in the laboratory",
                (p, i) -> length(p.px[i], p.py[i], p.pz[i]));
        to.add(
                "mcProductionRadius",
                CM,
                "distance from the axis where it is made",
                (p, i) -> Math.hypot(p.vx[i], p.vy[i]));
        to.add("mcProductionZ", CM, "z where it is made", (p, i) -> p.vz[i]);
        to.add(
                "mcDecayRadius",
                CM,
                "distance from the axis where it decays; undefined if it does not",
                (p, i) -> Math.hypot(p.dx[i], p.dy[i]));
        to.add("mcDecayZ", CM, "z where it decays; undefined if it does not", (p, i) -> p.dz[i]);
        to.add(
                "mcFlight",
                CM,
                "length of its flight to the decay; undefined if it does not decay",
                (p, i) -> length(p.dx[i] - p.vx[i], p.dy[i] - p.vy[i], p.dz[i] - p.vz[i]));
        to.add(
                "mcDecayRegion",
                ONE,
                "where it decays: 1 before the tracker, 2 tracker, 3 calorimeter, 4 muon system, 5 outside",
                this::region);
    }

    private double region(Particles p, int i) {
        if (detector == null || Double.isNaN(p.dx[i])) {
            return Double.NaN;
        }
        return switch (detector.whereIs(p.dx[i], p.dy[i], p.dz[i])) {
            case BEFORE_TRACKER -> 1;
            case TRACKER -> 2;
            case CALORIMETER -> 3;
            case MUON_SYSTEM -> 4;
            case OUTSIDE -> 5;
        };
    }

    private static double length(double x, double y, double z) {
        return Math.sqrt(x * x + y * y + z * z);
    }
}
