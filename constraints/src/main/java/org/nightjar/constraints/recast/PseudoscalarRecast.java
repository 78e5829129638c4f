/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints.recast;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.nightjar.constraints.Constraint;
import org.nightjar.constraints.Line;
import org.nightjar.constraints.recast.RecastPoint.Interval;
import org.nightjar.constraints.recast.RecastPoint.Status;
import org.nightjar.core.card.CardException;
import org.nightjar.theory.width.Widths;

/**
 * Reads limits on axion-like particles coupled to photons in two models for which the ratio is defined: coupling to W bosons, whose
 * coupling to photons is g sin^2 theta_W, so that whatever was seen of photons is the same particle (arXiv:1709.00009, section 2); and coupling to
 * photons with a Dirac fermion chi beside it, which takes part of the decays: g^2 BR(g) is what a search for prompt photons limits.
 */
public final class PseudoscalarRecast {
    /** The model whose limits can be read. */
    public static final String REFERENCE = "alp-photon";

    /** The models in which they can be read. */
    public static final List<String> TARGETS = List.of(REFERENCE, "alp-w");

    private final double photons; // coupling to photons at unit coupling of the target
    private final double chiMass;
    private final double chiCoupling;
    private final Guards guards;

    /**
     * To a model.
     *
     * @param target one of {@link #TARGETS}
     * @param chiMass mass of the fermion in GeV; NaN if there is none
     * @param chiCoupling its coupling; 0 if there is none
     */
    public PseudoscalarRecast(String target, double chiMass, double chiCoupling, Guards guards) {
        this.photons = target.equals(REFERENCE) ? 1 : Widths.photonCoupling(1);
        this.chiMass = chiMass;
        this.chiCoupling = chiCoupling;
        this.guards = guards;
    }

    /** A result in the other model, by mass. */
    public List<RecastPoint> recast(Constraint constraint) {
        if (!constraint.recipe().model().equals(REFERENCE)) {
            throw new CardException(constraint.id(), "it is no limit on " + REFERENCE + ".", "");
        }
        TreeSet<Double> masses = new TreeSet<>();
        for (Line line : constraint.lines()) {
            for (double m : line.mass()) {
                masses.add(m);
            }
        }
        List<RecastPoint> points = new ArrayList<>();
        for (double mass : masses) {
            points.add(at(constraint, mass));
        }
        return points;
    }

    private RecastPoint at(Constraint constraint, double mass) {
        double chi = Double.isNaN(chiMass) ? 0 : Widths.pseudoscalarToFermions(mass, chiCoupling, chiMass);
        List<Interval> published = Crossings.published(constraint, mass);
        if (published.isEmpty()) {
            return new RecastPoint(mass, List.of(), Status.NO_RESULT, "");
        }
        if (chi == 0) {
            return new RecastPoint(
                    mass,
                    published.stream()
                            .map(i -> new Interval(i.lower() / photons, i.upper() / photons))
                            .toList(),
                    Status.EXCLUDED,
                    "");
        }
        boolean prompt = constraint.recipe().place().equals("collider") && !constraint.isRegion();
        if (!prompt) {
            return new RecastPoint(
                    mass,
                    List.of(),
                    Status.NO_MEANING,
                    "decays into chi shorten the lifetime, on which this search depends");
        }
        return diluted(mass, published.get(0).lower(), chi);
    }

    /** g^2 a g^2 / (a g^2 + chi) = limit^2 with a g^2 the width into photons: a quadratic equation for g^2. */
    private RecastPoint diluted(double mass, double limit, double chi) {
        double ratio = 4 * chi / Widths.pseudoscalarToPhotons(mass, limit);
        double g = limit * Math.sqrt((1 + Math.sqrt(1 + ratio)) / 2);
        double width = Widths.pseudoscalarToPhotons(mass, g) + chi;
        if (width > guards.relativeWidth() * mass) {
            String note = "the width at the limit is above %.3g %% of the mass".formatted(100 * guards.relativeWidth());
            return new RecastPoint(mass, List.of(), Status.NOTHING_EXCLUDED, note);
        }
        return new RecastPoint(mass, List.of(new Interval(g / photons, Double.POSITIVE_INFINITY)), Status.EXCLUDED, "");
    }
}
