/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.histfactory;

import java.util.Arrays;

/**
 * Values and first derivatives of one sample at one point; belongs to one thread. Where a factor vanishes, products
 * without it are formed.
 */
final class SampleWork {
    /** A factor smaller than this is treated as zero: its inverse would overflow. */
    static final double TINY = 1e-100;

    /** A product of factors larger than this has none that vanishes. */
    private static final double SMALL = 1e-60;

    final SampleTerms terms;
    private final double[] triple = new double[3];
    private final double[] argument;
    final double[] value;
    final double[] first;
    final double[] second;
    final double[] histo;
    final double[] histoSlope;
    final double[] gamma;
    final double[] weighted;
    /** Derivative of the product of the factors by each slot of the channel. */
    final double[] logs;
    /** Per slot, sum over bins of weight, factors per bin and derivative of the contents. */
    final double[] sums;

    private final double[] denseSums;
    /** Sum over bins of weight, factors per bin and contents. */
    double total;

    private double[] x = {};
    double product;
    private double nonzero;
    private int zeros;

    SampleWork(SampleTerms terms, int slots) {
        this.terms = terms;
        int n = terms.factors.length;
        this.argument = new double[n];
        this.value = new double[n];
        this.first = new double[n];
        this.second = new double[n];
        this.histo = new double[terms.bins];
        this.histoSlope = new double[terms.slope.length];
        this.gamma = new double[terms.bins];
        this.weighted = new double[terms.bins];
        this.logs = new double[slots];
        this.sums = new double[slots];
        this.denseSums = new double[terms.histoSlot.length];
    }

    /** Adds the rates of this sample; second derivatives of the factors are made only if they are wanted. */
    void rates(double[] parameters, Bends bends, double[] rates, boolean withCurvature) {
        x = parameters;
        factors(withCurvature);
        histogram(bends);
        Arrays.fill(gamma, 1);
        for (int set : terms.gammaParameter) {
            for (int b = 0; b < terms.bins; b++) {
                gamma[b] *= x[set + b];
            }
        }
        for (int b = 0; b < terms.bins; b++) {
            rates[b] += product * histo[b] * gamma[b];
        }
    }

    private void factors(boolean withCurvature) {
        for (int a = 0; a < value.length; a++) {
            argument[a] = x[terms.factorParameter[a]];
        }
        terms.polynomials.evaluate(argument, value, first);
        if (withCurvature) {
            terms.polynomials.bend(argument, second);
        }
        for (int a = 0; a < value.length; a++) {
            if (a >= terms.polynomialCount || Math.abs(argument[a]) >= 1) {
                outside(a);
            }
        }
        multiply();
    }

    /** A factor that is not the polynomial here. */
    private void outside(int a) {
        terms.factors[a].evaluate(argument[a], triple);
        value[a] = triple[0];
        first[a] = triple[1];
        second[a] = triple[2];
    }

    /** The product of the factors, of those that do not vanish by itself. */
    private void multiply() {
        double even = 1;
        double odd = 1;
        for (int a = 0; a + 1 < value.length; a += 2) {
            even *= value[a];
            odd *= value[a + 1];
        }
        zeros = 0;
        nonzero = even * odd * (value.length % 2 == 0 ? 1 : value[value.length - 1]);
        if (!(Math.abs(nonzero) > SMALL)) {
            nonzero = 1;
            for (int a = 0; a < value.length; a++) {
                if (Math.abs(value[a]) < TINY) {
                    zeros++;
                    value[a] = 0;
                } else {
                    nonzero *= value[a];
                }
            }
        }
        product = zeros == 0 ? nonzero : 0;
    }

    private void histogram(Bends bends) {
        int bins = terms.bins;
        double[] slope = terms.slope;
        double[] bend = terms.bend;
        System.arraycopy(terms.nominal, 0, histo, 0, bins);
        if (terms.dense) {
            for (int b = 0; b < bins; b++) {
                histo[b] += variations(b * terms.histoSlot.length, bends);
            }
            return;
        }
        int at = 0;
        for (int s : terms.histoSlot) {
            double alpha = bends.alpha[s];
            double p = bends.value[s];
            double dp = bends.slope[s];
            for (int b = 0; b < bins; b++, at++) {
                histo[b] += alpha * slope[at] + p * bend[at];
                histoSlope[at] = slope[at] + dp * bend[at];
            }
        }
    }

