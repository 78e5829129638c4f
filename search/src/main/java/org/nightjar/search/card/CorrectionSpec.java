/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.card;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A factor on simulated yields that a control sample or a publication gives: data over simulation.
 *
 * @param name its name
 * @param factor what yields are multiplied by
 * @param uncertainty relative uncertainty of the factor, common to all it applies to
 * @param of names of backgrounds, and {@code signal}
 * @param why what it corrects
 * @param source where it comes from
 * @param measured how it follows from a control sample; null for a number of the card
 */
public record CorrectionSpec(
        String name,
        double factor,
        double uncertainty,
        List<String> of,
        String why,
        String source,
        @Nullable MeasuredFactor measured)
        implements Serializable {
    /** Name by which corrections speak of the signal. */
    public static final String SIGNAL = "signal";

    /** True if it applies to the signal or the background of a name. */
    public boolean appliesTo(String sample) {
        return of.contains(sample);
    }

    /** With the factor that the data gave. */
    public CorrectionSpec with(double newFactor, double newUncertainty, MeasuredFactor result) {
        return new CorrectionSpec(name, newFactor, newUncertainty, of, why, source, result);
    }
}
