/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.scan;

import java.util.Arrays;
import java.util.Locale;
import org.nightjar.statistics.internal.Normal;

/**
 * Global p-value of the largest excess of a one-dimensional scan,
 * p_global = P(chi2_1 &gt; c)/2 + N(c0) exp(-(c - c0)/2) for c = Z^2 and N(c0) the mean number of upcrossings of the level
 * c0 by q0(m) (E. Gross, O. Vitells, arXiv:1005.1891, with the factor 1/2 of q0).
 */
public final class LookElsewhere {
    /** Fewer upcrossings than this make the estimate uncertain by more than about 20 %. */
    private static final double FEW = 30;

    private LookElsewhere() {}

    /**
     * A global p-value.
     *
     * @param localP      of the largest excess
     * @param globalP     an upper bound on the global p-value, cut at 1
     * @param globalZ     its one-sided significance
     * @param trialFactor globalP / localP
     * @param upcrossings mean number at the reference level
     * @param warning     empty, or why the number must be taken with care
     */
    public record Global(
            double localP, double globalP, double globalZ, double trialFactor, double upcrossings, String warning) {}

    /** Upcrossings of the level by a scan of q0 in order of mass. */
    public static int upcrossings(double[] q0, double level) {
        int n = 0;
        for (int k = 1; k < q0.length; k++) {
            if (q0[k - 1] < level && q0[k] >= level) {
                n++;
            }
        }
        return n;
    }

    /** From the observed scan alone. */
    public static Global fromScan(double[] q0, double level) {
        double largest = 0;
        for (double q : q0) {
            largest = Math.max(largest, q);
        }
        int n = upcrossings(q0, level);
        return global(Math.sqrt(largest), n, level, n);
    }

    /** From scans of background-only toys: their upcrossings are averaged. */
    public static Global fromToys(double localZ, double[][] toys, double level) {
        if (toys.length == 0) {
            throw new IllegalArgumentException("no background toys");
        }
        int n = 0;
        for (double[] toy : toys) {
            n += upcrossings(toy, level);
        }
        return global(localZ, (double) n / toys.length, level, n);
    }

    /**
     * From the largest local significances of scans of background-only data: (r + 1)/(n + 1) with r of n as large as the
     * observed one, which is not too small on average (A. C. Davison, D. V. Hinkley, Bootstrap Methods, 1997, section 4.2).
     */
    public static Global fromMaxima(double largest, double[] maxima) {
        long above = Arrays.stream(maxima).filter(z -> z >= largest).count();
        double p = (above + 1.0) / (maxima.length + 1.0);
        double local = Normal.above(largest);
        String warning = above < FEW
                ? String.format(Locale.ROOT, "from %d of %d data sets of background alone", above, maxima.length)
                : "";
        return new Global(local, p, Normal.upperQuantile(p), p / local, Double.NaN, warning);
    }

    /** Of the smallest of n independent p-values: 1 - (1 - p)^n. */
    public static Global independent(double localP, int n) {
        double p = -Math.expm1(n * Math.log1p(-localP));
        return new Global(localP, p, Normal.upperQuantile(p), p / localP, Double.NaN, "");
    }

    /** From a known mean number of upcrossings; {@code counted} is how many it was estimated from. */
    public static Global global(double localZ, double mean, double level, double counted) {
        double c = localZ * localZ;
        double local = Normal.above(localZ);
        double bound = local + mean * Math.exp(-0.5 * (c - level));
        double p = Math.min(1, bound);
        String warning = "";
        if (bound > 1 || c < level) {
            warning = "the largest excess is too small for the bound to mean anything";
        } else if (counted < FEW) {
            warning = String.format(
                    Locale.ROOT, "from %.0f upcrossings, fewer than %.0f: uncertain by more than 20 %%", counted, FEW);
        }
        return new Global(local, p, Normal.upperQuantile(p), p / local, mean, warning);
    }
}
