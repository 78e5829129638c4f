/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints.recast;

import java.util.ArrayList;
import java.util.List;
import org.nightjar.constraints.Constraint;
import org.nightjar.constraints.Mechanism;
import org.nightjar.constraints.Translation;
import org.nightjar.constraints.recast.RecastPoint.Interval;
import org.nightjar.constraints.recast.RecastPoint.Status;
import org.nightjar.core.card.CardException;

/**
 * Reads published limits on one vector boson in another: excluded is where the other model gives at least as many events as the
 * published model does at its limit. The number of events goes as g^2 S BR eff with the strength S of the production, the
 * branching fraction BR into the final states searched for, and the share eff of accepted lifetimes (arXiv:1801.04847,
 * equation 2.2).
 */
public final class Recaster {
    private final VectorModel reference;
    private final VectorModel target;
    private final Guards guards;

    /** From the model of the publication to another one. */
    public Recaster(VectorModel reference, VectorModel target, Guards guards) {
        this.reference = reference;
        this.target = target;
        this.guards = guards;
    }

    /** A result in the other model, by mass. */
    public List<RecastPoint> recast(Constraint constraint) {
        Translation translation = constraint.translation();
        if (translation == null) {
            throw new CardException(
                    constraint.id(),
                    "its production is not known well enough to be translated.",
                    "nightjar explain " + constraint.id() + "?");
        }
        List<RecastPoint> points = new ArrayList<>();
        for (double mass : Masses.of(constraint, target.threshold())) {
            List<Interval> published = Crossings.published(constraint, mass);
            points.add(
                    published.isEmpty()
                            ? new RecastPoint(mass, List.of(), Status.NO_RESULT, "")
                            : recast(translation, mass, published));
        }
        return points;
    }

    /** The couplings of the other model that published intervals exclude at a mass. */
    public RecastPoint recast(Translation translation, double mass, List<Interval> published) {
        VectorModel.At ours = target.at(mass);
        VectorModel.At theirs = reference.at(mass);
        String trouble = trouble(translation, ours, theirs);
        if (!trouble.isEmpty()) {
            return new RecastPoint(mass, List.of(), Status.NO_MEANING, trouble);
        }
        double largest = guards.largest(ours);
        double production = Production.ratio(translation.production(), ours, theirs);
        VectorModel.Share share = ours.widths().share(translation.decays());
        List<Interval> excluded = new ArrayList<>();
        for (Interval interval : published) {
            Acceptance acceptance = Acceptance.of(translation.window(), mass, interval, theirs.widths());
            double needed = branching(translation, theirs.widths(), interval.lower())
                    * interval.lower()
                    * interval.lower()
                    * acceptance.at(theirs.widths().total(interval.lower()));
            EventExcess excess = new EventExcess(g -> production
                    * share.at(g)
                    * g
                    * g
                    * acceptance.at(ours.widths().total(g))
                    / needed);
            excluded.addAll(excess.intervals(interval.lower() * 1e-6, largest));
        }
        return answer(ours, excluded, largest);
    }

    private static double branching(Translation translation, VectorModel.Widths widths, double g) {
        return Double.isNaN(translation.branching())
                ? widths.branching(translation.decays(), g)
                : translation.branching();
    }

    private RecastPoint answer(VectorModel.At ours, List<Interval> excluded, double largest) {
        if (!excluded.isEmpty()) {
            return new RecastPoint(ours.mass(), excluded, Status.EXCLUDED, "");
        }
        String note = "no coupling up to %.3g; beyond it lie %s".formatted(largest, guards.why(ours));
        return new RecastPoint(ours.mass(), List.of(), Status.NOTHING_EXCLUDED, note);
    }

    /** Why the translation has no meaning at a mass; empty if it has. */
    private String trouble(Translation translation, VectorModel.At ours, VectorModel.At theirs) {
        for (Mechanism m : Mechanism.values()) {
            if (translation.production().getOrDefault(m, 0.0) > 0 && ours.mass() >= Production.largestMass(m)) {
                return m.word() + " does not reach this mass";
            }
        }
        if (Production.ratio(translation.production(), ours, theirs) == 0) {
            return target.name() + " is not produced in this way";
        }
        if (ours.widths().branching(translation.decays(), 1e-3) == 0) {
            return target.name() + " does not decay into " + String.join(", ", translation.decays());
        }
        if (guards.largest(ours) == 0) {
            return target.name() + " is wider than its guard at any coupling";
        }
        return "";
    }
}
