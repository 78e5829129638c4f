/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.fit;

import java.util.ArrayList;
import java.util.List;
import org.nightjar.statistics.Derivatives;
import org.nightjar.statistics.Observation;
import org.nightjar.statistics.RateSlopes;
import org.nightjar.statistics.StatisticalModel;
import org.nightjar.statistics.internal.Cholesky;

/**
 * The way to a minimum on the edge of positive rates for a model that knows the slopes of its rates: Newton steps, each the
 * solution of a quadratic program whose conditions are rates of at least {@value #LEAST} and the parameters' bounds. A few
 * steps end at a corner that the barrier needs a hundred evaluations for.
 */
final class EdgeFit {
    /** The rate of a bin without events may fall to this: its part in 2NLL is of the same size. */
    static final double LEAST = 1e-10;
    /** The rate of a bin with events may fall to this part of itself in one step. */
    static final double PART = 0.05;

    /** Conditions are kept to 1e-12 events, with multipliers of a hundred: less than this is rounding. */
    private static final double EDM = 1e-9;
    /** Where rounding allows no further step, this distance will do. */
    private static final double NEARLY = 1e-8;

    private static final double DAMPING = 1e-3;
    private static final double MOST_DAMPING = 1e4;
    private static final int MAX_STEPS = 100;
    private static final int MAX_HALVES = 30;

    private final StatisticalModel model;
    private final Observation data;
    private final Region region;
    private final int[] moving;
    private final double[] gradient;
    private final double[][] matrix;
    private final double[] work;
    private Derivatives here;
    private Derivatives there;
    private double[] x;
    private double f;
    private double edm;
    private double slope;
    private int evaluations;
    private List<Integer> emptied = List.of();

    EdgeFit(StatisticalModel model, Observation data, Region region, double[] start) {
        int n = start.length;
        this.model = model;
        this.data = data;
        this.region = region;
        this.moving = region.movable();
        this.gradient = new double[moving.length];
        this.matrix = new double[moving.length][moving.length];
        this.work = new double[moving.length];
        this.here = new Derivatives(n);
        this.there = new Derivatives(n);
        this.x = start.clone();
    }

    /** Goes there; false if it does not arrive. */
    boolean minimise() {
        f = evaluate(x, here);
        for (int k = 0; k < MAX_STEPS && Double.isFinite(f); k++) {
            RateSlopes rates = model.rateSlopes(x).orElseThrow();
            double damping = factor(rates);
            RateBounds conditions = new RateBounds(rates, data, region, moving, x);
            QuadraticProgram program = new QuadraticProgram(moving.length, matrix, conditions);
            if (damping > MOST_DAMPING || !program.solve(gradient)) {
                return false;
            }
            edm = fall(program);
            settle(program, conditions);
            if (damping == DAMPING && Math.abs(edm) <= Math.max(EDM, 1e-15 * Math.abs(f))) {
                return true;
            }
            if (!descend(program.step())) {
                return damping == DAMPING && Math.abs(edm) < NEARLY;
            }
        }
        return false;
    }

    private double evaluate(double[] at, Derivatives out) {
        evaluations++;
        return model.twiceNll(at, data, out);
    }

    /**
     * Factors the Hessian of the moving parameters plus a small part of the information that so many events as are expected,
     * and one more in each bin, would carry: few events say nothing about many directions, along which 2NLL is straight.
     */
    private double factor(RateSlopes rates) {
        int n = here.size();
        double[][] information = information(rates);
        double damping = DAMPING;
        while (true) {
            for (int a = 0; a < moving.length; a++) {
                gradient[a] = here.gradient()[moving[a]];
                for (int b = a; b < moving.length; b++) {
                    matrix[a][b] = here.hessian()[moving[a] * n + moving[b]] + damping * information[a][b];
                }
            }
            if (Cholesky.factor(matrix, moving.length, work) || damping > MOST_DAMPING) {
                return damping;
            }
            damping *= 10;
        }
    }

    private double[][] information(RateSlopes rates) {
        double[][] sum = new double[moving.length][moving.length];
        for (int i = 0; i < rates.bins(); i++) {
            double weight = 2 / (rates.rate(i) + 1);
            for (int a = 0; a < moving.length; a++) {
                double weighted = weight * rates.slope(i, moving[a]);
                for (int b = a; b < moving.length; b++) {
                    sum[a][b] += weighted * rates.slope(i, moving[b]);
                }
            }
        }
        return sum;
    }

    /** The fall that the quadratic model promises: -(g s + s H s / 2) with H = U^T U. */
    private double fall(QuadraticProgram program) {
        double[] s = program.step();
        double sum = 0;
        for (int a = 0; a < s.length; a++) {
            double row = 0;
            for (int b = a; b < s.length; b++) {
                row += matrix[a][b] * s[b];
            }
            sum -= gradient[a] * s[a] + 0.5 * row * row;
        }
        return sum;
    }

    /** Keeps which rates vanish, and the slope of the profile by a held parameter, to which they contribute. */
    private void settle(QuadraticProgram program, RateBounds conditions) {
        int held = region.heldIndex();
        slope = held < 0 ? 0 : here.gradient()[held];
        List<Integer> bins = new ArrayList<>();
        int[] active = program.active();
        double[] multipliers = program.multipliers();
        for (int c = 0; c < active.length; c++) {
            if (conditions.isEmptied(active[c])) {
                bins.add(active[c]);
                slope -= held < 0 ? 0 : multipliers[c] * conditions.slope(active[c], held);
            }
        }
        emptied = bins;
    }

    private boolean descend(double[] step) {
        double t = 1;
        for (int k = 0; k < MAX_HALVES; k++) {
            double[] trial = x.clone();
            double predicted = 0;
            for (int a = 0; a < step.length; a++) {
                int j = moving[a];
                trial[j] = region.clip(x[j] + t * step[a], j);
                predicted += gradient[a] * (trial[j] - x[j]);
            }
            double value = evaluate(trial, there);
            // A step that only restores a rate to its least may rise by as much as that costs.
            double allowed = Math.max(1e-4 * predicted, 2 * predicted);
            if (value <= f + allowed + 4e-16 * Math.abs(f)) {
                x = trial;
                f = value;
                Derivatives old = here;
                here = there;
                there = old;
                return true;
            }
            t *= 0.5;
        }
        return false;
    }

    double[] x() {
        return x;
    }

    double edm() {
        return edm;
    }

    /** Derivative of the profile by the held parameter. */
    double slope() {
        return slope;
    }

    int evaluations() {
        return evaluations;
    }

    /** Bins whose rate is at its least. */
    List<Integer> emptied() {
        return emptied;
    }
}
