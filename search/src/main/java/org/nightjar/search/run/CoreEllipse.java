/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Middle, widths and correlation of the core of a cloud of points: of those within two standard deviations of their own middle,
 * corrected for what a two-dimensional Gaussian loses there, until nothing changes. Tails do not enter.
 *
 * @param x middle
 * @param y middle
 * @param widthX standard deviation
 * @param widthY standard deviation
 * @param correlation their correlation
 */
record CoreEllipse(double x, double y, double widthX, double widthY, double correlation) implements Serializable {
    private static final double REACH = 2;
    /** Mean of r^2/2 over a Gaussian within r &lt; 2: 1 - 2 exp(-2) / (1 - exp(-2)). */
    private static final double KEPT = 1 - 2 * Math.exp(-2) / (1 - Math.exp(-2));

    private static final int ROUNDS = 60;
    private static final double DONE = 1e-6;
    /** The start: the densest part of the points, and how many standard deviations hold it either way in a Gaussian. */
    private static final double DENSE = 0.4;

    private static final double DENSE_REACH = 0.5244005127080407;

    /** Of points, at least ten. */
    static CoreEllipse of(double[] x, double[] y) {
        double[] inX = densest(x);
        double[] inY = densest(y);
        CoreEllipse e = new CoreEllipse(inX[0], inY[0], inX[1], inY[1], 0);
        for (int k = 0; k < ROUNDS; k++) {
            CoreEllipse next = e.improved(x, y);
            boolean done = Math.abs(next.widthX / e.widthX - 1) + Math.abs(next.widthY / e.widthY - 1) < DONE;
            e = next;
            if (done) {
                break;
            }
        }
        return e;
    }

    private CoreEllipse improved(double[] px, double[] py) {
        double n = 0;
        double sx = 0;
        double sy = 0;
        double sxx = 0;
        double syy = 0;
        double sxy = 0;
        for (int k = 0; k < px.length; k++) {
            if (distance(px[k], py[k]) < REACH) {
                double dx = px[k] - x;
                double dy = py[k] - y;
                n++;
                sx += dx;
                sy += dy;
                sxx += dx * dx;
                syy += dy * dy;
                sxy += dx * dy;
            }
        }
        double vx = (sxx / n - sx / n * sx / n) / KEPT;
        double vy = (syy / n - sy / n * sy / n) / KEPT;
        double c = (sxy / n - sx / n * sy / n) / KEPT;
        return n < 3 || !(vx > 0) || !(vy > 0)
                ? this
                : new CoreEllipse(x + sx / n, y + sy / n, Math.sqrt(vx), Math.sqrt(vy), c / Math.sqrt(vx * vy));
    }

    /** Standard deviation of y where x is known: ellipses that lie this often beside each other cover the plane alike, however tilted. */
    double widthYAtX() {
        return widthY * Math.sqrt(1 - correlation * correlation);
    }

    /** Distance of a point from the middle in standard deviations. */
    double distance(double px, double py) {
        double zx = (px - x) / widthX;
        double zy = (py - y) / widthY;
        return Math.sqrt((zx * zx - 2 * correlation * zx * zy + zy * zy) / (1 - correlation * correlation));
    }

    /** Middle and width of the shortest range that holds {@link #DENSE} of the points: tails may hold half of them. */
    private static double[] densest(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = Math.max(1, (int) (DENSE * sorted.length));
        int best = 0;
        for (int k = 0; k + n < sorted.length; k++) {
            best = sorted[k + n] - sorted[k] < sorted[best + n] - sorted[best] ? k : best;
        }
        double length = sorted[best + n] - sorted[best];
        return new double[] {sorted[best] + 0.5 * length, 0.5 * length / DENSE_REACH};
    }
}
