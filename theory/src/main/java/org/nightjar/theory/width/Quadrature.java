/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.width;

import java.util.function.DoubleUnaryOperator;

/** Adaptive Gauss-Kronrod integration with 7 and 15 nodes (QUADPACK, Piessens et al. 1983). */
final class Quadrature {
    private static final int DEEPEST = 24;

    private static final double[] NODES = {
        0.991455371120812639206854697526329, 0.949107912342758524526189684047851,
        0.864864423359769072789712788640926, 0.741531185599394439863864773280788,
        0.586087235467691130294144691258130, 0.405845151377397166906606412076961,
        0.207784955007898467600689403773245, 0
    };
    private static final double[] KRONROD = {
        0.022935322010529224963732008058970, 0.063092092629978553290700663189204,
        0.104790010322250183839876322541518, 0.140653259715525918745189590510238,
        0.169004726639267902826583426598550, 0.190350578064785409913256402421014,
        0.204432940075298892414161999234649, 0.209482141084727828012999174891714
    };
    private static final double[] GAUSS = {
        0.129484966168869693270611432679082, 0.279705391489276667901467771423780,
        0.381830050505118944950369775488975, 0.417959183673469387755102040816327
    };

    private Quadrature() {}

    /**
     * Integral of f from a to b, a, b included or not; square-root endings are smoothed by x = a + (b - a) (1 - cos u) / 2.
     *
     * @param relative wanted relative precision
     */
    static double integral(DoubleUnaryOperator f, double a, double b, double relative) {
        DoubleUnaryOperator smooth =
                u -> f.applyAsDouble(a + (b - a) * (1 - Math.cos(u)) / 2) * (b - a) * Math.sin(u) / 2;
        double[] first = both(smooth, 0, Math.PI);
        double tolerance = relative * Math.abs(first[0]);
        return refine(smooth, 0, Math.PI, first, tolerance, 0);
    }

    private static double refine(
            DoubleUnaryOperator f, double a, double b, double[] whole, double tolerance, int depth) {
        if (Math.abs(whole[0] - whole[1]) <= tolerance || depth == DEEPEST) {
            return whole[0];
        }
        double middle = (a + b) / 2;
        double[] left = both(f, a, middle);
        double[] right = both(f, middle, b);
        double half = Math.max(tolerance, 1e-16 * Math.abs(whole[0])) / 1.4;
        return refine(f, a, middle, left, half, depth + 1) + refine(f, middle, b, right, half, depth + 1);
    }

    /** The estimate with 15 nodes, and that with 7. */
    private static double[] both(DoubleUnaryOperator f, double a, double b) {
        double centre = (a + b) / 2;
        double half = (b - a) / 2;
        double middle = f.applyAsDouble(centre);
        double kronrod = KRONROD[7] * middle;
        double gauss = GAUSS[3] * middle;
        for (int k = 0; k < 7; k++) {
            double pair = f.applyAsDouble(centre - half * NODES[k]) + f.applyAsDouble(centre + half * NODES[k]);
            kronrod += KRONROD[k] * pair;
            if (k % 2 == 1) {
                gauss += GAUSS[k / 2] * pair;
            }
        }
        return new double[] {kronrod * half, gauss * half};
    }
}
