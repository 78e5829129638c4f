/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.nightjar.core.card.Problems;
import org.nightjar.core.events.Tracks;
import org.nightjar.core.kinematics.Beams;

/** Kinematic fits in cards: what they do to expressions, what becomes of candidates without a solution. */
class FitSelectionTest {
    private static final double MUON = 0.1056583755;
    private static final Beams BEAMS = Beams.headOn(10);

    private static final String LISTS = """
            lists:
              mu:
                from: tracks
                as: mu
              pair:
                decay: pair -> mu+ mu-
              event:
                decay: event -> mu+ as plus, mu- as minus
                fit:
                  total: beams
              best:
                from: event
                best: 1 by lowest chi2
            candidates: best
            """;

    /** A track with relative error 0.4 % of its momentum, 1 mrad of its angles. */
    private static void track(ToyEvents e, int charge, double x, double y, double z) {
        Tracks t = e.batch.tracks();
        int i = e.track(charge, x, y, z);
        double pt = Math.hypot(x, y);
        t.omega[i] = charge * 0.0045 / pt;
        for (double[] column : t.covariance) {
            column[i] = 0;
        }
        t.covariance[Tracks.covariance(1, 1)][i] = 1e-6;
        t.covariance[Tracks.covariance(2, 2)][i] = Math.pow(0.004 * t.omega[i], 2);
        t.covariance[Tracks.covariance(4, 4)][i] = 1e-6;
    }

    /** Two tracks along x, nearly back to back, 4.98 and 5.01 GeV, and a second positive one that fits worse. */
    private static ToyEvents pair() {
        ToyEvents e = new ToyEvents(1);
        track(e, 1, 4.7, 0.3, 0.1);
        track(e, 1, 4.98, 0.002, 0.001);
        track(e, -1, -5.01, 0.001, 0.002);
        return e.end();
    }

    private static AnalysisOutput run(String card, ToyEvents events) {
        Problems problems = new Problems();
        AnalysisSpec spec = AnalysisCard.read(Cards.read(card), problems);
        problems.throwIfAny();
        Analysis analysis = Analysis.compile(spec, AnalysisSetting.of(BEAMS));
        return analysis.run(events.batch, analysis.newWorkspace());
    }

    private static double value(String expression, String unit) {
        String card = LISTS + "spectra:\n  x:\n    variable: " + expression + "\n    unit: " + unit + "\n";
        AnalysisOutput out = run(card, pair());
        assertThat(out.selected().size()).isEqualTo(1);
        return out.selected().values("x")[0];
    }

    /** Fitted momenta are those of the beams: 10 GeV at rest, 5 GeV for each muon, exactly back to back. */
    @Test
    void everyMomentumInsideIsTheFitted() {
        assertThat(value("E(best)", "GeV")).isCloseTo(9.99, within(0.01));
        assertThat(value("fit(E(best))", "GeV")).isCloseTo(10, within(1e-9));
        assertThat(value("fit(M(best))", "GeV")).isCloseTo(10, within(1e-9));
        assertThat(value("fit(p(plus))", "GeV")).isCloseTo(Math.sqrt(25 - MUON * MUON), within(1e-9));
        assertThat(value("fit(M(plus, minus))", "GeV")).isCloseTo(10, within(1e-9));
        assertThat(value("fit(angle(plus, minus))", "rad")).isCloseTo(Math.PI, within(1e-6));
        assertThat(value("fit(cm(E(plus)) - lab(E(plus)))", "GeV")).isCloseTo(0, within(1e-12));
        assertThat(value("cm(fit(E(plus) - E(minus)))", "GeV")).isCloseTo(0, within(1e-9));
        assertThat(value("fit(eRecoil(best))", "GeV")).isCloseTo(0, within(1e-9));
    }

    /** A list from another one has a fit of its own, after the conditions of the first; what is selected from it keeps that fit. */
    @Test
    void theSameCandidatesInTwoWays() {
        String card = """
                lists:
                  mu:
                    from: tracks
                    as: mu
                  event:raw:
                    decay: event:raw -> mu+ as plus, mu- as minus
                    where: p(plus) > 4.9 GeV
                  event:mass:
                    from: event:raw
                    fit:
                      masses:
                        event:mass: 9.97 GeV
                    where: chi2 < 40
                  event:
                    from: event:mass
                    fit:
                      total: beams
                    where: chi2 < 40 and fit(abs(M - 10 GeV)) < 1 keV
                spectra:
                  lists:
                    variable: count(event:raw) + count(event:mass, abs(fit(M) - 9.97 GeV) < 1 keV) + 10 * count(event)
                  momentum:
                    variable: fit(p(plus)) - fit(p(minus))
                """;
        AnalysisOutput out = run(card, pair());
        assertThat(out.selected().values("lists")).containsExactly(12);
        assertThat(out.selected().values("momentum")[0]).isCloseTo(0, within(1e-9));
    }

