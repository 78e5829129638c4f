/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.fit;

import java.util.Arrays;
import org.nightjar.statistics.internal.Cholesky;

/**
 * The Newton step within the bounds. Clipping the full step alone leaves strongly correlated partners of a clipped parameter
 * at values that fit the unclipped step only, which can lead uphill (D. P. Bertsekas, SIAM J. Control Optim. 20 (1982) 221).
 * Here the quadratic model is minimised by an active-set walk from the present point: towards the best point of the present
 * face, up to the first bound met, which joins the face. The factor of the Hessian at hand is enough: with e_c the
 * parameters at bounds the best point is s0 + sum lambda_c H^-1 e_c.
 */
final class BoxStep {
    private static final double ROUNDING = 1e-14;

    private final int n;
    private final double[] plain;
    private final double[] walk;
    private final double[] slope;
    private final double[][] columns;
    private final double[][] small;
    private final double[] lambda;
    private final int[] bounds;
    private int count;
    private double part;

    BoxStep(int n) {
        this.n = n;
        this.plain = new double[n];
        this.walk = new double[n];
        this.slope = new double[n];
        this.columns = new double[n][];
        this.small = new double[n][];
        this.lambda = new double[n];
        this.bounds = new int[n];
    }

    /**
     * Bends a step in place.
     *
     * @param step   of the free parameters, in their order
     * @param factor of the Hessian of the free parameters
     * @param g      gradient of all parameters
     * @return the fall of 2NLL that the quadratic model predicts; negative if the step needed no bending
     */
    double bend(double[] step, double[][] factor, double[] g, double[] x, Region region) {
        int free = region.freeCount();
        Arrays.fill(walk, 0, free, 0);
        count = 0;
        int met = firstBound(step, x, region);
        if (met < 0) {
            return -1;
        }
        for (int a = 0; a < free; a++) {
            plain[a] = step[a];
            slope[a] = g[region.free()[a]];
        }
        double fall = 0;
        while (true) {
            fall += advance(step, free);
            if (met < 0 || !hold(met, factor, free)) {
                break;
            }
            best(step, free);
            met = firstBound(step, x, region);
        }
        System.arraycopy(walk, 0, step, 0, free);
        return fall;
    }

    /** The free parameter whose bound is met first on the way to a point, -1 if none; the part of the way until there. */
    private int firstBound(double[] to, double[] x, Region region) {
        int first = -1;
        part = 1;
        for (int a = 0; a < region.freeCount(); a++) {
            int k = region.free()[a];
            double end = x[k] + to[a];
            double inside = region.clip(end, k);
            if (inside == end || isHeld(a)) {
                continue;
            }
            double share = (inside - x[k] - walk[a]) / (to[a] - walk[a]);
            if (first < 0 || share < part) {
                first = a;
                part = Math.min(1, Math.max(0, share));
            }
        }
        return first;
    }

    private boolean isHeld(int a) {
        for (int c = 0; c < count; c++) {
            if (bounds[c] == a) {
                return true;
            }
        }
        return false;
    }

    /** Goes that part of the way; the fall of the quadratic model. The slope there is zero but for the held parameters. */
    private double advance(double[] to, int free) {
        double down = 0;
        for (int a = 0; a < free; a++) {
            double by = to[a] - walk[a];
            down -= slope[a] * by;
            walk[a] += part * by;
            slope[a] *= 1 - part;
        }
        for (int c = 0; c < count; c++) {
            slope[bounds[c]] += part * lambda[c];
        }
        return down * part * (1 - 0.5 * part);
    }

    /** Adds a bound to the face, a row to the factor of its equations; whether they can still be solved. */
    private boolean hold(int a, double[][] factor, int free) {
        double[] column = new double[n];
        column[a] = 1;
        Cholesky.solve(factor, free, column);
        bounds[count] = a;
        columns[count] = column;
        small[count] = small[count] == null ? new double[n] : small[count];
        double rest = column[a];
        for (int c = 0; c < count; c++) {
            double entry = column[bounds[c]];
            for (int k = 0; k < c; k++) {
                entry -= small[k][c] * small[k][count];
            }
            small[c][count] = entry / small[c][c];
            rest -= small[c][count] * small[c][count];
        }
        if (!(rest > ROUNDING * column[a])) {
            return false;
        }
        small[count][count] = Math.sqrt(rest);
        count++;
        return true;
    }

    /** The best point of the face. */
    private void best(double[] step, int free) {
        for (int c = 0; c < count; c++) {
            lambda[c] = walk[bounds[c]] - plain[bounds[c]];
        }
        Cholesky.solve(small, count, lambda);
        System.arraycopy(plain, 0, step, 0, free);
        for (int c = 0; c < count; c++) {
            for (int a = 0; a < free; a++) {
                step[a] += lambda[c] * columns[c][a];
            }
        }
        for (int c = 0; c < count; c++) {
            step[bounds[c]] = walk[bounds[c]];
        }
    }
}
