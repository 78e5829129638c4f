/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.engine.SampleId;
import org.nightjar.search.card.BackgroundSpec;
import org.nightjar.search.card.ControlSpec;
import org.nightjar.search.card.PlaneSettings;
import org.nightjar.search.card.SearchCard;

/**
 * A sample to be simulated: one signal mass, or one background.
 *
 * @param id its name, which addresses its random numbers
 * @param mass simulated mass, GeV; NaN for a background
 * @param second simulated second mass, GeV; NaN for none
 * @param spec the background; null for signal
 * @param events number of events
 * @param control the one selection it is made for; null for those of the search and of all control samples
 * @param radiates false for signal without the card's radiation, from which resolutions are taken
 */
record Sample(
        SampleId id,
        double mass,
        double second,
        @Nullable BackgroundSpec spec,
        long events,
        @Nullable String control,
        boolean radiates)
        implements Serializable {
    /** The background, if this is one. */
    Optional<BackgroundSpec> background() {
        return Optional.ofNullable(spec);
    }

    /** The samples of a card: backgrounds first, since they take longest, then the simulated masses. */
    static List<Sample> of(SearchCard card, double sqrtS) {
        List<Sample> out = new ArrayList<>();
        for (BackgroundSpec b : card.backgrounds()) {
            out.add(new Sample(id(card, b.name()), Double.NaN, Double.NaN, b, b.events(), null, true));
        }
        for (ControlSpec c : card.control()) {
            for (BackgroundSpec b : c.backgrounds()) {
                SampleId id = id(card, c.selection() + ": " + b.name());
                out.add(new Sample(id, Double.NaN, Double.NaN, b, b.events(), c.selection(), true));
            }
        }
        if (card.inference() instanceof PlaneSettings plane) {
            for (double[] m : PlaneGrid.of(card, plane, sqrtS).pairs()) {
                String name = "signal " + card.scanParameter() + "=" + m[0] + " " + plane.parameter() + "=" + m[1];
                out.add(signal(card, name, m[0], m[1], true));
                if (!plane.resolution().radiation()) {
                    out.add(signal(card, name + " without radiation", m[0], m[1], false));
                }
            }
            return out;
        }
        for (double m : anchorMasses(card)) {
            out.add(signal(card, "signal " + card.scanParameter() + "=" + m, m, Double.NaN, true));
        }
        return out;
    }

    private static Sample signal(SearchCard card, String name, double mass, double second, boolean radiates) {
        return new Sample(id(card, name), mass, second, null, card.signal().events(), null, radiates);
    }

    private static SampleId id(SearchCard card, String name) {
        return new SampleId(card.name() + ": " + name + " @" + card.detector());
    }

    /** The simulated masses: spread evenly over the card's list of hypotheses, ends included. */
    static double[] anchorMasses(SearchCard card) {
        double[] m = card.masses();
        int n = Math.min(card.signal().anchors(), m.length);
        return IntStream.range(0, n)
                .mapToDouble(k -> m[(int) Math.round((double) k * (m.length - 1) / Math.max(1, n - 1))])
                .distinct()
                .toArray();
    }
}
