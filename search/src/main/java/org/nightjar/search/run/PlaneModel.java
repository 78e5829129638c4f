/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.nightjar.search.card.FitSpectrum;
import org.nightjar.search.card.PlaneSettings;
import org.nightjar.search.card.SearchCard;

/**
 * The signal at every pair of masses, from the simulated grid: the ellipse of its core, efficiency, the part inside and the
 * rate, each bilinear in the first mass and in the part that the second is of the largest open one. Widths and rates are joined
 * as logarithms, the rate after division by the velocity factor of two bodies. A pair that gave too few events has the ellipse
 * of the nearest that gave enough.
 */
final class PlaneModel {
    private static final int FEWEST = 150;

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
        /** With the ellipse of another. */
        Cell like(Cell other) {
            return new Cell(
                    other.offsetX,
                    other.offsetY,
                    other.logX,
                    other.logY,
                    other.correlation,
                    efficiency,
                    efficiencyError,
                    other.inside,
                    other.insideError,
                    logRate,
                    false);
        }
    }

    PlaneModel(SearchCard card, PlaneSettings plane, PlaneGrid grid, List<AnchorSummary> anchors) {
        this.grid = grid;
        this.first = card.spectrum(plane.first());
        this.second = card.spectrum(plane.second());
        List<double[]> pairs = grid.pairs();
        this.cells = new Cell[grid.columns().length][grid.rows()];
        for (int k = 0; k < pairs.size(); k++) {
            cells[k / grid.rows()][k % grid.rows()] = cell(anchors.get(k), plane, pairs.get(k));
        }
        fill();
    }

    private void fill() {
        for (int i = 0; i < cells.length; i++) {
            for (int j = 0; j < grid.rows(); j++) {
                Cell near = nearestKnown(i, j);
                if (near != null) {
                    cells[i][j] = cells[i][j].known ? cells[i][j] : cells[i][j].like(near);
                }
            }
        }
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

    private Cell cell(AnchorSummary a, PlaneSettings plane, double[] pair) {
        AnchorSummary.Values x = a.spectra().get(plane.first());
        AnchorSummary.Values y = a.spectra().get(plane.second());
        double rate = Math.log(a.crossSection() / velocity(pair[0], pair[1]));
        if (x == null || y == null || x.right().length < FEWEST) {
            return new Cell(0, 0, 0, 0, 0, a.efficiency(), a.efficiencyError(), 0, 0, rate, false);
        }
        CoreEllipse e = CoreEllipse.of(x.right(), y.right());
        double n = x.right().length + x.wrong().length;
        double inside =
                (count(e, plane.reach(), x.right(), y.right()) + count(e, plane.reach(), x.wrong(), y.wrong())) / n;
        return new Cell(
                (e.x() - first.nominal(pair[0])) / e.widthX(),
                (e.y() - second.nominal(pair[1])) / e.widthY(),
                Math.log(e.widthX()),
                Math.log(e.widthY()),
                e.correlation(),
                a.efficiency(),
                a.efficiencyError(),
                inside,
                Math.sqrt(Math.max(1 / n, inside * (1 - inside)) / n),
                rate,
                true);
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
