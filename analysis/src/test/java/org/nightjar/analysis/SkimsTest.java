/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightjar.core.card.Problems;
import org.nightjar.core.kinematics.Beams;

/**
 * The dark-sector skims of the Belle II software (basf2, skim/scripts/skim/WGs/dark.py, commit 02f822e3) written in the cut
 * language, as far as they need no vertices, hits and rest-of-event sums. They must compile and run on an empty block.
 */
class SkimsTest {
    private static final String MUONS = """
            lists:
              mu:good:
                from: tracks
                as: mu
                where: abs(z0) < 5 cm and abs(d0) < 2 cm and muonScore > 0.3
              e:good:
                from: tracks
                as: e
                where: abs(z0) < 5 cm and abs(d0) < 2 cm and electronScore > 0.3 and 0.387 rad < theta < 2.421 rad
              tracks:ip:
                from: tracks
                where: abs(z0) < 5 cm and abs(d0) < 2 cm
            """;

    static final String SINGLE_PHOTON = """
            lists:
              gamma:signal:
                from: clusters
                where: cm(E) > 0.5 GeV and 17 deg < theta < 150 deg and abs(clusterTime) < 200 ns \
            and (44 deg < theta < 98 deg or (30 deg < theta < 130 deg and cm(E) > 1 GeV) or cm(E) > 2 GeV)
              gamma:hard:
                from: clusters
                where: E > 0.55 GeV
              tracks:ip:
                from: tracks
                where: abs(z0) < 2 cm and abs(d0) < 0.5 cm and pt > 0.15 GeV
            candidates: gamma:signal
            select:
              - cut: count(gamma:signal) == 1
                why: one photon
              - cut: count(tracks:ip) == 0
                why: no track
              - cut: not (count(gamma:hard) > 1 and clusterTimeSpread(gamma:hard) < 1)
                why: no second photon in time
            spectra:
              recoil:
                variable: m2Recoil(gamma:signal)
            """;

    static final String ALP_3_GAMMA = """
            lists:
              gamma:good:
                from: clusters
                where: E >= 0.1 GeV and 17 deg < theta < 150 deg
              gamma:recoil:
                from: clusters
                where: E >= 0.1 GeV
              a:
                decay: a -> gamma:good gamma:good
              event:
                decay: event -> a gamma:recoil
            select:
              - cut: 0.8 * sqrtS <= M(event) <= 1.05 * sqrtS
                why: all energy
              - cut: clusterTimeSpread(event) <= 2
                why: in time
            """;

    static final String DIMUON = MUONS + """
              pair:
                decay: pair -> mu+:good mu-:good
            select:
              - cut: count(tracks:ip) < 4 and cm(pt(pair)) > 0.2 GeV
                why: skim
            """;

    static final String ELECTRON_MUON = MUONS + """
              pair:
                decay: pair -> e:good mu:good
                where: charge(e:good) * charge(mu:good) < 0
            select:
              - cut: count(tracks:ip) < 4 and cm(pt(pair)) > 0.2 GeV
                why: skim
            """;

    static final String DIELECTRON = MUONS + """
              pair:
                decay: pair -> e+:good e-:good
            select:
              - cut: nTracks == 2 and cm(pt(pair)) > 0.2 GeV
                why: skim
            """;

    static final String LFV_ZP_VISIBLE = MUONS + """
              event:
                decay: event -> e:good as e1, e:good as e2, mu:good as m1, mu:good as m2
                where: charge(e1) + charge(e2) + charge(m1) + charge(m2) == 0
            select:
              - cut: count(tracks:ip) == 4
                why: skim
            spectra:
              mass:
                variable: M(e1, m1)
            """;

    static final String E_GAMMA_CONTROL = """
            lists:
              tracks:ip:
                from: tracks
                where: abs(d0) < 1 cm and abs(z0) < 3 cm and pt > 0.15 GeV
              gamma:one:
                from: clusters
                where: cm(E) > 0.45 GeV and 17 deg < theta < 150 deg and not hasTrack
            select:
              - cut: count(tracks:ip) == 1 and count(tracks:ip, clusterE > 2 GeV) == 1 and count(gamma:one) == 1
                why: skim
            """;

