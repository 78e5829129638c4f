/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightjar.core.card.Problems;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.MuonClusters;
import org.nightjar.core.events.Particles;
import org.nightjar.core.events.Tracks;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.random.Streams;
import org.nightjar.detector.AngularRegion;
import org.nightjar.detector.DecayRegion;
import org.nightjar.detector.DetectorModel;

/** Generated particles, columns of tracks and clusters of the muon system, on an event written by hand. */
class TruthVariablesTest {
    /** A detector that only knows its parts: a tracker between 16 and 125 cm, all else outside. */
    private static final class Parts implements DetectorModel {
        private static final long serialVersionUID = 1;

        @Override
        public String name() {
            return "parts";
        }

        @Override
        public Beams beams() {
            return Beams.headOn(10.58);
        }

        @Override
        public DecayRegion whereIs(double x, double y, double z) {
            double r = Math.hypot(x, y);
            return r < 16 ? DecayRegion.BEFORE_TRACKER : r < 125 ? DecayRegion.TRACKER : DecayRegion.OUTSIDE;
        }

        @Override
        public boolean sees(int pdg) {
            return false;
        }

        @Override
        public List<String> triggerLines() {
            return List.of();
        }

        @Override
        public List<AngularRegion> regions() {
            return List.of();
        }

        @Override
        public String describe() {
            return "parts";
        }

        @Override
        public void respond(EventBatch events, Streams streams) {}
    }

    /** A neutral of 5 GeV that flies 50 cm sideways and decays to two muons, of which one has a track; a K_L in the iron. */
    private static ToyEvents event() {
        ToyEvents e = new ToyEvents(1);
        Particles p = e.batch.particles();
        int mother = p.add(32, 3, 5, 4, 0, 0);
        p.status[mother] = 2;
        p.vx[mother] = 0.3;
        p.vy[mother] = 0.4;
        p.dx[mother] = 30.3;
        p.dy[mother] = 40.4;
        p.dz[mother] = -2;
        int muon = p.add(13, 0.10566, 3, 2, 2, 1);
        p.parent[muon] = mother;
        p.vx[muon] = 30.3;
        p.vy[muon] = 40.4;
        int kaon = p.add(130, 0.4976, 1, 0, 0.8, 0);
        int track = e.track(-1, 2, 2, 1);
        Tracks t = e.batch.tracks();
        t.truth[track] = muon;
        t.pionScore[track] = 0.3;
        t.kaonScore[track] = 0.2;
        t.protonScore[track] = 0.1;
        t.wireHits[track] = 33;
        t.siliconHits[track] = 5;
        t.firstRadius[track] = 50.5;
        t.muonLayers[track] = 9;
        t.covariance[Tracks.covariance(0, 0)][track] = 0.04;
        t.covariance[Tracks.covariance(3, 3)][track] = 0.09;
        MuonClusters m = e.batch.muonClusters();
        int row = m.add();
        m.theta[row] = 1.5;
        m.phi[row] = 1.6;
        m.truth[row] = kaon;
        return e.end();
    }

    private static AnalysisSpec spec(String candidates, String expression, Problems problems) {
        return AnalysisCard.read(
                Cards.read(
                        "lists:\n  mc:llp:\n    from: mc\n    where: mcPdg == 32\n  mu:\n    from: tracks\n    as: mu\n"
                                + "candidates: " + candidates + "\nspectra:\n  x:\n    variable: " + expression + "\n"),
                problems);
    }

    private static double value(String candidates, String expression) {
        Problems problems = new Problems();
        AnalysisSpec spec = spec(candidates, expression, problems);
        assertThat(problems.list()).isEmpty();
        Analysis analysis = Analysis.compile(
                spec, AnalysisSetting.of(Beams.headOn(10.58)).in(new Parts()).withTriggerLines(List.of()));
        double[] all =
                analysis.run(event().batch, analysis.newWorkspace()).selected().values("x");
        assertThat(all).hasSize(1);
        return all[0];
    }

    /** Numbers as put in; radius and flight by Pythagoras; the decay at 50 cm is in the tracker. */
    @ParameterizedTest
    @CsvSource({
        "mc:llp, mcPdg(mc:llp), 32",
        "mc:llp, mcStatus(mc:llp), 2",
        "mc:llp, mcE(mc:llp), 5",
        "mc:llp, mcP(mc:llp), 4",
        "mc:llp, E(mc:llp), 5",
        "mc:llp, M(mc:llp), 3",
        "mc:llp, mcProductionRadius(mc:llp), 0.5",
        "mc:llp, mcDecayRadius(mc:llp), 50.5",
        "mc:llp, mcDecayZ(mc:llp), -2",
        "mc:llp, mcFlight(mc:llp), 50.0399840",
        "mc:llp, mcDecayRegion(mc:llp), 2",
        "mu, mcPdg(mu), 13",
        "mu, mcE(mu), 3",
        "mu, mcProductionRadius(mu), 50.5",
        "mu, mcProductionZ(mu), 0",
        "mu, pionScore(mu), 0.3",
        "mu, kaonScore(mu), 0.2",
        "mu, protonScore(mu), 0.1",
        "mu, wireHits(mu), 33",
        "mu, siliconHits(mu), 5",
        "mu, firstRadius(mu), 50.5",
        "mu, muonLayers(mu), 9",
        "mu, d0Error(mu), 0.2",
        "mu, z0Error(mu), 0.3",
        "muonClusters, theta(muonClusters), 1.5",
        "muonClusters, phi(muonClusters), 1.6",
        "muonClusters, mcPdg(muonClusters), 130",
        "mu, count(muonClusters), 1",
        "mu, count(mc), 3"
    })
    void values(String candidates, String expression, double expected) {
        assertThat(value(candidates, expression)).isCloseTo(expected, within(1e-7));
    }

    /** The functions of events see them too; a final particle has no decay. */
    @Test
    void lists() {
        assertThat(value("mu", "count(mc, mcDecayRegion == 2)")).isEqualTo(1);
        assertThat(value("mu", "maximum(mcDecayRadius, mc:llp)")).isCloseTo(50.5, within(1e-9));
        assertThat(value("mu", "count(tracks, firstRadius > 10 cm and muonLayers >= 3)"))
                .isEqualTo(1);
    }

    /** Momenta of clusters of the muon system and combinations of generated particles do not exist. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "x -> muonClusters tracks; a cluster of the muon system cannot be combined",
                "x -> mc mc; a generated particle cannot be combined"
            })
    void refused(String decay, String message) {
        Problems problems = new Problems();
        AnalysisSpec spec = AnalysisCard.read(
                Cards.read("lists:\n  x:\n    decay: " + decay + "\nspectra:\n  y:\n    variable: M(x)\n"), problems);
        Analysis.compile(spec, AnalysisSetting.of(Beams.headOn(10)), problems);
        assertThat(problems.list().toString()).contains(message);
    }

    @Test
    void noMomentumInTheIron() {
        Problems problems = new Problems();
        AnalysisSpec spec = spec("mu", "sum(E, muonClusters)", problems);
        Analysis.compile(spec, AnalysisSetting.of(Beams.headOn(10)), problems);
        assertThat(problems.list()).isNotEmpty();
    }
}
