/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.bayes;

/** Steps of the signal in the variable u = mu^(power+1) in which a prior mu^power is flat. */
final class SignalAxis {
    private final double exponent;
    private final double stretch;

    /** For a posterior that has most of its weight around the typical value. */
    SignalAxis(Prior prior, double typical) {
        this.exponent = prior.jeffreys() ? 1 : prior.power() + 1;
        // du/dmu there
        this.stretch = exponent * Math.pow(typical, exponent - 1);
    }

    /** Where a step of the size of mu leads; NaN, which is within no bounds, below zero. */
    double moved(double mu, double step) {
        if (exponent == 1) {
            return mu + step;
        }
        double u = Math.pow(mu, exponent) + stretch * step;
        return u < 0 ? Double.NaN : Math.pow(u, 1 / exponent);
    }
}
