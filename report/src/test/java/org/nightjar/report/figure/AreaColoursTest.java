/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nightjar.report.drawing.Palette;
import org.nightjar.report.plot.Curve;

class AreaColoursTest {
    private static ConstraintRegion box(String label, double mass, double coupling) {
        Curve boundary = Curve.of(
                new double[] {mass, 2 * mass, 2 * mass, mass},
                new double[] {coupling, coupling, 2 * coupling, 2 * coupling});
        return new ConstraintRegion(label, true, boundary, true);
    }

    /** Ten colours go round in order; the eleventh region lies on the first, whose colour it would get, and takes another. */
    @Test
    void regionsThatOverlapDoNotShareAColour() {
        List<ConstraintRegion> regions = new ArrayList<>();
        for (int k = 0; k < Palette.areas(); k++) {
            regions.add(box("r" + k, Math.pow(10, k), 1));
        }
        regions.add(box("on top", 1.5, 1.5));
        regions.add(box("far away", 1e20, 1));
        Map<String, Integer> colours = AreaColours.of(regions);
        for (int k = 0; k < Palette.areas(); k++) {
            assertThat(colours.get("r" + k)).isEqualTo(k);
        }
        assertThat(colours.get("on top")).isEqualTo(1);
        assertThat(colours.get("far away")).isEqualTo(1); // the next in order, and nothing is near
    }

    /** A limit reaches up to any coupling: what lies far above it is near it. Pieces of one label have one colour. */
    @Test
    void limitsReachUpwards() {
        Curve edge = Curve.of(new double[] {1, 2}, new double[] {1e-3, 1e-3});
        List<ConstraintRegion> regions = new ArrayList<>();
        regions.add(new ConstraintRegion("limit", true, edge, false));
        for (int k = 1; k < Palette.areas(); k++) {
            regions.add(box("r" + k, Math.pow(10, 3 + k), 1));
        }
        regions.add(box("above", 1, 1e6));
        regions.add(box("above", 1, 1e8));
        assertThat(AreaColours.of(regions).get("limit")).isZero();
        assertThat(AreaColours.of(regions).get("above")).isEqualTo(1);
        assertThat(AreaColours.of(List.of())).isEmpty();
    }
}
