/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.shape;

import java.util.List;

/**
 * Gaussian core with power-law tails on one side, on both, or on none, integrated exactly over bins.
 *
 * <p>Density with z = (x - mean)/sigma: see {@link CrystalBallSide}. A positive alpha puts the tail below the peak, a
 * negative one above. Double-sided: sigma, alpha, n of the low and of the high side, both alphas positive (HS3 standard,
 * crystalball_dist: sigma_L below the mean, sigma_R above). Powers n &lt;= 1 have no finite integral and need
 * {@link OnRange}.
 */
public final class CrystalBall implements Shape {
    /** Where each internal parameter (mean; sigma, alpha, n of the low side; the same of the high side) is found. */
    private final int[] from;

    private final List<String> names;
    private final double[] nominal;
    private final double alphaSign;

    private CrystalBall(List<String> names, double[] nominal, int[] from, double alphaSign) {
        this.names = names;
        this.nominal = nominal;
        this.from = from;
        this.alphaSign = alphaSign;
        check();
    }

    /** Gaussian; parameters mean, sigma. */
    public static CrystalBall gaussian(double mean, double sigma) {
        return new CrystalBall(
                List.of("mean", "sigma"), new double[] {mean, sigma}, new int[] {0, 1, -1, -1, 1, -1, -1}, 1);
    }

    /** One tail, low for alpha &gt; 0, high for alpha &lt; 0; parameters mean, sigma, alpha, n. */
    public static CrystalBall of(double mean, double sigma, double alpha, double n) {
        int[] low = {0, 1, 2, 3, 1, -1, -1};
        int[] high = {0, 1, -1, -1, 1, 2, 3};
        return new CrystalBall(
                List.of("mean", "sigma", "alpha", "n"),
                new double[] {mean, sigma, alpha, n},
                alpha > 0 ? low : high,
                alpha > 0 ? 1 : -1);
    }

    /** Two tails, one width; parameters mean, sigma, alphaLow, nLow, alphaHigh, nHigh. */
    public static CrystalBall doubleSided(
            double mean, double sigma, double alphaLow, double nLow, double alphaHigh, double nHigh) {
        return new CrystalBall(
                List.of("mean", "sigma", "alphaLow", "nLow", "alphaHigh", "nHigh"),
                new double[] {mean, sigma, alphaLow, nLow, alphaHigh, nHigh},
                new int[] {0, 1, 2, 3, 1, 4, 5},
                1);
    }

    /** Two tails, two widths; parameters mean, sigmaLow, alphaLow, nLow, sigmaHigh, alphaHigh, nHigh. */
    public static CrystalBall asymmetric(
            double mean,
            double sigmaLow,
            double alphaLow,
            double nLow,
            double sigmaHigh,
            double alphaHigh,
            double nHigh) {
        return new CrystalBall(
                List.of("mean", "sigmaLow", "alphaLow", "nLow", "sigmaHigh", "alphaHigh", "nHigh"),
                new double[] {mean, sigmaLow, alphaLow, nLow, sigmaHigh, alphaHigh, nHigh},
                new int[] {0, 1, 2, 3, 4, 5, 6},
                1);
    }

    /** The same kind of shape with other parameter values. */
    public CrystalBall with(double... values) {
        if (values.length != nominal.length) {
            throw new IllegalArgumentException("%d values for the parameters %s".formatted(values.length, names));
        }
        return new CrystalBall(names, values.clone(), from, alphaSign);
    }

    private void check() {
        double[] v = internal(nominal);
        for (int side = 1; side <= 4; side += 3) {
            if (!(v[side] > 0) || !(v[side + 1] > 0) || !(v[side + 2] > 0)) {
                throw new IllegalArgumentException(
                        "Crystal Ball: sigma %s, |alpha| %s and n %s must be positive\nMaybe a double-sided shape with a negative alpha?"
                                .formatted(v[side], v[side + 1], v[side + 2]));
            }
        }
    }

    @Override
    public List<String> parameterNames() {
        return names;
    }

    @Override
    public double[] nominal() {
        return nominal.clone();
    }

    @Override
    public BinnedShape on(double[] edges) {
        double[] v = internal(nominal);
        if (v[3] <= 1 || v[6] <= 1) {
            throw new IllegalArgumentException(
                    "Crystal Ball: n = %s has no finite integral\nMaybe normalise it on a range?"
                            .formatted(Math.min(v[3], v[6])));
        }
        return new CrystalBallBins(this, edges.clone(), true);
    }

    /** Bins with the density left unnormalised, for any n &gt; 0. */
    BinnedShape unnormalised(double[] edges) {
        return new CrystalBallBins(this, edges.clone(), false);
    }

    /** The seven internal values: mean, then sigma, alpha, n of each side; alpha = infinity without a tail. */
    double[] internal(double[] values) {
        double[] v = new double[7];
        for (int k = 0; k < 7; k++) {
            boolean isAlpha = k == 2 || k == 5;
            v[k] = from[k] >= 0 ? values[from[k]] * (isAlpha ? alphaSign : 1) : isAlpha ? Double.POSITIVE_INFINITY : 2;
        }
        return v;
    }

    /** Which public parameter feeds an internal one; -1 for none. */
    int source(int internal) {
        return from[internal];
    }

    /** Derivative of an internal parameter with respect to its public source: -1 for the alpha of a high tail. */
    double sign(int internal) {
        return internal == 2 || internal == 5 ? alphaSign : 1;
    }
}
