/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.model;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.nightjar.core.random.RandomStream;
import org.nightjar.statistics.internal.PoissonCount;

/**
 * Draws events from a rate on a range by rejection under steps. A step is a fifth above the largest of five values of the
 * rate in its cell; cells follow the structure of the densities, so that the rate does not exceed a step. Immutable.
 */
final class EventSampler {
    private static final int CELLS_PER_PANEL = 2;
    private static final int PROBES = 4;
    private static final double ROOM = 1.2;

    private final double[] probes;

    EventSampler(double[] panels) {
        int per = CELLS_PER_PANEL * PROBES;
        this.probes = new double[(panels.length - 1) * per + 1];
        for (int k = 0; k + 1 < panels.length; k++) {
            for (int j = 0; j < per; j++) {
                probes[k * per + j] = panels[k] + (panels[k + 1] - panels[k]) * j / per;
            }
        }
        probes[probes.length - 1] = panels[panels.length - 1];
    }

    /** A Poisson number of events about {@code total}, distributed as the rate. */
    double[] draw(UnaryOperator<double[]> rate, double total, RandomStream random) {
        double[] r = rate.apply(probes);
        int cells = (probes.length - 1) / PROBES;
        double[] top = new double[cells];
        double[] upTo = new double[cells];
        double sum = 0;
        for (int c = 0; c < cells; c++) {
            double largest = 0;
            for (int j = 0; j <= PROBES; j++) {
                largest = Math.max(largest, r[c * PROBES + j]);
            }
            top[c] = ROOM * largest;
            sum += top[c] * (probes[(c + 1) * PROBES] - probes[c * PROBES]);
            upTo[c] = sum;
        }
        int n = (int) PoissonCount.draw(total, random);
        double[] drawn = new double[n];
        double[] heights = new double[n];
        int done = 0;
        while (done < n) {
            int wanted = n - done;
            double[] trial = new double[wanted];
            for (int i = 0; i < wanted; i++) {
                int c = Math.min(cells - 1, cell(upTo, random.uniform() * sum));
                double from = probes[c * PROBES];
                trial[i] = from + random.uniform() * (probes[(c + 1) * PROBES] - from);
                heights[i] = random.uniform() * top[c];
            }
            double[] at = rate.apply(trial);
            for (int i = 0; i < wanted; i++) {
                if (heights[i] < at[i]) {
                    drawn[done++] = trial[i];
                }
            }
        }
        return drawn;
    }

    private static int cell(double[] upTo, double at) {
        int k = Arrays.binarySearch(upTo, at);
        return k >= 0 ? k + 1 : -k - 1;
    }
}
