/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.nightjar.report.SampleFigures;
import org.nightjar.report.drawing.Ink;

class ClipTest {
    private final Rectangle2D box = new Rectangle2D.Double(0, 0, 10, 10);

    private static int moves(Path2D path) {
        int moves = 0;
        for (PathIterator it = path.getPathIterator(null); !it.isDone(); it.next()) {
            moves += it.currentSegment(new double[6]) == PathIterator.SEG_MOVETO ? 1 : 0;
        }
        return moves;
    }

    @Test
    void lineThatLeavesAndReturnsHasTwoParts() {
        Path2D path = Clip.polyline(new double[] {1, 5, 9}, new double[] {5, 25, 5}, box);
        assertThat(moves(path)).isEqualTo(2);
        assertThat(path.getBounds2D().getMaxY()).isCloseTo(10, within(1e-12)); // cut exactly at the frame
    }

    @Test
    void gapBreaksTheLine() {
        Path2D path = Clip.polyline(new double[] {1, 2, 3, 4, 5}, new double[] {1, 1, Double.NaN, 1, 1}, box);
        assertThat(moves(path)).isEqualTo(2);
        assertThat(path.contains(3, 1)).isFalse();
    }

    @Test
    void polygonAroundTheFrameFillsIt() {
        Path2D path = Clip.polygon(new double[] {-1e6, 1e6, 1e6, -1e6}, new double[] {-1e6, -1e6, 1e6, 1e6}, box);
        assertThat(path.getBounds2D()).isEqualTo(box);
    }

    @Test
    void polygonOutsideVanishes() {
        Path2D path = Clip.polygon(new double[] {20, 30, 25}, new double[] {0, 0, 9}, box);
        assertThat(path.getCurrentPoint()).isNull();
    }

    @Test
    void hatchLinesStayInsideTheirPolygon() {
        Path2D triangle = Clip.polygon(
                new double[] {0, 100, 0}, new double[] {0, 0, 100}, new Rectangle2D.Double(0, 0, 100, 100));
        Path2D lines = Hatch.lines(triangle);
        double[] c = new double[6];
        double[] from = new double[2];
        for (PathIterator it = lines.getPathIterator(null); !it.isDone(); it.next()) {
            if (it.currentSegment(c) == PathIterator.SEG_MOVETO) {
                from = c.clone();
            } else {
                Line2D line = new Line2D.Double(from[0], from[1], c[0], c[1]);
                assertThat(line.getX1() + line.getY1()).isBetween(0.0, 100.0);
                assertThat(triangle.contains((from[0] + c[0]) / 2, (from[1] + c[1]) / 2))
                        .isTrue();
            }
        }
        assertThat(moves(lines)).isEqualTo(10); // 100 / (7 sqrt 2) = 10.1 lines
    }

    /** No ink of a whole figure lies outside the paper, whatever the data do. */
    @Test
    void nothingIsDrawnOutsideThePaper() {
        var drawing = SampleFigures.exclusion(500).draw();
        Rectangle2D paper = new Rectangle2D.Double(0, 0, drawing.width(), drawing.height());
        for (Ink ink : drawing.inks()) {
            assertThat(paper.contains(ink.path().getBounds2D())
                            || ink.path().getBounds2D().isEmpty())
                    .isTrue();
        }
    }
}
