/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nightjar.report.drawing.Drawing;
import org.nightjar.report.drawing.Ink;
import org.nightjar.report.drawing.Palette;
import org.nightjar.report.drawing.Pen;
import org.nightjar.report.plot.Regions.Closing;
import org.nightjar.report.plot.Regions.Region;

class PlacementTest {
    private static final Axis X = Axis.logarithmic("$m$", 0.01, 10);
    private static final Axis Y = Axis.logarithmic("$g$", 1e-6, 1);

    private static Region box(double x0, double x1, double y0, double y1, int colour, String name) {
        Curve corners = Curve.of(new double[] {x0, x1, x1, x0}, new double[] {y0, y0, y1, y1});
        return new Region(corners, Closing.LOOP, Palette.area(colour), name);
    }

    /** Filled text in the dark form of a region's colour: that region's name. */
    private static Rectangle2D name(Drawing drawing, int colour) {
        for (Ink ink : drawing.inks()) {
            if (ink instanceof Ink.Fill fill
                    && fill.role() == Ink.Role.TEXT
                    && fill.colour().equals(Palette.deep(Palette.area(colour)))) {
                return fill.path().getBounds2D();
            }
        }
        throw new AssertionError("no name in colour " + colour);
    }

    private static Shape area(Drawing drawing, int colour) {
        for (Ink ink : drawing.inks()) {
            if (ink.role() == Ink.Role.AREA
                    && ink instanceof Ink.Fill fill
                    && fill.colour().equals(Palette.soft(Palette.area(colour), 0.27))) {
                return fill.path();
            }
        }
        throw new AssertionError("no area in colour " + colour);
    }

    private static Drawing draw(Panel panel) {
        return Figure.of("", X, panel).draw();
    }

    @Test
    void nameStandsInsideItsArea() {
        Region triangle = new Region(
                Curve.of(new double[] {0.02, 5, 0.02}, new double[] {1e-5, 1e-5, 0.3}),
                Closing.LOOP,
                Palette.area(0),
                "beam dump");
        Drawing drawing = draw(Panel.of(Y).plus(new Regions(List.of(triangle))));
        assertThat(area(drawing, 0).contains(name(drawing, 0))).isTrue();
    }

    @Test
    void nameAvoidsTheAreaOnTop() {
        Region large = box(0.02, 5, 1e-5, 1e-1, 0, "large");
        Region small = box(0.03, 1, 2e-5, 5e-2, 1, "small");
        Drawing drawing = draw(Panel.of(Y).plus(new Regions(List.of(small, large))));
        assertThat(area(drawing, 0).contains(name(drawing, 0))).isTrue();
        assertThat(area(drawing, 1).intersects(name(drawing, 0))).isFalse();
        assertThat(area(drawing, 1).contains(name(drawing, 1))).isTrue();
    }

    @Test
    void tallNarrowAreaGetsAnUprightName() {
        Drawing drawing = draw(Panel.of(Y).plus(new Regions(List.of(box(0.1, 0.14, 1e-5, 1e-1, 0, "narrow window")))));
        Rectangle2D name = name(drawing, 0);
        assertThat(name.getHeight()).isGreaterThan(3 * name.getWidth());
        assertThat(area(drawing, 0).contains(name)).isTrue();
    }

    @Test
    void tinyAreaGetsItsNameBesideIt() {
        Drawing drawing =
                draw(Panel.of(Y).plus(new Regions(List.of(box(0.1, 0.12, 1e-3, 1.6e-3, 0, "tiny but named")))));
        assertThat(area(drawing, 0).intersects(name(drawing, 0))).isFalse();
        double away =
                area(drawing, 0).getBounds2D().getCenterX() - name(drawing, 0).getCenterX();
        assertThat(Math.abs(away)).isLessThan(80); // beside it, not at the other end of the panel
    }

    @Test
    void manyNamesDoNotOverlap() {
        List<Region> regions = new ArrayList<>();
        for (int k = 0; k < 9; k++) {
            double x = 0.012 * Math.pow(2, k);
            regions.add(box(x, 6 * x, 1e-5 * (k + 1), 1e-4 * (k + 1), k, "experiment " + k));
        }
        Drawing drawing = draw(Panel.of(Y).plus(new Regions(regions)));
        for (int i = 0; i < 9; i++) {
            for (int k = 0; k < i; k++) {
                assertThat(name(drawing, i).intersects(name(drawing, k)))
                        .as(i + " and " + k)
                        .isFalse();
            }
        }
    }

    @Test
    void legendGoesWhereTheDataAreNot() {
        Curve rising = Curve.of(new double[] {0.01, 10}, new double[] {1e-6, 1});
        Curve steeper = Curve.of(new double[] {0.3, 10}, new double[] {1e-6, 1e-2});
        Panel panel = Panel.of(Y)
                .plus(new Band(
                        new double[] {0.01, 10},
                        new double[] {1e-6, 1e-3},
                        new double[] {1e-4, 1},
                        Palette.BAND_ONE_SIGMA,
                        "band"))
                .plus(new Line(rising, Pen.solid(Palette.BLUE, 1), "rising"))
                .plus(new Line(steeper, Pen.solid(Palette.VERMILLION, 1), "steeper"));
        Drawing drawing = draw(panel);
        Shape band = drawing.inks().get(0).path();
        for (Ink ink : drawing.inks().subList(3, drawing.inks().size())) {
            if (ink.role() == Ink.Role.TEXT) {
                assertThat(band.intersects(ink.path().getBounds2D())).isFalse();
            }
        }
    }

    @Test
    void regionsOutsideTheRangeAreLeftOut() {
        Drawing with = draw(Panel.of(Y).plus(new Regions(List.of(box(50, 60, 1e-3, 1e-2, 0, "far away")))));
        assertThat(with.inks()).hasSameSizeAs(draw(Panel.of(Y)).inks());
    }
}
