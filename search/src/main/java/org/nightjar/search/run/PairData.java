/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.util.List;
import java.util.Optional;

/**
 * Observed candidates in the plane of two spectra, if there are any that may be looked at.
 *
 * @param found the candidates, each with weight one; empty if none may be used
 * @param status ok, sealed or no-data
 */
record PairData(Optional<WeightedPairs> found, String status) {
    /** Of a run: the first data that hold pairs. */
    static PairData of(List<ObservedBins> visible, boolean sealed) {
        Optional<WeightedPairs> pairs = visible.stream().findFirst().map(ObservedBins::pairs);
        return sealed
                ? new PairData(Optional.empty(), "sealed")
                : new PairData(pairs, pairs.isPresent() ? "ok" : "no-data");
    }

    /** Candidates within so many standard deviations. */
    int within(CoreEllipse ellipse, double reach) {
        return found.map(p -> (int) p.inside(ellipse, reach)[2]).orElse(0);
    }
}
