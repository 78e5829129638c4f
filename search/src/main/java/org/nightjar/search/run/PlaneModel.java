/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.nightjar.search.card.FitSpectrum;
import org.nightjar.search.card.PlaneSettings;
import org.nightjar.search.card.SearchCard;

/**
 * The signal at every pair of masses, from the simulated grid: the ellipse of its core or of two Gaussians, efficiency, the part
 * inside and the rate, each bilinear in the first mass and in the part that the second is of the largest open one. Widths and rates are joined
 * as logarithms, the rate after division by the velocity factor of two bodies. A pair that gave too few events, or whose core lies
 * beside its masses (where only events with hard radiation pass the cuts), has the ellipse of the nearest that gave a peak.
 */
final class PlaneModel {
    private static final int FEWEST = 150;
    /** Widths by which a core may lie beside its masses; those of peaks lie within 0.4. */
    private static final double BESIDE = 1;

    private final PlaneGrid grid;
    private final FitSpectrum first;
    private final FitSpectrum second;
    private final Cell[][] cells;

    /** What one simulated pair gave; offsets of the core in widths. */
    private record Cell(
            double offsetX,
            double offsetY,
            double logX,
            double logY,
            double correlation,
            double efficiency,
            double efficiencyError,
            double inside,
            double insideError,
            double logRate,
            boolean known) {
        /** With the ellipse of another, and what of its own events that one holds. */
        Cell like(Cell other, double part, double partError) {
            return new Cell(
                    other.offsetX,
                    other.offsetY,
                    other.logX,
                    other.logY,
                    other.correlation,
                    efficiency,
                    efficiencyError,
                    part,
                    partError,
                    logRate,
                    false);
        }
    }

    /**
     * A model.
     *
     * @param anchors simulated pairs in the order of the grid
     * @param peaks the same, or those without radiation: where ellipses come from
     */
    PlaneModel(
            SearchCard card,
            PlaneSettings plane,
            PlaneGrid grid,
            List<AnchorSummary> anchors,
            List<AnchorSummary> peaks) {
        this.grid = grid;
        this.first = card.spectrum(plane.first());
        this.second = card.spectrum(plane.second());
        List<double[]> pairs = grid.pairs();
        this.cells = new Cell[grid.columns().length][grid.rows()];
        for (int k = 0; k < pairs.size(); k++) {
            cells[k / grid.rows()][k % grid.rows()] = cell(anchors.get(k), peaks.get(k), plane, pairs.get(k));
        }
        fill(anchors, plane);
    }

    private void fill(List<AnchorSummary> anchors, PlaneSettings plane) {
        List<double[]> pairs = grid.pairs();
        for (int k = 0; k < pairs.size(); k++) {
            int i = k / grid.rows();
            int j = k % grid.rows();
            Cell near = cells[i][j].known ? null : nearestKnown(i, j);
            if (near != null) {
                double[] part = inside(ellipse(near, pairs.get(k)), plane, anchors.get(k));
                cells[i][j] = cells[i][j].like(near, part[0], part[1]);
            }
        }
    }

    private CoreEllipse ellipse(Cell c, double[] pair) {
        double sx = Math.exp(c.logX);
        double sy = Math.exp(c.logY);
        return new CoreEllipse(
                first.nominal(pair[0]) + c.offsetX * sx,
                second.nominal(pair[1]) + c.offsetY * sy,
                sx,
                sy,
                c.correlation);
    }

    /** The part of selected events inside an ellipse and its error. */
    private static double[] inside(CoreEllipse e, PlaneSettings plane, AnchorSummary a) {
        AnchorSummary.Values x = a.spectra().get(plane.first());
        AnchorSummary.Values y = a.spectra().get(plane.second());
        if (x == null || y == null) {
            return new double[] {0, 0};
        }
        double n = Math.max(1, x.right().length + x.wrong().length);
        double part =
                (count(e, plane.reach(), x.right(), y.right()) + count(e, plane.reach(), x.wrong(), y.wrong())) / n;
        return new double[] {part, Math.sqrt(Math.max(1 / n, part * (1 - part)) / n)};
    }

