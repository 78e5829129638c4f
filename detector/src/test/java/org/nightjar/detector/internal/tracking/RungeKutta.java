/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.tracking;

/** Numerical integration of a track in a uniform field along z: dx/ds = t, dt/ds = kappa z x t, independent of any helix. */
final class RungeKutta {
    private RungeKutta() {}

    /** From x, y, z, tx, ty, dz/ds, kappa along a transverse path: x, y, z, tx, ty. */
    static double[] follow(double[] start, double path) {
        double kappa = start[6];
        int steps = (int) Math.ceil(path / Math.min(0.5, 0.0025 / Math.abs(kappa)));
        double h = path / steps;
        double[] y = {start[0], start[1], start[2], start[3], start[4]};
        for (int i = 0; i < steps; i++) {
            double[] a = slope(y, start[5], kappa);
            double[] b = slope(step(y, a, h / 2), start[5], kappa);
            double[] c = slope(step(y, b, h / 2), start[5], kappa);
            double[] d = slope(step(y, c, h), start[5], kappa);
            for (int k = 0; k < 5; k++) {
                y[k] += h / 6 * (a[k] + 2 * b[k] + 2 * c[k] + d[k]);
            }
        }
        return y;
    }

    private static double[] slope(double[] y, double dzds, double kappa) {
        return new double[] {y[3], y[4], dzds, -kappa * y[4], kappa * y[3]};
    }

    private static double[] step(double[] y, double[] d, double h) {
        double[] out = y.clone();
        for (int k = 0; k < 5; k++) {
            out[k] += h * d[k];
        }
        return out;
    }
}
