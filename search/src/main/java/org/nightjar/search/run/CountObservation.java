/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import org.nightjar.statistics.counting.CountingExperiment;
import org.nightjar.statistics.counting.CountingSensitivity;
import org.nightjar.statistics.counting.Uncertain;

/**
 * What the data say about a count; NaN where they say nothing.
 *
 * @param limit observed limit, in units of what is limited
 * @param status ok, or why nothing is said
 * @param count events
 * @param localP p-value of at least as many without signal
 * @param localZ its significance, negative for a deficit
 */
record CountObservation(double limit, String status, double count, double localP, double localZ) {
    /** Nothing, and why. */
    static CountObservation absent(String why) {
        return new CountObservation(Double.NaN, why, Double.NaN, Double.NaN, Double.NaN);
    }

    /** So many events over a background, with limits made for it. */
    static CountObservation of(int count, CountingSensitivity limits, Uncertain background, Uncertain scale) {
        CountingExperiment e = new CountingExperiment(count, background, scale);
        return new CountObservation(limits.limit(count), "ok", count, e.excess(), e.significance());
    }

    /** Events above a background. */
    double above(double background) {
        return count - background;
    }

    /** Its error: that of the count, of one event at least, and that of the background. */
    double error(double backgroundError) {
        return Math.hypot(Math.sqrt(Math.max(1, count)), backgroundError);
    }
}
