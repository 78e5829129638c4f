/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints.relic;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Thermal average of cross section times speed, Gondolo and Gelmini, Nucl. Phys. B 360 (1991) 145, equation 3.8:
 * int sigma (s - 4 m^2) sqrt(s) K1(sqrt(s) / T) ds / (8 m^4 T K2(m / T)^2). With sqrt(s) = 2 m + T u^2, by Gauss-Legendre in pieces
 * that close in on a resonance.
 */
final class ThermalAverage {
    private static final double FARTHEST = 6.5; // u: exp(-u^2) is below 1e-18
    private static final double[] AROUND = {-3000, -300, -100, -30, -10, -3, -1, 1, 3, 10, 30, 100, 300, 3000
    }; // half widths about the peak
    // Gauss-Legendre, eight points, positive half
    private static final double[] NODE = {0.1834346424956498, 0.5255324099163290, 0.7966664774136267, 0.9602898564975363
    };
    private static final double[] WEIGHT = {
        0.3626837833783620, 0.3137066458778873, 0.2223810344533745, 0.1012285362903763
    };

    private ThermalAverage() {}

    /**
     * The average, GeV^-2.
     *
     * @param mass of the particles, GeV
     * @param x mass over temperature
     * @param crossSection GeV^-2 against sqrt(s), averaged over initial spins
     * @param peak sqrt(s) of a resonance, GeV
     * @param width of the resonance, GeV
     */
    static double of(double mass, double x, DoubleUnaryOperator crossSection, double peak, double width) {
        double t = mass / x;
        double[] ends = pieces(mass, t, peak, width);
        double sum = 0;
        for (int k = 0; k + 1 < ends.length; k++) {
            double middle = (ends[k] + ends[k + 1]) / 2;
            double half = (ends[k + 1] - ends[k]) / 2;
            for (int n = 0; half > 0 && n < NODE.length; n++) {
                sum += half * WEIGHT[n] * integrand(mass, t, crossSection, middle - half * NODE[n]);
                sum += half * WEIGHT[n] * integrand(mass, t, crossSection, middle + half * NODE[n]);
            }
        }
        double k2 = Bessel.scaled(2, x);
        return sum / (8 * Math.pow(mass, 4) * t * k2 * k2);
    }

    private static double integrand(double mass, double t, DoubleUnaryOperator crossSection, double u) {
        double root = 2 * mass + t * u * u;
        double s = root * root;
        double above = t * u * u * (root + 2 * mass); // s - 4 m^2 without cancellation
        double bessel = Bessel.scaled(1, root / t) * Math.exp(-u * u); // the rest of exp(-sqrt(s)/T) cancels K2^2
        return crossSection.applyAsDouble(root) * above * root * bessel * 2 * root * 2 * t * u;
    }

    private static double[] pieces(double mass, double t, double peak, double width) {
        double[] ends = new double[AROUND.length + 8];
        int n = 0;
        for (int k = 0; k < 8; k++) {
            ends[n++] = FARTHEST * k / 7;
        }
        for (double a : AROUND) {
            double w = (peak + a * width / 2 - 2 * mass) / t;
            ends[n++] = w > 0 ? Math.min(Math.sqrt(w), FARTHEST) : 0;
        }
        Arrays.sort(ends);
        return ends;
    }
}
