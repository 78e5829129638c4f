/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.random.Stage;
import org.nightjar.core.random.Streams;

/** Tracks with hardly enough hits: both responses find them alike. Simulation, no background. */
class SoftTracksTest {
    private static final int EVENTS = 8000;

    private final EventBatch batch = new EventBatch();

    /** Pions from a distance to the axis, leaving radially, evenly in pt and tan lambda (-0.3 to 0.3). */
    private double found(String response, double ptLow, double ptHigh, double from, double to) {
        Streams s = TestEvents.streams("soft", 1);
        batch.start(0, EVENTS);
        RandomStream r = s.of(Stage.PHASE_SPACE);
        for (int k = 0; k < EVENTS; k++) {
            r.at(k, 0);
            double pt = ptLow + (ptHigh - ptLow) * r.uniform();
            double phi = 2 * Math.PI * r.uniform();
            double radius = from + (to - from) * r.uniform();
            double pz = pt * (0.6 * r.uniform() - 0.3);
            double e = Math.sqrt(pt * pt + pz * pz + Chains.PION * Chains.PION);
            double[] at = {radius * Math.cos(phi), radius * Math.sin(phi), 0};
            Chains.add(
                    batch.particles(),
                    r.uniform() < 0.5 ? 211 : -211,
                    Chains.PION,
                    new double[] {e, pt * Math.cos(phi), pt * Math.sin(phi), pz},
                    at);
            batch.particles().endEvent();
        }
        Chains.model(response).respond(batch, s);
        return batch.tracks().rows() / (double) EVENTS;
    }

    /**
     * Slow pions are found in the silicon alone, if four of five layers (0.996 at 98 % each; no more decay than 0.1 %): the mean
     * of the efficiency table between 60 and 95 MeV, linear from 0.3 at 50 to 0.75 at 100 MeV, is 0.5475. Statistical error 0.006;
     * a few per cent decay or stop on their way.
     */
    @ParameterizedTest
    @ValueSource(strings = {"parametric", "geometric"})
    void slowPionsInSilicon(String response) {
        assertThat(found(response, 0.06, 0.095, 0, 0)).isCloseTo(0.5475 * 0.996, within(0.02));
    }

    /** Where the number of layers left passes what is needed; two samples of 8000 differ by 0.008 (one standard deviation). */
    @Test
    void farTracksAlike() {
        double mean = found("parametric", 0.5, 3, 72, 76);
        assertThat(mean).isBetween(0.3, 0.8);
        assertThat(found("geometric", 0.5, 3, 72, 76)).isCloseTo(mean, within(0.03));
    }
}
