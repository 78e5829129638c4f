/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.fit;

import java.util.Arrays;
import org.nightjar.statistics.Observation;
import org.nightjar.statistics.RateSlopes;

/** The conditions on one step: first one per bin, its rate stays positive; then two per parameter, it stays in its bounds. */
final class RateBounds implements QuadraticProgram.Conditions {
    private final RateSlopes rates;
    private final Observation data;
    private final Region region;
    private final int[] moving;
    private final double[] x;

    RateBounds(RateSlopes rates, Observation data, Region region, int[] moving, double[] x) {
        this.rates = rates;
        this.data = data;
        this.region = region;
        this.moving = moving;
        this.x = x;
    }

    @Override
    public int count() {
        return rates.bins() + 2 * moving.length;
    }

    @Override
    public double excess(int i, double[] s) {
        int bins = rates.bins();
        if (i >= bins) {
            int a = (i - bins) / 2;
            int k = moving[a];
            double end = x[k] + s[a];
            return isLower(i) ? end - region.lower(k) : region.upper(k) - end;
        }
        double rate = rates.rate(i);
        double least = data.count(i) > 0 ? EdgeFit.PART * rate : Math.min(EdgeFit.LEAST, rate);
        double end = rate - least;
        for (int a = 0; a < s.length; a++) {
            end += rates.slope(i, moving[a]) * s[a];
        }
        return end;
    }

    @Override
    public void normal(int i, double[] to) {
        int bins = rates.bins();
        if (i >= bins) {
            Arrays.fill(to, 0);
            to[(i - bins) / 2] = isLower(i) ? 1 : -1;
            return;
        }
        for (int a = 0; a < to.length; a++) {
            to[a] = rates.slope(i, moving[a]);
        }
    }

    private boolean isLower(int i) {
        return (i - rates.bins()) % 2 == 0;
    }

    /** Whether a condition is that of a bin without events. */
    boolean isEmptied(int i) {
        return i < rates.bins() && !(data.count(i) > 0);
    }

    double slope(int bin, int parameter) {
        return rates.slope(bin, parameter);
    }
}
