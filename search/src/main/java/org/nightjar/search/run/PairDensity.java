/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.io.Serializable;
import java.util.List;
import org.nightjar.core.random.RandomStream;

/**
 * A density in the plane of two spectra from which data sets are drawn: simulated events by their weights, each moved by one
 * resolution in either direction, so that few simulated events stand for a smooth density.
 */
final class PairDensity implements Serializable {
    private static final long serialVersionUID = 1;
    private final double[] x;
    private final double[] y;
    private final double[] widthX;
    private final double[] widthY;
    /** Sums of weights up to and including each event. */
    private final double[] cumulative;
    /** The first event whose sum reaches each of equal steps of the total. */
    private final int[] guide;

    /** Events of all sets, moved by the resolution of the window near each. */
    PairDensity(List<WeightedPairs> sets, PlaneWindows windows) {
        int n = sets.stream().mapToInt(WeightedPairs::size).sum();
        x = new double[n];
        y = new double[n];
        widthX = new double[n];
        widthY = new double[n];
        cumulative = new double[n];
        int at = 0;
        double sum = 0;
        for (WeightedPairs set : sets) {
            for (int k = 0; k < set.size(); k++, at++) {
                sum += Math.max(0, set.weight(k));
                cumulative[at] = sum;
                x[at] = set.x(k);
                y[at] = set.y(k);
                CoreEllipse near = windows.near(x[at], y[at]);
                widthX[at] = near.widthX();
                widthY[at] = near.widthY();
            }
        }
        guide = guide(cumulative);
    }

    private static int[] guide(double[] cumulative) {
        int[] first = new int[cumulative.length + 1];
        int at = 0;
        for (int step = 0; step < cumulative.length; step++) {
            double sum = cumulative[cumulative.length - 1] * step / cumulative.length;
            while (cumulative[at] < sum) {
                at++;
            }
            first[step] = at;
        }
        return first;
    }

    /** Expected number of events; 0 without any. */
    double total() {
        return cumulative.length == 0 ? 0 : cumulative[cumulative.length - 1];
    }

    /** One data set, counted in windows. */
    int[] drawn(RandomStream random, PlaneWindows windows) {
        int[] counts = new int[windows.size()];
        int events = random.poisson(total());
        for (int e = 0; e < events; e++) {
            int k = event(random.uniform());
            windows.count(x[k] + widthX[k] * random.gaussian(), y[k] + widthY[k] * random.gaussian(), counts);
        }
        return counts;
    }

    private int event(double uniform) {
        double sum = uniform * total();
        int k = guide[(int) (uniform * cumulative.length)];
        while (k > 0 && cumulative[k - 1] >= sum) {
            k--;
        }
        while (cumulative[k] < sum) {
            k++;
        }
        return k;
    }
}
