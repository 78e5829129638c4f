/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.nightjar.core.card.Problems;
import org.nightjar.core.events.Clusters;
import org.nightjar.core.events.Particles;
import org.nightjar.core.events.Tracks;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.kinematics.FourMomentum;
import org.nightjar.core.kinematics.Frame;
import org.nightjar.core.units.Constants;

/** Every variable on events small enough to compute by hand, or against the four-vectors of core. */
class VariablesTest {
    /** SuperKEKB-like: 7 and 4 GeV, crossing angle 83 mrad shared equally. */
    private static final Beams ASYMMETRIC = new Beams(7.004, 0.0415, 4.002, 0.0415, 0, 0, 0, 0, 0, 10.58);

    private static final Offset<Double> ROUNDING = within(1e-12); // numbers of order 1 to 10, tens of operations

    private static final String LISTS = """
            lists:
              g:
                from: clusters
              mu:
                from: tracks
                as: mu
              ll:
                decay: ll -> mu+ mu-
              gg:
                decay: gg -> g as one, g as two
            """;

    /** Value of an expression for the first entry of {@code candidates}. */
    private static double value(Beams beams, String candidates, String expression, ToyEvents e) {
        double[] all = values(beams, candidates, expression, e);
        assertThat(all).as(expression).isNotEmpty();
        return all[0];
    }

    private static double[] values(Beams beams, String candidates, String expression, ToyEvents e) {
        String card = LISTS + "candidates: " + candidates + "\nspectra:\n  x:\n    variable: " + expression + "\n";
        Problems problems = new Problems();
        AnalysisSpec spec = AnalysisCard.read(Cards.read(card), problems);
        assertThat(problems.list()).isEmpty();
        AnalysisSetting setting = AnalysisSetting.of(beams)
                .withTriggerLines(List.of("one", "two"))
                .withRegions(Map.of("barrel", Region.between(0.5, 2.2)));
        Analysis analysis = Analysis.compile(spec, setting);
        return analysis.run(e.batch, analysis.newWorkspace()).selected().values("x");
    }

    private static ToyEvents one() {
        ToyEvents e = new ToyEvents(1);
        e.cluster(2, 60, 30);
        return e;
    }

    private static double lab(String expression) {
        return value(ASYMMETRIC, "g", expression, one().end());
    }

    @Test
    void momentumComponentsOfAPhoton() {
        // E = 2 GeV at theta = 60, phi = 30 degrees: pt = 2 sin 60 = sqrt 3, pz = 1, px = sqrt 3 cos 30 = 1.5, py =
        // sqrt 3 / 2
        assertThat(lab("E(g)")).isEqualTo(2);
        assertThat(lab("p(g)")).isCloseTo(2, ROUNDING);
        assertThat(lab("pt(g)")).isCloseTo(Math.sqrt(3), ROUNDING);
        assertThat(lab("px(g)")).isCloseTo(1.5, ROUNDING);
        assertThat(lab("py(g)")).isCloseTo(Math.sqrt(3) / 2, ROUNDING);
        assertThat(lab("pz(g)")).isCloseTo(1, ROUNDING);
        assertThat(lab("theta(g)")).isEqualTo(Math.toRadians(60));
        assertThat(lab("phi(g)")).isEqualTo(Math.toRadians(30));
        assertThat(lab("cosTheta(g)")).isCloseTo(0.5, ROUNDING);
        assertThat(lab("M2(g)")).isCloseTo(0, ROUNDING);
    }

