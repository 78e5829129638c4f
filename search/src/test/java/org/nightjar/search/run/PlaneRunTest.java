/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightjar.core.engine.LocalEngine;
import org.nightjar.core.engine.Progress;
import org.nightjar.formats.json.Json;
import org.nightjar.search.card.SearchCard;
import org.nightjar.statistics.counting.CountingSensitivity;
import org.nightjar.statistics.counting.Uncertain;

/** A search over pairs of masses from card to limits. */
class PlaneRunTest {
    private static final Path CARD = Path.of("src/test/resources/plane/plane.yaml");
    private static final double SQRT_S = 10.58;

    @TempDir
    Path folder;

    private RunResult run(SearchCard card, int threads, String name) {
        try (LocalEngine engine = new LocalEngine(threads)) {
            return new SearchRunner(Small.library(), engine, Progress.NONE, note -> {})
                    .run(card, RunOptions.plain(), "", identity -> new RunFolder(folder.resolve(name)));
        }
    }

    private static PlaneSpot spot(PointResult p) {
        return Objects.requireNonNull(Objects.requireNonNull(p.counted()).spot());
    }

    /** Every pair lies in the allowed triangle and is the counting experiment that it says; the same bits for any threads. */
    @Test
    void pairsAreCountingExperiments() {
        SearchCard card = Small.library().search(CARD.toString());
        RunResult r = run(card, 1, "one");
        assertThat(run(card, 3, "three").resultHash()).isEqualTo(r.resultHash());
        assertThat(r.anchors()).hasSize(15);
        assertThat(r.isPlane()).isTrue();
        assertThat(r.points()).hasSizeGreaterThan(20);
        assertThat(r.columns()).containsKeys("second_mass_GeV", "coupling_expected");
        for (PointResult p : r.points()) {
            PlaneSpot s = spot(p);
            assertThat(s.mass())
                    .isBetween(0.5, 0.97 * Math.min(p.mass(), SQRT_S - p.mass()) + 0.01); // beams of 10.58 GeV
            assertThat(s.x()).isCloseTo(p.mass() * p.mass(), within(2 * s.widthX()));
            assertThat(s.y()).isCloseTo(s.mass() * s.mass(), within(2 * s.widthY()));
            Counted c = Objects.requireNonNull(p.counted());
            double scale = 1000 * p.efficiency();
            double median = new CountingSensitivity(
                            Uncertain.gaussian(p.background(), c.backgroundError()),
                            Uncertain.gaussian(scale, c.scaleError() * scale),
                            0.9,
                            "bayesian")
                    .band()
                    .median();
            assertThat(p.crossSection().expected()).isCloseTo(median, within(1e-12 * median));
            assertThat(p.coupling().plus2() / p.coupling().minus2())
                    .isCloseTo(
                            p.crossSection().plus2() / p.crossSection().minus2(), within(1e-9)); // linear in the rate
            assertThat(PointResult.of(Json.read("a point", Json.write(p.tree(), false))))
                    .isEqualTo(p);
        }
        assertThat(r.maxima()).hasSize(300).isSorted();
        assertThat(r.maxima()[299]).isBetween(1.0, 6.0);
        compareRates(r);
    }

    /**
     * The rate between simulated pairs: the closed form pi alpha eps^2 alphaD / (3 s) root(lambda) (lambda + 12 r) / (1 - r)^2
     * (B. Batell, M. Pospelov, A. Ritz, arXiv:0903.0363). Between columns 1 GeV and rows half a height apart, straight lines
     * of its logarithm without the root are within 6 %.
     */
    private static void compareRates(RunResult r) {
        double s = SQRT_S * SQRT_S;
        int compared = 0;
        for (PointResult p : r.points()) {
            double a = p.mass() * p.mass() / s;
            double h = spot(p).mass() * spot(p).mass() / s;
            double lambda = 1 + a * a + h * h - 2 * (a + h + a * h);
            double sigma = Math.PI
                    / 137.036
                    * 1e-6
                    * 0.1
                    / (3 * s)
                    * Math.sqrt(lambda)
                    * (lambda + 12 * a)
                    / ((1 - a) * (1 - a))
                    * 0.3893793721e9;
            double fraction = Objects.requireNonNull(p.counted()).branchingFraction();
            double ours = p.crossSection().expected() / p.coupling().expected() * 1e-7 / fraction;
            if (spot(p).mass() < 0.9 * Math.min(p.mass(), SQRT_S - p.mass())) {
                assertThat(ours / sigma)
                        .as("at %s and %s GeV", p.mass(), spot(p).mass())
                        .isCloseTo(1, within(0.06));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(10);
    }

    /** Data of one variable cannot be compared with a plane: that is said before anything is simulated. */
    @Test
    void dataAreRefused() throws IOException {
        SearchCard card = Small.library().search(CARD.toString());
        Path data = Files.writeString(folder.resolve("data.csv"), "low,high,n\n0,1,3\n");
        assertThat(catchThrowable(() -> new ObservedReader(card).ofUser("recoil=" + data)))
                .hasMessageContaining("no data of two variables are read");
    }

    @Test
    void problemsAreTold() throws IOException {
        String text = Files.readString(CARD);
        for (List<String> change : List.of(
                List.of("plane: [dimuon, recoil]", "plane: [dimuon]", "span no plane"),
                List.of("plane: [dimuon, recoil]", "plane: [dimuon, recoils]", "recoil"),
                List.of("step: 12 resolution", "step: 12", "count.step"),
                List.of("parameter: mh", "parameter: mhh", "has no parameter 'mhh'"),
                List.of("quote: eps^2 alphaD", "quote: eps^2 alpha", "has no parameter 'alpha'"),
                List.of(
                        "  plane: [dimuon, recoil]\n  window: 2 resolution\n  step: 12 resolution\n",
                        "  spectrum: recoil\n  window: [2 resolution, 2 resolution]\n",
                        "only by counts in a plane"))) {
            assertThat(text).contains(change.get(0));
            Path copy = Files.writeString(folder.resolve("copy.yaml"), text.replace(change.get(0), change.get(1)));
            assertThat(catchThrowable(() -> Small.library().search(copy.toString())))
                    .as(change.get(1))
                    .hasMessageContaining(change.get(2));
        }
    }
}
