/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.histfactory;

/**
 * How a variation is interpolated between -1, 0 and +1 standard deviation. The additive codes all have the form
 * delta = alpha S + p(alpha) A with S = (up - down)/2 and A = (up + down - 2 nominal)/16.
 */
public enum Interpolation {
    /** Straight lines, additive. */
    CODE0(true),
    /** Exponential: (up/nominal)^alpha or (down/nominal)^-alpha. */
    CODE1(false),
    /** Parabola inside one standard deviation and its tangents outside, additive. */
    CODE2(true),
    /** Sixth-order polynomial inside one standard deviation and exponential outside. */
    CODE4(false),
    /** Sixth-order polynomial inside one standard deviation and straight lines outside, additive. */
    CODE4P(true);

    private final boolean additive;

    Interpolation(boolean additive) {
        this.additive = additive;
    }

    /** Whether it adds to the nominal value rather than multiplying it. */
    public boolean isAdditive() {
        return additive;
    }

    /** Value, slope and curvature of p(alpha) of an additive code. */
    void bend(double alpha, double[] out) {
        double a = Math.abs(alpha);
        double sign = alpha < 0 ? -1 : 1;
        switch (this) {
            case CODE0 -> set(out, 8 * a, 8 * sign, 0);
            case CODE2 -> {
                if (a <= 1) {
                    set(out, 8 * a * a, 16 * alpha, 16);
                } else {
                    set(out, 16 * a - 8, 16 * sign, 0);
                }
            }
            case CODE4P -> {
                double s = alpha * alpha;
                if (a < 1) {
                    set(out, s * (15 + s * (3 * s - 10)), alpha * (30 + s * (18 * s - 40)), 30 + s * (90 * s - 120));
                } else {
                    set(out, 8 * a, 8 * sign, 0);
                }
            }
            default -> throw new IllegalStateException(this + " is not additive");
        }
    }

    private static void set(double[] out, double value, double slope, double curvature) {
        out[0] = value;
        out[1] = slope;
        out[2] = curvature;
    }
}