    @Test
    void framesAgreeWithTheFourVectorsOfCore() {
        Frame cm = ASYMMETRIC.cm();
        FourMomentum p = new FourMomentum(2, 1.5, Math.sqrt(3) / 2, 1);
        FourMomentum star = p.in(cm);
        assertThat(lab("cm(E(g))")).isCloseTo(star.e(), ROUNDING);
        assertThat(lab("cm(px(g))")).isCloseTo(star.px(), ROUNDING);
        assertThat(lab("cm(pz(g))")).isCloseTo(star.pz(), ROUNDING);
        assertThat(lab("cm(pt(g))")).isCloseTo(star.pt(), ROUNDING);
        assertThat(lab("cm(theta(g))")).isCloseTo(star.theta(), ROUNDING);
        assertThat(lab("cm(phi(g))")).isCloseTo(star.phi(), ROUNDING);
        assertThat(lab("cm(cosTheta(g))")).isCloseTo(Math.cos(star.theta()), ROUNDING);
        assertThat(lab("cm(lab(E(g)) + E(g))")).isCloseTo(2 + star.e(), ROUNDING);
        assertThat(lab("cm(sum(E, clusters))")).isCloseTo(star.e(), ROUNDING);
        assertThat(lab("cm(M(g, g))")).isCloseTo(lab("M(g, g)"), ROUNDING);
    }

    @Test
    void theRecoilIsWhatIsLeftOfTheBeams() {
        FourMomentum p = new FourMomentum(2, 1.5, Math.sqrt(3) / 2, 1);
        FourMomentum rest = ASYMMETRIC.total().minus(p);
        // nominal sqrt(s) enters: s - 2 sqrt(s) E* of a massless particle
        assertThat(lab("m2Recoil(g)"))
                .isCloseTo(10.58 * 10.58 - 2 * 10.58 * p.in(ASYMMETRIC.cm()).e(), within(1e-11));
        assertThat(lab("mRecoil(g)")).isCloseTo(Math.sqrt(lab("m2Recoil(g)")), ROUNDING);
        assertThat(lab("eRecoil(g)")).isCloseTo(rest.e(), ROUNDING);
        assertThat(lab("pRecoil(g)")).isCloseTo(rest.p(), ROUNDING);
        assertThat(lab("ptRecoil(g)")).isCloseTo(rest.pt(), ROUNDING);
        assertThat(lab("thetaRecoil(g)")).isCloseTo(rest.theta(), ROUNDING);
        assertThat(lab("phiRecoil(g)")).isCloseTo(rest.phi(), ROUNDING);
        assertThat(lab("cm(eRecoil(g))"))
                .isCloseTo(10.58 - p.in(ASYMMETRIC.cm()).e(), ROUNDING);
        // With exact beams both roads agree: mass of (beams - p), computed in the laboratory.
        Beams exact = new Beams(7.004, 0.0415, 4.002, 0.0415, 0, 0, 0, 0, 0, 0);
        double m2 = value(exact, "g", "m2Recoil(g)", one().end());
        assertThat(m2).isCloseTo(exact.total().minus(p).mass2(), within(1e-11));
    }

    @Test
    void clusterVariablesAreTheColumns() {
        ToyEvents e = one();
        Clusters c = e.batch.clusters();
        c.time[0] = 1.5;
        c.timeRange99[0] = 7;
        c.e9e21[0] = 0.97;
        c.photonScore[0] = 0.4;
        c.region[0] = 3;
        e.end();
        assertThat(value(ASYMMETRIC, "g", "clusterTime(g)", e)).isEqualTo(1.5);
        assertThat(value(ASYMMETRIC, "g", "clusterTimeRange99(g)", e)).isEqualTo(7);
        assertThat(value(ASYMMETRIC, "g", "e9e21(g)", e)).isEqualTo(0.97);
        assertThat(value(ASYMMETRIC, "g", "photonScore(g)", e)).isEqualTo(0.4);
        assertThat(value(ASYMMETRIC, "g", "clusterRegion(g)", e)).isEqualTo(3);
        assertThat(value(ASYMMETRIC, "g", "clusterE(g)", e)).isEqualTo(2);
        assertThat(value(ASYMMETRIC, "g", "count(clusters, hasTrack)", e)).isEqualTo(0);
        c.track[0] = 0;
        assertThat(value(ASYMMETRIC, "g", "count(clusters, hasTrack)", e)).isEqualTo(1);
    }

    private static ToyEvents muonPair() {
        ToyEvents e = new ToyEvents(1);
        int minus = e.track(-1, 0, 2, 0);
        int plus = e.track(1, 3, 0, 0);
        Tracks t = e.batch.tracks();
        t.d0[plus] = -0.02;
        t.z0[plus] = 0.3;
        t.electronScore[plus] = 0.25;
        t.muonScore[plus] = 0.75;
        t.cluster[plus] = e.cluster(0.6, 90, 0);
        t.cluster[minus] = -1;
        return e;
    }

