/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.figure;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nightjar.report.drawing.Dash;
import org.nightjar.report.drawing.Palette;
import org.nightjar.report.drawing.Pen;
import org.nightjar.report.plot.Curve;
import org.nightjar.report.plot.Element;
import org.nightjar.report.plot.Figure;
import org.nightjar.report.plot.Line;
import org.nightjar.report.plot.Panel;
import org.nightjar.report.plot.Spot;

/** Expected limits at several luminosities; the kind of line tells what limits them. */
public final class ReachFigure {
    private static final double STROKE = 1.6;

    private ReachFigure() {}

    /** What limits a search. */
    public enum Regime {
        BACKGROUND_FREE("background free", Dash.DOTTED),
        STATISTICAL("limited by statistics", Dash.SOLID),
        SYSTEMATIC("limited by the floor", Dash.LONG_DASHED),
        SIMULATION("too few events simulated", Dash.DASH_DOTTED);

        private final String label;
        private final Dash dash;

        Regime(String label, Dash dash) {
            this.label = label;
            this.dash = dash;
        }
    }

    /**
     * Limits at one luminosity.
     *
     * @param label such as {@code 50/ab}
     * @param limits by mass, ascending
     * @param regimes one per mass
     */
    public record Reach(String label, Curve limits, List<Regime> regimes) {
        public Reach {
            regimes = List.copyOf(regimes);
            if (regimes.size() != limits.size()) {
                throw new IllegalArgumentException(limits.size() + " limits, " + regimes.size() + " regimes");
            }
        }
    }

    /** The figure with the meanings of its kinds of lines; the first entry is drawn in black. */
    public static Figure of(String massTitle, String couplingTitle, List<Reach> all, List<String> notes) {
        return figure(massTitle, couplingTitle, all, keys(all), notes);
    }

    /** The same where nothing is said of what limits a search. */
    public static Figure ofLaw(String massTitle, String couplingTitle, List<Reach> all, List<String> notes) {
        return figure(massTitle, couplingTitle, all, List.of(), notes);
    }

    private static Figure figure(
            String massTitle, String couplingTitle, List<Reach> all, List<Element> keys, List<String> notes) {
        List<double[]> masses = new ArrayList<>();
        List<double[]> values = new ArrayList<>();
        all.forEach(r -> masses.add(Range.xs(r.limits())));
        all.forEach(r -> values.add(Range.ys(r.limits())));
        Range x = Range.covering(true, masses.toArray(double[][]::new));
        Range y = Range.covering(true, values.toArray(double[][]::new));
        Panel panel = Panel.of(y.axis(couplingTitle, true, 0.15, 0.55)).plus(keys);
        int k = 0;
        for (Reach r : all) {
            Color colour = k == 0 ? Palette.BLACK : Palette.deep(Palette.line(k));
            panel = panel.plus(lines(r, colour));
            k++;
        }
        String description = couplingTitle + " against " + massTitle + " at several luminosities.";
        return Figure.of(description, x.axis(massTitle, true, 0.03, 0.03), panel.notes(Spot.AUTOMATIC, notes));
    }

    /** The meanings of the kinds of lines that occur. */
    private static List<Element> keys(List<Reach> all) {
        List<Element> keys = new ArrayList<>();
        Curve nothing = Curve.of(new double[0], new double[0]);
        for (Regime regime : Regime.values()) {
            if (all.stream().anyMatch(r -> r.regimes().contains(regime))) {
                keys.add(new Line(nothing, new Pen(Palette.GREY, STROKE, regime.dash), regime.label));
            }
        }
        return keys;
    }

    /** A line per stretch of one regime, joined to the next point. */
    private static List<Element> lines(Reach r, Color colour) {
        List<Element> lines = new ArrayList<>();
        int n = r.limits().size();
        double[] mass = Range.xs(r.limits());
        double[] value = Range.ys(r.limits());
        int start = 0;
        for (int k = 1; k <= n; k++) {
            if (k == n || r.regimes().get(k) != r.regimes().get(start)) {
                int end = Math.min(k + 1, n);
                Curve stretch = Curve.of(Arrays.copyOfRange(mass, start, end), Arrays.copyOfRange(value, start, end));
                Pen pen = new Pen(colour, STROKE, r.regimes().get(start).dash);
                lines.add(new Line(stretch, pen, start == 0 ? r.label() : ""));
                start = k;
            }
        }
        return lines;
    }
}