    static final String GAMMA_GAMMA_CONTROL = """
            lists:
              gamma:two:
                from: clusters
                where: 0.1 GeV < cm(E) < 7 GeV
                best: 2 by cm(E)
              pair:
                decay: pair -> gamma:two as one, gamma:two as two
            select:
              - cut: nTracks == 0
                why: skim
              - cut: cm(maximum(E, gamma:two)) > 4.5 GeV
                why: skim
              - cut: cm(dPhi(one, two)) > 178 deg and 178 deg < cm(theta(one) + theta(two)) < 182 deg
                why: back to back
            """;

    static final String INELASTIC = """
            lists:
              gamma:isr:
                from: clusters
                where: (clusterRegion == 2 and cm(E) > 1 GeV) or cm(E) > 2 GeV
            candidates: gamma:isr
            select:
              - cut: count(gamma:isr) == 1 and count(tracks, abs(d0) < 0.05 cm) == 0 and not any(tracks, cm(p) > 3 GeV)
                why: skim
              - cut: count(clusters, cm(p) > 0.6 GeV) == 1 and count(clusters, p > 0.5 GeV) < 4 and trigger(hlt)
                why: skim
            """;

    static final String VISIBLE_DARK_HIGGS = MUONS + """
              pair:
                decay: pair -> mu+:good mu-:good
            select:
              - cut: mRecoil(pair) < 8.5 GeV
                why: skim
            """;

    static final String FOUR_MUONS = MUONS + """
              gg:
                decay: gg -> mu+:good mu-:good
              event:
                decay: event -> gg as one, gg as two
            select:
              - cut: count(tracks:ip) >= 4 and every(mu:good, muonScore > 0.8 and 17 deg < theta < 150 deg)
                why: skim
            """;

    /** The parts of the other three that need no vertex: Bhabha pair; beam-constrained mass and energy difference. */
    static final String BHABHA_AND_B = """
            lists:
              e:hard:
                from: tracks
                as: e
                where: abs(d0) < 0.5 cm and abs(z0) < 2 cm and 0.8 < eOverP < 1.2 and p > 1 GeV and clusterRegion == 2
              bhabha:
                decay: bhabha -> e+:hard e-:hard
                where: 4 GeV < M < 10 GeV
            select:
              - cut: not any(clusters, p > 1 GeV)
                why: skim
              - cut: sqrt(s / 4 - cm(p(bhabha))^2) > 5.20 GeV and abs(cm(E(bhabha)) - sqrtS / 2) < 0.25 GeV
                why: form of Mbc and deltaE
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                SINGLE_PHOTON,
                ALP_3_GAMMA,
                DIMUON,
                ELECTRON_MUON,
                DIELECTRON,
                LFV_ZP_VISIBLE,
                E_GAMMA_CONTROL,
                GAMMA_GAMMA_CONTROL,
                INELASTIC,
                VISIBLE_DARK_HIGGS,
                FOUR_MUONS,
                BHABHA_AND_B
            })
    void theSkimCanBeWrittenDown(String card) {
        Problems problems = new Problems();
        AnalysisSpec spec = AnalysisCard.read(Cards.read(card), problems);
        AnalysisSetting setting = AnalysisSetting.of(new Beams(7, 0.0415, 4, 0.0415, 0, 0, 0, 0, 0, 0))
                .withTriggerLines(List.of("hlt"));
        Analysis analysis = Analysis.compile(spec, setting, problems).orElse(null);
        assertThat(problems.list()).isEmpty();
        ToyEvents e = new ToyEvents(2);
        e.cluster(5, 90, 0);
        e.cluster(5, 90, 180);
        e.track(1, 4, 0, 0);
        e.track(-1, -4, 0, 0.3);
        e.track(1, 0, 4, 0.1);
        e.end();
        e.end();
        assertThat(analysis).isNotNull();
        CutFlow flow = analysis.run(e.batch, analysis.newWorkspace()).cutFlow();
        assertThat(flow.passed(0)).isEqualTo(2);
    }
}
