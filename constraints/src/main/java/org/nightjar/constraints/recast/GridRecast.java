/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints.recast;

import java.util.ArrayList;
import java.util.List;
import org.nightjar.constraints.BranchingGrid;
import org.nightjar.constraints.recast.RecastPoint.Interval;
import org.nightjar.constraints.recast.RecastPoint.Status;
import org.nightjar.core.card.CardException;
import org.nightjar.core.units.Constants;

/**
 * Reads limits on products of branching fractions against mass and lifetime as couplings of a model, in which one coupling sets
 * production and lifetime: excluded is where BR(production) BR(decay) reaches the limit at that lifetime. Beyond the shortest and
 * longest lifetimes of the grid nothing is said.
 */
public final class GridRecast {
    /** The model of an axion-like particle that can be asked. */
    public static final String WEAK_ALP = "alp-w";

    private static final double EDGE = 1e-9; // relative, so that rounding does not leave the grid

    private final Emission.Model model;

    /** Into the model that gives rates and widths. */
    public GridRecast(Emission.Model model) {
        this.model = model;
    }

    /** A grid in the model, by the masses of the grid. */
    public List<RecastPoint> recast(BranchingGrid grid) {
        if (!model.knows(grid.production())) {
            throw new CardException(
                    grid.id(),
                    "the rate of " + grid.production() + " is not computed for " + model.name() + ".",
                    model.hint());
        }
        String decay = grid.decay().replaceAll(".*-> *", "");
        List<RecastPoint> points = new ArrayList<>();
        for (double mass : grid.mass()) {
            points.add(at(grid, mass, model.at(grid.production(), decay, mass)));
        }
        return points;
    }

    private static RecastPoint at(BranchingGrid grid, double mass, Emission e) {
        if (!(e.product() > 0 && e.width() > 0)) {
            String note = "the model does not give " + grid.production() + ", " + grid.decay();
            return new RecastPoint(mass, List.of(), Status.NO_MEANING, note);
        }
        double[] ctau = grid.ctau();
        double from = coupling(e, ctau[ctau.length - 1]) * (1 + EDGE);
        double to = Math.min(coupling(e, ctau[0]) * (1 - EDGE), e.largest());
        EventExcess excess = new EventExcess(g -> {
            double limit = grid.limitAt(mass, Constants.HBAR_C / (e.width() * g * g));
            return Double.isNaN(limit) ? 0 : e.product() * g * g / limit;
        });
        List<Interval> excluded = excess.intervals(from, to).stream()
                .map(i -> i.isOpen() ? new Interval(i.lower(), to) : i)
                .toList();
        if (excluded.isEmpty()) {
            String note = "no coupling from %.3g to %.3g, the lifetimes of the grid".formatted(from, to);
            return new RecastPoint(mass, List.of(), Status.NOTHING_EXCLUDED, note);
        }
        boolean end = excluded.get(excluded.size() - 1).upper() == to;
        return new RecastPoint(mass, excluded, Status.EXCLUDED, end ? "up to the shortest lifetime of the grid" : "");
    }

    /** The coupling of a proper decay length, cm. */
    private static double coupling(Emission e, double ctau) {
        return Math.sqrt(Constants.HBAR_C / (e.width() * ctau));
    }
}
