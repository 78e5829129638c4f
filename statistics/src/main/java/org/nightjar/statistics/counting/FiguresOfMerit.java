/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.counting;

/** Figures of merit by which a selection is optimised on simulation, before any data are looked at. */
public final class FiguresOfMerit {
    private FiguresOfMerit() {}

    /**
     * Median significance of s signal events over a known background b: sqrt(2 [(s + b) ln(1 + s/b) - s])
     * (arXiv:1007.1727 Eq. 97).
     */
    public static double asimov(double s, double b) {
        if (!(s >= 0 && b > 0)) {
            throw new IllegalArgumentException("figure of merit: %s signal over %s background".formatted(s, b));
        }
        double r = s / b;
        // Below 1e-3 the two terms cancel: r^2/2 - r^3/6 + r^4/12, the next one being r^5/20.
        double g = r < 1e-3 ? r * r * (0.5 - r * (1.0 / 6 - r / 12)) : (1 + r) * Math.log1p(r) - r;
        return Math.sqrt(2 * b * g);
    }

    /**
     * The same with a Gaussian error of the background, from the on/off likelihood whose control region has that
     * relative precision: Li-Ma with on = s + b, off = tau b, tau = b / error^2.
     */
    public static double asimov(double s, double b, double error) {
        return error == 0 ? asimov(s, b) : new OnOff(s + b, b * b / (error * error), b / (error * error)).liMa();
    }

    /** G. Punzi, physics/0308063: efficiency / (a/2 + sqrt(b)), a the standard deviations of the discovery test. */
    public static double punzi(double efficiency, double b, double a) {
        return efficiency / (0.5 * a + Math.sqrt(b));
    }

    /**
     * The same paper's smallest signal that is seen at a standard deviations with the probability of a one-sided test at
     * c standard deviations: c^2/2 + a sqrt(b) + (c/2) sqrt(c^2 + 4 a sqrt(b) + 4 b).
     */
    public static double punziMinimum(double b, double a, double c) {
        double root = Math.sqrt(b);
        return 0.5 * c * c + a * root + 0.5 * c * Math.sqrt(c * c + 4 * a * root + 4 * b);
    }
}
