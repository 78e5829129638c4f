/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints.recast;

import java.util.TreeSet;
import org.nightjar.constraints.Constraint;
import org.nightjar.constraints.Line;
import org.nightjar.core.particles.ParticleTable;

/**
 * The masses at which a result is read in another model: those of the published points, and between distant ones as many more that the
 * other model's branching fractions are followed, with a pair of masses around every threshold.
 */
final class Masses {
    private static final int GRID = 80; // masses of a region
    private static final double EDGE = 1e-6; // relative distance from the ends of a region and from thresholds
    private static final double STEP = 1.06; // largest ratio of neighbours on a limit
    private static final double[] PAIRS = {pair("e-"), pair("mu-"), pair("pi+"), pair("tau-")};

    private Masses() {}

    private static double pair(String name) {
        return 2 * ParticleTable.standard().find(name).orElseThrow().mass();
    }

    /** Ascending, GeV; a threshold of the model itself may be added, NaN for none. */
    static double[] of(Constraint constraint, double threshold) {
        TreeSet<Double> masses = new TreeSet<>();
        for (Line line : constraint.lines()) {
            if (constraint.isRegion()) {
                region(line, masses);
            } else {
                limit(line, masses);
                around(line, threshold, masses);
                for (double pair : PAIRS) {
                    around(line, pair, masses);
                }
            }
        }
        return masses.stream().mapToDouble(m -> m).toArray();
    }

    private static void region(Line line, TreeSet<Double> masses) {
        double low = line.lowestMass() * (1 + EDGE);
        double high = line.highestMass() * (1 - EDGE);
        for (int k = 0; k <= GRID; k++) {
            masses.add(low * Math.pow(high / low, (double) k / GRID));
        }
    }

    private static void limit(Line line, TreeSet<Double> masses) {
        double[] m = line.mass();
        for (int k = 0; k < m.length; k++) {
            masses.add(m[k]);
            double ratio = k == 0 ? 1 : m[k] / m[k - 1];
            int steps = (int) Math.ceil(Math.log(ratio) / Math.log(STEP));
            for (int i = 1; i < steps; i++) {
                masses.add(m[k - 1] * Math.pow(ratio, (double) i / steps));
            }
        }
    }

    private static void around(Line line, double threshold, TreeSet<Double> masses) {
        double below = threshold * (1 - EDGE);
        double above = threshold * (1 + EDGE);
        if (below > line.lowestMass() && above < line.highestMass()) {
            masses.add(below);
            masses.add(above);
        }
    }
}
