/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.display;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.nightjar.core.events.Clusters;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.MuonClusters;
import org.nightjar.core.events.Particles;
import org.nightjar.core.events.Tracks;
import org.nightjar.detector.DetectorModel;
import org.nightjar.detector.Outline;
import org.nightjar.report.drawing.Canvas;
import org.nightjar.report.drawing.Drawing;
import org.nightjar.report.drawing.Ink;
import org.nightjar.report.drawing.Palette;
import org.nightjar.report.drawing.Pen;
import org.nightjar.report.drawing.Typesetter;

/**
 * One event in a detector, across the beam and along it: tracks as helices, clusters as bars whose length is proportional to
 * their energy, layers of the muon system, missing momentum, flights and decay vertices of generated particles.
 */
public final class EventDisplay {
    private static final double WIDTH = 900;
    private static final double HEIGHT = 470;
    private static final double MARGIN = 14;
    private static final double TOP = 52;
    private static final double BOTTOM = 58;
    private static final double TEXT = 11;
    private static final double SMALL = 9;
    /** Where the number of a track may stand, in parts of the drawn way. */
    private static final double[] ALONG = {0.72, 0.85, 0.6, 0.48, 0.95, 0.36};
    /** Where the number of a cluster may stand beyond its bar, figure units. */
    private static final double[] BEYOND = {12, 22, 32, -6};
    /** Length of the longest bar over the calorimeter's radius. */
    private static final double LONGEST = 0.42;
    /** Energy of the longest bar at least, GeV. */
    private static final double LEAST = 1;
    /** Clusters and tracks below are drawn without their energy, GeV. */
    private static final double NAMED = 0.25;
    /** Room for a line about what is left out. */
    private static final double LINE = 16;
    /** Width of the muon system's band over the calorimeter's radius. */
    private static final double BAND = 0.17;

    static final Color NEUTRAL = Palette.VERMILLION;
    static final Color MATCHED = Palette.ORANGE;
    static final Color TRACK = Palette.BLUE;
    static final Color LOST = Palette.PURPLE;
    static final Color TRUTH = Palette.GREEN;

    private final EventBatch events;
    private final int k;
    private final Outline outline;
    private final Outline.Cylinder face;
    private final MuonBand muons;
    private final double longest;
    private final double hardest;
    private final MissingMomentum missing;
    private final Shown shown;
    private final Canvas canvas = new Canvas();
    private final Typesetter typesetter = new Typesetter();
    private final Labels labels = new Labels(canvas, typesetter);

    private EventDisplay(EventBatch events, int k, DetectorModel detector, Outline outline) {
        this.events = events;
        this.k = k;
        this.outline = outline;
        face = outline.parts().get(1);
        longest = LONGEST * face.radius();
        Outline.Cylinder back = outline.parts().get(2);
        muons = new MuonBand(
                MuonBand.grown(back, face.radius() + 1.25 * longest - back.radius()), BAND * face.radius());
        hardest = hardest(events, k);
        shown = new Shown(events, k);
        missing = new MissingMomentum(events, k, detector.beams().total());
    }

    /**
     * The picture of event k of a block that the detector has responded to.
     *
     * @param title first line: which event of what
     * @throws IllegalArgumentException if the detector has no outline
     */
    public static Drawing of(EventBatch events, int k, DetectorModel detector, String title) {
        Outline outline =
                detector.outline().orElseThrow(() -> new IllegalArgumentException(detector.name() + " has no outline"));
        return new EventDisplay(events, k, detector, outline).draw(detector, title);
    }

    /** Which part of an event is drawn, in words; empty if all is. */
    public static String part(EventBatch events, int k) {
        return new Shown(events, k).part();
    }

    private static double hardest(EventBatch events, int k) {
        Clusters c = events.clusters();
        double most = LEAST;
        for (int i = c.first(k); i < c.end(k); i++) {
            most = Math.max(most, c.energy[i]);
        }
        return most;
    }

