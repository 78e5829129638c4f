/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.plot;

import java.util.List;
import org.nightjar.report.drawing.Ink;
import org.nightjar.report.drawing.Pen;

/**
 * A straight line across the panel.
 *
 * @param upright at an x value, else at a y value
 * @param label for the legend; empty for none
 */
public record Rule(boolean upright, double value, Pen pen, String label) implements Element {
    public static Rule atX(double value, Pen pen, String label) {
        return new Rule(true, value, pen, label);
    }

    public static Rule atY(double value, Pen pen, String label) {
        return new Rule(false, value, pen, label);
    }

    @Override
    public void paint(Pad pad) {
        Axis along = upright ? pad.yAxis() : pad.xAxis();
        double[] ends = {along.from(), along.to()};
        double[] level = {value, value};
        pad.line(upright ? level : ends, upright ? ends : level, pen, Ink.Role.DATA);
    }

    @Override
    public List<Key> keys() {
        return Key.ofLine(label, pen);
    }
}
