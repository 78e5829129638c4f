/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.shape;

/**
 * Receiver of bin integrals with their first and second derivatives with respect to those shape parameters that float.
 * Arrays are live: they are the working memory of a fit.
 */
public final class BinFractions {
    private final int bins;
    private final boolean[] floating;
    private final boolean any;
    private final double[] value;
    private final double[][] first;
    private final double[][] second;

    /** For that many bins; derivatives only with respect to floating parameters. */
    public BinFractions(int bins, boolean[] floating) {
        this.bins = bins;
        this.floating = floating.clone();
        int n = floating.length;
        this.value = new double[bins];
        this.first = new double[n][];
        this.second = new double[n * (n + 1) / 2][];
        boolean some = false;
        for (int p = 0; p < n; p++) {
            if (floating[p]) {
                some = true;
                first[p] = new double[bins];
                for (int q = 0; q <= p; q++) {
                    if (floating[q]) {
                        second[pair(p, q)] = new double[bins];
                    }
                }
            }
        }
        this.any = some;
    }

    /** Without derivatives. */
    public static BinFractions valuesOnly(int bins, int parameters) {
        return new BinFractions(bins, new boolean[parameters]);
    }

    /** Index of the unordered pair of parameters in {@link #second}. */
    public static int pair(int p, int q) {
        return p >= q ? p * (p + 1) / 2 + q : q * (q + 1) / 2 + p;
    }

    /** Number of bins. */
    public int bins() {
        return bins;
    }

    /** Whether derivatives with respect to this parameter are wanted. */
    public boolean floats(int parameter) {
        return floating[parameter];
    }

    /** Whether any derivative is wanted. */
    public boolean wantsDerivatives() {
        return any;
    }

    /** Number of shape parameters. */
    public int parameters() {
        return floating.length;
    }

    /** The flags. */
    boolean[] floating() {
        return floating;
    }

    /** Bin integrals. */
    public double[] value() {
        return value;
    }

    /** First derivatives with respect to a floating parameter. */
    public double[] first(int parameter) {
        return first[parameter];
    }

    /** Second derivatives with respect to two floating parameters. */
    public double[] second(int p, int q) {
        return second[pair(p, q)];
    }
}
