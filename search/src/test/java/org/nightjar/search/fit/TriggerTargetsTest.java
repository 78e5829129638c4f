/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightjar.analysis.CutFlow;
import org.nightjar.generation.Radiation;

/**
 * Trigger efficiencies of events with four tracks, for three tracks or a muon, after what the papers say before their
 * classifiers. The published ones hold after the classifiers and are 0.05 to 0.2 higher: the bounds here guard our own values
 * (five standard deviations of 10,000 events) and are no agreement.
 */
@Tag("physics")
class TriggerTargetsTest {
    private static final String FOUR_MUONS = """
            lists:
              track:ip: { from: tracks, as: mu, where: "abs(d0) < 0.5 cm and abs(z0) < 2 cm" }
              one: { decay: "one -> track+:ip track-:ip" }
              event: { decay: "event -> one track+:ip track-:ip" }
            select:
              - { cut: "count(track:ip) == 4", why: four tracks }
              - { cut: "10 GeV < maximum(M, event) < 11 GeV", why: all energy }
              - { cut: "count(track:ip, muonScore > 0.5) >= 3", why: three muons }
              - { cut: "trigger(three-tracks) or trigger(muon)", why: asked for }
            """;

    private static final String TWO_TAUS = """
            lists:
              track:ip: { from: tracks, as: pi, where: "abs(d0) < 0.5 cm and abs(z0) < 2 cm" }
              mu:good: { from: track:ip, as: mu, where: "muonScore > 0.5" }
              pair: { decay: "pair -> mu+:good mu-:good" }
              one: { decay: "one -> track+:ip track-:ip" }
              event: { decay: "event -> one track+:ip track-:ip" }
            select:
              - { cut: "count(track:ip) == 4", why: four tracks }
              - { cut: "minimum(M, event) < 9.5 GeV", why: neutrinos }
              - { cut: "count(pair, abs(mRecoil - %s GeV) < 0.1 GeV) > 0", why: the tags of the signal }
              - { cut: "trigger(three-tracks) or trigger(muon)", why: asked for }
            """;

    private static double efficiency(String decay, double mass, String card) {
        FittedSample sample = new FittedSample(
                "lmu-ltau",
                "mZ=" + mass + " GeV,gPrime=1e-2",
                "e+ e- -> mu+ mu- Z', " + decay,
                "",
                Radiation.NONE,
                true,
                "parametric");
        CutFlow flow = sample.select(card, 10_000).cutFlow();
        assertThat(flow.passed(3)).isGreaterThan(200);
        return flow.passed(4) / (double) flow.passed(3);
    }

    /** arXiv:2403.02841, section IV A: 0.91 near threshold, 0.99 from 2.5 to 8.5 GeV, 0.89 at 10 GeV. */
    @ParameterizedTest
    @CsvSource({"0.22, 0.77", "2.5, 0.935", "5, 0.95", "8.5, 0.924", "10, 0.71"})
    void fourMuons(double mass, double ours) {
        assertThat(efficiency("Z' -> mu+ mu-", mass, FOUR_MUONS)).isCloseTo(ours, within(0.035));
    }

    /** arXiv:2306.12294, page 3: 0.96 up to 8 GeV, 0.90 at 9 GeV, 0.50 at 10 GeV. */
    @ParameterizedTest
    @CsvSource({"6, 0.87, 0.03", "8, 0.885, 0.03", "9, 0.84, 0.05", "10, 0.38, 0.13"})
    void twoMuonsAndTwoTaus(double mass, double ours, double tolerance) {
        assertThat(efficiency("Z' -> tau+ tau-", mass, TWO_TAUS.formatted(mass)))
                .isCloseTo(ours, within(tolerance));
    }
}
