/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.drawing;

import java.awt.geom.Path2D;

/**
 * Typeset text as one outline; the origin is the left end of the baseline, y downwards, figure units.
 *
 * @param size font size
 * @param ascent height above the baseline
 * @param descent depth below the baseline
 */
public record TextShape(Path2D outline, double size, double width, double ascent, double descent) {
    /** Height of the digits: 0.644 em in Computer Modern. */
    public double digitHeight() {
        return 0.644 * size;
    }

    public double height() {
        return ascent + descent;
    }
}
