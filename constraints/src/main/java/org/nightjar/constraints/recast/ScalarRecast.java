/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints.recast;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nightjar.constraints.Constraint;
import org.nightjar.constraints.Mechanism;
import org.nightjar.constraints.Translation;
import org.nightjar.constraints.Window;
import org.nightjar.constraints.recast.RecastPoint.Interval;
import org.nightjar.constraints.recast.RecastPoint.Status;
import org.nightjar.core.card.CardException;
import org.nightjar.core.particles.ParticleTable;
import org.nightjar.theory.width.MixingWidths;

/**
 * Reads limits on a scalar radiated off leptons in another scalar: g^2 x_l^2 BR is what a prompt search limits, so that the coupling goes
 * with the root of the ratio. Branching fractions of scalars do not depend on the coupling.
 */
public final class ScalarRecast {
    private static final double TAU =
            ParticleTable.standard().find("tau-").orElseThrow().mass();

    private final ScalarModel reference;
    private final ScalarModel target;
    private final Guards guards;

    /** From the model of the publication to another one. */
    public ScalarRecast(ScalarModel reference, ScalarModel target, Guards guards) {
        this.reference = reference;
        this.target = target;
        this.guards = guards;
    }

    /** A result in the other model, by mass. */
    public List<RecastPoint> recast(Constraint constraint) {
        Translation translation = constraint.translation();
        if (translation == null || !(translation.window() instanceof Window.Prompt)) {
            throw new CardException(
                    constraint.id(),
                    "its coupling is that of production and lifetime together, and the search's efficiency against lifetime is not in the curve.",
                    "the limits on branching fractions, nightjar constraints --grids?");
        }
        List<RecastPoint> points = new ArrayList<>();
        for (double mass : Masses.of(constraint, Double.NaN)) {
            double limit = constraint.limitAt(mass);
            points.add(
                    Double.isNaN(limit)
                            ? new RecastPoint(mass, List.of(), Status.NO_RESULT, "")
                            : at(translation, mass, limit));
        }
        return points;
    }

    private RecastPoint at(Translation translation, double mass, double limit) {
        ScalarModel.Widths theirs = reference.widths(mass);
        ScalarModel.Widths ours = target.widths(mass);
        double rate = strength(translation.production(), reference) * theirs.branching(translation.decays());
        double own = strength(translation.production(), target) * ours.branching(translation.decays());
        if (own == 0) {
            String note = target.name() + " is not produced in this way or has no such decay";
            return new RecastPoint(mass, List.of(), Status.NO_MEANING, note);
        }
        double g = limit * Math.sqrt(rate / own);
        String beyond = beyond(g, mass, ours);
        return beyond.isEmpty()
                ? new RecastPoint(mass, List.of(new Interval(g, Double.POSITIVE_INFINITY)), Status.EXCLUDED, "")
                : new RecastPoint(mass, List.of(), Status.NOTHING_EXCLUDED, beyond);
    }

    private static double strength(Map<Mechanism, Double> shares, ScalarModel model) {
        double sum = 0;
        for (Map.Entry<Mechanism, Double> share : shares.entrySet()) {
            int flavour = switch (share.getKey()) {
                case ELECTRON_BREMSSTRAHLUNG -> 0;
                case MUON_BREMSSTRAHLUNG -> 1;
                case TAU_BREMSSTRAHLUNG -> 2;
                default ->
                    throw new CardException(share.getKey().word(), "it is no production of a scalar by leptons.", "");
            };
            sum += share.getValue() * model.lepton(flavour) * model.lepton(flavour);
        }
        return sum;
    }

    private String beyond(double g, double mass, ScalarModel.Widths widths) {
        if (g > target.largest()) {
            return "it would need a coupling of %.3g, above %.3g".formatted(g, target.largest());
        }
        if (g * target.largestLepton() * TAU / MixingWidths.VACUUM > guards.coupling()) {
            return "it would need couplings beyond perturbation theory";
        }
        return widths.total() * g * g > guards.relativeWidth() * mass
                ? "the width at the limit is above %.3g %% of the mass".formatted(100 * guards.relativeWidth())
                : "";
    }
}
