/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * One frame of a figure.
 *
 * @param weight share of the figure's height, relative to the other panels
 * @param elements drawn in order, later ones on top
 * @param notes lines of text inside the frame: luminosity, process, what the reader must know
 * @param legendColumns at least 1
 */
public record Panel(
        Axis y,
        double weight,
        List<Element> elements,
        List<String> notes,
        Spot noteSpot,
        Spot legendSpot,
        int legendColumns) {
    public Panel {
        if (!(weight > 0) || legendColumns < 1) {
            throw new IllegalArgumentException(
                    "panel needs a positive weight and a legend column (" + weight + ", " + legendColumns + ")");
        }
        elements = List.copyOf(elements);
        notes = List.copyOf(notes);
    }

    public static Panel of(Axis y) {
        return new Panel(y, 1, List.of(), List.of(), Spot.AUTOMATIC, Spot.AUTOMATIC, 1);
    }

    public Panel weight(double newWeight) {
        return new Panel(y, newWeight, elements, notes, noteSpot, legendSpot, legendColumns);
    }

    /** Puts one more element on top. */
    public Panel plus(Element element) {
        return plus(List.of(element));
    }

    public Panel plus(List<? extends Element> more) {
        List<Element> all = new ArrayList<>(elements);
        all.addAll(more);
        return new Panel(y, weight, all, notes, noteSpot, legendSpot, legendColumns);
    }

    public Panel notes(Spot spot, List<String> lines) {
        return new Panel(y, weight, elements, lines, spot, legendSpot, legendColumns);
    }

    public Panel legend(Spot spot, int columns) {
        return new Panel(y, weight, elements, notes, noteSpot, spot, columns);
    }
}
