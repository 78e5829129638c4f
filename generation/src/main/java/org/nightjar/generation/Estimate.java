/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation;

import java.io.Serializable;

/**
 * A cross section with its numerical error.
 *
 * @param value pb
 * @param error standard deviation of the integration, pb; for a deterministic quadrature the change at the last refinement
 * @param evaluations phase-space points at which the integrand was computed
 */
public record Estimate(double value, double error, long evaluations) implements Serializable {
    /** Part of it. */
    public Estimate times(double fraction) {
        return new Estimate(value * fraction, error * fraction, evaluations);
    }

    /** Relative error; 0 if the value is 0. */
    public double relativeError() {
        return value == 0 ? 0 : error / Math.abs(value);
    }
}
