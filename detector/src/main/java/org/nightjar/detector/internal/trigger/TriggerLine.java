/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.trigger;

import java.io.Serializable;
import org.nightjar.core.random.RandomStream;
import org.nightjar.detector.TriggerInfo;

/** One named condition of the first-level trigger. */
public sealed interface TriggerLine extends Serializable permits EnergySumLine, ClusterLine, TrackLine {
    /** Name in the card. */
    String name();

    /** The line in numbers; {@code settings} tell where rows of cells lie. */
    TriggerInfo info(TriggerObjects.Settings settings);

    /** What happens to events that fulfil the condition. */
    Fate fate();

    /** Decision on the event. */
    boolean fires(TriggerObjects event, RandomStream random);

    /**
     * What happens to events that fulfil the condition.
     *
     * @param bhabhaVeto true if events that look like Bhabha scattering are refused
     * @param efficiency share of the others that is accepted
     * @param prescale one in so many of these is kept
     */
    record Fate(boolean bhabhaVeto, double efficiency, Prescale prescale) implements Serializable {
        /** Decides. */
        boolean keeps(TriggerObjects event, RandomStream random) {
            if (bhabhaVeto) {
                event.makeClusters(random);
                if (event.isBhabha()) {
                    return false;
                }
            }
            if (efficiency < 1 && random.uniform() >= efficiency) {
                return false;
            }
            double factor = prescale.at(event.moment());
            return factor <= 1 || random.uniform() * factor < 1;
        }
    }
}
