/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.fit;

import java.util.List;
import org.nightjar.statistics.Conditions;
import org.nightjar.statistics.FitResult;
import org.nightjar.statistics.FitStatus;
import org.nightjar.statistics.Fitter;
import org.nightjar.statistics.Observation;
import org.nightjar.statistics.StatisticalModel;
import org.nightjar.statistics.fit.Descent.Ending;

/**
 * Damped projected Newton method with the exact Hessian. Bounds by an active set; a trial step into negative rates is
 * refused and counted. Accepted when the estimated distance to the minimum of 2NLL is below {@value #EDM}, which implies
 * projected gradients below 1e-5 in units of the parameters' errors.
 *
 * <p>When the minimum lies where a rate vanishes (few events, flexible background), steps keep being refused; then a
 * logarithmic barrier is added and removed in stages down to {@value #LAST_BARRIER}, and the result is
 * "converged at bound" with the bin named. Holds working arrays: one fitter per thread.
 */
public final class NewtonFitter implements Fitter {
    private static final double EDM = 5e-11;
    private static final double LAST_BARRIER = 1e-9;
    private static final double FIRST_BARRIER = 0.1;
    private static final double BARRIER_EDM = 1e-9;
    /** Rates below this at the end of a barrier fit count as being at their bound. */
    private static final double VANISHING = 1e-4;

    private static final int MAX_REFUSED = 6;
    private static final int ANY_REFUSED = Integer.MAX_VALUE / 2;

    private int n;
    private Descent descent = new Descent(0);

    @Override
    public FitResult fit(StatisticalModel model, Observation data, Conditions conditions) {
        FitResult best = once(model, data, conditions);
        List<double[]> others = model.restarts(best.values());
        if (!others.isEmpty() && conditions.hasStart()) {
            best = better(best, once(model, data, conditions.from(model.start(data))));
        }
        for (double[] other : others) {
            best = better(best, once(model, data, conditions.from(other)));
        }
        return best;
    }

    /** The usable one, else the lower one; the first unless the second is lower by more than rounding. */
    private static FitResult better(FitResult first, FitResult second) {
        boolean usable = second.status().usable();
        if (usable != first.status().usable()) {
            return usable ? second : first;
        }
        return second.twiceNll() < first.twiceNll() - 1e-7 ? second : first;
    }

    private FitResult once(StatisticalModel model, Observation data, Conditions conditions) {
        if (n != model.parameters().size()) {
            n = model.parameters().size();
            descent = new Descent(n);
        }
        descent.begin(model, data, !conditions.held());
        descent.region.prepare(model.parameters(), conditions);
        double[] start = model.start(data);
        place(start, conditions);
        boolean finite = descent.evaluateHere(0, !conditions.hasStart());
        if (!finite && conditions.hasStart()) {
            place(start, Conditions.NONE);
            hold(conditions);
            finite = descent.evaluateHere(0, true);
        }
        if (!finite) {
            return result(model, data, conditions, new FitStatus.NotConverged(badStart()));
        }
        double[] feasible = descent.x().clone();
        Ending ending = descent.minimise(0, EDM, MAX_REFUSED);
        if (ending == Ending.REFUSED || ending == Ending.STUCK && descent.refused() > 0) {
            if (model.rateSlopes(descent.x()).isPresent()) {
                EdgeFit edge = new EdgeFit(model, data, descent.region, descent.x());
                if (edge.minimise()) {
                    return onEdge(model, data, conditions, edge);
                }
            }
            System.arraycopy(feasible, 0, descent.x(), 0, n);
            return interior(model, data, conditions);
        }
        return result(model, data, conditions, status(model, ending));
    }

    private String badStart() {
        return descent.badBin() >= 0
                ? "the expected rate in bin %d is not positive at the start".formatted(descent.badBin())
                : "2NLL is not finite at the start";
    }

    private void place(double[] start, Conditions conditions) {
        double[] x = descent.x();
        for (int k = 0; k < n; k++) {
            x[k] = descent.region.clip(conditions.start(k, start[k]), k);
        }
        hold(conditions);
    }

    private void hold(Conditions conditions) {
        if (conditions.index() >= 0 && conditions.held()) {
            descent.x()[conditions.index()] = conditions.value();
        }
    }

    /** Errors are those along the edge: a barrier holds the direction into it. */
    private FitResult onEdge(StatisticalModel model, Observation data, Conditions conditions, EdgeFit edge) {
        System.arraycopy(edge.x(), 0, descent.x(), 0, n);
        boolean vanishing = !edge.emptied().isEmpty();
        descent.arrive(vanishing ? EdgeFit.LEAST : 0, edge.edm(), edge.evaluations());
        FitStatus status = vanishing
                ? new FitStatus.ConvergedAtBound(
                        List.of("rate of bin " + edge.emptied().get(0)))
                : status(model, Ending.DONE);
        return result(model, data, conditions, status, edge.slope());
    }

    /** Follows the barrier's path to the minimum on the edge of positive rates. */
    private FitResult interior(StatisticalModel model, Observation data, Conditions conditions) {
        Ending ending = Ending.DONE;
        for (double barrier = FIRST_BARRIER; barrier > 0.5 * LAST_BARRIER; barrier *= 0.1) {
            descent.evaluateHere(barrier, false);
            // Between stages it is enough to stay near the path: a tenth of the barrier's own unit.
            double target = Math.max(BARRIER_EDM, 0.1 * barrier);
            ending = descent.minimise(barrier, target, ANY_REFUSED);
            if (ending != Ending.DONE) {
                break;
            }
        }
        if (ending != Ending.DONE) {
            return result(model, data, conditions, status(model, ending));
        }
        if (descent.here().lowestRate() > VANISHING) {
            descent.evaluateHere(0, false);
            ending = descent.minimise(0, EDM, ANY_REFUSED);
            return result(model, data, conditions, status(model, ending));
        }
        // Errors keep the barrier's curvature: the direction into the bound does not move.
        FitStatus status = new FitStatus.ConvergedAtBound(
                List.of("rate of bin " + descent.here().lowestBin()));
        descent.valueWithoutBarrier();
        return result(model, data, conditions, status);
    }

    private FitStatus status(StatisticalModel model, Ending ending) {
        if (ending != Ending.DONE) {
            return new FitStatus.NotConverged(descent.shortfall(ending));
        }
        List<String> at = descent.region.atBound(model.parameters(), descent.x());
        return at.isEmpty() ? FitStatus.CONVERGED : new FitStatus.ConvergedAtBound(at);
    }

    private FitResult result(StatisticalModel model, Observation data, Conditions conditions, FitStatus status) {
        int held = descent.region.heldIndex();
        return result(
                model, data, conditions, status, held < 0 ? 0 : descent.here().gradient()[held]);
    }

    private FitResult result(
            StatisticalModel model, Observation data, Conditions conditions, FitStatus status, double slope) {
        double[] x = descent.x();
        LaterCovariance covariance = status.usable() && !descent.hasHessian()
                ? new LaterCovariance(model, data, conditions, x.clone())
                : new LaterCovariance(status.usable() ? descent.covariance() : Covariance.NONE);
        return new FitResult(
                model.parameters(),
                x,
                covariance::column,
                covariance::tangent,
                slope,
                descent.f(),
                descent.edm(),
                descent.evaluations(),
                descent.refused(),
                status);
    }
}
