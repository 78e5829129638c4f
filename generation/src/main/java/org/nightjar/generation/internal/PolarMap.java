/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal;

import java.io.Serializable;
import org.nightjar.core.numbers.Quick;

/** A density of the cosine of a polar angle between two limits. */
interface PolarMap extends Serializable {
    /** The cosine of a uniform number. */
    double sample(double u, double lo, double hi);

    /** Normalised density at a cosine. */
    double density(double c, double lo, double hi);

    /** Constant. */
    record Flat() implements PolarMap {
        @Override
        public double sample(double u, double lo, double hi) {
            return lo + u * (hi - lo);
        }

        @Override
        public double density(double c, double lo, double hi) {
            return 1 / (hi - lo);
        }
    }

    /**
     * Proportional to 1/(1 - b^2 c^2): radiation along both beams, b their velocity.
     *
     * @param b slightly below 1
     */
    record Collinear(double b) implements PolarMap {
        private double rapidity(double c) {
            return 0.5 * Quick.log((1 + b * c) / (1 - b * c));
        }

        @Override
        public double sample(double u, double lo, double hi) {
            double from = rapidity(lo);
            double t = Quick.exp(2 * (from + u * (rapidity(hi) - from)));
            return Math.max(lo, Math.min(hi, (t - 1) / ((t + 1) * b)));
        }

        @Override
        public double density(double c, double lo, double hi) {
            return b / ((1 - b * c) * (1 + b * c) * (rapidity(hi) - rapidity(lo)));
        }
    }

    /**
     * Proportional to 1/(1 - sign c + delta)^2: exchange in the t channel.
     *
     * @param sign +1 for a peak at c = 1, -1 for one at c = -1
     * @param delta cut-off
     */
    record Pole(int sign, double delta) implements PolarMap {
        @Override
        public double sample(double u, double lo, double hi) {
            double near = 1 / (1 + delta - (sign > 0 ? hi : -lo));
            double far = 1 / (1 + delta - (sign > 0 ? lo : -hi));
            double c = 1 + delta - 1 / (near - u * (near - far));
            return Math.max(lo, Math.min(hi, sign * c));
        }

        @Override
        public double density(double c, double lo, double hi) {
            double z = 1 + delta - sign * c;
            double near = 1 / (1 + delta - (sign > 0 ? hi : -lo));
            double far = 1 / (1 + delta - (sign > 0 ? lo : -hi));
            return 1 / (z * z * (near - far));
        }
    }

    /**
     * Proportional to 1/(1 - c + delta): radiation along a final particle.
     *
     * @param delta cut-off
     */
    record Axis(double delta) implements PolarMap {
        @Override
        public double sample(double u, double lo, double hi) {
            double near = 1 + delta - hi;
            double far = 1 + delta - lo;
            return Math.max(lo, Math.min(hi, 1 + delta - near * Quick.exp(u * Quick.log(far / near))));
        }

        @Override
        public double density(double c, double lo, double hi) {
            return 1 / ((1 + delta - c) * Quick.log((1 + delta - lo) / (1 + delta - hi)));
        }
    }
}
