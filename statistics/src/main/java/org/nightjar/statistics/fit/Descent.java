/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.fit;

import org.jspecify.annotations.Nullable;
import org.nightjar.statistics.Derivatives;
import org.nightjar.statistics.Derivatives.Hessian;
import org.nightjar.statistics.Observation;
import org.nightjar.statistics.StatisticalModel;

/**
 * The way down from one point: damped projected Newton steps with backtracking. A model whose Hessian is costly is asked for
 * it only where the last one no longer serves: far from the minimum its positive part is used, near it one exact Hessian
 * serves as long as each step brings the distance down to {@value #WELL} of the last one. Where errors are wanted, a point is
 * accepted with the exact Hessian at that point.
 */
final class Descent {
    private static final int MAX_ITERATIONS = 200;
    /** A kept Hessian that does not do as well as this is not kept. */
    private static final double WELL = 0.05;
    /** From this distance on, in units of 2NLL, the positive part of the Hessian is good enough. */
    private static final double FAR = 0.3;
    /** From this distance on rates are so wrong that their second derivatives lead better. */
    private static final double VERY_FAR = 100;
    /** From below this distance an exact Newton step usually ends at the minimum. */
    private static final double LAST_STEP = 1e-6;

    enum Ending {
        DONE,
        REFUSED,
        STUCK,
        TOO_LONG
    }

    final Region region;
    private final int n;
    private final NewtonStep newton;
    private double[] x;
    private double[] trial;
    private Derivatives here;
    private Derivatives there;
    private @Nullable StatisticalModel model;
    private @Nullable Observation data;
    private boolean sparing;
    private boolean errorsWanted;
    private double f;
    private double edm;
    private int evaluations;
    private int refused;
    private int refusalLimit;
    private int badBin;

    Descent(int n) {
        this.n = n;
        this.region = new Region(n);
        this.newton = new NewtonStep(n);
        this.x = new double[n];
        this.trial = new double[n];
        this.here = new Derivatives(n);
        this.there = new Derivatives(n);
    }

    /** Turns to another question; without errors the last Hessian may be one of a point nearby. */
    void begin(StatisticalModel likelihood, Observation observation, boolean withErrors) {
        model = likelihood;
        data = observation;
        sparing = likelihood.hasCostlyHessian();
        errorsWanted = withErrors;
        evaluations = 0;
        refused = 0;
    }

    double[] x() {
        return x;
    }

    double f() {
        return f;
    }

    double edm() {
        return edm;
    }

    Derivatives here() {
        return here;
    }

    int evaluations() {
        return evaluations;
    }

    int refused() {
        return refused;
    }

    int badBin() {
        return badBin;
    }

    /** Evaluates the present point anew; the first time far from a minimum without what is costly. */
    boolean evaluateHere(double barrier, boolean far) {
        f = evaluate(x, here, barrier, sparing && far && barrier == 0 ? Hessian.POSITIVE : Hessian.EXACT);
        return Double.isFinite(f);
    }

    /** 2NLL without barrier at the present point; what is known about the barrier's minimum stays. */
    void valueWithoutBarrier() {
        f = evaluate(x, there, 0, Hessian.EXACT);
    }

    /** Takes the present point as the end of another way: value without barrier, Hessian with it. */
    void arrive(double barrier, double distance, int elsewhere) {
        evaluateHere(barrier, false);
        if (barrier > 0) {
            valueWithoutBarrier();
        }
        edm = distance;
        evaluations += elsewhere;
    }

    private double evaluate(double[] at, Derivatives out, double barrier, Hessian wanted) {
        if (model == null || data == null) {
            throw new IllegalStateException("no question");
        }
        out.barrier(barrier);
        out.want(wanted);
        evaluations++;
        double value = model.twiceNll(at, data, out);
        if (!Double.isFinite(value)) {
            badBin = out.badBin();
        }
        return value;
    }

    Ending minimise(double barrier, double target, int mayRefuse) {
        refusalLimit = refused + mayRefuse;
        boolean convexify = sparing && barrier == 0;
        double before = Double.POSITIVE_INFINITY;
        for (int k = 0; k < MAX_ITERATIONS; k++) {
            convexify = direction(barrier, target, convexify);
            // A residual of rounding size cannot be reduced further: 2NLL itself carries that much noise.
            double noise = 1e-15 * Math.abs(f);
            if (edm <= Math.max(target, noise) && newton.damping() == 0 || edm <= target && !escape(barrier)) {
                return Ending.DONE;
            }
            Hessian next = barrier > 0 ? Hessian.EXACT : next(before, target);
            before = edm;
            boolean down = descend(barrier, next);
            if (refused > refusalLimit) {
                return Ending.REFUSED;
            }
            if (!down) {
                if (here.wanted() == Hessian.EXACT) {
                    return edm < 1e-6 && newton.damping() == 0 ? Ending.DONE : Ending.STUCK;
                }
                evaluateHere(barrier, false);
            }
        }
        return Ending.TOO_LONG;
    }

