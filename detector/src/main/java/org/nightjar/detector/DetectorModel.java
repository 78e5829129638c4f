/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.Suggest;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.random.Streams;

/**
 * One detector in one era: turns generated particles into tracks, clusters and trigger bits. Immutable, so one model
 * serves all threads; what an event gets depends only on its particles, its number and the streams.
 */
public interface DetectorModel extends Serializable {
    /** Name of the card, {@code belle2-2018}. */
    String name();

    /** The beams of this era. */
    Beams beams();

    /** Which part of the detector a point (cm, laboratory) is in. */
    DecayRegion whereIs(double x, double y, double z);

    /**
     * Fills tracks, clusters, muon clusters and trigger bits of every event of the block. Particles of status 1 are seen if
     * {@link #sees} knows their kind and they are made before the calorimeter; all others leave no trace. Muons, charged pions
     * and kaons of status 1 may decay in flight. Neutral pions, etas, short-lived kaons and hyperons of status 1 are decayed:
     * they get status 2 and a vertex, and their products are appended to the event's particles. Numbers that are not finite
     * are refused.
     */
    void respond(EventBatch events, Streams streams);

    /**
     * The errors that reconstruction gives a photon of measured energy (GeV) in a region of the calorimeter (1 forward, 2 barrel,
     * 3 backward): standard deviations of energy (GeV), polar angle and azimuth (rad), into {@code out}; undefined if the model
     * has none.
     */
    default void photonErrors(int region, double energy, double[] out) {
        java.util.Arrays.fill(out, 0, 3, Double.NaN);
    }

    /** True if a particle of this PDG code can leave a track or a cluster; all others pass unseen, whatever their charge. */
    boolean sees(int pdg);

    /** Names of the trigger lines; line n is bit n of {@link EventBatch#triggerBits}. */
    List<String> triggerLines();

    /** The trigger lines in the order of their bits; empty if the model does not tell. */
    default List<TriggerInfo> triggerMenu() {
        return List.of();
    }

    /** Regions of polar angle that selections may name. */
    List<AngularRegion> regions();

    /** The parts that an event display draws; empty if the model has none to show. */
    default Optional<Outline> outline() {
        return Optional.empty();
    }

    /** The most important numbers in words, one per line. */
    String describe();

    /** The bit of a trigger line; fails with a suggestion if there is no such line. */
    default long triggerMask(String line) {
        int bit = triggerLines().indexOf(line);
        if (bit < 0) {
            throw new CardException(
                    "trigger line " + line,
                    "detector " + name() + " has no such line.",
                    Suggest.maybe(line, triggerLines(), "lines"));
        }
        return 1L << bit;
    }
}
