/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.shape;

/**
 * Logarithm of a Crystal Ball with peak 1: -z^2/2 in the core, -alpha^2/2 - n ln w in a tail, w = 1 - alpha (alpha + z)/n
 * (HS3 standard, crystalball_dist, as in {@link CrystalBallSide}); derivatives [derived]. Working object of one thread.
 */
final class CrystalBallLog {
    private static final int MEAN = 0;
    private static final int SIGMA = 1;
    private static final int ALPHA = 2;
    private static final int POWER = 3;

    private final CrystalBall shape;
    private final double[] d = new double[4];
    private final double[][] dd = new double[4][4];
    private double lz;
    private double lzz;

    CrystalBallLog(CrystalBall shape) {
        this.shape = shape;
    }

    /** ln g(x); v are the seven internal parameters; derivatives by the public ones are written. */
    double at(double x, double[] v, double[] first, double[] second) {
        boolean low = x <= v[0];
        int side = low ? 1 : 4;
        double o = low ? 1 : -1;
        double sigma = v[side];
        double z = o * (x - v[0]) / sigma;
        double value = inUnits(z, v[side + 1], v[side + 2]);
        double zm = -o / sigma;
        double zs = -z / sigma;
        d[MEAN] = lz * zm;
        d[SIGMA] = lz * zs;
        dd[MEAN][MEAN] = lzz * zm * zm;
        dd[SIGMA][MEAN] = lzz * zm * zs + lz * o / (sigma * sigma);
        dd[SIGMA][SIGMA] = lzz * zs * zs + 2 * lz * z / (sigma * sigma);
        for (int p = ALPHA; p <= POWER; p++) {
            double lzp = dd[p][MEAN];
            dd[p][MEAN] = lzp * zm;
            dd[p][SIGMA] = lzp * zs;
        }
        publish(side, first, second);
        return value;
    }

    /** Value at z <= 0; leaves derivatives by z, alpha and n, those mixed with z in the first column. */
    private double inUnits(double z, double a, double n) {
        if (z > -a) {
            lz = -z;
            lzz = -1;
            d[ALPHA] = d[POWER] = 0;
            for (int p = ALPHA; p <= POWER; p++) {
                java.util.Arrays.fill(dd[p], 0);
            }
            return -0.5 * z * z;
        }
        double w = 1 - a * (a + z) / n;
        double lw = Math.log(w);
        double wa = -(2 * a + z) / (n * w);
        double wn = a * (a + z) / (n * n * w);
        lz = a / w;
        lzz = a * a / (n * w * w);
        d[ALPHA] = -a - n * wa;
        d[POWER] = -lw - n * wn;
        dd[ALPHA][MEAN] = 1 / w - a * wa / w;
        dd[POWER][MEAN] = -a * wn / w;
        dd[ALPHA][ALPHA] = -1 + 2 / w + n * wa * wa;
        dd[POWER][ALPHA] = n * wa * wn;
        dd[POWER][POWER] = n * wn * wn;
        return -0.5 * a * a - n * lw;
    }

    private void publish(int side, double[] first, double[] second) {
        java.util.Arrays.fill(first, 0);
        java.util.Arrays.fill(second, 0);
        for (int p = 0; p < 4; p++) {
            int ip = p == MEAN ? 0 : side + p - 1;
            int to = shape.source(ip);
            if (to < 0) {
                continue;
            }
            double sp = shape.sign(ip);
            first[to] += sp * d[p];
            for (int q = 0; q <= p; q++) {
                int iq = q == MEAN ? 0 : side + q - 1;
                int with = shape.source(iq);
                if (with >= 0) {
                    second[BinFractions.pair(to, with)] += sp * shape.sign(iq) * dd[p][q];
                }
            }
        }
    }
}
