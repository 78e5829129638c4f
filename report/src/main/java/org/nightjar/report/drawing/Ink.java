/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.drawing;

import java.awt.Color;
import java.awt.geom.Path2D;

/** One mark on the paper, in figure units with y downwards. */
public sealed interface Ink {
    Path2D path();

    Role role();

    /** What a mark is for; label placement looks at it, writers do not. */
    enum Role {
        /** Lines and points that must stay readable. */
        DATA,
        /** Coloured areas; text may lie on them if there is no better place. */
        AREA,
        /** Text. */
        TEXT,
        /** Axes and other furniture. */
        FRAME
    }

    /** A filled shape (non-zero winding rule, as the path says); the colour's alpha is honoured. */
    record Fill(Path2D path, Color colour, Role role) implements Ink {}

    /** A stroked shape. */
    record Stroke(Path2D path, Pen pen, Role role) implements Ink {}
}
