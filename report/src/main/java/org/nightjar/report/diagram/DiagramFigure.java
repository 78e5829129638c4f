/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.diagram;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.List;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.report.drawing.Canvas;
import org.nightjar.report.drawing.Drawing;
import org.nightjar.report.drawing.Ink;
import org.nightjar.report.drawing.Palette;
import org.nightjar.report.drawing.Typesetter;
import org.nightjar.theory.Amplitudes;
import org.nightjar.theory.ModelPoint;
import org.nightjar.theory.Process;
import org.nightjar.theory.Topology;

/** The tree diagrams of a process side by side; lines of new particles in colour. */
public final class DiagramFigure {
    /** Most diagrams in one figure; the caption says how many more there are. */
    private static final int MOST = 24;

    private static final int COLUMNS = 4;
    private static final double CELL_WIDTH = 170;
    private static final double CELL_HEIGHT = 140;
    private static final double SIDE = 30; // room for the names of legs
    private static final double ABOVE = 16;
    private static final double CAPTION = 26;
    private static final double NAME_SIZE = 12;
    private static final double NAME_DISTANCE = 11;
    private static final double DOT = 3.2;

    private final Process process;
    private final ModelPoint point;
    private final List<ParticleType> legs;
    private final Canvas canvas = new Canvas();
    private final Typesetter typesetter = new Typesetter();
    private final LinePainter lines = new LinePainter(canvas);

    private DiagramFigure(Process process, ModelPoint point) {
        this.process = process;
        this.point = point;
        legs = process.legs();
    }

    /**
     * The figure of the hard process at a model point.
     *
     * @throws org.nightjar.core.PhysicsException if no diagram exists
     */
    public static Drawing of(Process process, ModelPoint point) {
        return new DiagramFigure(process, point).draw(Amplitudes.topologies(process, point));
    }

    private Drawing draw(List<Topology> diagrams) {
        int shown = Math.min(MOST, diagrams.size());
        int columns = Math.min(COLUMNS, shown);
        int rows = (shown + columns - 1) / columns;
        for (int k = 0; k < shown; k++) {
            paint(diagrams.get(k), (k % columns) * CELL_WIDTH, CAPTION + (k / columns) * CELL_HEIGHT);
        }
        String count = diagrams.size() + (diagrams.size() == 1 ? " diagram" : " diagrams");
        String words = process.hardText() + ": " + count + (shown < diagrams.size() ? ", the first " + shown : "");
        canvas.text(
                typesetter.set(words, NAME_SIZE),
                Canvas.Place.at(10, CAPTION - 8, 0, Canvas.Vertical.BASELINE),
                Palette.BLACK);
        return canvas.drawing(columns * CELL_WIDTH, CAPTION + rows * CELL_HEIGHT, words);
    }

    private void paint(Topology diagram, double left, double top) {
        DiagramLayout layout =
                new DiagramLayout(diagram, legs.size(), process.initial().size());
        for (DiagramLayout.Edge e : layout.edges()) {
            edge(diagram, layout, e, left, top);
        }
        for (int n = 0; n < diagram.nodes().size(); n++) {
            double x = across(layout.x(legs.size() + n), left);
            double y = down(layout.y(legs.size() + n), top);
            canvas.fill(new Ellipse2D.Double(x - DOT / 2, y - DOT / 2, DOT, DOT), Palette.BLACK, Ink.Role.DATA);
        }
    }

    private void edge(Topology diagram, DiagramLayout layout, DiagramLayout.Edge e, double left, double top) {
        double x1 = across(layout.x(e.from()), left);
        double y1 = down(layout.y(e.from()), top);
        double x2 = across(layout.x(e.to()), left);
        double y2 = down(layout.y(e.to()), top);
        if (e.to() >= legs.size()) {
            ParticleType particle = internal(diagram, e.legs());
            lines.line(particle, colour(particle), x1, y1, x2, y2);
            beside(particle, x1, y1, x2, y2);
        } else if (e.to() < process.initial().size()) {
            ParticleType particle = legs.get(e.to());
            lines.line(particle, colour(particle), x2, y2, x1, y1);
            name(particle, x2 - NAME_DISTANCE, y2, 0.5);
        } else {
            ParticleType particle = legs.get(e.to());
            lines.line(particle, colour(particle), x1, y1, x2, y2);
            name(particle, x2 + NAME_DISTANCE, y2, 0.5);
        }
    }

    private ParticleType internal(Topology diagram, int mask) {
        String name = diagram.lines().stream()
                .filter(l -> l.legs() == mask)
                .map(Topology.Line::particle)
                .findFirst()
                .orElseThrow();
        return point.particles().find(name).orElseThrow();
    }

    /** To the left of a line, where the lines that go on from it are not. */
    private void beside(ParticleType particle, double x1, double y1, double x2, double y2) {
        double length = Math.hypot(x2 - x1, y2 - y1);
        double side = y2 > y1 ? -1 : 1;
        double x = (x1 + x2) / 2 + side * (y2 - y1) / length * NAME_DISTANCE;
        double y = (y1 + y2) / 2 - side * (x2 - x1) / length * NAME_DISTANCE;
        name(particle, x, y, 0.5);
    }

    private void name(ParticleType particle, double x, double y, double across) {
        canvas.textWithHalo(
                typesetter.set(ParticleTex.of(particle.name()), NAME_SIZE),
                Canvas.Place.at(x, y, across, Canvas.Vertical.MIDDLE),
                colour(particle));
    }

    private Color colour(ParticleType particle) {
        boolean isNew = point.newParticles().stream()
                .anyMatch(n -> Math.abs(n.pdg()) == Math.abs(particle.pdg()) && particle.pdg() != 0);
        return isNew ? Palette.VERMILLION : Palette.BLACK;
    }

    private static double across(double x, double left) {
        return left + SIDE + x * (CELL_WIDTH - 2 * SIDE);
    }

    private static double down(double y, double top) {
        return top + ABOVE + y * (CELL_HEIGHT - 2 * ABOVE);
    }
}