    @Test
    void trackVariablesAndChargedDaughters() {
        ToyEvents e = muonPair().end();
        assertThat(value(ASYMMETRIC, "ll", "charge(mu+)", e)).isEqualTo(1);
        assertThat(value(ASYMMETRIC, "ll", "charge(mu-)", e)).isEqualTo(-1);
        assertThat(value(ASYMMETRIC, "ll", "d0(mu+)", e)).isEqualTo(-0.02);
        assertThat(value(ASYMMETRIC, "ll", "z0(mu+)", e)).isEqualTo(0.3);
        assertThat(value(ASYMMETRIC, "ll", "electronScore(mu+)", e)).isEqualTo(0.25);
        assertThat(value(ASYMMETRIC, "ll", "muonScore(mu+)", e)).isEqualTo(0.75);
        assertThat(value(ASYMMETRIC, "ll", "clusterE(mu+)", e)).isEqualTo(0.6);
        assertThat(value(ASYMMETRIC, "ll", "eOverP(mu+)", e)).isCloseTo(0.2, ROUNDING);
        assertThat(value(ASYMMETRIC, "ll", "eOverP(mu-)", e)).isNaN(); // no cluster
        double m2 = Constants.MUON_MASS * Constants.MUON_MASS;
        double ePlus = Math.sqrt(9 + m2);
        double eMinus = Math.sqrt(4 + m2);
        assertThat(value(ASYMMETRIC, "ll", "E(mu+)", e)).isCloseTo(ePlus, ROUNDING);
        // orthogonal momenta: M^2 = 2 m^2 + 2 E E'
        assertThat(value(ASYMMETRIC, "ll", "M2(ll)", e)).isCloseTo(2 * m2 + 2 * ePlus * eMinus, within(1e-11));
        assertThat(value(ASYMMETRIC, "ll", "M(mu+, mu-) - M(ll)", e)).isCloseTo(0, ROUNDING);
        assertThat(value(ASYMMETRIC, "ll", "angle(mu+, mu-)", e)).isCloseTo(Math.PI / 2, ROUNDING);
        assertThat(value(ASYMMETRIC, "ll", "nTracks", e)).isEqualTo(2);
        assertThat(value(ASYMMETRIC, "ll", "nClusters", e)).isEqualTo(1);
        assertThat(values(ASYMMETRIC, "ll", "M(ll)", e)).hasSize(1);
    }

    @Test
    void anglesOfPairs() {
        ToyEvents e = new ToyEvents(1);
        e.cluster(1, 90, 170);
        e.cluster(1, 60, -170);
        e.end();
        assertThat(value(ASYMMETRIC, "gg", "dPhi(gg)", e)).isCloseTo(Math.toRadians(20), ROUNDING); // across +-180
        assertThat(value(ASYMMETRIC, "gg", "dTheta(gg)", e)).isCloseTo(Math.toRadians(30), ROUNDING);
        double cos = Math.sin(Math.toRadians(60)) * Math.cos(Math.toRadians(20)); // n1 . n2 with n1 across the axis
        assertThat(value(ASYMMETRIC, "gg", "angle(gg)", e)).isCloseTo(Math.acos(cos), ROUNDING);
        assertThat(value(ASYMMETRIC, "gg", "angle(one, two)", e)).isCloseTo(Math.acos(cos), ROUNDING);
        assertThat(value(ASYMMETRIC, "gg", "theta(two)", e)).isEqualTo(Math.toRadians(60));
        assertThat(value(ASYMMETRIC, "gg", "maximum(dPhi, gg)", e)).isCloseTo(Math.toRadians(20), ROUNDING);
    }

