/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nightjar.core.card.Problem;
import org.nightjar.core.card.Problems;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.units.Dimension;
import org.nightjar.core.units.Quantity;

/** What a user reads when the kinematic fit of a card is wrong, by exact text. */
class FitMessagesTest {
    private static String problems(String card) {
        Problems problems = new Problems();
        AnalysisSpec spec = AnalysisCard.read(Cards.read(card), problems);
        AnalysisSetting setting =
                AnalysisSetting.of(Beams.headOn(10)).withHypothesis(Map.of("mZ", new Quantity(1, Dimension.ENERGY)));
        Analysis.compile(spec, setting, problems);
        return problems.list().stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }

    /** Masses may be numbers, the scanned mass, or known particles; the same mass cannot be asked of both. */
    @Test
    void massesAreNumbersConstantsOrParticles() {
        assertThat(problems("""
                lists:
                  pi:
                    from: tracks
                    as: pi
                  K_S:
                    decay: K_S -> pi+ pi-
                  event:
                    decay: event -> K_S as one, K_S as two
                    fit:
                      recoil: 2 * mZ
                      masses:
                        one: K_S0
                        two: 497.6 MeV
                """)).isEmpty();
    }

    @Test
    void whatCannotBeFittedIsToldWithItsPlace() {
        assertThat(problems("""
                lists:
                  mu:good:
                    from: tracks
                    as: mu
                    fit:
                      total: beams
                  pair:
                    decay: pair -> mu+:good mu-:good
                    fit:
                      totl: beams
                  short:
                    decay: short -> mu+:good mu-:good
                    fit: beams
                  photons:
                    decay: photons -> clusters clusters
                    fit:
                      recoil: 1 GeV
                      total: bems
                  event:
                    decay: event -> mu+:good mu-:good
                    fit:
                      total: beams
                      masses:
                        event: 1 GeV
                        mu+:good: 0.1 GeV
                        par: 1 GeV
                  light:
                    decay: light -> pair
                    fit:
                      masses:
                        pair: 0.2 GeV
                  odd:
                    decay: odd -> pair
                    fit:
                      recoil: -1 GeV
                      masses:
                        pair: 1 cm
                candidates: pair
                select:
                  - cut: fit(M(pair)) > 1 GeV
                    why: nothing was fitted
                  - cut: count(pair, fit(E) > 1 GeV) > 0
                    why: the same
                  - cut: chi2(pair) < 20
                    why: the same
                """)).isEqualTo("""
                card.yaml:5:7  lists.mu:good.fit: only combinations are fitted; 'mu:good' is a track.
                card.yaml:10:13  lists.pair.fit.totl: this key is not known here.
                   Maybe total?
                card.yaml:13:10  lists.short.fit: keys and values are expected here (beams).
                card.yaml:16:7  lists.photons.fit: there is no detector that knows the errors of photons.
                card.yaml:17:15  lists.photons.fit.recoil: nothing is left to recoil where the momenta sum to the beams.
                   Maybe total or recoil?
                card.yaml:18:14  lists.photons.fit.total: 'bems' is not known here.
                   Maybe beams?
                card.yaml:24:16  lists.event.fit.masses.event: the mass of 'event' is that of the beams already.
                card.yaml:25:19  lists.event.fit.masses.mu+:good: 'mu+:good' is a track, whose mass is given.
                card.yaml:26:14  lists.event.fit.masses.par: 'event' has no part 'par'.
                   Maybe one of the known parts: event, mu+:good, mu-:good.
                card.yaml:31:15  lists.light.fit.masses.pair: 'pair' cannot be lighter than its particles, 0.2113 GeV.
                card.yaml:35:15  lists.odd.fit.recoil: a mass is not negative.
                card.yaml:37:15  lists.odd.fit.masses.pair: '1 cm' is no mass.
                   Maybe 0.135 GeV, or the name of a particle?
                card.yaml:40:14  select[0].cut: 'pair' has no kinematic fit.
                   Maybe the key 'fit' in its list is missing?
                card.yaml:42:26  select[1].cut: 'pair' has no kinematic fit.
                card.yaml:44:15  select[2].cut: 'chi2' is a variable of fitted combinations; 'pair' is a combination.""");
    }
}
