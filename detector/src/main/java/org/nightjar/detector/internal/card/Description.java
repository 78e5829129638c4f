/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.card;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.detector.Leaf;
import org.nightjar.detector.internal.response.EnergyResponse;
import org.nightjar.detector.internal.response.Tracker;
import org.nightjar.detector.internal.trigger.TriggerLine;

/** Words about a detector. */
final class Description {
    private Description() {}

    static String of(
            String name,
            String title,
            String response,
            Beams beams,
            double field,
            CalorimeterReader calorimeter,
            Tracker tracker,
            List<TriggerLine> triggers,
            List<Leaf> leaves) {
        EnergyResponse e = calorimeter.energies();
        long unsure = leaves.stream().filter(l -> l.status().isUnsure()).count();
        String lines = triggers.stream().map(TriggerLine::name).collect(Collectors.joining(", "));
        return String.format(Locale.ROOT, "%s: %s\n", name, title)
                + String.format(
                        Locale.ROOT,
                        "beams %.3f GeV e- on %.3f GeV e+, crossing at %.0f mrad, sqrt(s) = %.3f GeV\n",
                        beams.electronEnergy(),
                        beams.positronEnergy(),
                        1e3 * (beams.electronAngleX() + beams.positronAngleX()),
                        beams.sqrtS())
                + String.format(
                        Locale.ROOT,
                        "calorimeter: %d crystals in %d rings, %s response, barrel photon core %.2f %% at 1 GeV, %.2f %% at 4 GeV\n",
                        calorimeter.rings().total(),
                        calorimeter.rings().rings(),
                        response,
                        100 * e.width(2, 1),
                        100 * e.width(2, 4))
                + String.format(
                        Locale.ROOT,
                        "tracker: %.1f T, finding efficiency %.3f at 1 GeV\n",
                        field,
                        tracker.efficiency(1))
                + "trigger lines: " + lines + "\n"
                + String.format(Locale.ROOT, "%d of %d values are from memory or guessed\n", unsure, leaves.size());
    }
}
