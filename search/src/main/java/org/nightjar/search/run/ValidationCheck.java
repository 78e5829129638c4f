/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Ratios of ours over published values of one quantity.
 *
 * @param what the quantity
 * @param mass masses, GeV
 * @param ratio ours over published at each
 * @param tolerance agreement that is asked for, relative
 * @param part part of the masses that must agree; 0 if the median must
 */
public record ValidationCheck(String what, double[] mass, double[] ratio, double tolerance, double part) {
    /** Median ratio; NaN without any. */
    public double median() {
        double[] sorted = Arrays.stream(ratio).sorted().toArray();
        int n = sorted.length;
        return n == 0 ? Double.NaN : 0.5 * (sorted[(n - 1) / 2] + sorted[n / 2]);
    }

    /** Part of the masses that agree. */
    public double within() {
        long agreeing =
                Arrays.stream(ratio).filter(r -> Math.abs(r - 1) <= tolerance).count();
        return ratio.length == 0 ? Double.NaN : (double) agreeing / ratio.length;
    }

    /** Whether what is asked for holds. */
    public boolean passed() {
        return part > 0 ? within() >= part : Math.abs(median() - 1) <= tolerance;
    }

    /** What must agree, in words. */
    public String asked() {
        return part > 0 ? Math.round(100 * part) + " % of masses" : "median";
    }

    /** As the command line prints it. */
    Map<String, Object> tree() {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("what", what);
        m.put("number", ratio.length);
        m.put("median", median());
        m.put("within", within());
        m.put("tolerance", tolerance);
        m.put("asked", asked());
        m.put("passed", passed());
        return m;
    }
}