    @Test
    void helicityAngleByExplicitBoosts() {
        ToyEvents e = new ToyEvents(1);
        e.cluster(3, 50, 20);
        e.cluster(1.5, 80, 110);
        e.end();
        Frame cm = ASYMMETRIC.cm();
        FourMomentum a = photon(3, 50, 20).in(cm);
        FourMomentum b = photon(1.5, 80, 110).in(cm);
        FourMomentum sum = a.plus(b);
        Frame rest = Frame.moving(sum.px() / sum.e(), sum.py() / sum.e(), sum.pz() / sum.e());
        FourMomentum d = a.in(rest);
        double cos = (d.px() * sum.px() + d.py() * sum.py() + d.pz() * sum.pz()) / (d.p() * sum.p());
        assertThat(value(ASYMMETRIC, "gg", "cosHelicity(gg)", e)).isCloseTo(cos, ROUNDING);
    }

    private static FourMomentum photon(double e, double theta, double phi) {
        double t = Math.toRadians(theta);
        double f = Math.toRadians(phi);
        return new FourMomentum(e, e * Math.sin(t) * Math.cos(f), e * Math.sin(t) * Math.sin(f), e * Math.cos(t));
    }

    @Test
    void functionsOfLists() {
        ToyEvents e = new ToyEvents(1);
        e.cluster(1, 90, 0);
        e.cluster(2, 20, 10);
        e.cluster(4, 90, 20);
        e.end(1, 2);
        assertThat(value(ASYMMETRIC, "g", "count(g)", e)).isEqualTo(3);
        assertThat(value(ASYMMETRIC, "g", "count(g, E > 1.5 GeV)", e)).isEqualTo(2);
        assertThat(value(ASYMMETRIC, "g", "sum(E, g)", e)).isEqualTo(7);
        assertThat(value(ASYMMETRIC, "g", "sum(E^2, g)", e)).isEqualTo(21);
        assertThat(value(ASYMMETRIC, "g", "maximum(E, g)", e)).isEqualTo(4);
        assertThat(value(ASYMMETRIC, "g", "minimum(E, g)", e)).isEqualTo(1);
        assertThat(value(ASYMMETRIC, "g", "sqrtS", e)).isEqualTo(10.58);
        assertThat(value(ASYMMETRIC, "g", "s", e)).isEqualTo(10.58 * 10.58);
        assertThat(value(ASYMMETRIC, "g", "mostIsolated(E, g)", e)).isEqualTo(2); // 70 degrees from the others
        assertThat(value(ASYMMETRIC, "g", "count(g, inRegion(barrel))", e))
                .isEqualTo(2); // 90 degrees are inside 0.5..2.2
        assertThat(holds("every(g, E > 0.5 GeV)", e)).isTrue();
        assertThat(holds("every(g, E > 1.5 GeV)", e)).isFalse();
        assertThat(holds("any(g, E > 3 GeV)", e)).isTrue();
        assertThat(holds("any(g, E > 5 GeV)", e)).isFalse();
        assertThat(holds("everyPair(g, M > 1 GeV)", e)).isFalse(); // photons 1 and 3: M = 2 sqrt(4) sin 10 deg = 0.69
        assertThat(holds("anyPair(g, M < 0.7 GeV)", e)).isTrue();
        assertThat(holds("trigger(two)", e)).isTrue();
        assertThat(holds("trigger(one)", e)).isFalse();
    }

    private static boolean holds(String condition, ToyEvents e) {
        AnalysisSpec spec = AnalysisCard.read(
                Cards.read(LISTS + "candidates: g\nselect:\n  - cut: " + condition + "\n    why: test\n"),
                new Problems());
        AnalysisSetting setting = AnalysisSetting.of(ASYMMETRIC)
                .withTriggerLines(List.of("one", "two"))
                .withRegions(Map.of("barrel", Region.between(0.5, 2.2)));
        Analysis a = Analysis.compile(spec, setting);
        return a.run(e.batch, a.newWorkspace()).cutFlow().passed(1) == 1;
    }

