/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.figure;

import org.nightjar.report.drawing.Palette;
import org.nightjar.report.drawing.Pen;
import org.nightjar.report.plot.Axis;
import org.nightjar.report.plot.Figure;
import org.nightjar.report.plot.Key;
import org.nightjar.report.plot.Line;
import org.nightjar.report.plot.MarkerShape;
import org.nightjar.report.plot.Panel;
import org.nightjar.report.plot.Points;
import org.nightjar.report.plot.Rule;
import org.nightjar.report.plot.Spot;

/** Local significance against mass with the whole standard deviations as rules, and a word on the global p-value. */
public final class SignificanceFigure {
    private static final Pen RULE = Pen.dotted(Palette.GREY, 1);

    private SignificanceFigure() {}

    public static Figure of(SignificanceScan scan) {
        Range masses = Range.covering(scan.logarithmicMass(), Range.xs(scan.local()));
        for (NamedCurve published : scan.published()) {
            masses = masses.or(Range.covering(scan.logarithmicMass(), Range.xs(published.curve())));
        }
        Range values = Range.covering(false, Range.ys(scan.local())).or(new Range(0, 3));
        for (double[] published : Range.ys(scan.published())) {
            values = values.or(Range.covering(false, published));
        }
        double bottom = values.from() < 0 ? Math.floor(values.from()) - 0.4 : 0;
        Axis y = Axis.linear("local significance [$\\sigma$]", bottom, Math.ceil(values.to()) + 1.4);
        Panel panel = Panel.of(y);
        for (int k = (int) Math.ceil(bottom); k <= (int) Math.floor(y.to() - 1); k++) {
            if (k != 0 || bottom < 0) {
                Pen pen = k == 0 ? Pen.solid(Palette.GREY, 0.8) : RULE;
                panel = panel.plus(Rule.atY(k, pen, ""));
            }
        }
        panel = panel.plus(LimitLayers.windows(scan.windows()))
                .plus(LimitLayers.published(scan.published()))
                .plus(new Line(scan.local(), Pen.solid(Palette.BLUE, 1.2), "this analysis"))
                .plus(Points.of(
                        LimitLayers.lonely(scan.local()), new Key.Marker(MarkerShape.DOT, Palette.BLUE, 4, false), ""))
                .notes(Spot.TOP_LEFT, scan.notes())
                .legend(scan.published().isEmpty() && scan.windows().isEmpty() ? Spot.NOWHERE : Spot.TOP_RIGHT, 1);
        String description = "Local significance against " + scan.massTitle() + ". " + String.join(". ", scan.notes());
        return Figure.of(description, masses.axis(scan.massTitle(), scan.logarithmicMass()), panel);
    }
}
