/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.util.Arrays;

/**
 * Sum of two two-dimensional Gaussians with one middle and one correlation, the second wider, fitted to points by maximum
 * likelihood. Each round shares the points out, then sets one group of parameters after the other to its maximum, so the
 * likelihood never falls (X.-L. Meng, D. B. Rubin, Biometrika 80 (1993) 267).
 */
final class TwoGaussians {
    /** Points farther from the core in its standard deviations belong to neither: decays in flight, lost energy. */
    private static final double FARTHEST = 10;

    private static final int ROUNDS = 500;
    private static final double DONE = 1e-5;
    /** The start: so much of the points in a second Gaussian so many times wider. */
    private static final double START_SHARE = 0.3;

    private static final double START_WIDER = 2;

    private double x;
    private double y;
    private double correlation;
    private final double[] widthX;
    private final double[] widthY;
    private final double[] share = {1 - START_SHARE, START_SHARE};
    private final double[] pointX;
    private final double[] pointY;
    /** Part of each point that is the second Gaussian's. */
    private final double[] wide;

    private TwoGaussians(double[] pointX, double[] pointY, CoreEllipse start) {
        this.pointX = pointX;
        this.pointY = pointY;
        this.wide = new double[pointX.length];
        this.x = start.x();
        this.y = start.y();
        this.correlation = start.correlation();
        this.widthX = new double[] {start.widthX(), START_WIDER * start.widthX()};
        this.widthY = new double[] {start.widthY(), START_WIDER * start.widthY()};
    }

    /** Of the points around a core. */
    static TwoGaussians of(double[] px, double[] py, CoreEllipse core) {
        int n = 0;
        double[] nearX = new double[px.length];
        double[] nearY = new double[px.length];
        for (int k = 0; k < px.length; k++) {
            if (core.distance(px[k], py[k]) < FARTHEST) {
                nearX[n] = px[k];
                nearY[n++] = py[k];
            }
        }
        TwoGaussians g = new TwoGaussians(Arrays.copyOf(nearX, n), Arrays.copyOf(nearY, n), core);
        double last = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < ROUNDS; k++) {
            double likelihood = g.sharePoints();
            if (likelihood - last < DONE) {
                break;
            }
            last = likelihood;
            g.setMiddle();
            g.setWidths();
            g.setCorrelation();
        }
        return g;
    }

    /** The widths of the sum, the quadratic sum of both weighted with their shares, as the width of 1912.11276 is one of two parts. */
    CoreEllipse ellipse() {
        return new CoreEllipse(x, y, width(widthX), width(widthY), correlation);
    }

    private double width(double[] w) {
        return Math.sqrt(share[0] * w[0] * w[0] + share[1] * w[1] * w[1]);
    }

    /** Part of the points in the second Gaussian. */
    double share() {
        return share[1];
    }

    private CoreEllipse gaussian(int k) {
        return new CoreEllipse(x, y, widthX[k], widthY[k], correlation);
    }

    /** Sets the parts and shares; the logarithm of the likelihood, up to a constant. */
    private double sharePoints() {
        CoreEllipse narrow = gaussian(0);
        CoreEllipse wider = gaussian(1);
        double sum = 0;
        double likelihood = 0;
        for (int k = 0; k < wide.length; k++) {
            double first = share[0] * density(narrow, pointX[k], pointY[k]);
            double second = share[1] * density(wider, pointX[k], pointY[k]);
            wide[k] = second / (first + second);
            likelihood += Math.log(first + second);
            sum += wide[k];
        }
        share[1] = sum / wide.length;
        share[0] = 1 - share[1];
        return likelihood;
    }

    private static double density(CoreEllipse e, double px, double py) {
        double d = e.distance(px, py);
        return Math.exp(-0.5 * d * d) / (e.widthX() * e.widthY() * Math.sqrt(1 - e.correlation() * e.correlation()));
    }

    /** Part of a point that is a Gaussian's. */
    private double part(int g, int point) {
        return g == 1 ? wide[point] : 1 - wide[point];
    }

    /** With one correlation matrix R, the weight matrix of a Gaussian is D^-1 R^-1 D^-1; two equations in two unknowns. */
    private void setMiddle() {
        double xx = 0;
        double xy = 0;
        double yy = 0;
        double bx = 0;
        double by = 0;
        for (int g = 0; g < 2; g++) {
            double n = 0;
            double sx = 0;
            double sy = 0;
            for (int k = 0; k < wide.length; k++) {
                double w = part(g, k);
                n += w;
                sx += w * pointX[k];
                sy += w * pointY[k];
            }
            double a = 1 / (widthX[g] * widthX[g]);
            double b = -correlation / (widthX[g] * widthY[g]);
            double c = 1 / (widthY[g] * widthY[g]);
            xx += n * a;
            xy += n * b;
            yy += n * c;
            bx += a * sx + b * sy;
            by += b * sx + c * sy;
        }
        double det = xx * yy - xy * xy;
        x = (yy * bx - xy * by) / det;
        y = (xx * by - xy * bx) / det;
    }

    /** Sums of squares (A, B) and products (C) about the middle: a width squared is A (1 - rho C/sqrt(AB)) / (n (1 - rho^2)). */
    private void setWidths() {
        for (int g = 0; g < 2; g++) {
            double[] s = squares(g);
            double both = (1 - correlation * s[3] / Math.sqrt(s[1] * s[2])) / (1 - correlation * correlation) / s[0];
            widthX[g] = Math.sqrt(s[1] * both);
            widthY[g] = Math.sqrt(s[2] * both);
        }
    }

    /** The root between -1 and 1 of n rho^3 - T rho^2 + (S - n) rho - T with S, T the sums of squares and products in widths. */
    private void setCorrelation() {
        double squares = 0;
        double products = 0;
        for (int g = 0; g < 2; g++) {
            double[] s = squares(g);
            squares += s[1] / (widthX[g] * widthX[g]) + s[2] / (widthY[g] * widthY[g]);
            products += s[3] / (widthX[g] * widthY[g]);
        }
        double n = wide.length;
        double low = -1;
        double high = 1;
        while (high - low > 1e-12) {
            double r = 0.5 * (low + high);
            boolean above = ((n * r - products) * r + squares - n) * r - products > 0;
            low = above ? low : r;
            high = above ? r : high;
        }
        correlation = 0.5 * (low + high);
    }

    private double[] squares(int g) {
        double n = 0;
        double a = 0;
        double b = 0;
        double c = 0;
        for (int k = 0; k < wide.length; k++) {
            double w = part(g, k);
            double dx = pointX[k] - x;
            double dy = pointY[k] - y;
            n += w;
            a += w * dx * dx;
            b += w * dy * dy;
            c += w * dx * dy;
        }
        return new double[] {n, a, b, c};
    }
}