    @Test
    void emptyLists() {
        ToyEvents e = new ToyEvents(1);
        e.track(1, 1, 0, 0);
        e.end();
        assertThat(value(ASYMMETRIC, "mu", "sum(E, g)", e)).isEqualTo(0);
        assertThat(value(ASYMMETRIC, "mu", "maximum(E, g)", e)).isNaN();
        assertThat(value(ASYMMETRIC, "mu", "clusterTimeSpread(g)", e)).isNaN();
        assertThat(value(ASYMMETRIC, "mu", "mostIsolated(E, g)", e)).isNaN();
        assertThat(holds("every(g, E > 9 GeV)", e)).isTrue();
        assertThat(holds("any(g, E > 0)", e)).isFalse();
    }

    @Test
    void regionsSeenByPhotonAndRecoil() {
        ToyEvents e = new ToyEvents(1);
        e.cluster(3, 20, 0);
        e.end();
        assertThat(holds("inRegion(g, barrel)", e)).isFalse(); // 20 degrees = 0.35 rad
        double theta = ASYMMETRIC.total().minus(photon(3, 20, 0)).theta();
        assertThat(theta).isBetween(0.5, 2.2);
        assertThat(holds("inRegion(recoilMomentum(g), barrel)", e)).isTrue();
    }

    @Test
    void timeSpreadOfACandidateIsThatOfItsClusters() {
        ToyEvents e = new ToyEvents(1);
        e.cluster(1, 90, 0);
        e.cluster(1, 90, 90);
        e.cluster(1, 90, 180);
        e.batch.clusters().time[2] = 6;
        e.end();
        // equal ranges of 3 ns: mean of times; pairs (1,2): 0; (1,3), (2,3): 3 ns off the mean = 1 range
        assertThat(values(ASYMMETRIC, "gg", "clusterTimeSpread(gg)", e)).containsExactly(0, 1, 1);
        // all three: mean 2, largest distance 4 ns = 4/3 ranges; every pairing carries the event's value
        assertThat(values(ASYMMETRIC, "gg", "clusterTimeSpread(g)", e)[0]).isCloseTo(4.0 / 3, ROUNDING);
    }

    @Test
    void truthMatch() {
        ToyEvents e = muonPair();
        Particles p = e.batch.particles();
        int z = p.add(32, 1, 5, 0, 0, 0);
        p.status[z] = 2;
        int minus = p.add(13, 0.1, 2, 0, 0, 0);
        int plus = p.add(-13, 0.1, 3, 0, 0, 0);
        p.parent[minus] = z;
        p.parent[plus] = z;
        Tracks t = e.batch.tracks();
        t.truth[0] = minus;
        t.truth[1] = plus;
        e.end();
        assertThat(value(ASYMMETRIC, "ll", "count(ll, isSignal)", e)).isEqualTo(1);
        t.truth[1] = minus; // both tracks from one particle
        assertThat(value(ASYMMETRIC, "ll", "count(ll, isSignal)", e)).isEqualTo(0);
        t.truth[1] = plus;
        p.pdg[plus] = -11; // an electron taken for a muon
        assertThat(value(ASYMMETRIC, "ll", "count(ll, isSignal)", e)).isEqualTo(0);
        p.pdg[plus] = -13;
        p.parent[plus] = -1; // not from the same mother
        assertThat(value(ASYMMETRIC, "ll", "count(ll, isSignal)", e)).isEqualTo(0);
    }

    @Test
    void aMotherWithAnUnseenDaughterIsNotMatched() {
        ToyEvents e = muonPair();
        Particles p = e.batch.particles();
        int z = p.add(32, 1, 5, 0, 0, 0);
        for (int code : new int[] {13, -13, 22}) {
            p.parent[p.add(code, 0.1, 2, 0, 0, 0)] = z;
        }
        e.batch.tracks().truth[0] = 1;
        e.batch.tracks().truth[1] = 2;
        e.end();
        assertThat(value(ASYMMETRIC, "ll", "count(ll, isSignal)", e)).isEqualTo(0);
    }

    @Test
    void everyNameHasUnitAndMeaning() {
        assertThat(Variables.all()).hasSizeGreaterThan(50).allSatisfy(v -> {
            assertThat(v.name()).isNotBlank();
            assertThat(v.meaning()).isNotBlank().doesNotEndWith(".");
        });
        assertThat(Variables.all().stream().map(VariableInfo::name)).doesNotHaveDuplicates();
    }
}
