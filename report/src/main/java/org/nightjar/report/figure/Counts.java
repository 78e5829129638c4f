/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.figure;

import org.nightjar.report.drawing.Palette;
import org.nightjar.report.plot.Curve;
import org.nightjar.report.plot.Key;
import org.nightjar.report.plot.MarkerShape;
import org.nightjar.report.plot.Points;

/** Observed counts as points with Poisson errors. */
final class Counts {
    private Counts() {}

    static Key.Marker marker(int bins) {
        return new Key.Marker(MarkerShape.DOT, Palette.BLACK, bins > 120 ? 3 : bins > 60 ? 3.8 : 4.8, true);
    }

    /** Points with errors at the bin centres; empty bins show their upper error only if asked. */
    static Points points(double[] edges, double[] counts, boolean showEmpty, String label) {
        int n = counts.length;
        double[] y = counts.clone();
        double[] down = new double[n];
        double[] up = new double[n];
        for (int i = 0; i < n; i++) {
            if (counts[i] == 0 && !showEmpty) {
                y[i] = Double.NaN;
            }
            down[i] = PoissonErrors.down(counts[i]);
            up[i] = PoissonErrors.up(counts[i]);
        }
        return Points.withErrors(Curve.of(centres(edges), y), down, up, marker(n), label);
    }

    static double[] centres(double[] edges) {
        double[] x = new double[edges.length - 1];
        for (int i = 0; i < x.length; i++) {
            x[i] = 0.5 * (edges[i] + edges[i + 1]);
        }
        return x;
    }

    static double highest(double[] counts) {
        double highest = 1;
        for (double count : counts) {
            highest = Math.max(highest, count + PoissonErrors.up(count));
        }
        return highest;
    }

    static double lowestPositive(double[] values, double otherwise) {
        double lowest = Double.POSITIVE_INFINITY;
        for (double value : values) {
            lowest = value > 0 ? Math.min(lowest, value) : lowest;
        }
        return Double.isFinite(lowest) ? lowest : otherwise;
    }
}
