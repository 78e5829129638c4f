/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal;

import org.nightjar.generation.StructureFunction;

/**
 * Quadrature over the radiated fraction of one beam, the {@link StructureFunction} in the weights: Gauss-Legendre in
 * y = x^(beta/2) for soft and in ln(1 - x) for hard radiation, where cross sections that fall like 1/s are flat.
 */
final class RadiationRule {
    private static final double SOFT = 0.15;

    private final StructureFunction radiation;
    private final GaussLegendre soft;
    private final GaussLegendre hard;
    private final double[] fractions;
    private final double[] weights;
    private int size;

    RadiationRule(StructureFunction radiation, boolean fine) {
        this.radiation = radiation;
        soft = new GaussLegendre(fine ? 10 : 8);
        hard = new GaussLegendre(fine ? 22 : 16);
        fractions = new double[soft.nodes.length + hard.nodes.length];
        weights = new double[fractions.length];
    }

    /** Sets the largest fraction; nothing is left if it is not positive. */
    void set(double most) {
        size = 0;
        if (most > 0) {
            addSoft(Math.min(most, SOFT));
        }
        if (most > SOFT) {
            addHard(-Math.log1p(-SOFT), -Math.log1p(-most));
        }
    }

    private void addSoft(double most) {
        double top = radiation.smooth(most);
        for (int k = 0; k < soft.nodes.length; k++) {
            double y = top * soft.nodes[k];
            double x = radiation.fraction(y);
            add(x, soft.weights[k] * top * radiation.smoothDensity(x));
        }
    }

    private void addHard(double from, double to) {
        for (int k = 0; k < hard.nodes.length; k++) {
            double left = Math.exp(-(from + (to - from) * hard.nodes[k]));
            double x = 1 - left;
            add(x, hard.weights[k] * (to - from) * left * radiation.density(x));
        }
    }

    private void add(double x, double weight) {
        fractions[size] = x;
        weights[size++] = weight;
    }

    int size() {
        return size;
    }

    double fraction(int k) {
        return fractions[k];
    }

    double weight(int k) {
        return weights[k];
    }
}
