/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.drawing;

import java.util.List;

/**
 * A finished picture: what to ink, in order.
 *
 * @param width in figure units (1 unit = 1 PDF point = 1 CSS pixel)
 * @param height in figure units
 * @param description the picture in words, for readers who cannot see it; may be empty
 */
public record Drawing(double width, double height, String description, List<Ink> inks) {
    public Drawing {
        if (!(width > 0 && height > 0)) {
            throw new IllegalArgumentException("drawing needs a positive size (" + width + " x " + height + ")");
        }
        inks = List.copyOf(inks);
    }
}
