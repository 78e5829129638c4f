/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.plot;

import java.util.ArrayList;
import java.util.List;
import org.nightjar.report.drawing.Drawing;

/**
 * Panels above each other that share the x axis.
 *
 * @param description the figure in words, for readers who cannot see it
 * @param width in figure units (1 unit = 1 PDF point = 1 CSS pixel)
 * @param height in figure units
 * @param panels from the top
 */
public record Figure(String description, Axis x, List<Panel> panels, double width, double height) {
    private static final double WIDTH = 640;

    public Figure {
        if (panels.isEmpty()) {
            throw new IllegalArgumentException("figure '" + description + "' has no panel");
        }
        panels = List.copyOf(panels);
    }

    public static Figure of(String description, Axis x, Panel panel) {
        return new Figure(description, x, List.of(panel), WIDTH, 470);
    }

    /** A main panel with a lower panel for ratios or pulls. */
    public static Figure of(String description, Axis x, Panel panel, Panel lower) {
        return new Figure(description, x, List.of(panel, lower), WIDTH, 540);
    }

    /** The same figure with one more panel below. */
    public Figure below(Panel panel, double addedHeight) {
        List<Panel> all = new ArrayList<>(panels);
        all.add(panel);
        return new Figure(description, x, all, width, height + addedHeight);
    }

    public Drawing draw() {
        return new FigurePainter(this).drawing();
    }
}
