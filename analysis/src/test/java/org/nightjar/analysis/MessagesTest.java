/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nightjar.core.card.Problem;
import org.nightjar.core.card.Problems;
import org.nightjar.core.kinematics.Beams;

/** What a user reads when a card is wrong, by exact text. */
class MessagesTest {
    private static String problems(String card) {
        Problems problems = new Problems();
        AnalysisSpec spec = AnalysisCard.read(Cards.read(card), problems);
        AnalysisSetting setting = AnalysisSetting.of(Beams.headOn(10.58))
                .withTriggerLines(List.of("ecl-energy-1gev", "two-track"))
                .withRegions(Map.of("ecl-barrel", Region.between(0.5, 2.2)));
        Analysis.compile(spec, setting, problems);
        return problems.list().stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }

    @Test
    void everyWrongPartOfACardIsToldWithItsPlace() {
        assertThat(problems("""
                        trigger: ecl-energy-1gv
                        lists:
                          gamma:good:
                            from: cluster
                            where: E > 0.1
                          b:
                            decay: a -> gamma:god gamma:good
                          event:
                            decay: event -> gamma:good as recoil, b
                        select:
                          - cut: cuont(gamma:good) == 3
                            why: typing
                          - cut: E > 1 GeV
                            why: of what
                          - cut: M2(recol) > 1 GeV^2
                            why: part
                          - cut: E(gamma:good) > 1 GeV
                            why: right
                          - cut: d0(recoil) < 1 cm
                            why: of tracks
                          - cut: M(event)
                            why: no condition
                        spectra:
                          x:
                            variable: M2(event)
                            unit: GeV
                        """)).isEqualTo("""
                        card.yaml:1:10  trigger: unknown trigger line 'ecl-energy-1gv'.
                           Maybe ecl-energy-1gev?
                        card.yaml:4:11  lists.gamma:good.from: unknown list 'cluster'.
                           Maybe clusters?
                        card.yaml:5:16  lists.gamma:good.where: 0.1 has no unit.
                           Maybe 0.1 GeV?
                        card.yaml:7:12  lists.b.decay: the decay is of 'a', but the list is 'b'.
                           Maybe b -> …?
                        card.yaml:7:17  lists.b.decay: unknown list 'gamma:god'.
                           Maybe gamma:good?
                        card.yaml:11:10  select[0].cut: unknown function 'cuont'.
                           Maybe count?
                        card.yaml:13:10  select[1].cut: 'E' needs to know of what.
                           Maybe E(…)?
                        card.yaml:15:13  select[2].cut: 'event' has no part 'recol'.
                           Maybe recoil?
                        card.yaml:19:13  select[4].cut: 'd0' is a variable of tracks; 'recoil' is a cluster.
                        card.yaml:21:10  select[5].cut: 'M(event)' is a number, a condition is needed.
                        card.yaml:25:15  spectra.x.variable: 'M2(event)' is in GeV^2, but the unit of the spectrum is GeV.
                           Maybe unit: GeV^2?""");
    }

    @Test
    void wrongKeysAndForms() {
        assertThat(problems("""
                        lists:
                          g:
                            form: clusters
                          gamma good:
                            from: clusters
                        select:
                          - cut: nTracks == 0
                        """)).isEqualTo("""
                        card.yaml:2:5  lists.g: a list needs 'from' or 'decay'.
                           Maybe from: clusters?
                        card.yaml:3:11  lists.g.form: this key is not known here.
                           Maybe from?
                        card.yaml:4:5  lists.gamma good: 'gamma good' is not a list name.
                           Maybe name, or name:label?
                        card.yaml:7:5  select[0]: key 'why' is missing.""");
    }

    @Test
    void listsThatCannotBeMade() {
        assertThat(problems("""
                        lists:
                          one:
                            from: two
                          two:
                            from: one
                          g:
                            from: clusters
                            best: three by E
                          mu:
                            from: tracks
                            as: moun
                            where: clusterTyme > 1 ns and charge
                        """)).isEqualTo("""
                        card.yaml:2:5  lists.one: this list is made from itself (one -> two).
                        card.yaml:8:11  lists.g.best: 'three by E' does not say how many by what.
                           Maybe 3 by E, or 1 by lowest abs(d0)?
                        card.yaml:11:9  lists.mu.as: unknown particle 'moun'.
                           Maybe mu+, mu-?
                        card.yaml:12:12  lists.mu.where: unknown variable 'clusterTyme'.
                           Maybe clusterTime (ns), clusterE (GeV)?
                        card.yaml:12:35  lists.mu.where: 'and' joins conditions; 'charge' is a number.""");
    }

    @Test
    void partsThatAreAmbiguousOrLists() {
        assertThat(problems("""
                        lists:
                          a:
                            decay: a -> clusters clusters
                        select:
                          - cut: E(clusters) > 1 GeV
                            why: which
                          - cut: E(tracks) > 1 GeV
                            why: a list
                          - cut: inRegion(a, barel) and every(clusters, E) and sum(E) > 0
                            why: three
                        """)).isEqualTo("""
                        card.yaml:5:12  select[0].cut: 'clusters' is 2 parts of 'a'.
                           Maybe give them names with 'as' in the decay
                        card.yaml:7:12  select[1].cut: 'tracks' is a list, not a part of the candidate 'a'.
                           Maybe maximum(E, tracks)?
                        card.yaml:9:22  select[2].cut: unknown region 'barel'.
                           Maybe one of the known regions: ecl-barrel.
                        card.yaml:9:49  select[2].cut: 'E' is a number, a condition is needed.
                        card.yaml:9:56  select[2].cut: sum cannot take 1 argument.
                           Maybe sum(expression, list)?""");
    }

    @Test
    void constantsWithoutACase() {
        assertThat(problems("""
                        define:
                          low:
                            "sqrtS < 1 GeV": 1 GeV
                        """)).isEqualTo("card.yaml:2:5  define.low: none of its cases holds for this hypothesis.");
        assertThat(problems("""
                        define:
                          low:
                            "mx < 1 GeV": 1 GeV
                        """)).isEqualTo("""
                        card.yaml:3:19  define.low.mx < 1 GeV: unknown variable 'mx'.
                           Maybe s (GeV^2)?""");
    }

    @Test
    void candidateVariablesNeedCandidates() {
        assertThat(problems("""
                        lists:
                          g:
                            from: clusters
                        select:
                          - cut: E(g) > 1 GeV
                            why: which list
                        """)).isEqualTo("""
                        card.yaml:5:10  select[0].cut: there is no candidate to take 'E' of.
                           Maybe the key 'candidates' with the name of a list is missing?""");
    }

    @Test
    void missingTextsAreToldOnce() {
        assertThat(problems("""
                        define:
                          E: 2 GeV
                        select:
                          - why: no cut
                        spectra:
                          x:
                            unit: GeV
                        """)).isEqualTo("""
                        card.yaml:2:6  define.E: the name 'E' has a meaning already.
                        card.yaml:4:5  select[0]: key 'cut' is missing.
                        card.yaml:6:5  spectra.x: key 'variable' is missing.""");
    }
}
