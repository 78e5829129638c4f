/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.histfactory;

import java.util.Arrays;

/** Values and derivatives of one sample at one point; belongs to one thread. */
final class SampleWork {
    private final SampleTerms terms;
    private final double[] triple = new double[3];
    private final double[] value;
    private final double[] first;
    private final double[] second;
    private final double[] histo;
    private final double[] histoSlope;
    private final double[] bendCurvature;
    private final double[] gamma;
    private final double[] weighted;
    private double[] x = {};
    private double product;
    private double nonzero;
    private int zeros;

    SampleWork(SampleTerms terms) {
        this.terms = terms;
        int n = terms.factors.length;
        this.value = new double[n];
        this.first = new double[n];
        this.second = new double[n];
        this.histo = new double[terms.bins];
        this.histoSlope = new double[terms.slope.length];
        this.bendCurvature = new double[terms.histoParameter.length];
        this.gamma = new double[terms.bins];
        this.weighted = new double[terms.bins];
    }

    /** Adds the rates of this sample. */
    void rates(double[] parameters, double[] rates) {
        x = parameters;
        factors();
        histogram();
        Arrays.fill(gamma, 1);
        for (int first1 : terms.gammaParameter) {
            for (int b = 0; b < terms.bins; b++) {
                gamma[b] *= x[first1 + b];
            }
        }
        for (int b = 0; b < terms.bins; b++) {
            rates[b] += product * histo[b] * gamma[b];
        }
    }

    private void factors() {
        zeros = 0;
        nonzero = 1;
        for (int a = 0; a < value.length; a++) {
            terms.factors[a].evaluate(x[terms.factorParameter[a]], triple);
            value[a] = triple[0];
            first[a] = triple[1];
            second[a] = triple[2];
            if (value[a] == 0) {
                zeros++;
            } else {
                nonzero *= value[a];
            }
        }
        product = zeros == 0 ? nonzero : 0;
    }

    private void histogram() {
        int bins = terms.bins;
        System.arraycopy(terms.nominal, 0, histo, 0, bins);
        for (int j = 0; j < terms.histoParameter.length; j++) {
            double alpha = x[terms.histoParameter[j]];
            terms.code.bend(alpha, triple);
            double p = triple[0];
            double dp = triple[1];
            bendCurvature[j] = triple[2];
            int at = j * bins;
            for (int b = 0; b < bins; b++) {
                histo[b] += alpha * terms.slope[at + b] + p * terms.bend[at + b];
                histoSlope[at + b] = terms.slope[at + b] + dp * terms.bend[at + b];
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

    /** Adds d rate_b / d slot to rows of {@code width}: the slots of all bins first, then those per bin. */
    void slopes(double[] out, int width, int slotsOfAll) {
        int bins = terms.bins;
        for (int a = 0; a < value.length; a++) {
            double f = first[a] * without(a);
            for (int b = 0; b < bins; b++) {
                out[b * width + terms.factorSlot[a]] += f * histo[b] * gamma[b];
            }
        }
        for (int j = 0; j < terms.histoParameter.length; j++) {
            for (int b = 0; b < bins; b++) {
                out[b * width + terms.histoSlot[j]] += product * histoSlope[j * bins + b] * gamma[b];
            }
        }
        for (int g = 0; g < terms.gammaParameter.length; g++) {
            for (int b = 0; b < bins; b++) {
                out[b * width + slotsOfAll + terms.gammaSlot[g]] += product * histo[b] * gammaWithout(b, g, g);
            }
        }
    }

    /** Adds sum_b weight_b d^2 rate_b to the lower and upper triangle of the Hessian. */
    void curvature(double[] weight, double[] hessian, int n) {
        int bins = terms.bins;
        double total = 0;
        for (int b = 0; b < bins; b++) {
            weighted[b] = weight[b] * gamma[b];
            total += weighted[b] * histo[b];
        }
        factorPairs(total, hessian, n);
        for (int j = 0; j < terms.histoParameter.length; j++) {
            double slope = 0;
            double bend = 0;
            for (int b = 0; b < bins; b++) {
                slope += weighted[b] * histoSlope[j * bins + b];
                bend += weighted[b] * terms.bend[j * bins + b];
            }
            int pj = terms.histoParameter[j];
            hessian[pj * n + pj] += product * bendCurvature[j] * bend;
            for (int a = 0; a < value.length; a++) {
                add(hessian, n, terms.factorParameter[a], pj, first[a] * without(a) * slope);
            }
        }
        gammaPairs(weight, hessian, n);
    }

    private void factorPairs(double total, double[] hessian, int n) {
        for (int a = 0; a < value.length; a++) {
            int pa = terms.factorParameter[a];
            hessian[pa * n + pa] += second[a] * without(a) * total;
            for (int c = 0; c < a; c++) {
                add(hessian, n, pa, terms.factorParameter[c], first[a] * first[c] * without(a, c) * total);
            }
        }
    }

    private void gammaPairs(double[] weight, double[] hessian, int n) {
        int bins = terms.bins;
        for (int g = 0; g < terms.gammaParameter.length; g++) {
            for (int b = 0; b < bins; b++) {
                int pg = terms.gammaParameter[g] + b;
                double rest = weight[b] * gammaWithout(b, g, g);
                for (int a = 0; a < value.length; a++) {
                    add(hessian, n, terms.factorParameter[a], pg, rest * first[a] * without(a) * histo[b]);
                }
                for (int j = 0; j < terms.histoParameter.length; j++) {
                    add(hessian, n, terms.histoParameter[j], pg, rest * product * histoSlope[j * bins + b]);
                }
                for (int h = 0; h < g; h++) {
                    double pair = weight[b] * gammaWithout(b, g, h) * product * histo[b];
                    add(hessian, n, terms.gammaParameter[h] + b, pg, pair);
                }
            }
        }
    }

    /** A mixed derivative: on both sides of the diagonal, twice on it when both factors belong to one parameter. */
    private static void add(double[] hessian, int n, int i, int j, double v) {
        hessian[i * n + j] += v;
        hessian[j * n + i] += v;
    }
}
