/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.card;

import java.util.List;

/**
 * The fit section of a card.
 *
 * @param ranges settings by mass range, ascending
 * @param bins number of bins per window
 * @param windowVariation window ends are moved outwards and inwards by this many resolutions
 * @param orderVariation the polynomial order is varied by plus and minus this
 */
public record FitSettings(List<FitRange> ranges, int bins, double windowVariation, int orderVariation)
        implements Inference {
    /** The settings of a mass, or the nearest range's outside all. */
    public FitRange at(double mass) {
        for (FitRange r : ranges) {
            if (r.holds(mass)) {
                return r;
            }
        }
        return mass <= ranges.get(0).upTo() ? ranges.get(0) : ranges.get(ranges.size() - 1);
    }

    @Override
    public String spectrum(double mass) {
        return at(mass).spectrum();
    }

    @Override
    public boolean uses(String spectrum) {
        return ranges.stream().anyMatch(r -> r.spectrum().equals(spectrum));
    }

    @Override
    public boolean uses(String spectrum, double mass, double margin) {
        return ranges.stream()
                .filter(r -> r.spectrum().equals(spectrum))
                .anyMatch(r -> mass > r.above() * (1 - margin) && mass <= r.upTo() * (1 + margin));
    }
}
