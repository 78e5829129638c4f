/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.histfactory;

import java.util.Arrays;
import java.util.List;
import org.nightjar.statistics.Derivatives.Hessian;
import org.nightjar.statistics.RateSlopes;

/** Rates of all bins and their slopes at one point: the gradient of a likelihood in which one bin after the other counts alone. */
final class RateTable {
    private static final double[] NO_HESSIAN = new double[0];

    private RateTable() {}

    static RateSlopes of(List<ChannelTerms> channels, int bins, double[] x) {
        double[] rates = new double[bins];
        double[][] columns = new double[x.length][bins];
        for (ChannelTerms c : channels) {
            fill(c, x, rates, columns);
        }
        return new RateSlopes(rates, columns);
    }

    private static void fill(ChannelTerms c, double[] x, double[] rates, double[][] columns) {
        ChannelWork work = new ChannelWork(c);
        work.rates(x, false);
        System.arraycopy(work.rates, 0, rates, c.firstBin, c.bins);
        double[] slopes = new double[x.length];
        for (int b = 0; b < c.bins; b++) {
            Arrays.fill(work.first, 0);
            work.first[b] = 1;
            Arrays.fill(slopes, 0);
            work.derivatives(slopes, NO_HESSIAN, x.length, Hessian.NONE);
            for (int k = 0; k < x.length; k++) {
                columns[k][c.firstBin + b] = slopes[k];
            }
        }
    }
}
