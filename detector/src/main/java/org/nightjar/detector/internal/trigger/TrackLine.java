/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.trigger;

import org.nightjar.core.events.Tracks;
import org.nightjar.core.numbers.Quick;
import org.nightjar.core.random.RandomStream;
import org.nightjar.detector.TriggerInfo;

/**
 * Fires on tracks of a range of polar angle and transverse momentum that cross enough wire layers: so many, of which two are
 * an angle apart in azimuth, or one that reaches the muon system.
 *
 * @param name name of the line
 * @param number least number of tracks
 * @param opening least difference of azimuth of some two of them, rad; 0 if it does not matter
 * @param thetaLow lowest polar angle, rad
 * @param thetaHigh highest polar angle, rad
 * @param pt least transverse momentum, GeV
 * @param wires least number of hits of wires
 * @param muonLayers least number of layers of the muon system that each reaches; 0 without
 * @param fate veto, plateau and prescale
 */
public record TrackLine(
        String name,
        int number,
        double opening,
        double thetaLow,
        double thetaHigh,
        double pt,
        int wires,
        int muonLayers,
        Fate fate)
        implements TriggerLine {
    @Override
    public TriggerInfo info(TriggerObjects.Settings settings) {
        return new TriggerInfo(
                name,
                true,
                number,
                pt,
                false,
                thetaLow,
                thetaHigh,
                fate.efficiency(),
                fate.prescale().mean());
    }

    @Override
    public boolean fires(TriggerObjects event, RandomStream random) {
        Tracks t = event.events().tracks();
        int end = t.end(event.event());
        int good = 0;
        boolean apart = opening <= 0;
        for (int i = t.first(event.event()); i < end; i++) {
            if (counts(t, i)) {
                good++;
                for (int j = i + 1; j < end && !apart; j++) {
                    apart = counts(t, j) && azimuth(t, i, j) > opening;
                }
            }
        }
        return good >= number && apart && fate.keeps(event, random);
    }

    private boolean counts(Tracks t, int i) {
        double transverse = Math.sqrt(t.px[i] * t.px[i] + t.py[i] * t.py[i]);
        double theta = Quick.atan2(transverse, t.pz[i]);
        return transverse > pt
                && theta > thetaLow
                && theta < thetaHigh
                && t.wireHits[i] >= wires
                && t.muonLayers[i] >= muonLayers;
    }

    private static double azimuth(Tracks t, int i, int j) {
        double cos = t.px[i] * t.px[j] + t.py[i] * t.py[j];
        double sin = t.px[i] * t.py[j] - t.py[i] * t.px[j];
        return Math.abs(Quick.atan2(sin, cos));
    }
}
