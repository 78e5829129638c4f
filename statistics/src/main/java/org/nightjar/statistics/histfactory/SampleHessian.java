/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.histfactory;

/**
 * Second derivatives of one sample. With L the logarithmic derivatives of the product F of the factors and H' those of the
 * histogram, d^2 rate = F G [(L L + D) H + L H' + H' L + H''], D the diagonal of dL: a sum over bins is u v^T + v u^T with u = F L and v = {@link SampleWork#sums} after {@link #curvature}.
 */
final class SampleHessian {
    private final SampleWork work;
    private final SampleTerms terms;
    private final SampleWork.Bends bends;

    SampleHessian(SampleWork work, SampleWork.Bends bends) {
        this.work = work;
        this.bends = bends;
        this.terms = work.terms;
    }

    /** Adds d rate_b / d slot to one row per bin: the slots of all bins first, then those per bin. */
    void slopes(double[][] out, int slotsOfAll) {
        int bins = terms.bins;
        double[] logs = work.logs;
        for (int b = 0; b < bins; b++) {
            double content = work.histo[b] * work.gamma[b];
            double[] row = out[b];
            for (int s = 0; s < logs.length; s++) {
                row[s] += content * logs[s];
            }
            double scale = work.product * work.gamma[b];
            int at = terms.at(0, b);
            int stride = terms.stride();
            for (int j = 0; j < terms.histoSlot.length; j++, at += stride) {
                row[terms.histoSlot[j]] += scale * work.histoSlope[at];
            }
            for (int g = 0; g < terms.gammaParameter.length; g++) {
                row[slotsOfAll + terms.gammaSlot[g]] += work.product * work.histo[b] * work.gammaWithout(b, g, g);
            }
        }
    }

    /**
     * Adds sum_b weight_b d^2 rate_b, except for the outer product, whose second vector it completes; to be called
     * after the gradient.
     *
     * @param diagonal per slot of the channel
     * @param target   where pairs of factors go if one of them vanishes
     * @param cross    d^2 by a parameter per bin and a slot: row (set, bin), column slot
     * @param pairs    d^2 by two parameters of one bin: (set, set, bin)
     */
    void curvature(double[] weight, double[] diagonal, Slots target, double[][] cross, double[] pairs, int sets) {
        int bins = terms.bins;
        for (int j = 0; j < terms.histoSlot.length; j++) {
            double bend = 0;
            for (int b = 0; b < bins; b++) {
                bend += work.weighted[b] * terms.bend[terms.at(j, b)];
            }
            diagonal[terms.histoSlot[j]] += work.product * bends.curvature(terms.histoSlot[j]) * bend;
        }
        if (Math.abs(work.product) > SampleWork.TINY * SampleWork.TINY) {
            regular(diagonal);
        } else {
            vanishing(diagonal, target);
        }
        gammas(weight, cross, pairs, sets);
    }

    /** logs holds F L: (FL)(FL) T/F + FL S + S FL, and F D T on the diagonal. */
    private void regular(double[] diagonal) {
        double half = 0.5 * work.total / work.product;
        double[] sums = work.sums;
        double[] logs = work.logs;
        for (int s = 0; s < sums.length; s++) {
            sums[s] += half * logs[s];
        }
        double scale = work.product * work.total;
        for (int a = 0; a < terms.factorSlot.length; a++) {
            double log = work.first[a] / work.value[a];
            diagonal[terms.factorSlot[a]] += scale * (work.second[a] / work.value[a] - log * log);
        }
    }

    private void vanishing(double[] diagonal, Slots target) {
        for (int a = 0; a < terms.factorSlot.length; a++) {
            int s = terms.factorSlot[a];
            diagonal[s] += work.second[a] * work.without(a) * work.total;
            for (int c = 0; c < a; c++) {
                double pair = work.first[a] * work.first[c] * work.without(a, c) * work.total;
                target.addPair(s, terms.factorSlot[c], pair);
            }
        }
    }

    private void gammas(double[] weight, double[][] cross, double[] pairs, int sets) {
        int bins = terms.bins;
        double[] logs = work.logs;
        for (int g = 0; g < terms.gammaParameter.length; g++) {
            for (int b = 0; b < bins; b++) {
                double rest = weight[b] * work.gammaWithout(b, g, g);
                double[] row = cross[terms.gammaSlot[g] * bins + b];
                double content = rest * work.histo[b];
                for (int s = 0; s < row.length; s++) {
                    row[s] += content * logs[s];
                }
                double scale = rest * work.product;
                for (int j = 0; j < terms.histoSlot.length; j++) {
                    row[terms.histoSlot[j]] += scale * work.histoSlope[terms.at(j, b)];
                }
                for (int h = 0; h < g; h++) {
                    double pair = weight[b] * work.gammaWithout(b, g, h) * work.product * work.histo[b];
                    pairs[(terms.gammaSlot[g] * sets + terms.gammaSlot[h]) * bins + b] += pair;
                    pairs[(terms.gammaSlot[h] * sets + terms.gammaSlot[g]) * bins + b] += pair;
                }
            }
        }
    }

    /** The Hessian as a channel sees it: by slots. */
    record Slots(double[] hessian, int n, int[] all) {
        /** A mixed derivative, to which the transposed matrix will be added. */
        void addPair(int s, int t, double v) {
            hessian[all[s] * n + all[t]] += v;
        }
    }
}
