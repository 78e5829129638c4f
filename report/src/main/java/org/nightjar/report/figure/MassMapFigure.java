/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.figure;

import java.util.Arrays;
import org.nightjar.report.plot.Axis;
import org.nightjar.report.plot.ColourMap;
import org.nightjar.report.plot.ColourScale;
import org.nightjar.report.plot.Figure;
import org.nightjar.report.plot.Panel;
import org.nightjar.report.plot.Spot;

/** A number over the plane of two masses, as colours. */
public final class MassMapFigure {
    /** Part of the height that the masses fill: colour scale and notes stand above. */
    private static final double FILLED = 0.72;

    private static final double MARGIN = 0.02;
    private static final double SCALE_LEFT = 0.04;
    private static final double SCALE_RIGHT = 0.47;
    private static final double SCALE_TOP = 0.085;

    private MassMapFigure() {}

    /** The figure. */
    public static Figure of(MassMap map) {
        double[] columns = Arrays.stream(map.x()).distinct().toArray();
        double widest = columns[columns.length - 1] - columns[0];
        double top = Arrays.stream(map.y()).max().orElse(1);
        Axis x = Axis.linear(map.xTitle(), columns[0] - MARGIN * widest, columns[columns.length - 1] + MARGIN * widest);
        Axis y = Axis.linear(map.yTitle(), 0, top / FILLED);
        ColourScale scale = new ColourScale(map.colours(), SCALE_LEFT, SCALE_RIGHT, SCALE_TOP);
        Panel panel = Panel.of(y).plus(cells(map, columns, scale)).plus(scale).notes(Spot.TOP_RIGHT, map.notes());
        String description = map.colours().title() + " over " + map.xTitle() + " and " + map.yTitle() + ". "
                + String.join(". ", map.notes());
        return Figure.of(description, x, panel);
    }

    /** Each pair fills the room up to half way to its neighbours. */
    private static ColourMap cells(MassMap map, double[] columns, ColourScale scale) {
        int n = map.x().length;
        double[] left = new double[n];
        double[] right = new double[n];
        double[] low = new double[n];
        double[] high = new double[n];
        for (int k = 0; k < n; k++) {
            int c = Arrays.binarySearch(columns, map.x()[k]);
            left[k] = middle(columns, c, -1);
            right[k] = middle(columns, c, 1);
            boolean first = k == 0 || map.x()[k - 1] != map.x()[k];
            boolean last = k == n - 1 || map.x()[k + 1] != map.x()[k];
            low[k] = first ? 0 : high[k - 1];
            double step = first ? map.y()[k] : map.y()[k] - map.y()[k - 1];
            high[k] = last ? map.y()[k] + 0.5 * step : 0.5 * (map.y()[k] + map.y()[k + 1]);
        }
        return new ColourMap(left, right, low, high, map.value(), scale);
    }

    private static double middle(double[] columns, int c, int side) {
        int other = c + side;
        if (columns.length == 1) {
            return columns[0] + 0.1 * side;
        }
        return other < 0 || other == columns.length
                ? columns[c] + 0.5 * (columns[c] - columns[c - side])
                : 0.5 * (columns[c] + columns[other]);
    }
}
