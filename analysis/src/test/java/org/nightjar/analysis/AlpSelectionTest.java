/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.nightjar.core.card.CardNode;
import org.nightjar.core.card.Problems;
import org.nightjar.core.events.Clusters;
import org.nightjar.core.events.Particles;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.core.units.Dimension;
import org.nightjar.core.units.Quantity;

/**
 * The selection of arXiv:2007.13071 (p. 5) on events written by hand, each of which fails one cut. Beams are head-on at
 * 10.58 GeV, so that laboratory and CM frame agree and three photons of sqrt(s)/3 at 120 degrees are at rest.
 */
class AlpSelectionTest {
    static final String CARD = """
            trigger: ecl-energy-1gev
            define:
              minimumEnergy:
                "ma <= 4 GeV": 1.0 GeV
                "ma > 4 GeV": 0.65 GeV
            lists:
              gamma:good:
                from: clusters
                where: not hasTrack and E > minimumEnergy and 37.3 deg < theta < 123.7 deg
                best: 3 by E
              tracks:fromIP:
                from: tracks
                where: abs(d0) < 0.5 cm and abs(z0) < 2 cm
              a:
                decay: a -> gamma:good gamma:good
              event:
                decay: event -> gamma:good as recoil, a
                keep: all
            select:
              - cut: count(gamma:good) == 3
                why: three photons
              - cut: count(tracks:fromIP) == 0
                why: no track
              - cut: 0.88 * sqrtS <= M(event) <= 1.03 * sqrtS
                why: all energy seen
              - cut: clusterTimeSpread(gamma:good) < 10
                why: photons of one collision
              - cut: everyPair(gamma:good, dTheta > 0.014 rad or dPhi > 0.400 rad)
                why: removes conversions
              - cut: mostIsolated(photonScore, gamma:good) > 0.6
                why: photon-like
            spectra:
              diphoton:
                variable: M2(a)
                unit: GeV^2
                use when: ma < 6.85 GeV
              recoil:
                variable: m2Recoil(recoil)
                unit: GeV^2
                use when: ma >= 6.85 GeV
            """;

    static final double SQRT_S = 10.58;
    static final double THIRD = SQRT_S / 3;
    static final ParticleType ALP = new ParticleType("a", "a", 9000005, 1, 0, 0);

    static Analysis analysis(double ma) {
        Problems problems = new Problems();
        CardNode card = Cards.read(CARD);
        AnalysisSpec spec = AnalysisCard.read(card, problems);
        AnalysisSetting setting = AnalysisSetting.of(Beams.headOn(SQRT_S))
                .withTriggerLines(List.of("other", "ecl-energy-1gev"))
                .withHypothesis(Map.of("ma", new Quantity(ma, Dimension.ENERGY)))
                .withParticles(List.of(ALP));
        Analysis analysis = Analysis.compile(spec, setting, problems).orElse(null);
        assertThat(problems.list()).isEmpty();
        return java.util.Objects.requireNonNull(analysis);
    }

    static void star(ToyEvents e) {
        e.cluster(THIRD, 90, 0);
        e.cluster(THIRD, 90, 120);
        e.cluster(THIRD, 90, -120);
    }

    /** Number of steps (all events, trigger, six cuts) that one event survives: 8 if it is selected. */
    static int survived(double ma, Consumer<ToyEvents> event, long triggerBits) {
        ToyEvents e = new ToyEvents(1);
        event.accept(e);
        e.end(1, triggerBits);
        Analysis analysis = analysis(ma);
        CutFlow flow = analysis.run(e.batch, analysis.newWorkspace()).cutFlow();
        int n = 0;
        while (n < flow.steps().size() && flow.passed(n) == 1) {
            n++;
        }
        for (int k = n; k < flow.steps().size(); k++) {
            assertThat(flow.passed(k)).isZero();
        }
        return n;
    }

    private static int survived(Consumer<ToyEvents> event) {
        return survived(1, event, 2);
    }

