/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.plot;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import org.nightjar.report.drawing.Ink;

/** The area between two curves with common x; a NaN in either leaves a gap. */
public final class Band implements Element {
    private final double[] x;
    private final double[] lower;
    private final double[] upper;
    private final Color colour;
    private final String label;

    public Band(double[] x, double[] lower, double[] upper, Color colour, String label) {
        if (x.length != lower.length || x.length != upper.length) {
            throw new IllegalArgumentException("band '" + label + "' needs arrays of one length (" + x.length + ", "
                    + lower.length + ", " + upper.length + ")");
        }
        this.x = x.clone();
        this.lower = lower.clone();
        this.upper = upper.clone();
        this.colour = colour;
        this.label = label;
    }

    @Override
    public void paint(Pad pad) {
        int start = 0;
        for (int i = 0; i <= x.length; i++) {
            if (i == x.length || Double.isNaN(lower[i] + upper[i])) {
                paint(pad, start, i);
                start = i + 1;
            }
        }
    }

    private void paint(Pad pad, int start, int end) {
        int n = end - start;
        if (n < 2) {
            return;
        }
        double[] xs = Arrays.copyOf(Arrays.copyOfRange(x, start, end), 2 * n);
        double[] ys = Arrays.copyOf(Arrays.copyOfRange(upper, start, end), 2 * n);
        for (int i = 0; i < n; i++) {
            xs[n + i] = x[end - 1 - i];
            ys[n + i] = lower[end - 1 - i];
        }
        pad.area(xs, ys, colour, Ink.Role.DATA);
    }

    @Override
    public List<Key> keys() {
        return Key.ofArea(label, colour, null);
    }
}
