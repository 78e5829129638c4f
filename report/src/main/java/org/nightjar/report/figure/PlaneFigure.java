/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.figure;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nightjar.report.drawing.Canvas;
import org.nightjar.report.drawing.Canvas.Place;
import org.nightjar.report.drawing.Canvas.Vertical;
import org.nightjar.report.drawing.Dash;
import org.nightjar.report.drawing.Drawing;
import org.nightjar.report.drawing.Ink;
import org.nightjar.report.drawing.Palette;
import org.nightjar.report.drawing.Pen;
import org.nightjar.report.drawing.Typesetter;
import org.nightjar.report.plot.Band;
import org.nightjar.report.plot.Element;
import org.nightjar.report.plot.Figure;
import org.nightjar.report.plot.Line;
import org.nightjar.report.plot.Panel;
import org.nightjar.report.plot.Regions;
import org.nightjar.report.plot.Spot;

/** An exclusion plane: filled regions with their names, projections, bands and lines, and below it where all come from. */
public final class PlaneFigure {
    private static final double WIDTH = 760;
    private static final double HEIGHT = 560;
    private static final double SIZE = 9.5; // of the list of references
    private static final double LINE = 14;
    private static final double EDGE = 24;
    private static final double PATCH = 9;
    private static final double GUTTER = 18;

    private static final Color VEIL = new Color(110, 110, 110, 95); // of bands: what lies below stays visible

    private PlaneFigure() {}

    /** The colours of regions by label, in the order of first appearance; regions near each other differ while colours last. */
    public static Map<String, Integer> colours(List<ConstraintRegion> regions) {
        return AreaColours.of(regions);
    }

    /** The picture with its list of references. */
    public static Drawing draw(PlanePicture picture) {
        Panel panel = Panel.of(picture.couplings().axis(picture.couplingTitle(), true))
                .plus(regions(picture))
                .plus(bands(picture))
                .plus(lines(picture))
                .notes(Spot.AUTOMATIC, picture.notes());
        Figure figure = new Figure(
                description(picture), picture.masses().axis(picture.massTitle(), true), List.of(panel), WIDTH, HEIGHT);
        return withReferences(figure.draw(), picture.references());
    }

    private static List<Element> regions(PlanePicture picture) {
        Map<String, Integer> colours = colours(picture.regions());
        List<Regions.Region> all = new ArrayList<>();
        for (ConstraintRegion c : picture.regions()) {
            Regions.Closing closing = c.closed() ? Regions.Closing.LOOP : Regions.Closing.UPWARDS;
            int colour = colours.getOrDefault(c.label(), 0);
            all.add(new Regions.Region(c.boundary(), closing, Palette.area(colour), c.named() ? c.label() : ""));
        }
        return List.of(new Regions(all));
    }

    private static List<Element> bands(PlanePicture picture) {
        List<Element> all = new ArrayList<>();
        for (PlanePicture.TargetBand b : picture.bands()) {
            all.add(new Band(b.mass(), b.lower(), b.upper(), VEIL, b.label()));
        }
        return all;
    }

    private static List<Element> lines(PlanePicture picture) {
        List<Element> all = new ArrayList<>();
        Dash[] dashes = {Dash.DASH_DOTTED, Dash.DOTTED, Dash.LONG_DASHED};
        int k = 0;
        for (NamedCurve t : picture.targets()) {
            all.add(new Line(t.curve(), new Pen(Palette.GREY, 1.3, dashes[k++ % dashes.length]), t.label()));
        }
        k = 0;
        for (NamedCurve p : picture.projections()) {
            all.add(new Line(p.curve(), Pen.dashed(Palette.deep(Palette.line(k++)), 1.4), p.label()));
        }
        k = 0;
        for (NamedCurve o : picture.own()) {
            Pen pen = k++ == 0 ? Pen.solid(Palette.BLACK, 1.8) : new Pen(Palette.BLACK, 1.4, Dash.LONG_DASHED);
            all.add(new Line(o.curve(), pen, o.label()));
        }
        return all;
    }

    private static String description(PlanePicture picture) {
        List<String> names = List.copyOf(colours(picture.regions()).keySet());
        return picture.couplingTitle() + " against " + picture.massTitle() + "; regions excluded by "
                + String.join(", ", names) + ".";
    }

    private static Drawing withReferences(Drawing plot, List<PlanePicture.Source> sources) {
        if (sources.isEmpty()) {
            return plot;
        }
        Typesetter typesetter = new Typesetter();
        int columns = widest(typesetter, sources) < (WIDTH - 2 * EDGE - 2 * GUTTER) / 3 ? 3 : 2;
        int rows = Math.floorDiv(sources.size() + columns - 1, columns);
        double column = (WIDTH - 2 * EDGE - (columns - 1) * GUTTER) / columns;
        Canvas canvas = new Canvas();
        for (int i = 0; i < sources.size(); i++) {
            double x = EDGE + Math.floorDiv(i, rows) * (column + GUTTER);
            entry(canvas, typesetter, sources.get(i), x, plot.height() + 4 + (i % rows + 0.5) * LINE);
        }
        List<Ink> inks = new ArrayList<>(plot.inks());
        inks.addAll(canvas.inks());
        return new Drawing(plot.width(), plot.height() + rows * LINE + 16, plot.description(), inks);
    }

    private static double widest(Typesetter typesetter, List<PlanePicture.Source> sources) {
        return sources.stream()
                .mapToDouble(s -> PATCH + 5 + typesetter.set(text(s), SIZE).width())
                .max()
                .orElse(0);
    }

    private static String text(PlanePicture.Source source) {
        return source.label() + ": " + source.text();
    }

    private static void entry(Canvas canvas, Typesetter typesetter, PlanePicture.Source source, double x, double y) {
        if (source.colour() != null) {
            var patch = new java.awt.geom.Rectangle2D.Double(x, y - PATCH / 2, PATCH, PATCH);
            canvas.fill(patch, Palette.soft(source.colour(), 0.35), Ink.Role.FRAME);
            canvas.stroke(patch, Pen.solid(Palette.deep(source.colour()), 0.8), Ink.Role.FRAME);
        } else {
            var line = new java.awt.geom.Line2D.Double(x, y, x + PATCH, y);
            canvas.stroke(line, Pen.dashed(Palette.BLACK, 1.2), Ink.Role.FRAME);
        }
        Place place = Place.at(x + PATCH + 5, y, 0, Vertical.MIDDLE);
        canvas.text(typesetter.set(text(source), SIZE), place, Palette.BLACK);
    }
}
