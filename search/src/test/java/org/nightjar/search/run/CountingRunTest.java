/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightjar.core.engine.LocalEngine;
import org.nightjar.core.engine.Progress;
import org.nightjar.formats.json.Json;
import org.nightjar.search.card.SearchCard;
import org.nightjar.statistics.bayes.Prior;
import org.nightjar.statistics.counting.CountingSensitivity;
import org.nightjar.statistics.counting.Uncertain;

/** A counting search from card to limits. */
class CountingRunTest {
    static final String CARD = "src/test/resources/counting/counting.yaml";

    @TempDir
    static Path folder;

    private static RunResult run(SearchCard card, int threads, String name) {
        try (LocalEngine engine = new LocalEngine(threads)) {
            return new SearchRunner(Small.library(), engine, Progress.NONE, note -> {})
                    .run(card, RunOptions.plain(), "", identity -> new RunFolder(folder.resolve(name)));
        }
    }

    /**
     * Every point is the counting experiment that it says it is: window, count of the card's table, background and efficiency
     * with their errors; the same bits for any number of threads, and through JSON.
     */
    @Test
    void pointsAreCountingExperiments() {
        SearchCard card = Small.library().search(CARD);
        RunResult r = run(card, 1, "one");
        assertThat(run(card, 3, "three").resultHash()).isEqualTo(r.resultHash());
        assertThat(r.points()).extracting(PointResult::observed).containsExactly(3.0, 40.0, 77.0, 60.0, 90.0);
        assertThat(r.points().get(0).windowLow()).isEqualTo(-0.36); // signed square of -0.6 GeV
        assertThat(r.columns()).containsKeys("coupling_observed", "resolution_GeV2");
        for (PointResult p : r.points()) {
            Counted c = java.util.Objects.requireNonNull(p.counted());
            double scale = 276 * p.efficiency();
            double limit = new CountingSensitivity(
                            Uncertain.gaussian(p.background(), c.backgroundError()),
                            Uncertain.gaussian(scale, c.scaleError() * scale),
                            0.9,
                            "bayesian")
                    .limit((int) p.observed());
            assertThat(p.crossSection().observed()).isCloseTo(limit, within(1e-12 * limit));
            assertThat(p.crossSection().expected()).isEqualTo(c.expectedMedian());
            assertThat(c.selection() * c.inside()).isEqualTo(p.efficiency());
            assertThat(c.scaleError()).isGreaterThan(Math.hypot(0.08, 0.10)); // and the size of the sample
            assertThat(c.backgroundError()).isGreaterThan(Math.hypot(0.20, 0.10) * p.background());
            CountInput input = CountInput.of(r.card(), 276, List.of(p)).get(1);
            assertThat(input.eventsPerPb()).isEqualTo(scale);
            assertThat(input.observed() ? input.limit() : -1)
                    .isEqualTo(p.crossSection().observed());
            assertThat(PointResult.of(Json.read("a point", Json.write(p.tree(), false))))
                    .isEqualTo(p);
        }
    }

    /**
     * Windows of two resolutions hold 95 % of a Gaussian and fewer of a peak with radiation; the whole efficiency at 2.5 GeV
     * is the factor 0.75 times what passes. Limits on the coupling go with the root of the cross section.
     */
    @Test
    void windowsOfTheResolution() {
        SearchCard card = CountingCardTest.changed(
                folder.resolve("resolution"),
                "windows: { file: windows.csv, low: low_GeV, high: high_GeV }",
                "window: [2 resolution, 2 resolution]");
        RunResult r = run(card, 2, "windows");
        PointResult p = r.points().get(1);
        assertThat(p.windowHigh() - p.windowLow()).isCloseTo(4 * p.resolution(), within(1e-9));
        Counted c = java.util.Objects.requireNonNull(p.counted());
        assertThat(c.inside()).isBetween(0.6, 0.97);
        AnchorSummary a = r.anchors().get(1);
        assertThat(c.selection()).isCloseTo(0.75 * a.efficiency(), within(4 * a.efficiencyError()));
        assertThat(p.observedStatus()).isEqualTo("not-resolved"); // the table's windows are wider
        double g = p.coupling().plus2() / p.coupling().minus2();
        assertThat(g * g).isCloseTo(p.crossSection().plus2() / p.crossSection().minus2(), within(1e-9));
        assertThat(p.coupling().expected())
                .isCloseTo(
                        0.1 * Math.sqrt(p.crossSection().expected() / (a.crossSection() * c.branchingFraction())),
                        within(1e-9));
    }

    /** The other methods and the mean are those of the same counts. */
    @Test
    void methodsAndMean() {
        SearchCard card = CountingCardTest.changed(
                folder.resolve("methods"),
                "method: bayesian",
                "method: feldman-cousins",
                "  spectrum: recoil\n  windows",
                "  spectrum: recoil\n  expected: mean\n  windows");
        PointResult p = run(card, 2, "unified").points().get(4);
        CountingSensitivity s = new CountingSensitivity(
                Uncertain.exactly(p.background()), Uncertain.exactly(276 * p.efficiency()), 0.9, "feldman-cousins");
        assertThat(p.crossSection().observed()).isEqualTo(s.limit(90));
        assertThat(p.crossSection().expected()).isEqualTo(s.mean());
        assertThat(List.of(p.observedStatus(), p.status())).containsOnly("ok");
    }

    /** A card's prior is that of the commands: its limits are those of the same counts with the same density. */
    @Test
    void priorOfTheCard() {
        SearchCard card = CountingCardTest.changed(
                folder.resolve("prior"), "method: bayesian", "method: bayesian\n  prior: \"flat in g, s=g^2\"");
        RunResult r = run(card, 2, "prior-run");
        PointResult p = r.points().get(1);
        Counted c = java.util.Objects.requireNonNull(p.counted());
        double scale = 276 * p.efficiency();
        Uncertain background = Uncertain.gaussian(p.background(), c.backgroundError());
        Uncertain signal = Uncertain.gaussian(scale, c.scaleError() * scale);
        double limit = new CountingSensitivity(background, signal, 0.9, "bayesian", Prior.power(-0.5)).limit(40);
        double flat = new CountingSensitivity(background, signal, 0.9, "bayesian").limit(40);
        assertThat(p.crossSection().observed()).isCloseTo(limit, within(1e-12 * limit));
        assertThat(limit).isLessThan(0.99 * flat); // more weight at small signals
        assertThat(r.tree("x")).containsEntry("prior", "flat in g, s=g^2");
    }

    /** Counts that were scaled are no observation of a counting search. */
    @Test
    void countsAreWhole() throws IOException {
        Path file = Files.writeString(folder.resolve("half.csv"), "low_GeV,high_GeV,n\n1,2,3\n2,3,4.5\n");
        ObservedReader reader = new ObservedReader(Small.library().search(CARD));
        assertThat(catchThrowable(() -> reader.ofUser("recoil=" + file)))
                .hasMessageContaining("bin 2 holds 4.5 candidates, but counts are whole numbers.");
    }
}