    private Drawing draw(DetectorModel detector, String title) {
        Outline.Cylinder all = muons.outer();
        double height = HEIGHT - TOP - BOTTOM;
        Rectangle2D left = new Rectangle2D.Double(MARGIN, TOP, height, height);
        Rectangle2D right = new Rectangle2D.Double(2 * MARGIN + height, TOP, WIDTH - 3 * MARGIN - height, height);
        View across = View.across(left, all.radius());
        for (View v : List.of(across, View.along(right, all.radius(), all.zBackward(), all.zForward()))) {
            muons.draw(v, canvas);
            detector(v);
            flights(v);
            clusters(v);
            tracks(v);
            muonClusters(v);
            missing(v);
            vertices(v);
        }
        words(detector, title, left, right);
        new Legend(canvas, typesetter, MARGIN + 4, HEIGHT - 34)
                .draw(
                        drawn(),
                        String.format(
                                Locale.ROOT,
                                "longest bar: %.2f GeV; radius of the inner face: %.0f cm",
                                hardest,
                                face.radius()));
        if (shown.part().isEmpty()) {
            return canvas.drawing(WIDTH, HEIGHT, title + ": " + summary());
        }
        text(shown.part(), MARGIN, HEIGHT + 4, SMALL, 0);
        return canvas.drawing(WIDTH, HEIGHT + LINE, title + ": " + summary() + "; " + shown.part());
    }

    private Legend.Has drawn() {
        int[] track = events.clusters().track;
        int[] layers = events.tracks().muonLayers;
        return new Legend.Has(
                shown.tracks.length > 0,
                Arrays.stream(shown.clusters).anyMatch(i -> track[i] < 0),
                Arrays.stream(shown.clusters).anyMatch(i -> track[i] >= 0),
                missing.isDrawn(),
                shown.flights.length > 0,
                Arrays.stream(shown.tracks).anyMatch(i -> layers[i] > 0),
                shown.muonClusters.length > 0);
    }

    private void detector(View v) {
        List<Outline.Cylinder> parts = outline.parts();
        canvas.fill(v.cylinder(parts.get(2)), Palette.soft(Palette.SKY, 0.28), Ink.Role.AREA);
        canvas.fill(v.cylinder(parts.get(1)), Palette.soft(Palette.GREY, 0.07), Ink.Role.AREA);
        canvas.fill(v.cylinder(parts.get(0)), Palette.WHITE, Ink.Role.AREA);
        Pen thin = Pen.solid(Palette.soft(Palette.GREY, 0.75), 0.6);
        for (int i = 0; i < 3; i++) {
            canvas.stroke(v.cylinder(parts.get(i)), thin, Ink.Role.FRAME);
        }
        if (v.along()) {
            double z1 = parts.get(2).zBackward();
            double z2 = parts.get(2).zForward();
            canvas.stroke(
                    v.line(List.of(new double[] {0, 0, z1}, new double[] {0, 0, z2})),
                    Pen.solid(Palette.soft(Palette.GREY, 0.55), 0.5),
                    Ink.Role.FRAME);
        }
    }

    private void tracks(View v) {
        Tracks t = events.tracks();
        for (int i : shown.tracks) {
            List<double[]> points = new Trajectory(t, i).points(events.particles(), t.truth[i], face);
            canvas.stroke(v.line(points), Pen.solid(TRACK, 1.3), Ink.Role.DATA);
            if (t.muonLayers[i] > 0 && !points.isEmpty()) {
                muons.layers(v, canvas, Directions.unit(points.get(points.size() - 1)), t.muonLayers[i]);
            }
            double p = Math.sqrt(t.px[i] * t.px[i] + t.py[i] * t.py[i] + t.pz[i] * t.pz[i]);
            if (p > NAMED && shown.namesTrack(i) && points.size() > 1) {
                List<double[]> places = Arrays.stream(ALONG)
                        .mapToObj(part -> points.get((int) (part * (points.size() - 1))))
                        .toList();
                labels.put(v, places, (t.charge[i] < 0 ? "$-$" : "$+$") + number(p), TRACK);
            }
        }
    }

