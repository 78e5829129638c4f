/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.figure;

import java.util.List;
import org.nightjar.report.plot.Axis;
import org.nightjar.report.plot.Figure;
import org.nightjar.report.plot.Panel;
import org.nightjar.report.plot.Spot;

/** Coupling against mass: expected limit with bands, observed limit, the published one, and what others exclude. */
public final class ExclusionFigure {
    private ExclusionFigure() {}

    public static Figure of(LimitScan scan) {
        Axis x = scan.masses().axis(scan.massTitle(), scan.logarithmicMass());
        Range chosen = scan.valueRange();
        Axis y = chosen != null
                ? chosen.axis(scan.valueTitle(), true)
                : scan.values()
                        .axis(scan.valueTitle(), true, 0.35, scan.constraints().isEmpty() ? 0.6 : 0.9);
        Panel panel = Panel.of(y)
                .plus(LimitLayers.constraints(scan))
                .plus(LimitLayers.bands(scan))
                .plus(LimitLayers.windows(scan.windows()))
                .plus(LimitLayers.limits(scan))
                .notes(Spot.AUTOMATIC, scan.notes());
        return Figure.of(description(scan), x, panel);
    }

    private static String description(LimitScan scan) {
        List<String> names =
                scan.constraints().stream().map(ConstraintRegion::label).toList();
        String others = names.isEmpty() ? "" : " Regions excluded by others: " + String.join(", ", names) + ".";
        return "Upper limit on " + scan.valueTitle() + " against " + scan.massTitle() + ", " + scan.level() + "."
                + others;
    }
}
