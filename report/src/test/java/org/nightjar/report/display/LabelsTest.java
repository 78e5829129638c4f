/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nightjar.report.drawing.Canvas;
import org.nightjar.report.drawing.Ink;
import org.nightjar.report.drawing.Palette;
import org.nightjar.report.drawing.Typesetter;

class LabelsTest {
    private static final View VIEW = View.across(new Rectangle2D.Double(0, 0, 400, 400), 100);

    private final Canvas canvas = new Canvas();
    private final Labels labels = new Labels(canvas, new Typesetter());

    /** Where the letters of each number are, in order. */
    private List<Rectangle2D> drawn() {
        List<Rectangle2D> boxes = new ArrayList<>();
        for (Ink ink : canvas.inks()) {
            if (ink instanceof Ink.Fill f) {
                boxes.add(f.path().getBounds2D());
            }
        }
        return boxes;
    }

    /** Three numbers wanted at one point, each with another place 10 cm (20 figure units) further: none covers another. */
    @Test
    void numbersMakeRoom() {
        List<double[]> places = List.of(new double[] {0, 0, 0}, new double[] {0, 10, 0}, new double[] {0, 20, 0});
        for (String s : List.of("1.23", "4.56", "7.89")) {
            labels.put(VIEW, places, s, Palette.BLUE);
        }
        List<Rectangle2D> boxes = drawn();
        assertThat(boxes).hasSize(3);
        for (int i = 0; i < 3; i++) {
            assertThat(boxes.get(i).getCenterY()).isBetween(200 - 20.0 * i - 2, 200 - 20.0 * i + 2);
            for (int j = 0; j < i; j++) {
                assertThat(boxes.get(i).intersects(boxes.get(j))).isFalse();
            }
        }
    }

    /** Where no place is free, the number stands where it covers the others least: here 1 cm beside, not on top. */
    @Test
    void crowdedNumbersCoverLeast() {
        labels.put(VIEW, List.of(new double[] {0, 0, 0}), "1.23", Palette.BLUE);
        labels.put(VIEW, List.of(new double[] {0, 0, 0}, new double[] {0, 1, 0}), "4.56", Palette.BLUE);
        assertThat(drawn().get(1).getCenterY()).isBetween(196.0, 200.0 - 1e-9);
    }
}
