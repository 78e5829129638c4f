/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints.recast;

import java.util.ArrayList;
import java.util.List;
import org.nightjar.constraints.Axis;
import org.nightjar.constraints.BranchingGrid;
import org.nightjar.constraints.Constraint;
import org.nightjar.constraints.Kind;
import org.nightjar.constraints.Line;
import org.nightjar.constraints.Recipe;
import org.nightjar.constraints.recast.RecastPoint.Interval;
import org.nightjar.core.units.Dimension;

/** A translated result as curves that can be drawn. */
public final class RecastShape {
    private RecastShape() {}

    /** The constraint with the curves of its translation; no curves if nothing is excluded. */
    public static Constraint of(Constraint c, List<RecastPoint> points, String plane) {
        boolean closed = points.stream().flatMap(p -> p.excluded().stream()).anyMatch(i -> !i.isOpen());
        return new Constraint(
                c.id(),
                c.title(),
                c.label(),
                plane,
                c.cites(),
                c.kind(),
                closed,
                c.x(),
                c.y(),
                lines(points, closed),
                c.pedigree(),
                c.recipe(),
                c.translation());
    }

    /** A grid of branching fractions in the model of a plane, as a region; no curves if nothing is excluded. */
    public static Constraint of(BranchingGrid grid, List<RecastPoint> points, String plane, String model) {
        int end = grid.title().indexOf(grid.production());
        String label = end > 0 ? grid.title().substring(0, end).trim() : grid.id();
        Axis mass = new Axis("mass", "GeV", 1, Dimension.ENERGY, 0, Double.POSITIVE_INFINITY);
        Axis coupling = new Axis("g", "1", 1, Dimension.PURE, 0, Double.POSITIVE_INFINITY);
        Recipe recipe =
                new Recipe(model, grid.production(), List.of(grid.decay()), "of the model", "of the model", "collider");
        return new Constraint(
                grid.id(),
                grid.title(),
                label,
                plane,
                grid.cites(),
                Kind.OBSERVED,
                true,
                mass,
                coupling,
                lines(points, true),
                grid.pedigree(),
                recipe,
                null);
    }

    /**
     * Pieces that go on from mass to mass: an interval belongs to the piece whose last interval it overlaps. A mass without an
     * interval ends the pieces.
     */
    private static List<Line> lines(List<RecastPoint> points, boolean closed) {
        List<Line> lines = new ArrayList<>();
        List<List<double[]>> open = new ArrayList<>();
        for (RecastPoint p : points) {
            List<List<double[]>> next = new ArrayList<>();
            for (Interval i : p.excluded()) {
                List<double[]> piece = continued(open, i);
                piece.add(new double[] {p.mass(), i.lower(), i.upper()});
                next.add(piece);
            }
            open.forEach(piece -> finish(piece, closed, lines));
            open = next;
        }
        open.forEach(piece -> finish(piece, closed, lines));
        return lines;
    }

    /** The first piece that overlaps the interval, taken out of the list; else a new one. */
    private static List<double[]> continued(List<List<double[]>> open, Interval interval) {
        for (List<double[]> piece : open) {
            double[] last = piece.get(piece.size() - 1);
            if (last[1] < interval.upper() && interval.lower() < last[2]) {
                open.remove(piece);
                return piece;
            }
        }
        return new ArrayList<>();
    }

    private static void finish(List<double[]> piece, boolean closed, List<Line> lines) {
        int n = piece.size();
        if (n > 1) {
            double[] mass = new double[closed ? 2 * n : n];
            double[] coupling = new double[mass.length];
            for (int k = 0; k < n; k++) {
                mass[k] = piece.get(k)[0];
                coupling[k] = piece.get(k)[1];
                if (closed) {
                    mass[2 * n - 1 - k] = piece.get(k)[0];
                    // an interval without end goes on to where the translation ends
                    coupling[2 * n - 1 - k] = Double.isInfinite(piece.get(k)[2]) ? 1 : piece.get(k)[2];
                }
            }
            lines.add(new Line(mass, coupling));
        }
    }
}