    /** All variations of one bin, which begin at a place. */
    private double variations(int from, Bends bends) {
        double[] slope = terms.slope;
        double[] bend = terms.bend;
        double[] alpha = bends.denseAlpha;
        double[] p = bends.denseValue;
        double[] dp = bends.denseSlope;
        int n = alpha.length;
        for (int j = 0; j < n; j++) {
            histoSlope[from + j] = slope[from + j] + dp[j] * bend[from + j];
        }
        double first = 0;
        double second = 0;
        int j = 0;
        for (; j + 1 < n; j += 2) {
            first += alpha[j] * slope[from + j] + p[j] * bend[from + j];
            second += alpha[j + 1] * slope[from + j + 1] + p[j + 1] * bend[from + j + 1];
        }
        return first + second + (j < n ? alpha[j] * slope[from + j] + p[j] * bend[from + j] : 0);
    }

    /** Product of all factors but one. */
    double without(int a) {
        if (zeros == 0) {
            return nonzero / value[a];
        }
        return zeros == 1 && value[a] == 0 ? nonzero : 0;
    }

    /** Product of all factors but two. */
    double without(int a, int c) {
        int left = zeros - (value[a] == 0 ? 1 : 0) - (value[c] == 0 ? 1 : 0);
        if (left > 0) {
            return 0;
        }
        return nonzero / ((value[a] == 0 ? 1 : value[a]) * (value[c] == 0 ? 1 : value[c]));
    }

    /** Product of the factors per bin without one, or two, of them. */
    double gammaWithout(int b, int g, int h) {
        double p = 1;
        for (int k = 0; k < terms.gammaParameter.length; k++) {
            if (k != g && k != h) {
                p *= x[terms.gammaParameter[k] + b];
            }
        }
        return p;
    }

    /** Adds the gradient of sum_b weight_b rate_b: by the channel's slots, and by factors per bin (set, bin). */
    void gradient(double[] weight, double[] bySlot, double[] byBin) {
        moments(weight);
        for (int s = 0; s < logs.length; s++) {
            bySlot[s] += logs[s] * total + product * sums[s];
        }
        for (int g = 0; g < terms.gammaParameter.length; g++) {
            int to = terms.gammaSlot[g] * terms.bins;
            for (int b = 0; b < terms.bins; b++) {
                byBin[to + b] += weight[b] * product * histo[b] * gammaWithout(b, g, g);
            }
        }
    }

    private void moments(double[] weight) {
        int bins = terms.bins;
        Arrays.fill(logs, 0);
        for (int a = 0; a < value.length; a++) {
            argument[a] = nonzero * first[a] / value[a];
        }
        for (int a = 0; a < value.length; a++) {
            logs[terms.factorSlot[a]] += zeros == 0 ? argument[a] : first[a] * without(a);
        }
        total = 0;
        for (int b = 0; b < bins; b++) {
            weighted[b] = weight[b] * gamma[b];
            total += weighted[b] * histo[b];
        }
        Arrays.fill(sums, 0);
        int[] slots = terms.histoSlot;
        if (terms.dense) {
            dense();
            return;
        }
        int at = 0;
        for (int slot : slots) {
            double slope = 0;
            for (int b = 0; b < bins; b++, at++) {
                slope += weighted[b] * histoSlope[at];
            }
            sums[slot] += slope;
        }
    }

    private void dense() {
        int n = denseSums.length;
        Arrays.fill(denseSums, 0);
        for (int b = 0; b < terms.bins; b++) {
            double w = weighted[b];
            int from = b * n;
            for (int j = 0; j < n; j++) {
                denseSums[j] += w * histoSlope[from + j];
            }
        }
        for (int j = 0; j < n; j++) {
            sums[terms.histoSlot[j]] = denseSums[j];
        }
    }

    /** The bends of the additive code at the parameters of a channel's slots, which all its samples share. */
    static final class Bends {
        private final double[] alpha;
        private final double[] value;
        private final double[] slope;
        private final double[] curvature;
        private final double[] triple = new double[3];
        /** The same for the slots that vary, one after the other. */
        private final double[] denseAlpha;

        private final double[] denseValue;
        private final double[] denseSlope;

        Bends(int slots, int varied) {
            this.alpha = new double[slots];
            this.value = new double[slots];
            this.slope = new double[slots];
            this.curvature = new double[slots];
            this.denseAlpha = new double[varied];
            this.denseValue = new double[varied];
            this.denseSlope = new double[varied];
        }

        double curvature(int slot) {
            return curvature[slot];
        }

        void at(double[] x, int[] all, int[] varied, Interpolation code) {
            for (int s : varied) {
                alpha[s] = x[all[s]];
                code.bend(alpha[s], triple);
                value[s] = triple[0];
                slope[s] = triple[1];
                curvature[s] = triple[2];
            }
            for (int j = 0; j < varied.length; j++) {
                denseAlpha[j] = alpha[varied[j]];
                denseValue[j] = value[varied[j]];
                denseSlope[j] = slope[varied[j]];
            }
        }
    }
}
