/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A published limit with its pedigree.
 *
 * @param id its name, e.g. {@code belle2-2020-alp-3photon}
 * @param title what was searched where
 * @param label short name for figures
 * @param plane the plane it lies in, e.g. {@code alp-photon}
 * @param cites references, e.g. {@code arXiv:2007.13071}
 * @param kind measured or foretold
 * @param isRegion true if the excluded set is the inside of closed polygons; false if it is everything above a limit
 * @param x mass axis
 * @param y coupling axis
 * @param lines the pieces of the curve, in house units
 * @param pedigree where the numbers come from
 * @param recipe what the result assumes
 * @param translation what must be known to read it in another model; none if that is not known
 */
public record Constraint(
        String id,
        String title,
        String label,
        String plane,
        List<String> cites,
        Kind kind,
        boolean isRegion,
        Axis x,
        Axis y,
        List<Line> lines,
        Pedigree pedigree,
        Recipe recipe,
        @Nullable Translation translation) {
    /** True if the point is excluded; outside the masses of a limit nothing is. */
    public boolean excludes(double mass, double coupling) {
        if (!(mass > 0 && coupling > 0)) {
            return false;
        }
        for (Line line : lines) {
            boolean excluded = isRegion ? line.encloses(mass, coupling) : coupling > line.limitAt(mass);
            if (excluded) {
                return true;
            }
        }
        return false;
    }

    /** The upper limit on the coupling at a mass; NaN where there is none, and for regions. */
    public double limitAt(double mass) {
        for (Line line : lines) {
            double limit = isRegion ? Double.NaN : line.limitAt(mass);
            if (!Double.isNaN(limit)) {
                return limit;
            }
        }
        return Double.NaN;
    }

    /** Number of points of all pieces. */
    public int points() {
        return lines.stream().mapToInt(Line::size).sum();
    }

    /** Smallest mass of the curve. */
    public double lowestMass() {
        return lines.stream().mapToDouble(Line::lowestMass).min().orElse(Double.NaN);
    }

    /** Largest mass of the curve. */
    public double highestMass() {
        return lines.stream().mapToDouble(Line::highestMass).max().orElse(Double.NaN);
    }
}
