/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.plot;

import java.util.List;
import org.nightjar.report.drawing.Ink;
import org.nightjar.report.drawing.Pen;

/**
 * A curve drawn with a pen.
 *
 * @param label for the legend; empty for none
 */
public record Line(Curve curve, Pen pen, String label) implements Element {
    @Override
    public void paint(Pad pad) {
        pad.line(curve.xs(), curve.ys(), pen, Ink.Role.DATA);
    }

    @Override
    public List<Key> keys() {
        return Key.ofLine(label, pen);
    }
}
