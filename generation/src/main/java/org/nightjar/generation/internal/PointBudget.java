/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal;

import java.util.stream.IntStream;
import org.nightjar.generation.Estimate;

/** How many points a preparation spends: on its grids, at least on the integral, and for a wanted precision. */
final class PointBudget {
    /** Iterations of the grids. */
    static final int ITERATIONS = 6;

    /** Iterations that find the peaks; the later ones double their points, since the last decide how smooth the grid is. */
    private static final int ROUGH = 4;

    /** A little more points than the error so far asks for, as that error has an error, too. */
    private static final double MARGIN = 1.1;

    /** The same where a trial says how many points: large weights are missing among few points. */
    private static final double MARGIN_OF_TRIAL = 1.4;

    /**
     * Legs from which on grids are not adapted: with spins taken by Monte Carlo the few points that can be
     * afforded would make them follow single large weights, and the integral come out low by several of its errors.
     */
    private static final int LEGS_WITHOUT_GRIDS = 7;

    private final Setup setup;

    /** Part of the usual points that the bound on the work leaves. */
    private final double part;

    PointBudget(Setup setup) {
        this.setup = setup;
        part = Math.min(1, setup.settings.maxEvaluations() / usualPoints());
    }

    /** Points per iteration: more for more dimensions. */
    private int usualPerIteration() {
        return switch (setup.masses.length) {
            case 4 -> 6000;
            case 5 -> 8000;
            default -> 20_000;
        };
    }

    /** Points per iteration of one of several channels: by its share, and fewer where only the integral is wanted. */
    double perIteration(int c) {
        return part * usualPerIteration(c);
    }

    private double usualPerIteration(int c) {
        double all = usualPerIteration() * (isQuick() ? 0.5 : 1) * Math.sqrt(setup.channels());
        return Math.min(usualPerIteration(), all * setup.share(c));
    }

    /** Points of an iteration over those of the first. */
    int growth(int iteration) {
        return iteration < ROUGH || isQuick() ? 1 : 1 << (iteration - ROUGH + 1);
    }

    /** Points of all iterations and of the first round with frozen grids. */
    private double usualPoints() {
        if (!hasGrids()) {
            return usualFinalPoints();
        }
        double first = 0;
        for (int c = 0; c < setup.channels(); c++) {
            first += usualPerIteration(c);
        }
        return first * IntStream.range(0, ITERATIONS).map(this::growth).sum() + usualFinalPoints();
    }

    /** Weighted events, or the integral alone: there is no largest weight to be kept low. */
    private boolean isQuick() {
        return setup.settings.weighted();
    }

    boolean hasGrids() {
        return setup.masses.length < LEGS_WITHOUT_GRIDS;
    }

    /** Points at least spent with frozen grids, all channels together. */
    double finalPoints() {
        return part * usualFinalPoints();
    }

    private int usualFinalPoints() {
        return switch (setup.masses.length) {
            case 4 -> setup.settings.cuts().isEmpty() ? 10_000 : isQuick() ? 20_000 : 40_000;
            case 5 -> isQuick() ? 30_000 : 120_000;
            default -> isQuick() ? 60_000 : 250_000;
        };
    }

    /** Points that bring the error down to the precision, if the spread of the weights is known well; some more if not. */
    long next(long done, Estimate now, double precision) {
        double ratio = now.relativeError() / precision;
        double missing = now.value() > 0 ? done * (MARGIN * ratio * ratio - 1) : done;
        return Math.round(Math.max(finalPoints() / 4, Math.min(done, missing)));
    }

    /** Points for a precision, by the error of some points, with room for large weights that were missing among these. */
    long needed(Estimate trial, long done, double precision) {
        double ratio = trial.value() > 0 ? trial.relativeError() / precision : Double.POSITIVE_INFINITY;
        double points = Math.max(finalPoints() / 2, MARGIN_OF_TRIAL * done * ratio * ratio);
        return Math.round(Math.min(points, setup.settings.maxEvaluations()));
    }
}
