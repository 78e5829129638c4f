/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nightjar.report.drawing.Palette;

/**
 * Colours of regions by label. They go round in the order of first appearance, except that a colour is passed over while regions of
 * another label have it nearby: there are more results in a plane than colours that the eye keeps apart.
 */
final class AreaColours {
    private static final double NEARBY = Math.log(1.5); // between the frames of two regions, in mass and coupling

    private AreaColours() {}

    /** The frame of all regions of one label, in logarithms. */
    private record Frame(double left, double right, double bottom, double top) {
        static Frame of(ConstraintRegion r) {
            double left = Double.POSITIVE_INFINITY;
            double right = Double.NEGATIVE_INFINITY;
            double bottom = Double.POSITIVE_INFINITY;
            double top = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < r.boundary().size(); k++) {
                double x = Math.log(r.boundary().x(k));
                double y = Math.log(r.boundary().y(k));
                left = Math.min(left, x);
                right = Math.max(right, x);
                bottom = Math.min(bottom, y);
                top = Math.max(top, y);
            }
            return new Frame(left, right, bottom, r.closed() ? top : Double.POSITIVE_INFINITY);
        }

        Frame with(Frame o) {
            return new Frame(
                    Math.min(left, o.left), Math.max(right, o.right), Math.min(bottom, o.bottom), Math.max(top, o.top));
        }

        boolean isNear(Frame o) {
            return left < o.right + NEARBY
                    && o.left < right + NEARBY
                    && bottom < o.top + NEARBY
                    && o.bottom < top + NEARBY;
        }
    }

    static Map<String, Integer> of(List<ConstraintRegion> regions) {
        Map<String, Frame> frames = new LinkedHashMap<>();
        regions.forEach(r -> frames.merge(r.label(), Frame.of(r), Frame::with));
        Map<String, Integer> colours = new LinkedHashMap<>();
        frames.forEach((label, frame) -> {
            int[] taken = new int[Palette.areas()];
            colours.forEach((other, colour) -> {
                Frame o = frames.get(other);
                taken[colour] += o != null && o.isNear(frame) ? 1 : 0;
            });
            int next = colours.size() % taken.length;
            int best = next;
            for (int k = 0; k < taken.length; k++) {
                int candidate = (next + k) % taken.length;
                best = taken[candidate] < taken[best] ? candidate : best;
            }
            colours.put(label, best);
        });
        return colours;
    }
}
