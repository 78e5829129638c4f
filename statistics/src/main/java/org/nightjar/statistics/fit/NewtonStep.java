/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.fit;

import java.util.Arrays;
import org.nightjar.statistics.internal.Cholesky;

/** The step -H^-1 g of the free parameters from a factor of H that may serve several points. */
final class NewtonStep {
    private static final double MOST_DAMPING = 1e12;

    private final int n;
    private final double[] step;
    private final double[][] matrix;
    private final double[] small;
    private final double[] work;
    private final int[] factored;
    private final BoxStep box;
    private int factoredCount;
    private double damping;
    private double edm;

    NewtonStep(int n) {
        this.n = n;
        this.step = new double[n];
        this.matrix = new double[n][n];
        this.small = new double[n];
        this.work = new double[n];
        this.factored = new int[n];
        this.box = new BoxStep(n);
    }

    /** Factors the Hessian; adds damping in units of the diagonal until it is positive definite. */
    void refresh(double[] hessian, Region region) {
        damping = 0;
        while (!factor(hessian, region, damping)) {
            damping = damping == 0 ? 1e-3 : 10 * damping;
            if (damping > MOST_DAMPING) {
                break;
            }
        }
    }

    /** Factors the Hessian as it is. */
    boolean refreshUndamped(double[] hessian, Region region) {
        damping = 0;
        return factor(hessian, region, 0);
    }

    private boolean factor(double[] h, Region region, double by) {
        int[] free = region.free();
        factoredCount = region.freeCount();
        System.arraycopy(free, 0, factored, 0, factoredCount);
        for (int a = 0; a < factoredCount; a++) {
            int row = free[a] * n;
            double[] to = matrix[a];
            for (int b = a; b < factoredCount; b++) {
                to[b] = h[row + free[b]];
            }
            double d = h[row + free[a]];
            to[a] = d + by * (Math.abs(d) > 0 ? Math.abs(d) : 1);
        }
        return Cholesky.factor(matrix, factoredCount, work);
    }

    /** Whether the factor is of the parameters that may move now. */
    boolean serves(Region region) {
        return Arrays.equals(factored, 0, factoredCount, region.free(), 0, region.freeCount());
    }

    /** Solves for the step from a point, within the bounds. */
    void solve(double[] x, double[] g, Region region) {
        for (int a = 0; a < factoredCount; a++) {
            small[a] = -g[factored[a]];
        }
        Cholesky.solve(matrix, factoredCount, small);
        double slope = 0;
        for (int a = 0; a < factoredCount; a++) {
            slope += small[a] * g[factored[a]];
        }
        double fall = box.bend(small, matrix, g, x, region);
        edm = fall < 0 ? -0.5 * slope : fall;
        Arrays.fill(step, 0);
        for (int a = 0; a < factoredCount; a++) {
            step[factored[a]] = small[a];
        }
    }

    /** The step, zero for parameters that may not move. */
    double[] step() {
        return step;
    }

    /** How far below the present point the minimum is estimated to lie. */
    double edm() {
        return edm;
    }

    /** Damping of the factor; 0 if the Hessian was positive definite. */
    double damping() {
        return damping;
    }

    /** Covariance from the present factor. */
    Covariance covariance(double[] hessian) {
        return new Covariance(hessian, n, factored, factoredCount, matrix);
    }
}
