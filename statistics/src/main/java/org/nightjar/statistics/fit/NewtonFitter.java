/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nightjar.statistics.Conditions;
import org.nightjar.statistics.Derivatives;
import org.nightjar.statistics.FitParameter;
import org.nightjar.statistics.FitResult;
import org.nightjar.statistics.FitStatus;
import org.nightjar.statistics.Fitter;
import org.nightjar.statistics.Observation;
import org.nightjar.statistics.StatisticalModel;
import org.nightjar.statistics.internal.Cholesky;

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

    private static final int MAX_ITERATIONS = 200;
    private static final int MAX_REFUSED = 6;

    private @Nullable StatisticalModel bound;
    private int n;
    private double[] x = {};
    private double[] trial = {};
    private double[] step = {};
    private double[] lower = {};
    private double[] upper = {};
    private boolean[] held = {};
    private int[] free = {};
    private double[][] matrix = {};
    private double[] small = {};
    private double[] work = {};
    private Derivatives here = new Derivatives(0);
    private Derivatives there = new Derivatives(0);

    private int freeCount;
    private int heldIndex;
    private double f;
    private double edm;
    private int evaluations;
    private int refused;
    private int badBin;

    private enum Ending {
        DONE,
        REFUSED,
        STUCK,
        TOO_LONG
    }

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
        prepare(model, conditions);
        double[] start = model.start(data);
        place(start, conditions);
        evaluations = 0;
        refused = 0;
        f = evaluate(model, data, x, here, 0);
        if (!Double.isFinite(f) && conditions.hasStart()) {
            place(start, Conditions.NONE);
            hold(conditions);
            f = evaluate(model, data, x, here, 0);
        }
        if (!Double.isFinite(f)) {
            return result(model, new FitStatus.NotConverged(badStart()));
        }
        double[] feasible = x.clone();
        Ending ending = minimise(model, data, 0, EDM, MAX_REFUSED);
        if (ending == Ending.REFUSED || ending == Ending.STUCK && refused > 0) {
            System.arraycopy(feasible, 0, x, 0, n);
            return interior(model, data);
        }
        return result(model, status(ending));
    }

    private String badStart() {
        return badBin >= 0
                ? "the expected rate in bin %d is not positive at the start".formatted(badBin)
                : "2NLL is not finite at the start";
    }

    private void prepare(StatisticalModel model, Conditions conditions) {
        List<FitParameter> all = model.parameters();
        if (bound != model) {
            bound = model;
            if (n != all.size() || x.length == 0) {
                allocate(all.size());
            }
        }
        for (int k = 0; k < n; k++) {
            FitParameter p = all.get(k);
            lower[k] = p.lower();
            upper[k] = p.upper();
            held[k] = p.role() == FitParameter.Role.FIXED;
        }
        if (conditions.index() >= 0 && !conditions.held()) {
            lower[conditions.index()] = Math.max(lower[conditions.index()], conditions.value());
        }
        heldIndex = conditions.held() ? conditions.index() : -1;
        if (heldIndex >= 0) {
            held[heldIndex] = true;
        }
    }

    private void allocate(int size) {
        n = size;
        x = new double[n];
        trial = new double[n];
        step = new double[n];
        lower = new double[n];
        upper = new double[n];
        held = new boolean[n];
        free = new int[n];
        matrix = new double[n][n];
        small = new double[n];
        work = new double[n];
        here = new Derivatives(n);
        there = new Derivatives(n);
    }

    private void place(double[] start, Conditions conditions) {
        for (int k = 0; k < n; k++) {
            x[k] = clip(conditions.start(k, start[k]), k);
        }
        hold(conditions);
    }

    private void hold(Conditions conditions) {
        if (conditions.index() >= 0 && conditions.held()) {
            x[conditions.index()] = conditions.value();
        }
    }

    private double clip(double value, int k) {
        return Math.min(Math.max(value, lower[k]), upper[k]);
    }

    private double evaluate(StatisticalModel model, Observation data, double[] at, Derivatives out, double barrier) {
        out.barrier(barrier);
        evaluations++;
        double value = model.twiceNll(at, data, out);
        if (!Double.isFinite(value)) {
            badBin = out.badBin();
        }
        return value;
    }

    private Ending minimise(StatisticalModel model, Observation data, double barrier, double target, int mayRefuse) {
        int limit = refused + mayRefuse;
        for (int k = 0; k < MAX_ITERATIONS; k++) {
            chooseFree();
            double damping = newtonStep();
            // A residual of rounding size cannot be reduced further: 2NLL itself carries that much noise.
            if (edm <= Math.max(target, 1e-15 * Math.abs(f)) && damping == 0) {
                return Ending.DONE;
            }
            if (edm <= target && !escape(model, data, barrier)) {
                return Ending.DONE;
            }
            if (!descend(model, data, barrier)) {
                return edm < 1e-6 && damping == 0 ? Ending.DONE : Ending.STUCK;
            }
            if (refused > limit) {
                return Ending.REFUSED;
            }
        }
        return Ending.TOO_LONG;
    }

    /** Parameters that may move: not held, and not pressed against a bound by the gradient. */
    private void chooseFree() {
        freeCount = 0;
        double[] g = here.gradient();
        for (int k = 0; k < n; k++) {
            boolean pressed = x[k] <= lower[k] && g[k] >= 0 || x[k] >= upper[k] && g[k] <= 0;
            if (!held[k] && !pressed) {
                free[freeCount++] = k;
            }
        }
    }

    /** Solves for the step; adds damping in units of the diagonal until the Hessian is positive definite. */
    private double newtonStep() {
        double damping = 0;
        while (!factor(damping)) {
            damping = damping == 0 ? 1e-3 : 10 * damping;
            if (damping > 1e12) {
                break;
            }
        }
        double[] g = here.gradient();
        for (int a = 0; a < freeCount; a++) {
            small[a] = -g[free[a]];
        }
        Cholesky.solve(matrix, freeCount, small);
        Arrays.fill(step, 0);
        double slope = 0;
        for (int a = 0; a < freeCount; a++) {
            step[free[a]] = small[a];
            slope += small[a] * g[free[a]];
        }
        edm = -0.5 * slope;
        return damping;
    }

    /**
     * Whether to go on from a stationary point whose Hessian is not positive. One that is flat in a parameter, such as g = 0
     * of a signal that goes as g^2, is the minimum unless a step of the size of the parameter's declared start (or 1) leads
     * lower; then it is left that way.
     */
    private boolean escape(StatisticalModel model, Observation data, double barrier) {
        boolean flat = false;
        for (int a = 0; a < freeCount; a++) {
            int k = free[a];
            double start = Math.abs(model.parameters().get(k).start());
            double size = start > 0 ? start : 1;
            if (here.hessian()[k * n + k] * size * size > 1e-9) {
                continue;
            }
            flat = true;
            for (double by : new double[] {size, -size, 0.1 * size, -0.1 * size}) {
                System.arraycopy(x, 0, trial, 0, n);
                trial[k] = clip(x[k] + by, k);
                double value = trial[k] == x[k] ? f : evaluate(model, data, trial, there, barrier);
                if (value < f - 1e-9) {
                    accept(value);
                    chooseFree();
                    newtonStep();
                    return true;
                }
            }
        }
        return !flat;
    }

    private boolean factor(double damping) {
        double[] h = here.hessian();
        for (int a = 0; a < freeCount; a++) {
            int row = free[a] * n;
            double[] to = matrix[a];
            for (int b = a; b < freeCount; b++) {
                to[b] = h[row + free[b]];
            }
            double d = h[row + free[a]];
            to[a] = d + damping * (Math.abs(d) > 0 ? Math.abs(d) : 1);
        }
        return Cholesky.factor(matrix, freeCount, work);
    }

    /** Backtracks along the projected step until 2NLL falls enough. */
    private boolean descend(StatisticalModel model, Observation data, double barrier) {
        double[] g = here.gradient();
        double t = 1;
        for (int k = 0; k < 60; k++) {
            double predicted = 0;
            for (int j = 0; j < n; j++) {
                trial[j] = step[j] == 0 ? x[j] : clip(x[j] + t * step[j], j);
                predicted += g[j] * (trial[j] - x[j]);
            }
            double value = evaluate(model, data, trial, there, barrier);
            if (value <= f + 1e-4 * predicted + 4e-16 * Math.abs(f)) {
                accept(value);
                return true;
            }
            if (Double.isFinite(value)) {
                double bend = value - f - predicted;
                t *= Math.min(0.5, Math.max(0.1, -0.5 * predicted / bend));
            } else {
                refused++;
                t *= 0.5;
            }
        }
        return false;
    }

    private void accept(double value) {
        double[] old = x;
        x = trial;
        trial = old;
        Derivatives previous = here;
        here = there;
        there = previous;
        f = value;
    }

    /** Follows the barrier's path to the minimum on the edge of positive rates. */
    private FitResult interior(StatisticalModel model, Observation data) {
        Ending ending = Ending.DONE;
        for (double barrier = FIRST_BARRIER; barrier > 0.5 * LAST_BARRIER; barrier *= 0.1) {
            f = evaluate(model, data, x, here, barrier);
            // Between stages it is enough to stay near the path: a tenth of the barrier's own unit.
            double target = Math.max(BARRIER_EDM, 0.1 * barrier);
            ending = minimise(model, data, barrier, target, Integer.MAX_VALUE / 2);
            if (ending != Ending.DONE) {
                break;
            }
        }
        double lowest = here.lowestRate();
        int lowestBin = here.lowestBin();
        if (ending != Ending.DONE) {
            return result(model, status(ending));
        }
        if (lowest > VANISHING) {
            f = evaluate(model, data, x, here, 0);
            ending = minimise(model, data, 0, EDM, Integer.MAX_VALUE / 2);
            return result(model, status(ending));
        }
        // Errors keep the barrier's curvature: the direction into the bound does not move.
        FitStatus status = new FitStatus.ConvergedAtBound(List.of("rate of bin " + lowestBin));
        double withBarrier = edm;
        f = evaluate(model, data, x, there, 0);
        edm = withBarrier;
        return result(model, status);
    }

    private FitStatus status(Ending ending) {
        if (ending == Ending.DONE) {
            List<String> at = new ArrayList<>();
            for (int k = 0; k < n; k++) {
                if (!held[k] && (x[k] <= lower[k] || x[k] >= upper[k]) && bound != null) {
                    at.add(bound.parameters().get(k).name());
                }
            }
            return at.isEmpty() ? FitStatus.CONVERGED : new FitStatus.ConvergedAtBound(at);
        }
        String why =
                ending == Ending.TOO_LONG ? "%d iterations were not enough" : "no descent from here (%d iterations)";
        return new FitStatus.NotConverged(
                (why + ", distance %s, steepest in %s").formatted(MAX_ITERATIONS, edm, steepest()));
    }

    private String steepest() {
        int worst = -1;
        double largest = -1;
        for (int a = 0; a < freeCount; a++) {
            int k = free[a];
            double pull = Math.abs(here.gradient()[k]) / Math.sqrt(Math.abs(here.hessian()[k * n + k]) + 1e-300);
            if (pull > largest) {
                largest = pull;
                worst = k;
            }
        }
        return worst < 0 || bound == null
                ? "none"
                : bound.parameters().get(worst).name();
    }

    private FitResult result(StatisticalModel model, FitStatus status) {
        Covariance covariance = Covariance.NONE;
        if (status.usable()) {
            chooseFree();
            if (factor(0)) {
                covariance = new Covariance(n, free, freeCount, matrix);
            }
        }
        double slope = heldIndex < 0 ? 0 : here.gradient()[heldIndex];
        return new FitResult(model.parameters(), x, covariance::column, slope, f, edm, evaluations, refused, status);
    }
}
