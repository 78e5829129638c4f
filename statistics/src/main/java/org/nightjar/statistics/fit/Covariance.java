/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.fit;

import java.util.Arrays;
import org.nightjar.statistics.internal.Cholesky;

/** What follows from the Hessian H of 2NLL at a minimum, solved when asked for. */
final class Covariance {
    private static final double[] EMPTY = {};
    static final Covariance NONE = new Covariance(new double[0], 0, new int[0], 0, new double[0][]);

    private final int n;
    private final int[] free;
    private final double[][] factor;
    /** Rows of the Hessian of the parameters that did not move, by parameter; others are empty. */
    private final double[][] still;

    Covariance(double[] hessian, int n, int[] free, int freeCount, double[][] factor) {
        this.n = n;
        this.free = Arrays.copyOf(free, freeCount);
        this.factor = new double[freeCount][];
        for (int a = 0; a < freeCount; a++) {
            this.factor[a] = Arrays.copyOf(factor[a], freeCount);
        }
        this.still = new double[n][];
        for (int k = 0; k < n; k++) {
            boolean moves = Arrays.binarySearch(this.free, k) >= 0;
            still[k] = moves ? EMPTY : Arrays.copyOfRange(hessian, k * n, (k + 1) * n);
        }
    }

    /** Column of the covariance 2 H^-1; zero for a parameter that did not move. */
    double[] column(int parameter) {
        int at = Arrays.binarySearch(free, parameter);
        double[] small = new double[free.length];
        if (at >= 0) {
            small[at] = 2;
        }
        return spread(small);
    }

    /** Derivative of the best values of the others by a parameter that did not move: -H_ff^-1 H_fk. */
    double[] tangent(int parameter) {
        double[] small = new double[free.length];
        if (n > 0 && still[parameter].length > 0) {
            for (int a = 0; a < free.length; a++) {
                small[a] = -still[parameter][free[a]];
            }
        }
        return spread(small);
    }

    private double[] spread(double[] small) {
        double[] all = new double[n];
        Cholesky.solve(factor, free.length, small);
        for (int b = 0; b < free.length; b++) {
            all[free[b]] = small[b];
        }
        return all;
    }
}
