/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints.recast;

import org.nightjar.constraints.Window;
import org.nightjar.constraints.recast.RecastPoint.Interval;
import org.nightjar.core.units.Constants;

/**
 * Share of decays within a window of proper lengths, exp(-l0 / ctau) - exp(-l1 / ctau), arXiv:1801.04847 equation 2.23.
 *
 * @param from beginning, cm
 * @param to end, cm; may be infinite
 */
record Acceptance(double from, double to) {
    private static final int BISECTIONS = 200;

    /** The window of a search at a mass; that of a dump follows from both edges of its region. */
    static Acceptance of(Window window, double mass, Interval published, VectorModel.Widths widths) {
        if (window instanceof Window.Flight flight) {
            return new Acceptance(0, flight.properLength(mass));
        }
        if (window instanceof Window.Dump dump && !published.isOpen()) {
            return dump(dump.ratio(), published, widths);
        }
        return new Acceptance(0, Double.POSITIVE_INFINITY);
    }

    /**
     * The window from l to r l that gives the same number of events at both edges of a region, equation 2.24. With u = l / ctau
     * at the lower edge and s the ratio of the widths the condition is ln of the ratio of yields = 0, which falls with u.
     */
    private static Acceptance dump(double ratio, Interval published, VectorModel.Widths widths) {
        double atLower = widths.total(published.lower()) / Constants.HBAR_C;
        double atUpper = widths.total(published.upper()) / Constants.HBAR_C;
        double gain = 2 * Math.log(published.upper() / published.lower());
        double low = 1e-9 / atUpper;
        double high = 1e3 / atUpper;
        for (int k = 0; k < BISECTIONS; k++) {
            double middle = Math.sqrt(low * high);
            if (middle <= low || middle >= high) {
                break; // neighbours
            }
            double excess = gain + logShare(middle, ratio, atUpper) - logShare(middle, ratio, atLower);
            if (excess > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new Acceptance(low, low * ratio);
    }

    private static double logShare(double from, double ratio, double inverseLength) {
        return -from * inverseLength + Math.log(-Math.expm1(-from * (ratio - 1) * inverseLength));
    }

    /** The share at a total width, GeV. */
    double at(double width) {
        if (from == 0 && Double.isInfinite(to)) {
            return 1;
        }
        double inverse = width / Constants.HBAR_C;
        double before = -Math.expm1(-from * inverse);
        double within = Double.isInfinite(to) ? 1 : -Math.expm1(-(to - from) * inverse);
        return (1 - before) * within;
    }
}
