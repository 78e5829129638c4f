/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nightjar.statistics.BoundedModel;
import org.nightjar.statistics.Level;
import org.nightjar.statistics.Limit;
import org.nightjar.statistics.histfactory.Channel;
import org.nightjar.statistics.histfactory.HistFactoryModel;
import org.nightjar.statistics.histfactory.Interpolation;
import org.nightjar.statistics.histfactory.Modifier;
import org.nightjar.statistics.histfactory.Sample;

/** Questions without an answer end as a status that says why, and soon. */
class HopelessQuestionsTest {
    private static final Level LEVEL = Level.confidence(0.95);

    private static HistFactoryModel model(double signal, double background) {
        return HistFactoryModel.of(
                List.of(new Channel(
                        "c",
                        1,
                        List.of(
                                new Sample("s", new double[] {signal}, List.of(new Modifier.NormFactor("mu"))),
                                new Sample("b", new double[] {background}, List.of())))),
                List.of(),
                "mu",
                Interpolation.CODE4,
                Interpolation.CODE4P);
    }

    /** A signal without events is never excluded: the interval is looked for in doubling steps up to the far bound. */
    @Test
    void aSignalOfZeroHasNoUnifiedInterval() {
        HistFactoryModel model = model(0, 5);
        ProfileConstruction.Result r =
                new ProfileConstruction(BoundedModel.of(model, 0, 1e5), 50, 1, 1).interval(model.observe(5), LEVEL);
        assertThat(r.status().usable()).isFalse();
        assertThat(r.status().text()).contains("above the bound 100000.0");
    }

    /** One event over a hundred: no toy of the background reaches that low, so that CLs would be nought over nought. */
    @Test
    void toysThatNeverReachTheDataGiveNoLimit() {
        HistFactoryModel model = model(10, 100);
        Limit limit = new ToyLimit(model, true, 200, 1, 1).upperLimit(model.observe(1), LEVEL);
        assertThat(limit.observed()).isEmpty();
        assertThat(limit.status().text())
                .contains("none of 200 background toys")
                .contains("CLs is not defined");
        assertThat(new ClsAsymptotic()
                        .upperLimit(model, model.observe(1), LEVEL)
                        .observed())
                .isPresent();
    }

    /** Counts of 10^15 over a background of a hundred: far from every asymptotic formula, and no exception. */
    @Test
    void absurdCountsAreNoCrash() {
        HistFactoryModel model = model(10, 100);
        Limit limit = new ClsAsymptotic().upperLimit(model, model.observe(1e15), LEVEL);
        assertThat(limit.observed()).isEmpty();
        assertThat(limit.status().usable()).isFalse();
        HypothesisTest t = HypothesisTest.of(new ProfileLikelihood(model, model.observe(1e15)), 1);
        assertThat(t.cls()).isBetween(0.0, 1.0);
    }
}
