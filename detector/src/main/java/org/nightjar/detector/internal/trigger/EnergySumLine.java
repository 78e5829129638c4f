/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.trigger;

import org.nightjar.core.random.RandomStream;
import org.nightjar.detector.TriggerInfo;

/**
 * Fires if the energy of the trigger cells above their threshold, summed over a range of cells, exceeds a value.
 *
 * @param name name of the line
 * @param first first cell
 * @param end cell after the last
 * @param cellThreshold cells below do not count, GeV
 * @param above threshold of the sum, GeV
 * @param width relative resolution of the sum
 * @param fate veto, plateau and prescale
 */
public record EnergySumLine(
        String name, int first, int end, double cellThreshold, double above, double width, Fate fate)
        implements TriggerLine {
    /** Beyond this many widths the resolution decides nothing (probability 1e-44). */
    private static final double CERTAIN = 14;

    @Override
    public TriggerInfo info(TriggerObjects.Settings settings) {
        int low = settings.idOfCell(first);
        int high = settings.idOfCell(end - 1);
        return new TriggerInfo(
                name,
                false,
                1,
                above,
                false,
                settings.thetaLow(low),
                settings.thetaHigh(high),
                fate.efficiency(),
                fate.prescale().mean());
    }

    @Override
    public boolean fires(TriggerObjects event, RandomStream random) {
        double sum = event.workspace().cellSum(first, end, cellThreshold);
        if (sum * (1 + CERTAIN * width) <= above) {
            return false;
        }
        boolean passes = sum * (1 - CERTAIN * width) > above || sum * (1 + width * random.gaussian()) > above;
        return passes && fate.keeps(event, random);
    }
}
