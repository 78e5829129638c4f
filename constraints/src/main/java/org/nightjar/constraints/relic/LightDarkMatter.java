/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints.relic;

import java.util.List;
import org.nightjar.constraints.Axis;
import org.nightjar.constraints.Constraint;
import org.nightjar.constraints.Line;
import org.nightjar.constraints.Recipe;
import org.nightjar.core.units.Dimension;

/**
 * Limits on invisible dark photons read in the plane of dark matter, y = epsilon^2 alpha_D (m_chi / M)^4 against m_chi. While
 * alpha_D is far above alpha epsilon^2 the dark photon decays into dark matter alone, whatever its kind.
 *
 * @param alphaD coupling of the dark photon to dark matter
 * @param ratio mass of the dark photon over that of dark matter, above 2
 */
public record LightDarkMatter(double alphaD, double ratio) {
    /** The choice of most figures: alpha_D = 0.5 and a dark photon of three times the mass. */
    public static final LightDarkMatter USUAL = new LightDarkMatter(0.5, 3);

    /** The y of a mixing. */
    public double y(double mixing) {
        return mixing * mixing * alphaD / Math.pow(ratio, 4);
    }

    /** A limit on the mixing of an invisible dark photon as a limit on y. */
    public Constraint read(Constraint invisible, String plane) {
        List<Line> lines = invisible.lines().stream().map(this::line).toList();
        Axis x = invisible.x();
        Axis mass = new Axis(x.column(), x.unit(), x.factor(), x.dimension(), x.low() / ratio, x.high() / ratio);
        Axis y = new Axis(
                "y",
                "1",
                1,
                Dimension.PURE,
                y(invisible.y().low()),
                y(invisible.y().high()));
        Recipe r = invisible.recipe();
        Recipe recipe = new Recipe(
                "dark-photon-dark-matter", r.production(), r.decays(), r.branchingFraction(), r.lifetime(), r.place());
        return new Constraint(
                invisible.id(),
                invisible.title(),
                invisible.label(),
                plane,
                invisible.cites(),
                invisible.kind(),
                invisible.isRegion(),
                mass,
                y,
                lines,
                invisible.pedigree(),
                recipe,
                null);
    }

    private Line line(Line epsilon) {
        double[] mass = epsilon.mass().clone();
        double[] coupling = epsilon.coupling().clone();
        for (int k = 0; k < mass.length; k++) {
            mass[k] /= ratio;
            coupling[k] = y(coupling[k]);
        }
        return new Line(mass, coupling);
    }

    /**
     * A limit from scattering in the detector, given at the usual choice: the number of events goes as epsilon^4 alpha_D at fixed
     * masses, so that the limit on y goes as the root of alpha_D. Another ratio of masses asks for another simulation.
     */
    public boolean holdsScattering() {
        return ratio == USUAL.ratio;
    }

    /** Such a limit at this alpha_D. */
    public Constraint scattering(Constraint published) {
        double factor = Math.sqrt(alphaD / USUAL.alphaD);
        List<Line> lines = published.lines().stream()
                .map(l -> {
                    double[] y = l.coupling().clone();
                    for (int k = 0; k < y.length; k++) {
                        y[k] *= factor;
                    }
                    return new Line(l.mass(), y);
                })
                .toList();
        return new Constraint(
                published.id(),
                published.title(),
                published.label(),
                published.plane(),
                published.cites(),
                published.kind(),
                published.isRegion(),
                published.x(),
                published.y(),
                lines,
                published.pedigree(),
                published.recipe(),
                published.translation());
    }
}
