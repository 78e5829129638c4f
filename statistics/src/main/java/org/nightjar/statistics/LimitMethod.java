/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics;

/** A way to set an upper limit on the parameter of interest. */
public interface LimitMethod {
    /** Name as on the command line: {@code cls-asymptotic}, {@code profile-one-sided}, … */
    String name();

    /** Observed limit with its expected band; a limit that cannot be set has a status, and never throws. */
    Limit upperLimit(StatisticalModel model, Observation data, Level level);
}
