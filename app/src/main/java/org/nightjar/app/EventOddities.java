/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.Particles;
import org.nightjar.detector.DecayRegion;
import org.nightjar.detector.DetectorModel;

/** What a detector takes without complaint, but hardly anyone means: counted and told after the events. */
final class EventOddities {
    /** Energy of the final particles over that of the beams above which an event is odd: 200 times the spread of the beams. */
    private static final double ROOM = 1.1;

    private final DetectorModel detector;
    private final double beams;
    private final Map<String, Long> behind = new TreeMap<>();
    private long empty;
    private long rich;
    private long first;
    private double energy;

    EventOddities(DetectorModel detector) {
        this.detector = detector;
        beams = detector.beams().total().e();
    }

    /** Counts a block in the laboratory frame. */
    void count(EventBatch batch) {
        for (int k = 0; k < batch.size(); k++) {
            count(batch.particles(), k, batch.eventNumber(k));
        }
    }

    private void count(Particles p, int k, long number) {
        double sum = 0;
        int finals = 0;
        for (int i = p.first(k); i < p.end(k); i++) {
            if (p.status[i] == 1) {
                finals++;
                sum += p.e[i];
                DecayRegion region = detector.whereIs(p.vx[i], p.vy[i], p.vz[i]);
                if (region.compareTo(DecayRegion.TRACKER) > 0) {
                    behind.merge(region.name().toLowerCase(Locale.ROOT).replace('_', ' '), 1L, Long::sum);
                }
            }
        }
        empty += finals == 0 ? 1 : 0;
        if (sum > ROOM * beams) {
            first = rich++ == 0 ? number : first;
            energy = Math.max(energy, sum);
        }
    }

    /** One sentence for each kind that occurred. */
    List<String> notes() {
        List<String> out = new ArrayList<>();
        if (empty > 0) {
            out.add(empty + (empty == 1 ? " event has" : " events have") + " no final particle.");
        }
        if (!behind.isEmpty()) {
            out.add("final particles made behind the tracker, which leave nothing: " + behind);
        }
        if (rich > 0) {
            out.add(
                    "%d %s more energy than the beams of %s, %.2f GeV (first event %d, most %.6g GeV); MeV in place of GeV, or other beams?"
                            .formatted(
                                    rich,
                                    rich == 1 ? "event has" : "events have",
                                    detector.name(),
                                    beams,
                                    first,
                                    energy));
        }
        return out;
    }
}
