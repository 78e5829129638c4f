/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.trigger;

import org.nightjar.core.random.RandomStream;
import org.nightjar.detector.TriggerInfo;

/**
 * Fires on clusters of the calorimeter in a range of rows of trigger cells: so many of any energy, of which one at least above
 * a threshold. A line for a single photon wants exactly one above the threshold and no second cluster above a lower one.
 *
 * @param name name of the line
 * @param first first row of cells
 * @param last last row of cells
 * @param number least number of clusters
 * @param above threshold that one of them passes, GeV
 * @param cm true if that is an energy in the centre of mass
 * @param alone energy (laboratory, GeV, any row) above which there is no other cluster; 0 if others do not matter
 * @param fate veto, plateau and prescale
 */
public record ClusterLine(
        String name, int first, int last, int number, double above, boolean cm, double alone, Fate fate)
        implements TriggerLine {
    @Override
    public TriggerInfo info(TriggerObjects.Settings settings) {
        return new TriggerInfo(
                name,
                false,
                number,
                above,
                cm,
                settings.thetaLow(first),
                settings.thetaHigh(last),
                fate.efficiency(),
                fate.prescale().mean());
    }

    @Override
    public boolean fires(TriggerObjects event, RandomStream random) {
        event.makeClusters(random);
        int all = 0;
        int hard = 0;
        int others = 0;
        for (int i = 0; i < event.count; i++) {
            boolean inside = event.id[i] >= first && event.id[i] <= last;
            all += inside ? 1 : 0;
            hard += inside && (cm ? event.energyCm[i] : event.energy[i]) > above ? 1 : 0;
            others += event.energy[i] > alone ? 1 : 0;
        }
        boolean single = alone <= 0 || (hard == 1 && others == 1);
        return all >= number && hard >= 1 && single && fate.keeps(event, random);
    }
}
