/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.plot;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.nightjar.report.drawing.Palette;
import org.nightjar.report.drawing.Pen;

/** Filled histograms on top of each other, first layer at the bottom; the legend lists them from the top. */
public final class Stack implements Element {
    private final List<Steps> steps = new ArrayList<>();

    /** One contribution, contents per bin. */
    public record Layer(String label, double[] values, Color colour) {
        public Layer {
            values = values.clone();
        }
    }

    public Stack(double[] edges, List<Layer> layers) {
        double[] below = new double[edges.length - 1];
        for (Layer layer : layers) {
            if (layer.values().length != below.length) {
                throw new IllegalArgumentException("layer '" + layer.label() + "' has " + layer.values().length
                        + " bins, the stack has " + below.length);
            }
            double[] above = below.clone();
            for (int i = 0; i < above.length; i++) {
                above[i] += layer.values()[i];
            }
            Pen edge = Pen.solid(Palette.deep(layer.colour()), 0.7);
            steps.add(new Steps(edges, below, above, layer.colour(), edge, layer.label()));
            below = above;
        }
    }

    @Override
    public void paint(Pad pad) {
        steps.forEach(layer -> layer.paint(pad));
    }

    @Override
    public List<Key> keys() {
        List<Key> keys = new ArrayList<>();
        for (int i = steps.size() - 1; i >= 0; i--) {
            keys.addAll(steps.get(i).keys());
        }
        return keys;
    }
}
