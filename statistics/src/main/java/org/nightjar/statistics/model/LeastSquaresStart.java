/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.model;

import java.util.Arrays;
import org.nightjar.statistics.Observation;
import org.nightjar.statistics.internal.Cholesky;

/**
 * Start of a fit: signal and linear terms by unweighted least squares, whose normal matrix depends on the model alone and
 * is factored once. Falls back to a flat background when the solution has a rate that is not positive.
 */
final class LeastSquaresStart {
    private final BinnedModel model;
    private final int size;
    private final double[][] factor;
    private final boolean regular;

    LeastSquaresStart(BinnedModel model) {
        this.model = model;
        this.size = 1 + model.linearTerms().length;
        this.factor = new double[size][size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b <= a; b++) {
                double sum = 0;
                for (int i = 0; i < model.bins(); i++) {
                    sum += column(a, i) * column(b, i);
                }
                factor[b][a] = sum;
            }
        }
        this.regular = Cholesky.factor(factor, size, new double[size]);
    }

    private double column(int k, int bin) {
        return k == 0 ? model.signalPerUnit(bin) : model.linearTerms()[k - 1][bin];
    }

    /** Overwrites the signal and linear entries of the declared start. */
    void solve(Observation data, double[] x) {
        double[] solution = new double[size];
        double[][] terms = model.linearTerms();
        double events = 0;
        for (int i = 0; i < model.bins(); i++) {
            double y = data.count(i) - model.known(i);
            events += y;
            solution[0] += y * model.signalPerUnit(i);
            for (int k = 1; k < size; k++) {
                solution[k] += y * terms[k - 1][i];
            }
        }
        if (regular) {
            Cholesky.solve(factor, size, solution);
            if (model.floats()) {
                solution[0] = Math.max(solution[0], x[0]);
            }
            if (bounded()) {
                solution = lifted(solution, events);
            }
            if (positive(solution)) {
                x[0] = solution[0];
                System.arraycopy(solution, 1, x, model.firstLinear(), size - 1);
                return;
            }
        }
        double share = bounded() ? Math.max(events, 1) / (size - 1) : Math.max(events, 1);
        int count = bounded() ? size - 1 : 1;
        Arrays.fill(x, model.firstLinear(), model.firstLinear() + count, share);
    }

    /** Whether no linear term may be negative. */
    private boolean bounded() {
        int first = model.firstLinear();
        return size > 1
                && model.parameters().subList(first, first + size - 1).stream().allMatch(p -> p.lower() >= 0);
    }

    /** Terms that may not be negative begin away from zero, where rates would vanish. */
    private static double[] lifted(double[] solution, double events) {
        double[] x = solution.clone();
        for (int k = 1; k < x.length; k++) {
            x[k] = Math.max(x[k], 1e-3 * Math.max(events, 1));
        }
        return x;
    }

    /** Whether the background alone, and with the signal, has only positive rates: any held signal is then possible. */
    private boolean positive(double[] solution) {
        double[][] terms = model.linearTerms();
        for (int i = 0; i < model.bins(); i++) {
            double background = model.known(i);
            for (int k = 1; k < size; k++) {
                background += solution[k] * terms[k - 1][i];
            }
            if (!(Math.min(background, background + solution[0] * model.signalPerUnit(i)) > 0)) {
                return false;
            }
        }
        return true;
    }
}
