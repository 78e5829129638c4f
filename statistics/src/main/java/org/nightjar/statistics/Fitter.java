/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics;

/** Minimises 2NLL. An implementation may hold working arrays: one fitter per thread. */
public interface Fitter {
    /** The minimum under conditions; never throws for a fit that fails. */
    FitResult fit(StatisticalModel model, Observation data, Conditions conditions);

    /** The unconditional minimum. */
    default FitResult fit(StatisticalModel model, Observation data) {
        return fit(model, data, Conditions.NONE);
    }
}
