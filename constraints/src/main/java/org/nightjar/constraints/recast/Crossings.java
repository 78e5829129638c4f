/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints.recast;

import java.util.ArrayList;
import java.util.List;
import org.nightjar.constraints.Constraint;
import org.nightjar.constraints.Line;
import org.nightjar.constraints.recast.RecastPoint.Interval;

/** The couplings that a constraint excludes at a mass. */
final class Crossings {
    private Crossings() {}

    /** Inside its regions, or above its limit; none where it says nothing. */
    static List<Interval> published(Constraint constraint, double mass) {
        if (constraint.isRegion()) {
            return intervals(constraint, mass);
        }
        double limit = constraint.limitAt(mass);
        return Double.isNaN(limit) ? List.of() : List.of(new Interval(limit, Double.POSITIVE_INFINITY));
    }

    private static List<Interval> intervals(Constraint constraint, double mass) {
        List<Interval> all = new ArrayList<>();
        for (Line line : constraint.lines()) {
            List<Double> edges = new ArrayList<>(); // an even number; two may be equal where a boundary touches itself
            int n = line.size();
            for (int k = 0, before = n - 1; k < n; before = k++) {
                double m1 = line.mass()[before];
                double m2 = line.mass()[k];
                if (m1 > mass != m2 > mass) {
                    double t = Math.log(mass / m1) / Math.log(m2 / m1);
                    edges.add(line.coupling()[before] * Math.pow(line.coupling()[k] / line.coupling()[before], t));
                }
            }
            double[] sorted = edges.stream().mapToDouble(g -> g).sorted().toArray();
            for (int k = 0; k + 1 < sorted.length; k += 2) {
                if (sorted[k] < sorted[k + 1]) {
                    all.add(new Interval(sorted[k], sorted[k + 1]));
                }
            }
        }
        return all;
    }
}
