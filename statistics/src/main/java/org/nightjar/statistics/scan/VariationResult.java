/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.scan;

import java.util.List;
import java.util.Optional;
import org.nightjar.statistics.FitResult;
import org.nightjar.statistics.Limit;
import org.nightjar.statistics.limit.Significance;

/**
 * Result of one hypothesis over its fit variations.
 *
 * @param limit        observed: the largest; expected: the largest edge by edge; over the variations whose
 *                     fits succeeded, the failed ones being named in its note
 * @param significance the one of smallest absolute value; absent if the observation was not looked at
 * @param variations   every variation with its own numbers, in the order given
 */
public record VariationResult(Limit limit, Optional<Significance> significance, List<OneVariation> variations) {
    public VariationResult {
        variations = List.copyOf(variations);
    }

    /**
     * One variation.
     *
     * @param fit        the free fit; absent if the observation was not looked at
     * @param background the background-only fit
     */
    public record OneVariation(
            Alternative alternative,
            Limit limit,
            Optional<Significance> significance,
            Optional<FitResult> fit,
            FitResult background) {}
}
