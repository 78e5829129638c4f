/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.histfactory;

import org.jspecify.annotations.Nullable;

/**
 * What a measurement says about a parameter or a set of them; arrays have one entry per parameter, null means the default.
 *
 * @param name      of the parameter or set
 * @param starts    start values
 * @param bounds    pairs of lower and upper bound
 * @param fixed     whether it never moves; null: the default
 * @param auxiliary values of the auxiliary measurements
 * @param sigmas    widths of Gaussian auxiliary measurements
 */
public record ParameterSettings(
        String name,
        double @Nullable [] starts,
        double @Nullable [][] bounds,
        @Nullable Boolean fixed,
        double @Nullable [] auxiliary,
        double @Nullable [] sigmas) {
    /** No setting. */
    static ParameterSettings none(String name) {
        return new ParameterSettings(name, null, null, null, null, null);
    }
}
