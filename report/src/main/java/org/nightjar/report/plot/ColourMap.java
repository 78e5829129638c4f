/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.plot;

import org.nightjar.report.drawing.Ink;

/**
 * Rectangles of a plane in the colours of their values; those of equal shade that follow each other upwards are drawn as one.
 *
 * @param left lower ends in x
 * @param right upper ends in x
 * @param low lower ends in y
 * @param high upper ends in y
 * @param value what is shown; NaN leaves a hole
 * @param scale the colours
 */
public record ColourMap(double[] left, double[] right, double[] low, double[] high, double[] value, ColourScale scale)
        implements Element {
    /** Neighbours overlap by this much, figure units, so that no seam shows. */
    private static final double SEAM = 0.25;

    @Override
    public void paint(Pad pad) {
        int k = 0;
        while (k < value.length) {
            int end = k + 1;
            while (end < value.length && follows(end)) {
                end++;
            }
            if (!Double.isNaN(value[k])) {
                paint(pad, k, end - 1);
            }
            k = end;
        }
    }

    private boolean follows(int k) {
        return left[k] == left[k - 1]
                && right[k] == right[k - 1]
                && low[k] == high[k - 1]
                && Double.isNaN(value[k]) == Double.isNaN(value[k - 1])
                && scale.shade(value[k]) == scale.shade(value[k - 1]);
    }

    private void paint(Pad pad, int first, int last) {
        double seamX =
                SEAM * (pad.xAxis().to() - pad.xAxis().from()) / pad.box().getWidth();
        double seamY =
                SEAM * (pad.yAxis().to() - pad.yAxis().from()) / pad.box().getHeight();
        double l = left[first];
        double r = right[first] + seamX;
        double b = low[first];
        double t = high[last] + seamY;
        pad.area(
                new double[] {l, r, r, l, l},
                new double[] {b, b, t, t, b},
                ColourScale.colour(scale.shade(value[first])),
                Ink.Role.DATA);
    }
}
