/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.util.List;
import org.nightjar.search.card.CutFigure;

/**
 * What a threshold on a variable leaves of signal and background in the window of one mass, and its figure of merit.
 *
 * @param thresholds the thresholds, ascending
 * @param efficiency signal inside the window over generated signal
 * @param background expected background events inside the window
 * @param error their error from the number of simulated events
 * @param figure figure of merit; of a background without any simulated event left, that of one event's worth
 */
record CutCurve(double[] thresholds, double[] efficiency, double[] background, double[] error, double[] figure) {
    /** Simulated entries: values of the variable with weights. */
    record Entries(double[] values, double[] weights) {}

    /**
     * The curve.
     *
     * @param above true if values from the threshold on pass, false if those below it do
     * @param signal signal entries in the window; weights add up to the efficiency without the cut
     * @param backgrounds background entries in the window; weights are expected events
     * @param worth expected events of one simulated one, of the background where that is most
     */
    static CutCurve of(
            double[] thresholds,
            boolean above,
            Entries signal,
            List<Entries> backgrounds,
            double worth,
            CutFigure merit) {
        int n = thresholds.length;
        double[] efficiency = new double[n];
        double[] background = new double[n];
        double[] error = new double[n];
        double[] figure = new double[n];
        for (int k = 0; k < n; k++) {
            efficiency[k] = passed(signal, thresholds[k], above)[0];
            double squares = 0;
            for (Entries b : backgrounds) {
                double[] sums = passed(b, thresholds[k], above);
                background[k] += sums[0];
                squares += sums[1];
            }
            error[k] = squares > 0 ? Math.sqrt(squares) : worth;
            figure[k] = merit.of(efficiency[k], squares > 0 ? background[k] : worth);
        }
        return new CutCurve(thresholds, efficiency, background, error, figure);
    }

    private static double[] passed(Entries e, double threshold, boolean above) {
        double sum = 0;
        double squares = 0;
        for (int k = 0; k < e.values.length; k++) {
            if (e.values[k] >= threshold == above) {
                sum += e.weights[k];
                squares += e.weights[k] * e.weights[k];
            }
        }
        return new double[] {sum, squares};
    }

    /** The threshold with the largest figure; the first of equal ones. */
    int best() {
        int best = 0;
        for (int k = 1; k < figure.length; k++) {
            best = figure[k] > figure[best] ? k : best;
        }
        return best;
    }

    /** Lowest and highest threshold around the best whose figures reach a part of the best one. */
    double[] plateau(double part) {
        int low = best();
        int high = low;
        double least = part * figure[low];
        while (low > 0 && figure[low - 1] >= least) {
            low--;
        }
        while (high < figure.length - 1 && figure[high + 1] >= least) {
            high++;
        }
        return new double[] {thresholds[low], thresholds[high]};
    }

    /** True if no simulated background event is left at the best threshold. */
    boolean isEmptyAtBest() {
        return background[best()] == 0;
    }
}
