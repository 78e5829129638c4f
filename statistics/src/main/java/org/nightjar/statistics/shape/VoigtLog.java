/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.shape;

import org.nightjar.statistics.internal.Faddeeva;

/**
 * ln of the Voigt profile V = Re w(X + iY)/(sigma sqrt(2 pi)), X = (x - mean)/(sigma sqrt 2), Y = width/(2 sigma sqrt 2), with its
 * exact derivatives by mean, sigma, width.
 */
final class VoigtLog implements LogShape {
    private static final double LN_ROOT_2PI = 0.5 * Math.log(2 * Math.PI);

    @Override
    public double at(double x, double[] v, double[] first, double[] second) {
        double sigma = v[1];
        double width = v[2];
        if (!(sigma > 0) || !(width >= 0)) {
            return Double.NaN;
        }
        double a = 1 / (sigma * Math.sqrt(2));
        double bigX = (x - v[0]) * a;
        double bigY = 0.5 * width * a;
        Faddeeva w = new Faddeeva();
        w.at(bigX, bigY);
        double k = w.re();
        if (!(k > 0)) {
            return Double.NEGATIVE_INFINITY;
        }
        double[] dx = {-a, -bigX / sigma, 0};
        double[] dy = {0, -bigY / sigma, 0.5 * a};
        double[] slope = new double[3];
        for (int p = 0; p < 3; p++) {
            slope[p] = (w.re1() * dx[p] - w.im1() * dy[p]) / k;
            first[p] = slope[p] - (p == 1 ? 1 / sigma : 0);
        }
        // Second derivatives of X and Y: (mean, sigma), (sigma, sigma), (sigma, width).
        double[] ddx = {0, a / sigma, 2 * bigX / (sigma * sigma), 0, 0, 0};
        double[] ddy = {0, 0, 2 * bigY / (sigma * sigma), 0, -0.5 * a / sigma, 0};
        for (int p = 0; p < 3; p++) {
            for (int q = 0; q <= p; q++) {
                int at = BinFractions.pair(p, q);
                double bend = w.re2() * (dx[p] * dx[q] - dy[p] * dy[q])
                        - w.im2() * (dx[p] * dy[q] + dy[p] * dx[q])
                        + w.re1() * ddx[at]
                        - w.im1() * ddy[at];
                second[at] = bend / k - slope[p] * slope[q] + (at == 2 ? 1 / (sigma * sigma) : 0);
            }
        }
        return Math.log(k) - Math.log(sigma) - LN_ROOT_2PI;
    }
}
