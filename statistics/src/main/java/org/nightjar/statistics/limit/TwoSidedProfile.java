/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.limit;

import java.util.OptionalDouble;
import org.nightjar.statistics.Level;
import org.nightjar.statistics.Limit;
import org.nightjar.statistics.LimitMethod;
import org.nightjar.statistics.Observation;
import org.nightjar.statistics.StatisticalModel;
import org.nightjar.statistics.internal.Normal;
import org.nightjar.statistics.internal.Roots;

/**
 * Two-sided interval t~_mu = [Phi^-1((1 + level)/2)]^2, 3.8415 at 95 % and 2.7055 at 90 % (arXiv:1007.1727 Eq. 11). Above
 * the estimate t~_mu is q~_mu, so the upper end is the one-sided limit with half the tail.
 */
public final class TwoSidedProfile implements LimitMethod {
    private static final double TOLERANCE = 1e-7;

    @Override
    public String name() {
        return "profile-two-sided";
    }

    @Override
    public Limit upperLimit(StatisticalModel model, Observation data, Level level) {
        return upperLimit(new ProfileLikelihood(model, data), level, true);
    }

    /** As above from an existing profile; without the observed limit if that must stay sealed. */
    public Limit upperLimit(ProfileLikelihood profile, Level level, boolean withObserved) {
        Level half = new Level(1 - 0.5 * level.alpha(), level.kind());
        Limit l = LimitSolver.solve(profile, half, false, withObserved, name());
        return new Limit(l.observed(), l.expected(), level, l.method(), l.status(), l.note());
    }

    /** The lower end, 0 where the interval reaches 0; absent if a fit failed. */
    public OptionalDouble lowerLimit(ProfileLikelihood profile, Level level) {
        double z = Normal.upperQuantile(0.5 * level.alpha());
        try {
            double hat = profile.estimate();
            if (hat <= 0 || Math.sqrt(profile.t(0)) <= z) {
                return OptionalDouble.of(0);
            }
            return OptionalDouble.of(Roots.brent(mu -> z - Math.sqrt(profile.t(mu)), 0, hat, TOLERANCE * hat));
        } catch (FitFailure failed) {
            return OptionalDouble.empty();
        }
    }
}