    @Test
    void theStarIsSelectedWithItsThreePairings() {
        ToyEvents e = new ToyEvents(100, 1);
        star(e);
        e.end(0.5, 3);
        Analysis analysis = analysis(1);
        AnalysisOutput out = analysis.run(e.batch, analysis.newWorkspace());
        SelectedCandidates s = out.selected();
        assertThat(s.size()).isEqualTo(3);
        // two photons of E at 120 degrees: 2 E^2 (1 - cos 120) = 3 E^2 = s/3; recoil against E = sqrt(s)/3: s - 2 s/3 =
        // s/3
        for (int i = 0; i < 3; i++) {
            assertThat(s.value(0, i)).isCloseTo(SQRT_S * SQRT_S / 3, within(1e-12 * 100)); // rounding
            assertThat(s.value(1, i)).isCloseTo(SQRT_S * SQRT_S / 3, within(1e-12 * 100));
            assertThat(s.eventNumber(i)).isEqualTo(100);
            assertThat(s.weight(i)).isEqualTo(0.5);
            assertThat(s.isSignal(i)).isFalse();
        }
        CutFlow flow = out.cutFlow();
        assertThat(flow.steps().get(0)).isEqualTo("all events");
        assertThat(flow.steps().get(1)).isEqualTo("trigger: ecl-energy-1gev");
        assertThat(flow.steps().get(2)).isEqualTo("count(gamma:good) == 3");
        assertThat(flow.candidates(4)).isEqualTo(3);
        assertThat(flow.sumOfWeights(7)).isEqualTo(0.5);
        assertThat(flow.sumOfSquaredWeights(7)).isEqualTo(0.25);
    }

    @Test
    void withoutTheTriggerNothingPasses() {
        assertThat(survived(1, AlpSelectionTest::star, 1)).isEqualTo(1);
        assertThat(survived(1, AlpSelectionTest::star, 2)).isEqualTo(8);
    }

    @Test
    void threePhotonsAreNeededWithTheEnergyOfTheHypothesis() {
        assertThat(survived(e -> {
                    e.cluster(THIRD, 90, 0);
                    e.cluster(THIRD, 90, 120);
                }))
                .isEqualTo(2);
        Consumer<ToyEvents> soft = e -> { // (0.8, 0, 0) + two photons of 4.9 GeV balancing it: cos = -0.4/4.9
            e.cluster(0.8, 90, 0);
            e.cluster(4.9, 90, 180 - Math.toDegrees(Math.acos(0.4 / 4.9)));
            e.cluster(4.9, 90, 180 + Math.toDegrees(Math.acos(0.4 / 4.9)));
        };
        assertThat(survived(4.0, soft, 2)).isEqualTo(2); // 0.8 < 1.0 GeV
        assertThat(survived(4.1, soft, 2)).isEqualTo(8); // 0.8 > 0.65 GeV
    }

    @Test
    void photonsOutsideTheBarrelOrWithATrackDoNotCount() {
        assertThat(survived(e -> {
                    star(e);
                    e.batch.clusters().theta[0] = Math.toRadians(37.2);
                }))
                .isEqualTo(2);
        assertThat(survived(e -> {
                    star(e);
                    e.batch.clusters().theta[0] = Math.toRadians(123.8);
                }))
                .isEqualTo(2);
        assertThat(survived(e -> {
                    star(e);
                    e.batch.clusters().track[1] = 0;
                }))
                .isEqualTo(2);
    }

    @Test
    void ofMoreThanThreeThePhotonsOfMostEnergyAreKept() {
        assertThat(survived(e -> {
                    e.cluster(1.2, 60, 30);
                    star(e);
                    e.cluster(1.1, 60, -30);
                }))
                .isEqualTo(8);
    }

    @Test
    void tracksFromTheInteractionPointVeto() {
        assertThat(survived(e -> {
                    star(e);
                    e.track(1, 0.5, 0, 0);
                }))
                .isEqualTo(3);
        assertThat(survived(e -> {
                    star(e);
                    int t = e.track(1, 0.5, 0, 0);
                    e.batch.tracks().d0[t] = -0.6;
                }))
                .isEqualTo(8);
    }

    @Test
    void theMassWindowIsClosedAtBothEnds() {
        assertThat(survived(e -> scaledStar(e, 0.879))).isEqualTo(4);
        assertThat(survived(e -> scaledStar(e, 0.881))).isEqualTo(8);
        assertThat(survived(e -> scaledStar(e, 1.029))).isEqualTo(8);
        assertThat(survived(e -> scaledStar(e, 1.031))).isEqualTo(4);
    }

