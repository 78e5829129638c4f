/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.limit;

import org.nightjar.statistics.Level;
import org.nightjar.statistics.Limit;
import org.nightjar.statistics.LimitMethod;
import org.nightjar.statistics.Observation;
import org.nightjar.statistics.StatisticalModel;

/**
 * Plain one-sided limit: q~_mu = [Phi^-1(level)]^2, 2.7055 at 95 %. Its expected band is sigma_A (Phi^-1(level) + N), 0
 * where that is negative.
 */
public final class OneSidedProfile implements LimitMethod {
    @Override
    public String name() {
        return "profile-one-sided";
    }

    @Override
    public Limit upperLimit(StatisticalModel model, Observation data, Level level) {
        return upperLimit(new ProfileLikelihood(model, data), level, true);
    }

    /** As above from an existing profile; without the observed limit if that must stay sealed. */
    public Limit upperLimit(ProfileLikelihood profile, Level level, boolean withObserved) {
        return LimitSolver.solve(profile, level, false, withObserved, name());
    }
}
