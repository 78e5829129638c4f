/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints.recast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.nightjar.constraints.recast.RecastPoint.Interval;

/** Finds the couplings at which a number of events reaches the number needed. */
final class EventExcess {
    private static final int STEPS_PER_DECADE = 25;
    private static final int BISECTIONS = 80;
    private static final int GOLDEN = 60;
    private static final double GOLD = (Math.sqrt(5) - 1) / 2;

    private final DoubleUnaryOperator events;

    /** Events over events needed, by coupling. */
    EventExcess(DoubleUnaryOperator events) {
        this.events = events;
    }

    /** The intervals between two couplings in which there are enough; an interval that reaches the upper one is open. */
    List<Interval> intervals(double from, double to) {
        List<Interval> found = new ArrayList<>();
        if (!(to > from)) {
            return found;
        }
        double[] g = withPeaks(grid(from, to));
        boolean before = enough(g[0]);
        double start = before ? g[0] : Double.NaN;
        for (int k = 1; k < g.length; k++) {
            boolean now = enough(g[k]);
            if (!before && now) {
                start = edge(g[k - 1], g[k], true);
            } else if (before && !now) {
                found.add(new Interval(start, edge(g[k - 1], g[k], false)));
                start = Double.NaN;
            }
            before = now;
        }
        if (!Double.isNaN(start)) {
            found.add(new Interval(start, Double.POSITIVE_INFINITY));
        }
        return found;
    }

    private static double[] grid(double from, double to) {
        int n = Math.max(2, (int) Math.ceil(STEPS_PER_DECADE * Math.log10(to / from)));
        double[] g = new double[n + 1];
        for (int k = 0; k <= n; k++) {
            g[k] = from * Math.pow(to / from, (double) k / n);
        }
        return g;
    }

    /** The grid with the summit of every hump that stays below the mark on the grid itself. */
    private double[] withPeaks(double[] g) {
        double[] events = new double[g.length];
        for (int k = 0; k < g.length; k++) {
            events[k] = this.events.applyAsDouble(g[k]);
        }
        double[] all = new double[2 * g.length];
        int n = 0;
        for (int k = 0; k < g.length; k++) {
            boolean inside = k > 0 && k < g.length - 1;
            boolean hump = inside && events[k] < 1 && events[k] >= events[k - 1] && events[k] >= events[k + 1];
            all[n++] = hump ? summit(g[k - 1], g[k + 1]) : g[k];
        }
        return Arrays.copyOf(all, n);
    }

    /** Golden-section search in the logarithm of the coupling. */
    private double summit(double low, double high) {
        double a = Math.log(low);
        double b = Math.log(high);
        double c = b - GOLD * (b - a);
        double d = a + GOLD * (b - a);
        double atC = events.applyAsDouble(Math.exp(c));
        double atD = events.applyAsDouble(Math.exp(d));
        for (int k = 0; k < GOLDEN; k++) {
            if (atC > atD) {
                b = d;
                d = c;
                atD = atC;
                c = b - GOLD * (b - a);
                atC = events.applyAsDouble(Math.exp(c));
            } else {
                a = c;
                c = d;
                atC = atD;
                d = a + GOLD * (b - a);
                atD = events.applyAsDouble(Math.exp(d));
            }
        }
        return Math.exp((a + b) / 2);
    }

    private boolean enough(double g) {
        return events.applyAsDouble(g) >= 1;
    }

    private double edge(double low, double high, boolean rising) {
        double a = low;
        double b = high;
        for (int k = 0; k < BISECTIONS; k++) {
            double middle = Math.sqrt(a * b);
            if (middle <= a || middle >= b) {
                break; // neighbours
            }
            if (enough(middle) == rising) {
                b = middle;
            } else {
                a = middle;
            }
        }
        return rising ? b : a;
    }
}
