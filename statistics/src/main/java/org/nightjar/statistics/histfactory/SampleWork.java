/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.histfactory;

import java.util.Arrays;

/**
 * Values and derivatives of one sample at one point; belongs to one thread. With L the logarithmic derivatives of the
 * product F of the factors and H' those of the histogram, d^2 rate = F G [(L L + D) H + L H' + H' L + H''], D the diagonal
 * of dL: a sum over bins is a symmetric update of rank two. Where a factor vanishes, products without it are formed.
 */
final class SampleWork {
    /** A factor smaller than this is treated as zero: its inverse would overflow. */
    private static final double TINY = 1e-100;

    private final SampleTerms terms;
    private final double[] triple = new double[3];
    private final double[] argument;
    private final double[] value;
    private final double[] first;
    private final double[] second;
    private final double[] histo;
    private final double[] histoSlope;
    private final double[] bendCurvature;
    private final double[] gamma;
    private final double[] weighted;
    private final double[] logs;
    private final double[] sums;
    private double[] x = {};
    private double product;
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
        this.bendCurvature = new double[terms.histoSlot.length];
        this.gamma = new double[terms.bins];
        this.weighted = new double[terms.bins];
        this.logs = new double[slots];
        this.sums = new double[slots];
    }

    /** Adds the rates of this sample. */
    void rates(double[] parameters, Bends bends, double[] rates) {
        x = parameters;
        factors();
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

    private void factors() {
        for (int a = 0; a < value.length; a++) {
            argument[a] = x[terms.factorParameter[a]];
        }
        terms.polynomials.evaluate(argument, value, first, second);
        zeros = 0;
        nonzero = 1;
        for (int a = 0; a < value.length; a++) {
            if (!terms.polynomial[a] || Math.abs(argument[a]) >= 1) {
                terms.factors[a].evaluate(argument[a], triple);
                value[a] = triple[0];
                first[a] = triple[1];
                second[a] = triple[2];
            }
            if (Math.abs(value[a]) < TINY) {
                zeros++;
                value[a] = 0;
            } else {
                nonzero *= value[a];
            }
        }
        product = zeros == 0 ? nonzero : 0;
    }

    private void histogram(Bends bends) {
        int bins = terms.bins;
        double[] slope = terms.slope;
        double[] bend = terms.bend;
        System.arraycopy(terms.nominal, 0, histo, 0, bins);
        int at = 0;
        for (int j = 0; j < terms.histoSlot.length; j++) {
            int s = terms.histoSlot[j];
            double alpha = bends.alpha[s];
            double p = bends.value[s];
            double dp = bends.slope[s];
            bendCurvature[j] = bends.curvature[s];
            for (int b = 0; b < bins; b++, at++) {
                histo[b] += alpha * slope[at] + p * bend[at];
                histoSlope[at] = slope[at] + dp * bend[at];
            }
        }
    }

    /** Product of all factors but one. */
    private double without(int a) {
        if (zeros == 0) {
            return nonzero / value[a];
        }
        return zeros == 1 && value[a] == 0 ? nonzero : 0;
    }

    /** Product of all factors but two. */
    private double without(int a, int c) {
        int left = zeros - (value[a] == 0 ? 1 : 0) - (value[c] == 0 ? 1 : 0);
        if (left > 0) {
            return 0;
        }
        return nonzero / ((value[a] == 0 ? 1 : value[a]) * (value[c] == 0 ? 1 : value[c]));
    }

    /** Product of the factors per bin without one, or two, of them. */
    private double gammaWithout(int b, int g, int h) {
        double p = 1;
        for (int k = 0; k < terms.gammaParameter.length; k++) {
            if (k != g && k != h) {
                p *= x[terms.gammaParameter[k] + b];
            }
        }
        return p;
    }

    /** Adds d rate_b / d slot to one row per bin: the slots of all bins first, then those per bin. */
    void slopes(double[][] out, int slotsOfAll) {
        int bins = terms.bins;
        int count = value.length;
        Arrays.fill(logs, 0);
        for (int a = 0; a < count; a++) {
            logs[terms.factorSlot[a]] += first[a] * without(a);
        }
        for (int b = 0; b < bins; b++) {
            double content = histo[b] * gamma[b];
            double[] row = out[b];
            for (int s = 0; s < logs.length; s++) {
                row[s] += content * logs[s];
            }
            double scale = product * gamma[b];
            for (int j = 0; j < terms.histoSlot.length; j++) {
                row[terms.histoSlot[j]] += scale * histoSlope[j * bins + b];
            }
            for (int g = 0; g < terms.gammaParameter.length; g++) {
                row[slotsOfAll + terms.gammaSlot[g]] += product * histo[b] * gammaWithout(b, g, g);
            }
        }
    }

    /**
     * Adds sum_b weight_b d^2 rate_b, except for the update of rank two, which {@link #addRow} adds; to be called after
     * {@link #slopes}.
     *
     * @param diagonal per slot of the channel
     * @param target   where pairs of factors go if one of them vanishes
     * @param cross    d^2 by a parameter per bin and a slot: row (set, bin), column slot
     * @param pairs    d^2 by two parameters of one bin: (set, set, bin)
     */
    void curvature(double[] weight, double[] diagonal, Lower target, double[][] cross, double[] pairs, int sets) {
        int bins = terms.bins;
        double total = 0;
        for (int b = 0; b < bins; b++) {
            weighted[b] = weight[b] * gamma[b];
            total += weighted[b] * histo[b];
        }
        Arrays.fill(sums, 0);
        for (int j = 0; j < terms.histoSlot.length; j++) {
            double slope = 0;
            double bend = 0;
            for (int b = 0; b < bins; b++) {
                slope += weighted[b] * histoSlope[j * bins + b];
                bend += weighted[b] * terms.bend[j * bins + b];
            }
            int s = terms.histoSlot[j];
            sums[s] += slope;
            diagonal[s] += product * bendCurvature[j] * bend;
        }
        if (Math.abs(product) > TINY * TINY) {
            regular(total, diagonal);
        } else {
            vanishing(total, diagonal, target);
        }
        gammas(weight, cross, pairs, sets);
    }

    /** logs holds F L: (FL)(FL) T/F + FL S + S FL, and F D T on the diagonal. */
    private void regular(double total, double[] diagonal) {
        double half = 0.5 * total / product;
        for (int s = 0; s < sums.length; s++) {
            sums[s] += half * logs[s];
        }
        for (int a = 0; a < value.length; a++) {
            double log = first[a] / value[a];
            diagonal[terms.factorSlot[a]] += product * total * (second[a] / value[a] - log * log);
        }
    }

    private void vanishing(double total, double[] diagonal, Lower target) {
        for (int a = 0; a < value.length; a++) {
            int s = terms.factorSlot[a];
            diagonal[s] += second[a] * without(a) * total;
            for (int c = 0; c < a; c++) {
                target.addPair(s, terms.factorSlot[c], first[a] * first[c] * without(a, c) * total);
            }
        }
    }

    /** Adds the update of rank two to one row of the lower triangle over the channel's slots. */
    void addRow(int i, double[] row) {
        double u = logs[i];
        double v = sums[i];
        if (u != 0 || v != 0) {
            double[] l = logs;
            double[] s = sums;
            for (int j = 0; j <= i; j++) {
                row[j] += u * s[j] + v * l[j];
            }
        }
    }

    /** The bends of the additive code at the parameters of a channel's slots, which all its samples share. */
    static final class Bends {
        private final double[] alpha;
        private final double[] value;
        private final double[] slope;
        private final double[] curvature;
        private final double[] triple = new double[3];

        Bends(int slots) {
            this.alpha = new double[slots];
            this.value = new double[slots];
            this.slope = new double[slots];
            this.curvature = new double[slots];
        }

        void at(double[] x, int[] all, int[] varied, Interpolation code) {
            for (int s : varied) {
                alpha[s] = x[all[s]];
                code.bend(alpha[s], triple);
                value[s] = triple[0];
                slope[s] = triple[1];
                curvature[s] = triple[2];
            }
        }
    }

    /** The Hessian as a channel sees it: by slots. */
    record Lower(double[] hessian, int n, int[] all) {
        /** A mixed derivative: once, twice if both slots are the same. */
        void addPair(int s, int t, double v) {
            hessian[all[Math.max(s, t)] * n + all[Math.min(s, t)]] += s == t ? 2 * v : v;
        }
    }

    private void gammas(double[] weight, double[][] cross, double[] pairs, int sets) {
        int bins = terms.bins;
        for (int g = 0; g < terms.gammaParameter.length; g++) {
            for (int b = 0; b < bins; b++) {
                double rest = weight[b] * gammaWithout(b, g, g);
                double[] row = cross[terms.gammaSlot[g] * bins + b];
                double content = rest * histo[b];
                for (int s = 0; s < row.length; s++) {
                    row[s] += content * logs[s];
                }
                for (int j = 0; j < terms.histoSlot.length; j++) {
                    row[terms.histoSlot[j]] += rest * product * histoSlope[j * bins + b];
                }
                for (int h = 0; h < g; h++) {
                    double pair = weight[b] * gammaWithout(b, g, h) * product * histo[b];
                    pairs[(terms.gammaSlot[g] * sets + terms.gammaSlot[h]) * bins + b] += pair;
                    pairs[(terms.gammaSlot[h] * sets + terms.gammaSlot[g]) * bins + b] += pair;
                }
            }
        }
    }
}
