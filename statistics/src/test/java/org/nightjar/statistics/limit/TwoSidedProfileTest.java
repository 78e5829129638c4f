/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nightjar.statistics.Level;
import org.nightjar.statistics.Observation;
import org.nightjar.statistics.histfactory.Channel;
import org.nightjar.statistics.histfactory.HistFactoryModel;
import org.nightjar.statistics.histfactory.Interpolation;
import org.nightjar.statistics.histfactory.Modifier;
import org.nightjar.statistics.histfactory.Sample;

class TwoSidedProfileTest {
    /** One bin, signal 1 per unit, background 2 known. */
    private static ProfileLikelihood profile(double count) {
        HistFactoryModel model = HistFactoryModel.of(
                List.of(new Channel(
                        "SR",
                        1,
                        List.of(
                                new Sample("sig", new double[] {1}, List.of(new Modifier.NormFactor("mu"))),
                                new Sample("bkg", new double[] {2}, List.of())))),
                List.of(),
                "mu",
                Interpolation.CODE4,
                Interpolation.CODE4P);
        HistFactoryModel wide = model.withInterestBounds(0, 100);
        Observation data = wide.observe(count);
        return new ProfileLikelihood(wide, data);
    }

    /** At both ends 2 [nu - n + n ln(n/nu)] is the chi-square quantile of one degree of freedom: 2.70554 at 90 %. */
    @Test
    void endsSolveTheClosedForm() {
        ProfileLikelihood p = profile(12);
        Level level = Level.confidence(0.90);
        double upper =
                new TwoSidedProfile().upperLimit(p, level, true).observed().orElseThrow();
        double lower = new TwoSidedProfile().lowerLimit(p, level).orElseThrow();
        assertThat(t(12, upper + 2)).isCloseTo(2.70554, within(1e-4));
        assertThat(t(12, lower + 2)).isCloseTo(2.70554, within(1e-4));
        assertThat(lower).isLessThan(10).isPositive();
        assertThat(upper).isGreaterThan(10);
    }

    private static double t(double n, double nu) {
        return 2 * (nu - n + n * Math.log(n / nu));
    }

    @Test
    void intervalReachesZeroForSmallExcess() {
        assertThat(new TwoSidedProfile()
                        .lowerLimit(profile(3), Level.confidence(0.95))
                        .orElseThrow())
                .isZero();
    }
}
