/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.nightjar.statistics.FitParameter;
import org.nightjar.statistics.Observation;
import org.nightjar.statistics.model.BinnedModel;
import org.nightjar.statistics.shape.CrystalBall;

class ToyBandTest {
    private static final BinnedModel MODEL = BinnedModel.on(new double[] {0, 1, 2, 3, 4}, CrystalBall.gaussian(2, 0.5))
            .interest(FitParameter.ofInterest("signal", 0), 1)
            .polynomial(0)
            .build();
    private static final Observation DATA = Observation.of(100, 100, 100, 100);

    /**
     * The sum of all counts in place of a limit: Poisson of 400, whose quantiles are 361, 380, 400, 420 and 440 (SciPy). Errors
     * of the quantiles of 2000 toys are 20 sqrt(p (1 - p) / 2000) / phi: 0.56, 0.68 and 1.24; three of them, and half a count.
     */
    @Test
    void quantilesAreThoseOfTheBackground() {
        double[] band = new ToyBand(MODEL, 2000, 3, 2)
                .of(DATA, (toy, k) -> toy.sum())
                .band()
                .orElseThrow()
                .edges();
        assertThat(band[0]).isCloseTo(361, within(3 * 1.24 + 0.5));
        assertThat(band[1]).isCloseTo(380, within(3 * 0.68 + 0.5));
        assertThat(band[2]).isCloseTo(400, within(3 * 0.56 + 0.5));
        assertThat(band[3]).isCloseTo(420, within(3 * 0.68 + 0.5));
        assertThat(band[4]).isCloseTo(440, within(3 * 1.24 + 0.5));
    }

    @Test
    void threadsDoNotMatterAndFailuresAreCounted() {
        ToyBand.OfToy method = (toy, k) -> k % 10 == 0 ? Double.NaN : toy.sum() + k;
        ToyBand.Result one = new ToyBand(MODEL, 95, 3, 1).of(DATA, method);
        assertThat(new ToyBand(MODEL, 95, 3, 3).of(DATA, method)).isEqualTo(one);
        assertThat(one.failed()).isEqualTo(10);
        assertThat(new ToyBand(MODEL, 10, 3, 1).of(DATA, (toy, k) -> Double.NaN).band())
                .isEmpty();
    }
}