    /** What is no momentum is as measured, and what stands outside is so, too. */
    @Test
    void nothingElseIsFitted() {
        assertThat(value("fit(charge(plus) * muonScore(plus))", "1")).isEqualTo(0.9);
        assertThat(value("fit(E(plus)) - E(plus)", "GeV")).isGreaterThan(0.01);
        assertThat(value("fit(sum(E, best)) - sum(E, best)", "GeV")).isCloseTo(0.01, within(0.005));
        assertThat(value("sum(fit(E), event)", "GeV")).isCloseTo(20, within(1e-8));
    }

    /**
     * By hand: both momenta p come out as that of 5 GeV, so the curvatures 1/4.98 and 1/5.01 (with 0.4 %) move to 1/p; azimuths and
     * slopes are 0.6 mrad from back to back with 1.4 mrad. That transverse momenta differ from the whole ones, in the square of
     * a mrad, is left out: 0.2 %.
     */
    @Test
    void chi2ByHand() {
        double p = Math.sqrt(25 - MUON * MUON);
        double momenta = Math.pow((1 - 4.98 / p) / 0.004, 2) + Math.pow((1 - 5.01 / p) / 0.004, 2);
        double angles =
                Math.pow(0.002 / 4.98 + 0.001 / 5.01, 2) / 2e-6 + Math.pow(0.001 / 4.98 + 0.002 / 5.01, 2) / 2e-6;
        assertThat(value("chi2(best)", "1")).isCloseTo(momenta + angles, within(0.003));
        // Q(2, x) = (1 + x) e^-x with x = chi2 / 2
        double half = value("chi2(best)", "1") / 2;
        assertThat(value("chi2Probability(best)", "1")).isCloseTo((1 + half) * Math.exp(-half), within(1e-12));
    }

    /** A track without errors cannot be fitted: its candidate fails the cut, the cut-flow counts it as undefined. */
    @Test
    void candidatesWithoutSolutionAreCountedAndLost() {
        ToyEvents e = new ToyEvents(3);
        track(e, 1, 4.98, 0, 0);
        track(e, -1, -5.01, 0, 0);
        e.end();
        for (int k = 0; k < 2; k++) {
            e.track(1, 4.98, 0, 0);
            track(e, -1, -5.01, 0, 0);
            e.end();
        }
        AnalysisOutput out = run(LISTS + """
                select:
                  - cut: chi2(best) < 100
                    why: momenta of the beams
                spectra:
                  failed:
                    variable: count(event, fitFailed)
                  mass:
                    variable: fit(M(best))
                """, e);
        assertThat(out.cutFlow().passed(0)).isEqualTo(3);
        assertThat(out.cutFlow().passed(1)).isEqualTo(1);
        assertThat(out.cutFlow().undefined(1)).isEqualTo(2);
        AnalysisOutput all = run(LISTS + """
                spectra:
                  failed:
                    variable: count(event, fitFailed)
                  mass:
                    variable: fit(M(best))
                """, e);
        assertThat(all.selected().values("failed")).containsExactly(0, 1, 1);
        assertThat(all.selected().values("mass")[0]).isCloseTo(10, within(1e-9));
        assertThat(all.selected().values("mass")[1]).isNaN();
    }

    /** A block of many events gives the bits of single ones, whatever the workspace held before. */
    @Test
    void theSameBitsInAnyBlock() {
        Problems problems = new Problems();
        AnalysisSpec spec = AnalysisCard.read(
                Cards.read(LISTS + "spectra:\n  x:\n    variable: fit(p(plus))\n  c:\n    variable: chi2(best)\n"),
                problems);
        problems.throwIfAny();
        Analysis analysis = Analysis.compile(spec, AnalysisSetting.of(BEAMS));
        Workspace workspace = analysis.newWorkspace();
        ToyEvents whole = new ToyEvents(50);
        for (int k = 0; k < 50; k++) {
            event(whole, k);
        }
        AnalysisOutput all = analysis.run(whole.batch, workspace);
        for (int k = 0; k < 50; k++) {
            ToyEvents one = new ToyEvents(k, 1);
            event(one, k);
            AnalysisOutput out = analysis.run(one.batch, workspace);
            assertThat(out.selected().values("x")[0]).isEqualTo(all.selected().values("x")[k]);
            assertThat(out.selected().values("c")[0]).isEqualTo(all.selected().values("c")[k]);
        }
    }

    private static void event(ToyEvents e, int k) {
        if (k % 3 == 0) {
            track(e, 1, 4.7, 0.3, 0.1);
        }
        track(e, 1, 4.98 + 0.001 * k, 0.002, 0.001 * k);
        track(e, -1, -5.01, 0.0003 * k, 0.002);
        e.end();
    }
}
