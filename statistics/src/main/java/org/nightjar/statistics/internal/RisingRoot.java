/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.internal;

/** Root of a rising function with a known derivative: Newton steps within a shrinking bracket. */
public final class RisingRoot {
    private static final double TOLERANCE = 1e-9;
    private static final double LAST_STEP = 3e-4;
    private static final int MOST_STEPS = 200;

    private RisingRoot() {}

    /** A function with its derivative. */
    public interface Curve {
        /** Value and slope at one point. */
        Value at(double x);
    }

    /** Value and slope; a slope that is not positive is not used. */
    public record Value(double distance, double slope) {}

    /**
     * The root above {@code low}, where the function is negative. The last step is not checked again: its own error is
     * about its square in units of the root's distance from {@code low}.
     *
     * @param high  end of the range, may be infinite
     * @param guess where to begin; the middle of the range, or one scale above low, unless inside
     * @param scale typical distance from low, used while there is no slope
     * @return the root; positive infinity if the function is still negative at {@code high}; NaN if it is not a number
     */
    public static double find(Curve curve, double low, double high, double guess, double scale) {
        double from = low;
        double to = high;
        boolean bracketed = false;
        double x = Math.min(guess > low ? guess : low + scale, high);
        for (int k = 0; k < MOST_STEPS; k++) {
            Value v = curve.at(x);
            if (Double.isNaN(v.distance())) {
                return Double.NaN;
            }
            if (v.distance() >= 0) {
                to = x;
                bracketed = true;
            } else if (x >= high) {
                return Double.POSITIVE_INFINITY;
            } else {
                from = x;
            }
            double next = v.slope() > 0 ? x - v.distance() / v.slope() : Double.NaN;
            boolean inside = next > from && next < to;
            boolean closed = bracketed && to - from <= TOLERANCE * (to - low);
            if (inside && Math.abs(next - x) <= LAST_STEP * (x - low) || closed) {
                return inside ? next : x;
            }
            if (!inside) {
                next = bracketed ? 0.5 * (from + to) : Math.min(Math.max(x + (x - low), x + scale), high);
            }
            x = next;
        }
        return Double.NaN;
    }
}
