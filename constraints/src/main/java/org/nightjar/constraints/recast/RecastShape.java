/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints.recast;

import java.util.ArrayList;
import java.util.List;
import org.nightjar.constraints.Constraint;
import org.nightjar.constraints.Line;
import org.nightjar.constraints.recast.RecastPoint.Interval;

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

    private static List<Line> lines(List<RecastPoint> points, boolean closed) {
        List<Line> lines = new ArrayList<>();
        int most = points.stream().mapToInt(p -> p.excluded().size()).max().orElse(0);
        for (int k = 0; k < most; k++) {
            List<double[]> piece = new ArrayList<>();
            for (RecastPoint p : points) {
                if (p.excluded().size() > k) {
                    Interval i = p.excluded().get(k);
                    piece.add(new double[] {p.mass(), i.lower(), i.upper()});
                } else {
                    finish(piece, closed, lines);
                }
            }
            finish(piece, closed, lines);
        }
        return lines;
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
        piece.clear();
    }
}
