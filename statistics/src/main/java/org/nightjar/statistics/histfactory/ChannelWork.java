/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.histfactory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nightjar.statistics.Derivatives.Hessian;

/** Rates of one channel and their derivatives at one point; belongs to one thread. */
final class ChannelWork {
    /** Derivatives of 2NLL by a rate below this are rounding: they are differences of numbers of order one. */
    private static final double ROUNDING = 1e-13;

    private final ChannelTerms terms;
    private final SampleWork[] samples;
    private final SampleHessian[] hessians;
    private final SampleWork.Bends bends;
    final double[] rates;
    /** Derivatives of 2NLL by each rate, filled by the model between {@link #rates} and {@link #derivatives}. */
    final double[] first;

    final double[] second;
    private final double[] slotGradient;
    private final double[] binGradient;
    private final double[][] slopes;
    private final double[][] scaled;
    private final double[] diagonal;
    private final double[] row;
    private final double[][] cross;
    private final double[] pairs;
    private final OuterSums ofBins;
    private final OuterSums all;

    ChannelWork(ChannelTerms terms) {
        this.terms = terms;
        int scalars = OuterSums.length(terms.all.length);
        int sets = terms.sets.length;
        this.samples =
                terms.samples.stream().map(s -> new SampleWork(s, scalars)).toArray(SampleWork[]::new);
        this.bends = new SampleWork.Bends(scalars, terms.varied.length);
        this.hessians =
                Arrays.stream(samples).map(s -> new SampleHessian(s, bends)).toArray(SampleHessian[]::new);
        this.rates = new double[terms.bins];
        this.first = new double[terms.bins];
        this.second = new double[terms.bins];
        this.slotGradient = new double[scalars];
        this.binGradient = new double[sets * terms.bins];
        this.slopes = new double[terms.bins][scalars + sets];
        this.scaled = new double[terms.bins][scalars];
        this.diagonal = new double[scalars];
        this.row = new double[scalars];
        this.cross = new double[sets * terms.bins][scalars];
        this.pairs = new double[sets * sets * terms.bins];
        List<double[]> left = new ArrayList<>(List.of(scaled));
        List<double[]> right = new ArrayList<>(List.of(slopes));
        this.ofBins = new OuterSums(left, right, scalars + sets);
        for (SampleWork s : samples) {
            left.add(s.logs);
            right.add(s.sums);
        }
        this.all = new OuterSums(left, right, scalars + sets);
    }

    /** Fills the rates; second derivatives follow only if they are wanted. */
    void rates(double[] x, boolean withCurvature) {
        Arrays.fill(rates, 0);
        bends.at(x, terms.all, terms.varied, terms.code);
        for (SampleWork s : samples) {
            s.rates(x, bends, rates, withCurvature);
        }
    }

    /** Adds to the gradient, and to a matrix P such that P + P^T is the Hessian, given both derivatives of 2NLL by each rate. */
    void derivatives(double[] gradient, double[] hessian, int n, Hessian wanted) {
        gradient(gradient);
        if (wanted == Hessian.NONE) {
            return;
        }
        boolean exact = wanted == Hessian.EXACT && isOff();
        clear(slopes);
        clear(cross);
        Arrays.fill(diagonal, 0);
        Arrays.fill(pairs, 0);
        SampleHessian.Slots target = new SampleHessian.Slots(hessian, n, terms.all);
        for (SampleHessian s : hessians) {
            s.slopes(slopes, row.length);
            if (exact) {
                s.curvature(first, diagonal, target, cross, pairs, terms.sets.length);
            }
        }
        scale(exact ? 0.5 : 1);
        for (int i = 0; i < terms.all.length; i++) {
            if (exact) {
                row(i, hessian, n);
            } else {
                upperRow(i, hessian, n);
            }
        }
        for (int b = 0; b < terms.bins; b++) {
            perBin(b, hessian, n);
        }
    }

    /** Whether any rate is not what was counted; if none is, its second derivatives have no weight. */
    private boolean isOff() {
        for (double f : first) {
            if (Math.abs(f) > ROUNDING) {
                return true;
            }
        }
        return false;
    }

    private void gradient(double[] gradient) {
        Arrays.fill(slotGradient, 0);
        Arrays.fill(binGradient, 0);
        for (SampleWork s : samples) {
            s.gradient(first, slotGradient, binGradient);
        }
        for (int i = 0; i < terms.all.length; i++) {
            gradient[terms.all[i]] += slotGradient[i];
        }
        int at = 0;
        for (int set : terms.sets) {
            for (int b = 0; b < terms.bins; b++) {
                gradient[set + b] += binGradient[at++];
            }
        }
    }

    private static void clear(double[][] rows) {
        for (double[] row : rows) {
            Arrays.fill(row, 0);
        }
    }

    private void scale(double by) {
        for (int b = 0; b < terms.bins; b++) {
            double c = by * second[b];
            double[] from = slopes[b];
            double[] to = scaled[b];
            for (int s = 0; s < to.length; s++) {
                to[s] = c * from[s];
            }
        }
    }

    private void row(int i, double[] hessian, int n) {
        Arrays.fill(row, 0);
        row[i] = 0.5 * diagonal[i];
        all.addRow(i, 0, row);
        int to = terms.all[i] * n;
        for (int from = 0; from < terms.all.length; from = terms.runEnd[from]) {
            addRun(hessian, to + terms.all[from], row, from, terms.runEnd[from]);
        }
    }

    /** The symmetric sum over bins alone: half of the diagonal, and what is right of it. */
    private void upperRow(int i, double[] hessian, int n) {
        Arrays.fill(row, 0);
        ofBins.addRow(i, i, row);
        row[i] *= 0.5;
        int to = terms.all[i] * n;
        for (int from = i; from < terms.all.length; from = terms.runEnd[from]) {
            addRun(hessian, to + terms.all[from], row, from, terms.runEnd[from]);
        }
    }

    private static void addRun(double[] hessian, int at, double[] row, int from, int end) {
        int shift = at - from;
        for (int j = from; j < end; j++) {
            hessian[shift + j] += row[j];
        }
    }

    private void perBin(int b, double[] hessian, int n) {
        int scalars = row.length;
        int sets = terms.sets.length;
        int bins = terms.bins;
        double[] slope = slopes[b];
        for (int g = 0; g < sets; g++) {
            int pg = terms.sets[g] + b;
            double c = second[b] * slope[scalars + g];
            double[] mixed = cross[g * bins + b];
            for (int j = 0; j < terms.all.length; j++) {
                hessian[pg * n + terms.all[j]] += mixed[j] + c * slope[j];
            }
            for (int h = 0; h < sets; h++) {
                double pair = pairs[(g * sets + h) * bins + b] + c * slope[scalars + h];
                hessian[pg * n + terms.sets[h] + b] += 0.5 * pair;
            }
        }
    }
}
