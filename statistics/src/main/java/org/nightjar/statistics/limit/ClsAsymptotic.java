/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.limit;

import org.nightjar.statistics.Level;
import org.nightjar.statistics.Limit;
import org.nightjar.statistics.LimitMethod;
import org.nightjar.statistics.Observation;
import org.nightjar.statistics.StatisticalModel;

/**
 * CLs limit from the asymptotic distributions of q~_mu. The expected band solves
 * sqrt(q_A(mu)) = Phi^-1(1 - alpha Phi(N)) + N on the background-only Asimov set (arXiv:1007.1727 Eq. 89 in its CLs form).
 */
public final class ClsAsymptotic implements LimitMethod {
    @Override
    public String name() {
        return "cls-asymptotic";
    }

    @Override
    public Limit upperLimit(StatisticalModel model, Observation data, Level level) {
        return upperLimit(new ProfileLikelihood(model, data), level, true);
    }

    /** As above from an existing profile; without the observed limit if that must stay sealed. */
    public Limit upperLimit(ProfileLikelihood profile, Level level, boolean withObserved) {
        return LimitSolver.solve(profile, level, true, withObserved, name());
    }
}
