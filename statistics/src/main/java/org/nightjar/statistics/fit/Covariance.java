/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.fit;

import java.util.Arrays;
import org.nightjar.statistics.internal.Cholesky;

/** Columns of the covariance 2 H^-1, H the Hessian of 2NLL, solved when asked for; zero for parameters that do not move. */
final class Covariance {
    static final Covariance NONE = new Covariance(0, new int[0], 0, new double[0][]);

    private final int n;
    private final int[] free;
    private final double[][] factor;

    Covariance(int n, int[] free, int freeCount, double[][] factor) {
        this.n = n;
        this.free = Arrays.copyOf(free, freeCount);
        this.factor = new double[freeCount][];
        for (int a = 0; a < freeCount; a++) {
            this.factor[a] = Arrays.copyOf(factor[a], freeCount);
        }
    }

    double[] column(int parameter) {
        double[] column = new double[n];
        int at = Arrays.binarySearch(free, parameter);
        if (at >= 0) {
            double[] small = new double[free.length];
            small[at] = 2;
            Cholesky.solve(factor, free.length, small);
            for (int b = 0; b < free.length; b++) {
                column[free[b]] = small[b];
            }
        }
        return column;
    }
}