    /** Finds the step from here; a point that may be the minimum, or that the kept factor does not serve, is evaluated fully. */
    private boolean direction(double barrier, double target, boolean mayConvexify) {
        boolean convexify = mayConvexify;
        solve(convexify, barrier);
        boolean enough = here.wanted() == Hessian.EXACT || here.wanted() == Hessian.NONE && !errorsWanted;
        if (!enough && edm <= Math.max(target, 1e-15 * Math.abs(f))) {
            // If the exact Hessian is not positive here, its damped step is wanted, not that of the positive part.
            convexify = convexify && here.wanted() == Hessian.NONE;
            evaluateHere(barrier, false);
            solve(convexify, barrier);
        }
        return convexify;
    }

    private void solve(boolean convexify, double barrier) {
        region.chooseFree(x, here.gradient());
        if (here.wanted() == Hessian.NONE && !newton.serves(region)) {
            evaluateHere(barrier, false);
            region.chooseFree(x, here.gradient());
        }
        if (here.wanted() == Hessian.EXACT && convexify) {
            if (!newton.refreshUndamped(here.hessian(), region)) {
                f = evaluate(x, here, barrier, Hessian.POSITIVE);
                newton.refresh(here.hessian(), region);
            }
        } else if (here.wanted() != Hessian.NONE) {
            newton.refresh(here.hessian(), region);
        }
        newton.solve(x, here.gradient(), region);
        edm = newton.edm();
    }

    /** How much of the Hessian is worth having at the next point. */
    private Hessian next(double before, double target) {
        if (!sparing) {
            return Hessian.EXACT;
        }
        return switch (here.wanted()) {
            case POSITIVE -> edm > FAR && edm < FAR * before ? Hessian.POSITIVE : Hessian.EXACT;
            case EXACT -> {
                boolean regular = newton.damping() == 0 && edm < VERY_FAR;
                Hessian near = edm > LAST_STEP ? Hessian.NONE : Hessian.EXACT;
                yield !regular ? Hessian.EXACT : edm > FAR ? Hessian.POSITIVE : near;
            }
            case NONE -> {
                double ratio = edm / before;
                boolean last = errorsWanted && 3 * edm * ratio < target;
                yield ratio > WELL || last ? Hessian.EXACT : Hessian.NONE;
            }
        };
    }

    /**
     * Whether to go on from a stationary point whose Hessian is not positive. One that is flat in a parameter, such as g = 0
     * of a signal that goes as g^2, is the minimum unless a step of the size of the parameter's declared start (or 1) leads
     * lower; then it is left that way.
     */
    private boolean escape(double barrier) {
        boolean flat = false;
        int[] free = region.free();
        for (int a = 0; a < region.freeCount(); a++) {
            int k = free[a];
            double size = declaredSize(k);
            if (here.hessian()[k * n + k] * size * size > 1e-9) {
                continue;
            }
            flat = true;
            for (double by : new double[] {size, -size, 0.1 * size, -0.1 * size}) {
                System.arraycopy(x, 0, trial, 0, n);
                trial[k] = region.clip(x[k] + by, k);
                double value = trial[k] == x[k] ? f : evaluate(trial, there, barrier, Hessian.EXACT);
                if (value < f - 1e-9) {
                    accept(value);
                    solve(false, barrier);
                    return true;
                }
            }
        }
        return !flat;
    }

    private double declaredSize(int k) {
        double start = model == null ? 0 : Math.abs(model.parameters().get(k).start());
        return start > 0 ? start : 1;
    }

    /** Backtracks along the projected step until 2NLL falls enough. */
    private boolean descend(double barrier, Hessian wanted) {
        double[] g = here.gradient();
        double[] step = newton.step();
        double t = 1;
        for (int k = 0; k < 60; k++) {
            double predicted = 0;
            for (int j = 0; j < n; j++) {
                trial[j] = step[j] == 0 ? x[j] : region.clip(x[j] + t * step[j], j);
                predicted += g[j] * (trial[j] - x[j]);
            }
            double value = evaluate(trial, there, barrier, wanted);
            if (value <= f + 1e-4 * predicted + 4e-16 * Math.abs(f)) {
                accept(value);
                return true;
            }
            if (Double.isFinite(value)) {
                double bend = value - f - predicted;
                t *= Math.min(0.5, Math.max(0.1, -0.5 * predicted / bend));
            } else {
                if (++refused > refusalLimit) {
                    return false;
                }
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

    /** Whether the Hessian of the present point is at hand. */
    boolean hasHessian() {
        return here.wanted() == Hessian.EXACT;
    }

    /** Covariance at the present point, if its Hessian is positive definite. */
    Covariance covariance() {
        region.chooseFree(x, here.gradient());
        boolean good = newton.refreshUndamped(here.hessian(), region);
        return good ? newton.covariance(here.hessian()) : Covariance.NONE;
    }

    /** Why it ended short of the minimum. */
    String shortfall(Ending ending) {
        String why =
                ending == Ending.TOO_LONG ? "%d iterations were not enough" : "no descent from here (%d iterations)";
        return (why + ", distance %s, steepest in %s").formatted(MAX_ITERATIONS, edm, steepest());
    }

    private String steepest() {
        int worst = -1;
        double largest = -1;
        int[] free = region.free();
        for (int a = 0; a < region.freeCount(); a++) {
            int k = free[a];
            double pull = Math.abs(here.gradient()[k]) / Math.sqrt(Math.abs(here.hessian()[k * n + k]) + 1e-300);
            if (pull > largest) {
                largest = pull;
                worst = k;
            }
        }
        return worst < 0 || model == null
                ? "none"
                : model.parameters().get(worst).name();
    }
}
