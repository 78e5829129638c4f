/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.model;

import org.nightjar.statistics.Derivatives;
import org.nightjar.statistics.Observation;
import org.nightjar.statistics.RateSlopes;
import org.nightjar.statistics.shape.BinFractions;

/** Working arrays of one {@link BinnedModel} in one thread: rates, their derivatives, and the assembly of the Hessian. */
final class BinnedWork {
    /** Rates, d(2NLL)/d(nu) and d2(2NLL)/d(nu)2 per bin. */
    final double[] nu;

    final double[] slope;
    final double[] weight;
    final BinFractions fractions;
    final double[] shapeValues;

    private final int bins;
    private final int count;
    private final int firstLinear;
    private final double[][] linear;
    /** Column k is d(nu)/d(parameter k); linear terms are shared with the model. */
    private final double[][] column;

    private final double[] weighted;
    private boolean hasEfficiency;
    private double shapeScale;
    private double efficiencySlope;
    private double response;
    private double yield;
    private int firstShape;
    private double[] f;

    BinnedWork(int bins, int count, int firstLinear, double[][] linear, BinFractions fractions) {
        this.bins = bins;
        this.count = count;
        this.firstLinear = firstLinear;
        this.linear = linear;
        this.fractions = fractions;
        this.shapeValues = new double[fractions.parameters()];
        this.nu = new double[bins];
        this.slope = new double[bins];
        this.weight = new double[bins];
        this.weighted = new double[bins];
        this.column = new double[count][];
        this.f = nu;
        for (int k = 0; k < count; k++) {
            column[k] = k < firstLinear ? new double[bins] : linear[k - firstLinear];
        }
    }

    /** Rates: signal, linear terms, known background. */
    void sum(double signalYield, double[] signal, double[] x, double[] known) {
        double[] v = nu;
        for (int i = 0; i < v.length; i++) {
            v[i] = known[i] + signalYield * signal[i];
        }
        for (int k = 0; k < linear.length; k++) {
            double c = x[firstLinear + k];
            double[] b = linear[k];
            for (int i = 0; i < v.length; i++) {
                v[i] += c * b[i];
            }
        }
    }

    /** Columns of the parameter of interest and of the floating shape parameters. */
    void signal(double[] signal, double newResponse, double newYield, int newFirstShape) {
        f = signal;
        response = newResponse;
        yield = newYield;
        firstShape = newFirstShape;
        hasEfficiency = false;
        scale(column[0], signal, newResponse);
        int k = newFirstShape;
        for (int p = 0; p < fractions.parameters(); p++) {
            if (fractions.floats(p)) {
                scale(column[k++], fractions.first(p), newYield);
            }
        }
    }

    /** Column of the efficiency nuisance. */
    void efficiency(double[] signal, double perTheta, double perMuTheta, double newResponse, int newFirstShape) {
        hasEfficiency = true;
        efficiencySlope = perMuTheta;
        shapeScale = perTheta;
        response = newResponse;
        firstShape = newFirstShape;
        scale(column[1], signal, perTheta);
    }

    private static void scale(double[] to, double[] from, double factor) {
        for (int i = 0; i < to.length; i++) {
            to[i] = factor * from[i];
        }
    }

    /** Rates and their derivatives. */
    RateSlopes slopes() {
        return new RateSlopes(nu, column);
    }

    /** First and second derivative of 2NLL with respect to each rate; short loops without branches, one division. */
    void curvature(Observation data, double barrier) {
        for (int i = 0; i < bins; i++) {
            weight[i] = 1 / nu[i];
        }
        for (int i = 0; i < bins; i++) {
            double r = 2 * (data.count(i) + barrier) * weight[i];
            slope[i] = 2 - r;
            weight[i] *= r;
        }
        for (int i = 0; i < bins; i++) {
            if (nu[i] == 0) {
                slope[i] = 2;
                weight[i] = 0;
            }
        }
    }

    /** Adds the Poisson part to the gradient and the Hessian. */
    void assemble(Derivatives out) {
        double[] gradient = out.gradient();
        double[] hessian = out.hessian();
        for (int k = 0; k < count; k++) {
            double[] c = column[k];
            gradient[k] += dot(slope, c);
            for (int i = 0; i < bins; i++) {
                weighted[i] = weight[i] * c[i];
            }
            int l = 0;
            for (; l + 2 <= k; l += 3) {
                dots(weighted, column[l], column[l + 1], column[l + 2], hessian, k * count + l);
            }
            for (; l <= k; l++) {
                hessian[k * count + l] += dot(weighted, column[l]);
            }
        }
        if (hasEfficiency) {
            hessian[count] += efficiencySlope * dot(slope, f);
        }
        if (fractions.wantsDerivatives()) {
            shapeCurvature(hessian);
        }
        for (int k = 0; k < count; k++) {
            for (int l = 0; l < k; l++) {
                hessian[l * count + k] = hessian[k * count + l];
            }
        }
    }

    private void shapeCurvature(double[] hessian) {
        int k = firstShape;
        for (int p = 0; p < fractions.parameters(); p++) {
            if (!fractions.floats(p)) {
                continue;
            }
            double slopeDotFirst = dot(slope, fractions.first(p));
            hessian[k * count] += response * slopeDotFirst;
            if (hasEfficiency) {
                hessian[k * count + 1] += shapeScale * slopeDotFirst;
            }
            int l = firstShape;
            for (int q = 0; q <= p; q++) {
                if (fractions.floats(q)) {
                    hessian[k * count + l] += yield * dot(slope, fractions.second(p, q));
                    l++;
                }
            }
            k++;
        }
    }

    /** Three scalar products with one left factor: fewer loads per multiplication. */
    private static void dots(double[] w, double[] a, double[] b, double[] c, double[] to, int at) {
        double a0 = 0;
        double a1 = 0;
        double b0 = 0;
        double b1 = 0;
        double c0 = 0;
        double c1 = 0;
        int i = 0;
        for (int end = w.length - 1; i < end; i += 2) {
            double w0 = w[i];
            double w1 = w[i + 1];
            a0 += w0 * a[i];
            a1 += w1 * a[i + 1];
            b0 += w0 * b[i];
            b1 += w1 * b[i + 1];
            c0 += w0 * c[i];
            c1 += w1 * c[i + 1];
        }
        if (i < w.length) {
            a0 += w[i] * a[i];
            b0 += w[i] * b[i];
            c0 += w[i] * c[i];
        }
        to[at] += a0 + a1;
        to[at + 1] += b0 + b1;
        to[at + 2] += c0 + c1;
    }

    /** Four partial sums in a fixed order: the same bits everywhere, and no wait for each addition. */
    private static double dot(double[] a, double[] b) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (int end = a.length - 3; i < end; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            s0 += a[i] * b[i];
        }
        return (s0 + s1) + (s2 + s3);
    }
}
