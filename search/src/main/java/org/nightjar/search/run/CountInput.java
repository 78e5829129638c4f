/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.util.ArrayList;
import java.util.List;
import org.nightjar.search.card.CountSettings;
import org.nightjar.search.card.SearchCard;
import org.nightjar.statistics.counting.Uncertain;

/**
 * One count of a run as its limit was made: the data, or the count of background alone whose limit is the median.
 *
 * @param mass GeV
 * @param second the second mass of a plane, GeV; NaN if there is none
 * @param observed whether the count is of data
 * @param count events
 * @param background expected background
 * @param backgroundError its Gaussian error
 * @param eventsPerPb signal events per pb of what is limited
 * @param relativeError their Gaussian relative error
 * @param limit the limit of this count, pb
 */
public record CountInput(
        double mass,
        double second,
        boolean observed,
        long count,
        double background,
        double backgroundError,
        double eventsPerPb,
        double relativeError,
        double limit) {
    /** The counts behind the limits at the points of a run, in their order; none if it fits. */
    public static List<CountInput> of(SearchCard card, double luminosity, List<PointResult> points) {
        List<CountInput> all = new ArrayList<>();
        for (PointResult p : points) {
            Counted c = p.counted();
            if (c != null && p.status().equals("ok")) {
                double efficiency =
                        card.inference() instanceof CountSettings s ? s.counted(p.efficiency()) : p.efficiency();
                double scale = luminosity * efficiency;
                int median = card.counting(Uncertain.exactly(p.background()), Uncertain.exactly(scale))
                        .medianCount();
                all.add(count(p, c, false, median, scale, c.expectedMedian()));
                if (p.observedStatus().equals("ok")) {
                    long seen = Math.round(p.observed());
                    all.add(count(p, c, true, seen, scale, p.crossSection().observed()));
                }
            }
        }
        return all;
    }

    private static CountInput count(
            PointResult p, Counted c, boolean observed, long count, double scale, double limit) {
        double second = c.spot() == null ? Double.NaN : c.spot().mass();
        return new CountInput(
                p.mass(), second, observed, count, p.background(), c.backgroundError(), scale, c.scaleError(), limit);
    }
}
