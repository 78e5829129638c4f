/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.histfactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.nightjar.formats.json.Json;
import org.nightjar.statistics.Level;
import org.nightjar.statistics.fit.NewtonFitter;
import org.nightjar.statistics.histfactory.Interpolation;
import org.nightjar.statistics.limit.ClsAsymptotic;
import org.nightjar.statistics.limit.HypothesisTest;
import org.nightjar.statistics.limit.ProfileLikelihood;

/** Variations whose both sides move a rate the same way make minima on both sides of zero. */
class SeveralMinimaTest {
    private static final String WORKSPACE = """
            {"channels": [{"name": "c", "samples": [
               {"name": "s", "data": [5.059, 7.743, 3.896], "modifiers": [
                  {"name": "mu", "type": "normfactor", "data": null}, {"name": "lumi", "type": "lumi", "data": null},
                  {"name": "a1", "type": "normsys", "data": {"hi": 1.153, "lo": 1.3}}]},
               {"name": "b", "data": [13.07, 3.318, 9.889], "modifiers": [
                  {"name": "lumi", "type": "lumi", "data": null},
                  {"name": "a0", "type": "histosys", "data": {
                     "hi_data": [18.677, 5.0631, 11.1458], "lo_data": [16.3347, 4.0572, 1.5505]}},
                  {"name": "a3", "type": "histosys", "data": {
                     "hi_data": [8.2476, 4.7501, 9.125], "lo_data": [-0.8813, 3.671, 3.2077]}},
                  {"name": "sh", "type": "shapesys", "data": [0.0, 0.6636, 1.9778]}]},
               {"name": "t", "data": [14.905, 10.681, 10.599], "modifiers": [
                  {"name": "lumi", "type": "lumi", "data": null}]}]}],
             "observations": [{"name": "c", "data": [34, 11, 20]}],
             "measurements": [{"name": "m", "config": {"poi": "mu", "parameters": [
                {"name": "lumi", "auxdata": [1.0], "sigmas": [0.05], "bounds": [[0.5, 1.5]], "inits": [1.0]}]}}],
             "version": "1.0.0"}
            """;

    /**
     * pyhf, the best of SLSQP fits from 40 random starts: 29.6874642 at a0 = 0.415. Another minimum, 0.06 higher, lies at
     * a0 = -0.19, which is where the way from the declared start ends. The limit is where CLs is 0.05.
     */
    @Test
    void theLowerOneIsFound() {
        Analysis a = Workspace.of("two minima", Json.read("two minima", WORKSPACE))
                .analysis(null, null, Interpolation.CODE4, Interpolation.CODE4P);
        assertThat(new NewtonFitter().fit(a.model(), a.observed()).twiceNll()).isCloseTo(29.687464189, within(1e-7));
        double limit = new ClsAsymptotic()
                .upperLimit(a.model(), a.observed(), Level.confidence(0.95))
                .observed()
                .orElseThrow();
        assertThat(HypothesisTest.of(new ProfileLikelihood(a.model(), a.observed()), limit)
                        .cls())
                .isCloseTo(0.05, within(1e-6));
    }
}
