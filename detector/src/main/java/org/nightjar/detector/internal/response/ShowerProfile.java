/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.response;

import java.io.Serializable;

/**
 * Lateral shower profile: two exponentials in distance, per area
 * f(r) = sum_k w_k exp(-r/l_k) / (2 pi l_k^2), integrated over rectangles with a table of its corner integral.
 */
public final class ShowerProfile implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int CELLS = 160;
    /** Sub-steps per table cell of the midpoint integration: 4 keep the whole plane within 1e-3 of one. */
    private static final int SUB = 4;

    private final double step;
    private final double[] corner = new double[(CELLS + 1) * (CELLS + 1)];

    /**
     * From its numbers.
     *
     * @param inner share of the inner exponential
     * @param innerLength its length, cm
     * @param outerLength that of the outer one, cm
     */
    public ShowerProfile(double inner, double innerLength, double outerLength) {
        step = 8 * outerLength / CELLS;
        double[] a = {inner / (2 * Math.PI * innerLength * innerLength), 1 / innerLength};
        double[] b = {(1 - inner) / (2 * Math.PI * outerLength * outerLength), 1 / outerLength};
        double h = step / SUB;
        for (int i = 0; i < CELLS; i++) {
            double column = 0;
            for (int j = 0; j < CELLS; j++) {
                for (int s = 0; s < SUB * SUB; s++) {
                    double x = i * step + (s / SUB + 0.5) * h;
                    double y = j * step + (s % SUB + 0.5) * h;
                    double r = Math.sqrt(x * x + y * y);
                    column += (a[0] * Math.exp(-r * a[1]) + b[0] * Math.exp(-r * b[1])) * h * h;
                }
                corner[(i + 1) * (CELLS + 1) + j + 1] = corner[i * (CELLS + 1) + j + 1] + column;
            }
        }
    }

    /** Share of the energy in [x0, x1] x [y0, y1], cm from the shower's axis. */
    public double share(double x0, double x1, double y0, double y1) {
        return quadrant(x1, y1) - quadrant(x0, y1) - quadrant(x1, y0) + quadrant(x0, y0);
    }

    /** Integral over [0, x] x [0, y], odd in both. */
    private double quadrant(double x, double y) {
        double q = table(Math.abs(x) / step, Math.abs(y) / step);
        return (x < 0) != (y < 0) ? -q : q;
    }

    private double table(double u, double v) {
        double uu = Math.min(u, CELLS - 1e-9);
        double vv = Math.min(v, CELLS - 1e-9);
        int i = (int) uu;
        int j = (int) vv;
        double fu = uu - i;
        double fv = vv - j;
        int at = i * (CELLS + 1) + j;
        double low = corner[at] + fv * (corner[at + 1] - corner[at]);
        double high = corner[at + CELLS + 1] + fv * (corner[at + CELLS + 2] - corner[at + CELLS + 1]);
        return low + fu * (high - low);
    }
}
