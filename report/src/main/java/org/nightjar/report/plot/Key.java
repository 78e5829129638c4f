/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.plot;

import java.awt.Color;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nightjar.report.drawing.Pen;

/**
 * One legend entry: a small sample and its label.
 *
 * @param fill area of the sample, or none
 * @param line line through the sample, or none
 * @param hatch pen of the hatching, or none
 * @param marker marker of the sample, or none
 */
public record Key(
        String label,
        @Nullable Color fill,
        @Nullable Pen line,
        @Nullable Pen hatch,
        @Nullable Marker marker) {
    /**
     * A marker as points show it.
     *
     * @param withError with an error bar
     */
    public record Marker(MarkerShape shape, Color colour, double size, boolean withError) {}

    static List<Key> ofLine(String label, Pen pen) {
        return label.isBlank() ? List.of() : List.of(new Key(label, null, pen, null, null));
    }

    static List<Key> ofArea(String label, Color fill, @Nullable Pen edge) {
        return label.isBlank() ? List.of() : List.of(new Key(label, fill, edge, null, null));
    }

    static List<Key> ofHatch(String label, Pen hatch) {
        return label.isBlank() ? List.of() : List.of(new Key(label, null, null, hatch, null));
    }

    static List<Key> ofMarker(String label, Marker marker) {
        return label.isBlank() ? List.of() : List.of(new Key(label, null, null, null, marker));
    }
}
