/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.display;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nightjar.report.drawing.Canvas;
import org.nightjar.report.drawing.Ink;
import org.nightjar.report.drawing.Typesetter;

/** The legend has a sample (a line, or a filled area) for what an event has, and none for what it has not. */
class LegendTest {
    private static Canvas legend(Legend.Has has) {
        Canvas canvas = new Canvas();
        new Legend(canvas, new Typesetter(), 0, 0).draw(has, "scales");
        return canvas;
    }

    private static long lines(Canvas c) {
        return c.inks().stream().filter(Ink.Stroke.class::isInstance).count();
    }

    private static long areas(Canvas c) {
        // the words are areas of letters, of another role
        return c.inks().stream()
                .filter(i -> i instanceof Ink.Fill f && f.role() == Ink.Role.FRAME)
                .count();
    }

    @Test
    void samplesOfWhatThereIs() {
        Canvas all = legend(new Legend.Has(true, true, true, true, true, true, true));
        assertThat(lines(all)).isEqualTo(5);
        assertThat(areas(all)).isEqualTo(2);
        Canvas photon = legend(new Legend.Has(false, true, false, true, false, false, false));
        assertThat(lines(photon)).isEqualTo(1);
        assertThat(areas(photon)).isEqualTo(1);
        Canvas nothing = legend(new Legend.Has(false, false, false, false, false, false, false));
        assertThat(lines(nothing)).isZero();
        assertThat(areas(nothing)).isZero();
        assertThat(nothing.inks()).isNotEmpty();
    }
}
