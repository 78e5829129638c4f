/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.util.List;

/**
 * Where a mass lies between the two simulated ones next to it; both are the nearest one outside of the simulated range.
 *
 * @param below the lighter one
 * @param above the heavier one
 * @param part of the way from the lighter to the heavier one
 */
record Between(AnchorSummary below, AnchorSummary above, double part) {
    /** Of simulated masses that ascend. */
    static Between of(List<AnchorSummary> anchors, double mass) {
        int above = 0;
        while (above < anchors.size() - 1 && anchors.get(above).mass() < mass) {
            above++;
        }
        int below = above == 0 || anchors.get(above).mass() <= mass ? above : above - 1;
        double distance = anchors.get(above).mass() - anchors.get(below).mass();
        double part = distance > 0 ? (mass - anchors.get(below).mass()) / distance : 0;
        return new Between(anchors.get(below), anchors.get(above), part);
    }

    /** True if one simulated mass serves alone. */
    boolean isOne() {
        return below == above;
    }
}
