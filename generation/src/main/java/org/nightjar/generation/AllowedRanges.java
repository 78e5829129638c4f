/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation;

import java.util.HashMap;
import java.util.Map;
import org.nightjar.core.PhysicsException;

/** The values that cuts leave to each quantity; cuts that leave none are refused by their names. */
final class AllowedRanges {
    /** Room above what the nominal energies of the beams allow, for their spread. */
    private static final double REACH = 1.01;

    private record Border(double at, String cut) {}

    private final Map<String, Border> low = new HashMap<>();
    private final Map<String, Border> high = new HashMap<>();

    /**
     * A quantity lies between two values.
     *
     * @param cut the text of the cut that says so, empty for what holds without any
     * @throws PhysicsException if no value is left
     */
    void allow(String quantity, double from, double to, String cut) {
        Border lo = low.merge(quantity, new Border(from, cut), (a, b) -> b.at > a.at ? b : a);
        Border hi = high.merge(quantity, new Border(to, cut), (a, b) -> b.at < a.at ? b : a);
        if (lo.at > hi.at * (hi.cut.isEmpty() ? REACH : 1)) {
            throw new PhysicsException(message(lo, hi));
        }
    }

    private static String message(Border lo, Border hi) {
        if (lo.cut.isEmpty() || hi.cut.isEmpty()) {
            boolean high = hi.cut.isEmpty();
            return "cuts: no event passes '%s', its %s value is %.4g.%n   Maybe another number?"
                    .formatted(high ? lo.cut : hi.cut, high ? "largest" : "smallest", high ? hi.at : lo.at);
        }
        return "cuts: no event passes both '%s' and '%s'.\n   Maybe one of them is the wrong way round?"
                .formatted(lo.cut, hi.cut);
    }
}
