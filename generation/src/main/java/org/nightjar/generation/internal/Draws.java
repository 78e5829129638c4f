/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal;

import org.nightjar.core.random.RandomStream;
import org.nightjar.core.random.Stage;
import org.nightjar.core.random.Streams;

/** The random numbers of one attempt at one event, from the streams of the stages or all from the preparation's. */
final class Draws {
    final RandomStream beams;
    final RandomStream radiation;
    final RandomStream phaseSpace;
    final RandomStream accept;

    /** The streams of an event. */
    Draws(Streams streams) {
        beams = streams.of(Stage.BEAMS);
        radiation = streams.of(Stage.RADIATION);
        phaseSpace = streams.of(Stage.PHASE_SPACE);
        accept = streams.of(Stage.ACCEPT);
    }

    /** One stream for everything. */
    Draws(RandomStream all) {
        beams = all;
        radiation = all;
        phaseSpace = all;
        accept = all;
    }

    /** Positions at an event and attempt; what is not needed is left where it is. */
    void at(long event, int attempt, boolean spread, boolean radiates) {
        if (spread) {
            beams.at(event, attempt);
        }
        if (radiates) {
            radiation.at(event, attempt);
        }
        phaseSpace.at(event, attempt);
        accept.at(event, attempt);
    }
}
