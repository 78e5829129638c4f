/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nightjar.constraints.Constraint;
import org.nightjar.constraints.Line;
import org.nightjar.constraints.Plane;
import org.nightjar.report.figure.ReachFigure;
import org.nightjar.report.figure.ReachFigure.Reach;
import org.nightjar.report.figure.ReachFigure.Regime;
import org.nightjar.report.plot.Curve;
import org.nightjar.report.plot.Figure;

/** The figure of a published limit scaled by the quick law, which it names. */
final class LawPicture {
    private final Constraint constraint;
    private final @Nullable Plane plane;

    LawPicture(Constraint constraint, @Nullable Plane plane) {
        this.constraint = constraint;
        this.plane = plane;
    }

    /** With the projections as the verb reports them: a luminosity and a factor each. */
    Figure of(double luminosity, List<Map<String, Object>> projections) {
        List<Reach> all = new ArrayList<>();
        all.add(reach(constraint.label() + ", " + ReachPicture.luminosity(luminosity), 1));
        projections.forEach(p ->
                all.add(reach(ReachPicture.luminosity(RunFile.number(p, "luminosity")), RunFile.number(p, "factor"))));
        String mass = plane == null ? "mass" : "$" + plane.mass().symbol() + "$";
        String coupling = plane == null ? "coupling" : "$" + plane.coupling().symbol() + "$";
        String unit = constraint.y().unit().equals("1") ? "" : " [GeV$^{-1}$]";
        return ReachFigure.ofLaw(
                mass + " [GeV/$c^2$]",
                coupling + unit,
                all,
                List.of(
                        "quick scaling law, no simulation",
                        constraint.pedigree().level()));
    }

    /** All pieces, with a gap between them. */
    private Reach reach(String label, double factor) {
        int size = constraint.points() + constraint.lines().size() - 1;
        double[] mass = new double[size];
        double[] coupling = new double[size];
        int n = 0;
        for (Line line : constraint.lines()) {
            if (n > 0) {
                mass[n] = line.mass()[0];
                coupling[n++] = Double.NaN;
            }
            for (int k = 0; k < line.size(); k++) {
                mass[n] = line.mass()[k];
                coupling[n++] = line.coupling()[k] * factor;
            }
        }
        return new Reach(label, Curve.of(mass, coupling), Collections.nCopies(size, Regime.STATISTICAL));
    }
}