    private static void scaledStar(ToyEvents e, double factor) {
        e.cluster(factor * THIRD, 90, 0);
        e.cluster(factor * THIRD, 90, 120);
        e.cluster(factor * THIRD, 90, -120);
    }

    @Test
    void timesMustAgreeWithinTenRanges() {
        // ranges 3, 3, 15 ns, times 0, 0, t: mean = t/225 / (1/9 + 1/9 + 1/225) = t/51, largest |t - t/51|/15 = 10 at t
        // = 153
        assertThat(survived(e -> timed(e, 152.9))).isEqualTo(8);
        assertThat(survived(e -> timed(e, 153.1))).isEqualTo(5);
    }

    private static void timed(ToyEvents e, double time) {
        star(e);
        Clusters c = e.batch.clusters();
        c.timeRange99[2] = 15;
        c.time[2] = time;
    }

    @Test
    void anUndefinedTimeFailsAndIsCounted() {
        ToyEvents e = new ToyEvents(1);
        star(e);
        e.batch.clusters().time[1] = Double.NaN;
        e.end(1, 2);
        Analysis analysis = analysis(1);
        CutFlow flow = analysis.run(e.batch, analysis.newWorkspace()).cutFlow();
        assertThat(flow.passed(5)).isZero();
        assertThat(flow.undefined(5)).isEqualTo(1);
        assertThat(flow.undefined(4)).isZero();
    }

    /** Pair at the given differences, recoiling against a photon of twice the energy; small angles keep M(event) in the window. */
    private static Consumer<ToyEvents> pair(double dTheta, double dPhi) {
        return e -> {
            e.cluster(5.29, 90, 180);
            e.cluster(2.645, 90 + Math.toDegrees(dTheta), 0);
            e.cluster(2.645, 90, Math.toDegrees(dPhi));
        };
    }

    @Test
    void closePairsAreRemovedUnlessSeparatedInThetaOrPhi() {
        assertThat(survived(pair(0.013, 0.399))).isEqualTo(6);
        assertThat(survived(pair(0.015, 0.0))).isEqualTo(8);
        assertThat(survived(pair(0.013, 0.401))).isEqualTo(8);
    }

    @Test
    void theMostIsolatedPhotonMustLookLikeOne() {
        Consumer<ToyEvents> isolated = e -> {
            pair(0.2, 0).accept(e);
            e.batch.clusters().photonScore[0] = 0.5;
        };
        Consumer<ToyEvents> other = e -> {
            pair(0.2, 0).accept(e);
            e.batch.clusters().photonScore[1] = 0.5;
        };
        assertThat(survived(isolated)).isEqualTo(7);
        assertThat(survived(other)).isEqualTo(8);
    }

    @Test
    void theTrueCombinationIsMarked() {
        ToyEvents e = new ToyEvents(1);
        star(e);
        Particles p = e.batch.particles();
        int a = p.add(ALP.pdg(), 1, 7, 0, 0, 0);
        p.status[a] = 2;
        int recoil = p.add(22, 0, 3, 0, 0, 0);
        int one = p.add(22, 0, 3, 0, 0, 0);
        int two = p.add(22, 0, 3, 0, 0, 0);
        p.parent[one] = a;
        p.parent[two] = a;
        p.add(22, 0, 0.1, 0, 0, 0); // radiated by the beams, not seen
        e.batch.clusters().truth[0] = two;
        e.batch.clusters().truth[1] = recoil;
        e.batch.clusters().truth[2] = one;
        e.end(1, 2);
        Analysis analysis = analysis(1);
        SelectedCandidates s = analysis.run(e.batch, analysis.newWorkspace()).selected();
        assertThat(new boolean[] {s.isSignal(0), s.isSignal(1), s.isSignal(2)}).containsExactly(false, true, false);
    }

    @Test
    void hypothesesWithTheSameConstantsShareAVariantAndNameTheirSpectrum() {
        assertThat(analysis(1).variant()).isEqualTo(analysis(2).variant());
        assertThat(analysis(1).variant()).isNotEqualTo(analysis(5).variant());
        assertThat(analysis(1).activeSpectra()).containsExactly("diphoton");
        assertThat(analysis(8).activeSpectra()).containsExactly("recoil");
    }
}
