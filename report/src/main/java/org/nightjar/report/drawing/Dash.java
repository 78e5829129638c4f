/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.drawing;

/** Dash pattern of a line, in units of the pen's width. */
public enum Dash {
    SOLID(),
    DASHED(5, 2.6),
    DOTTED(1.1, 2.2),
    DASH_DOTTED(6, 2.4, 1.1, 2.4),
    LONG_DASHED(9, 3.2);

    private final double[] pattern;

    Dash(double... pattern) {
        this.pattern = pattern;
    }

    /** The lengths of ink and gap for a pen of this width, in figure units; empty for a solid line. */
    public double[] lengths(double penWidth) {
        double unit = Math.max(penWidth, 1.0); // thin dashed lines stay legible
        double[] lengths = pattern.clone();
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] *= unit;
        }
        return lengths;
    }
}
