/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.trigger;

import java.io.Serializable;
import java.util.List;

/**
 * One in so many events is kept, a number that may change in time. Time is counted as the share of the luminosity taken so far, so
 * that all lines of an event see the same moment.
 *
 * @param until share of the luminosity at which each period ends, ascending, the last 1
 * @param factors one in so many, by period
 */
public record Prescale(double[] until, double[] factors) implements Serializable {
    /** The same all the time. */
    public static Prescale constant(double factor) {
        return new Prescale(new double[] {1}, new double[] {factor});
    }

    /** From pairs of factor and share of the luminosity, in order of time; the shares add up to one. */
    public static Prescale history(List<double[]> periods) {
        double[] ends = new double[periods.size()];
        double[] factors = new double[periods.size()];
        double sum = 0;
        for (int i = 0; i < ends.length; i++) {
            factors[i] = periods.get(i)[0];
            sum += periods.get(i)[1];
            ends[i] = i + 1 < ends.length ? sum : 1;
        }
        return new Prescale(ends, factors);
    }

    /** One in so many at a moment in [0, 1). */
    public double at(double moment) {
        int i = 0;
        while (moment >= until[i]) {
            i++;
        }
        return factors[i];
    }

    /** True if it changes. */
    public boolean changes() {
        return factors.length > 1;
    }

    /** One in so many on average over the luminosity. */
    public double mean() {
        double kept = 0;
        double from = 0;
        for (int i = 0; i < factors.length; i++) {
            kept += (until[i] - from) / factors[i];
            from = until[i];
        }
        return 1 / kept;
    }
}
