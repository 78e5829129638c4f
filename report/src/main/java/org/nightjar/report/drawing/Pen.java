/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.drawing;

import java.awt.Color;

/**
 * How a line is drawn.
 *
 * @param width in figure units (1 unit = 1 PDF point), positive
 */
public record Pen(Color colour, double width, Dash dash) {
    public Pen {
        if (!(width > 0)) {
            throw new IllegalArgumentException("pen width must be positive (" + width + ")");
        }
    }

    public static Pen solid(Color colour, double width) {
        return new Pen(colour, width, Dash.SOLID);
    }

    public static Pen dashed(Color colour, double width) {
        return new Pen(colour, width, Dash.DASHED);
    }

    public static Pen dotted(Color colour, double width) {
        return new Pen(colour, width, Dash.DOTTED);
    }

    public Pen with(Dash other) {
        return new Pen(colour, width, other);
    }
}