    private @Nullable Cell nearestKnown(int column, int row) {
        Cell best = null;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < cells.length; i++) {
            for (int j = 0; j < grid.rows(); j++) {
                int distance = Math.abs(i - column) + Math.abs(j - row);
                if (cells[i][j].known && distance < least) {
                    best = cells[i][j];
                    least = distance;
                }
            }
        }
        return best;
    }

    private Cell cell(AnchorSummary a, AnchorSummary peak, PlaneSettings plane, double[] pair) {
        AnchorSummary.Values x = peak.spectra().get(plane.first());
        AnchorSummary.Values y = peak.spectra().get(plane.second());
        double rate = Math.log(a.crossSection() / velocity(pair[0], pair[1]));
        if (x == null || y == null || x.right().length < FEWEST) {
            return empty(a, rate);
        }
        CoreEllipse core = CoreEllipse.of(x.right(), y.right());
        CoreEllipse e = plane.resolution().twoGaussians()
                ? TwoGaussians.of(x.right(), y.right(), core).ellipse()
                : core;
        double offsetX = (e.x() - first.nominal(pair[0])) / e.widthX();
        double offsetY = (e.y() - second.nominal(pair[1])) / e.widthY();
        if (Math.hypot(offsetX, offsetY) > BESIDE) {
            return empty(a, rate);
        }
        double[] inside = inside(e, plane, a);
        return new Cell(
                offsetX,
                offsetY,
                Math.log(e.widthX()),
                Math.log(e.widthY()),
                e.correlation(),
                a.efficiency(),
                a.efficiencyError(),
                inside[0],
                inside[1],
                rate,
                true);
    }

    /** Without a peak. */
    private static Cell empty(AnchorSummary a, double rate) {
        return new Cell(0, 0, 0, 0, 0, a.efficiency(), a.efficiencyError(), 0, 0, rate, false);
    }

    private static double count(CoreEllipse e, double reach, double[] x, double[] y) {
        int n = 0;
        for (int k = 0; k < x.length; k++) {
            n += e.distance(x[k], y[k]) < reach ? 1 : 0;
        }
        return n;
    }

    /** Root of the triangle function of two bodies: how the phase space closes. */
    private double velocity(double m1, double m2) {
        double s = grid.sqrtS() * grid.sqrtS();
        double sum = (m1 + m2) * (m1 + m2) / s;
        double difference = (m1 - m2) * (m1 - m2) / s;
        return Math.sqrt(Math.max(0, (1 - sum) * (1 - difference)));
    }

    /** True if some simulated pair gave a peak. */
    boolean hasPeaks() {
        for (Cell[] column : cells) {
            for (Cell c : column) {
                if (c.known) {
                    return true;
                }
            }
        }
        return false;
    }

    PlaneGrid grid() {
        return grid;
    }

    /** The signal at a pair. */
    PlaneSignal at(double m1, double m2) {
        double sx = Math.exp(at(m1, m2, Cell::logX));
        double sy = Math.exp(at(m1, m2, Cell::logY));
        CoreEllipse ellipse = new CoreEllipse(
                first.nominal(m1) + at(m1, m2, Cell::offsetX) * sx,
                second.nominal(m2) + at(m1, m2, Cell::offsetY) * sy,
                sx,
                sy,
                at(m1, m2, Cell::correlation));
        return new PlaneSignal(
                ellipse,
                at(m1, m2, Cell::efficiency),
                at(m1, m2, Cell::efficiencyError),
                at(m1, m2, Cell::inside),
                at(m1, m2, Cell::insideError),
                velocity(m1, m2) * Math.exp(at(m1, m2, Cell::logRate)));
    }

    /** Bilinear between the four simulated pairs around. */
    private double at(double m1, double m2, ToDoubleFunction<Cell> value) {
        double[] c = grid.columns();
        int i = 0;
        while (i < c.length - 2 && c[i + 1] <= m1) {
            i++;
        }
        double u = Math.max(0, Math.min(1, (m1 - c[i]) / (c[i + 1] - c[i])));
        double place = Math.max(0, Math.min(1, m2 / grid.highest(m1) / PlaneGrid.LAST)) * (grid.rows() - 1);
        int j = (int) Math.min(grid.rows() - 2, Math.floor(place));
        double v = place - j;
        double sum = 0;
        for (int k = 0; k < 4; k++) {
            double w = (k / 2 == 1 ? u : 1 - u) * (k % 2 == 1 ? v : 1 - v);
            sum += w * value.applyAsDouble(cells[i + k / 2][j + k % 2]);
        }
        return sum;
    }
}
