/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.plot;

/**
 * One axis: title, scale and range.
 *
 * @param title label with unit, TeX mathematics between dollars
 * @param from value at the left or lower end
 * @param to value at the right or upper end, above {@code from}
 */
public record Axis(String title, Scale scale, double from, double to) {
    /** Fractions are kept within this, so that infinities and zeros on logarithmic axes stay drawable. */
    private static final double FAR = 1000;

    /** How values spread along an axis. */
    public enum Scale {
        LINEAR,
        LOGARITHMIC
    }

    public Axis {
        if (!(from < to) || Double.isInfinite(to - from)) {
            throw new IllegalArgumentException(
                    "axis '" + title + "' needs a finite, increasing range (" + from + " to " + to + ")");
        }
        if (scale == Scale.LOGARITHMIC && !(from > 0)) {
            throw new IllegalArgumentException("logarithmic axis '" + title + "' must start above zero (" + from + ")");
        }
    }

    public static Axis linear(String title, double from, double to) {
        return new Axis(title, Scale.LINEAR, from, to);
    }

    public static Axis logarithmic(String title, double from, double to) {
        return new Axis(title, Scale.LOGARITHMIC, from, to);
    }

    public boolean isLogarithmic() {
        return scale == Scale.LOGARITHMIC;
    }

    /**
     * Position of a value along the axis: 0 at {@code from}, 1 at {@code to}. Zero and negative values lie far below a logarithmic axis; NaN
     * stays NaN.
     */
    public double fraction(double value) {
        double fraction;
        if (isLogarithmic()) {
            fraction = value <= 0 ? -FAR : Math.log(value / from) / Math.log(to / from);
        } else {
            fraction = (value - from) / (to - from);
        }
        return Double.isNaN(fraction) ? fraction : Math.max(-FAR, Math.min(FAR, fraction));
    }

    /** The same axis with another range. */
    public Axis range(double newFrom, double newTo) {
        return new Axis(title, scale, newFrom, newTo);
    }
}
