/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.identification;

import java.util.Arrays;

/**
 * Range of charged particles heavier than electrons by ionisation alone (continuous slowing down): Bethe's formula with the
 * density effect of Sternheimer (PDG review, passage of particles through matter, equations 34.5 and 34.6), the largest transfer
 * 2 m_e (beta gamma)² in its limit for heavy particles, so that range over mass depends on momentum over mass alone. Thickness is
 * told by the energy that a minimum-ionising particle loses in it.
 */
final class IonisationRange {
    private static final double ELECTRON_MASS = 510998.95; // eV

    /** Logarithms of momentum over mass: below the first the particle has stopped. */
    private static final double LOWEST = Math.log(0.05);

    private static final double HIGHEST = Math.log(1000);
    private static final int STEPS = 2000;
    private static final double STEP = (HIGHEST - LOWEST) / STEPS;

    /** Parameters of Sternheimer, Berger, Seltzer, At. Data Nucl. Data Tables 30 (1984) 261, as in Groom's tables: iron. */
    static final IonisationRange IRON = new IonisationRange(286.0, 55.172, 0.1468, 2.9632, -0.0012, 3.1531, 0.12);

    /** Caesium iodide, same tables. */
    static final IonisationRange CRYSTAL = new IonisationRange(553.1, 39.455, 0.25381, 2.6657, 0.0395, 3.3353, 0);

    private final double excitation;
    private final double[] density;
    /** Thickness that stops, over the mass, at the logarithms of momentum over mass. */
    private final double[] range = new double[STEPS + 1];

    private IonisationRange(double excitation, double plasma, double... density) {
        this.excitation = excitation;
        // the density effect's constant term: 2 ln(I/plasma energy) + 1
        this.density = Arrays.copyOf(density, density.length + 1);
        this.density[density.length] = 2 * Math.log(excitation / plasma) + 1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= 400; i++) {
            least = Math.min(least, bethe(2 + 0.01 * i));
        }
        double bg = Math.exp(LOWEST);
        for (int i = 1; i <= STEPS; i++) {
            double next = Math.exp(LOWEST + i * STEP);
            double mean = (least / bethe(bg) + least / bethe(next)) / 2;
            range[i] = range[i - 1] + mean * (Math.hypot(1, next) - Math.hypot(1, bg));
            bg = next;
        }
    }

    /** Loss per thickness, without the factors that do not depend on momentum. */
    private double bethe(double bg) {
        double beta2 = bg * bg / (1 + bg * bg);
        return (Math.log(2 * ELECTRON_MASS * bg * bg / excitation) - beta2 - densityEffect(bg) / 2) / beta2;
    }

    private double densityEffect(double bg) {
        double x = Math.log10(bg);
        if (x < density[2]) {
            return density[4] * Math.pow(10, 2 * (x - density[2]));
        }
        double high = 2 * Math.log(bg) - density[5];
        return x < density[3] ? high + density[0] * Math.pow(density[3] - x, density[1]) : high;
    }

    /** Thickness that stops a particle, GeV lost by a minimum-ionising one; infinite above a momentum of 1000 masses. */
    double range(double momentum, double mass) {
        double at = (Math.log(momentum / mass) - LOWEST) / STEP;
        if (!(at > 0)) {
            return 0;
        }
        if (at >= STEPS) {
            return Double.POSITIVE_INFINITY;
        }
        int i = (int) at;
        return mass * (range[i] + (at - i) * (range[i + 1] - range[i]));
    }

    /** Momentum behind a thickness, GeV; 0 if the particle stops in it. */
    double behind(double thickness, double momentum, double mass) {
        double left = (range(momentum, mass) - thickness) / mass;
        if (!(left > 0)) {
            return 0;
        }
        if (left >= range[STEPS]) {
            return momentum - thickness;
        }
        int i = Arrays.binarySearch(range, left);
        int k = i >= 0 ? i : -i - 2;
        double at = k + (left - range[k]) / (range[k + 1] - range[k]);
        return mass * Math.exp(LOWEST + at * STEP);
    }
}