    private void clusters(View v) {
        Clusters c = events.clusters();
        for (int i : shown.clusters) {
            double[] n = Directions.direction(c.theta[i], c.phi[i]);
            double start = Directions.toEnd(face, n);
            double length = longest * c.energy[i] / hardest;
            boolean matched = c.track[i] >= 0;
            canvas.fill(
                    Marks.bar(v, n, start, start + length),
                    Palette.veil(matched ? MATCHED : NEUTRAL, 0.85),
                    Ink.Role.DATA);
            if (!matched && c.energy[i] > NAMED && shown.namesCluster(i)) {
                List<double[]> places = Arrays.stream(BEYOND)
                        .mapToObj(far -> Directions.along(n, start + length + far / v.scale()))
                        .toList();
                labels.put(v, places, number(c.energy[i]), Palette.deep(NEUTRAL));
            }
        }
    }

    private void muonClusters(View v) {
        MuonClusters m = events.muonClusters();
        for (int i : shown.muonClusters) {
            double[] n = Directions.direction(m.theta[i], m.phi[i]);
            double[] at = muons.middle(n);
            canvas.stroke(
                    Marks.square(v.px(at[0], at[1], at[2]), v.py(at[0], at[1], at[2]), 8),
                    Pen.solid(Palette.BLACK, 1.2),
                    Ink.Role.DATA);
        }
    }

    private void missing(View v) {
        List<double[]> places = missing.draw(v, canvas, face);
        if (!places.isEmpty()) {
            labels.put(v, places, number(missing.size()), Palette.deep(LOST));
        }
    }

    private void flights(View v) {
        Particles p = events.particles();
        for (int i : shown.flights) {
            double[] from = {p.vx[i], p.vy[i], p.vz[i]};
            double[] to = Marks.inside(outline.parts().get(2), from, new double[] {p.dx[i], p.dy[i], p.dz[i]});
            canvas.stroke(v.line(List.of(from, to)), Pen.dotted(TRUTH, 1.4), Ink.Role.DATA);
        }
    }

    private void vertices(View v) {
        Particles p = events.particles();
        for (int i : shown.flights) {
            if (Marks.within(outline.parts().get(2), new double[] {p.dx[i], p.dy[i], p.dz[i]})) {
                canvas.fill(
                        Marks.diamond(v.px(p.dx[i], p.dy[i], p.dz[i]), v.py(p.dx[i], p.dy[i], p.dz[i]), 7),
                        TRUTH,
                        Ink.Role.DATA);
            }
        }
    }

    private static String number(double gev) {
        return String.format(Locale.ROOT, "%.2f", gev);
    }

    private String summary() {
        int tracks = events.tracks().count(k);
        int clusters = events.clusters().count(k);
        return tracks
                + (tracks == 1 ? " track, " : " tracks, ")
                + clusters
                + (clusters == 1 ? " cluster" : " clusters");
    }

    private void words(DetectorModel detector, String title, Rectangle2D left, Rectangle2D right) {
        text(title, MARGIN, 18, TEXT + 1, 0);
        StringBuilder fired = new StringBuilder();
        for (int line = 0; line < detector.triggerLines().size(); line++) {
            if ((events.triggerBits()[k] >> line & 1) == 1) {
                fired.append(fired.isEmpty() ? "" : ", ")
                        .append(detector.triggerLines().get(line));
            }
        }
        text(summary() + "; trigger: " + (fired.isEmpty() ? "none" : fired), MARGIN, 35, SMALL + 0.5, 0);
        text("across the beam", left.getCenterX(), TOP - 3, SMALL, 0.5);
        text("along the beam, electrons to the right", right.getCenterX(), TOP - 3, SMALL, 0.5);
    }

    private void text(String words, double x, double y, double size, double across) {
        canvas.text(
                typesetter.set(words, size), Canvas.Place.at(x, y, across, Canvas.Vertical.BASELINE), Palette.BLACK);
    }
}
