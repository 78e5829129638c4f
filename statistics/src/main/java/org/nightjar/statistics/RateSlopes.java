/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics;

/** The expected rates of a model's bins and their derivatives, for fits whose minimum lies where a rate vanishes. */
public final class RateSlopes {
    private final double[] rates;
    private final double[][] columns;

    /**
     * Views of a model's arrays, valid until its next call.
     *
     * @param rates   expected events per bin
     * @param columns per parameter, the derivatives of the rates
     */
    public RateSlopes(double[] rates, double[][] columns) {
        this.rates = rates;
        this.columns = columns;
    }

    /** Number of bins. */
    public int bins() {
        return rates.length;
    }

    /** Rate of a bin. */
    public double rate(int bin) {
        return rates[bin];
    }

    /** Derivative of a bin's rate by a parameter. */
    public double slope(int bin, int parameter) {
        return columns[parameter][bin];
    }
}
