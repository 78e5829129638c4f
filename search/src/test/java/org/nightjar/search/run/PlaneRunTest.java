/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightjar.core.engine.LocalEngine;
import org.nightjar.core.engine.Progress;
import org.nightjar.formats.json.Json;
import org.nightjar.formats.parquet.ParquetTable;
import org.nightjar.search.card.SearchCard;
import org.nightjar.statistics.Level;
import org.nightjar.statistics.counting.CountingExperiment;
import org.nightjar.statistics.counting.CountingSensitivity;
import org.nightjar.statistics.counting.Uncertain;

/** A search over pairs of masses from card to limits. */
class PlaneRunTest {
    private static final Path CARD = Path.of("src/test/resources/plane/plane.yaml");
    private static final double SQRT_S = 10.58;

    @TempDir
    Path folder;

    private RunResult run(SearchCard card, int threads, String name) {
        return run(card, threads, name, RunOptions.plain());
    }

    private RunResult run(SearchCard card, int threads, String name, RunOptions options) {
        try (LocalEngine engine = new LocalEngine(threads)) {
            return new SearchRunner(Small.library(), engine, Progress.NONE, note -> {})
                    .run(card, options, "", identity -> new RunFolder(folder.resolve(name)));
        }
    }

    private static PlaneSpot spot(PointResult p) {
        return Objects.requireNonNull(Objects.requireNonNull(p.counted()).spot());
    }

    /** Columns lie a step apart, and less than half a step is left to either end of the range. */
    @Test
    void columnsReachBothEnds() {
        List<PointResult> points =
                run(Small.library().search(CARD.toString()), 2, "columns").points();
        List<Double> columns = points.stream().map(PointResult::mass).distinct().toList();
        assertThat(columns.get(0)).isEqualTo(4);
        int last = columns.size() - 1;
        double step = columns.get(last - 1) - columns.get(last - 2);
        assertThat(columns.get(last)).isBetween(8 - 0.55 * step, 8.0);
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

    /**
     * Candidates are counted in all ellipses that hold them (the quadratic form is written out here), limits are those of the
     * counts, and a heap of fifty is as rare as no data set of background alone: p = 1/301. No candidates: p = 1. Sealed data
     * leave no trace but their status.
     */
    @Test
    void candidatesAreCounted() throws IOException {
        String text = Files.readString(CARD);
        Path open =
                Files.writeString(folder.resolve("open.yaml"), text + "\nblinding: { state: open, because: a test }\n");
        PlaneSpot at = spot(run(Small.library().search(CARD.toString()), 2, "expected")
                .points()
                .get(12));
        StringBuilder table = new StringBuilder("dimuon,recoil\n");
        table.append("%s,%s\n".formatted(at.x(), at.y()).repeat(50));
        table.append("30,5\n31,5.5\n32,6\n");
        Path heap = Files.writeString(folder.resolve("heap.csv"), table);
        Path none = Files.writeString(folder.resolve("none.csv"), "dimuon,recoil\n1e6,1e6\n");
        RunResult sealed = run(Small.library().search(CARD.toString()), 2, "sealed", with(CARD, heap));
        assertThat(sealed.points()).allMatch(p -> !p.observedStatus().equals("ok") && Double.isNaN(p.observed()));
        assertThat(sealed.global()).isNull();
        RunResult r = run(Small.library().search(open.toString()), 2, "heap", with(open, heap));
        assertThat(run(Small.library().search(open.toString()), 1, "again", with(open, heap))
                        .resultHash())
                .isEqualTo(r.resultHash());
        int holding = 0;
        for (PointResult p : r.points()) {
            int count = 0;
            for (String line : table.toString().split("\n")) {
                if (Character.isDigit(line.charAt(0))) {
                    String[] v = line.split(",");
                    count += holds(spot(p), Double.parseDouble(v[0]), Double.parseDouble(v[1])) ? 1 : 0;
                }
            }
            assertThat(p.observed()).isEqualTo(count);
            holding += count >= 50 ? 1 : 0;
            Counted c = Objects.requireNonNull(p.counted());
            double scale = 1000 * p.efficiency();
            double limit = new CountingExperiment(
                            count,
                            Uncertain.gaussian(p.background(), c.backgroundError()),
                            Uncertain.gaussian(scale, c.scaleError() * scale))
                    .bayesian(Level.credibility(0.9))
                    .upper();
            assertThat(p.crossSection().observed()).isCloseTo(limit, within(1e-12 * limit));
        }
        assertThat(holding).isPositive();
        compareEvents(r, table.toString());
        assertThat(Objects.requireNonNull(r.global()).globalP()).isCloseTo(1 / 301.0, within(1e-12));
        RunResult empty = run(Small.library().search(open.toString()), 2, "none", with(open, none));
        assertThat(Objects.requireNonNull(empty.global()).globalP()).isEqualTo(1);
    }

    /** Events in at least one window, each once, and their sum over windows, by the quadratic form. */
    private static void compareEvents(RunResult r, String table) {
        int inside = 0;
        int held = 0;
        for (String line : table.lines().skip(1).toList()) {
            String[] v = line.split(",");
            int windows = (int) r.points().stream()
                    .filter(p -> holds(spot(p), Double.parseDouble(v[0]), Double.parseDouble(v[1])))
                    .count();
            inside += windows > 0 ? 1 : 0;
            held += windows;
        }
        PlaneEvents data = r.events().get(r.events().size() - 1);
        assertThat(data).isEqualTo(new PlaneEvents(PlaneEvents.DATA, 53, inside, (double) held / inside));
        assertThat(r.backgrounds()).hasSize(r.events().size() - 1);
        for (int b = 0; b < r.backgrounds().size(); b++) {
            BackgroundSummary sample = r.backgrounds().get(b);
            WeightedPairs pairs =
                    sample.pairs(sample.expectedEvents().keySet().iterator().next());
            double selected = 0;
            double sum = 0;
            for (int k = 0; k < pairs.size(); k++) {
                double x = pairs.x(k);
                double y = pairs.y(k);
                selected += pairs.weight(k);
                sum += pairs.weight(k)
                        * r.points().stream().filter(p -> holds(spot(p), x, y)).count();
            }
            PlaneEvents e = r.events().get(b);
            assertThat(e.selected()).isCloseTo(selected, within(1e-9 * selected));
            assertThat(e.inside() * e.windows()).isCloseTo(sum, within(1e-9 * sum));
            assertThat(e.inside()).isBetween(0.0, e.selected());
        }
    }

    private static boolean holds(PlaneSpot s, double x, double y) {
        double zx = (x - s.x()) / s.widthX();
        double zy = (y - s.y()) / s.widthY();
        double rho = s.correlation();
        return (zx * zx + zy * zy - 2 * rho * zx * zy) / (1 - rho * rho) < 4;
    }

    private static RunOptions with(Path card, Path data) {
        List<ObservedBins> read = new ObservedReader(Small.library().search(card.toString())).ofUser(data.toString());
        return new RunOptions(false, List.of(), 0, 0, read, List.of());
    }

    /** Data of one variable cannot be compared with a plane, nor can candidates without a value: that is said before anything is simulated. */
    @Test
    void otherDataAreRefused() throws IOException {
        assertThat(catchThrowable(() -> read("recoil=", "low,high,n\n0,1,3\n")))
                .hasMessageContaining("looks at dimuon and recoil at once")
                .hasMessageContaining("Maybe columns dimuon and recoil");
        assertThat(catchThrowable(() -> read("", "dimuon,angle\n4,1\n")))
                .hasMessageContaining("a column for each is needed");
        assertThat(catchThrowable(() -> read("", "dimuon,recoil,weight\n4,1,1\n5,2,0.3\n")))
                .hasMessageContaining("candidate 2 has the weight 0.3, but observed candidates count one each");
        assertThat(catchThrowable(() -> read("", "dimuon,recoil\n4,1\n5,nan\n")))
                .hasMessageContaining("nan is not a finite number");
        Path parquet = folder.resolve("data.parquet");
        ParquetTable.write(
                parquet, Map.of("dimuon", new double[] {4, 5}, "recoil", new double[] {1, Double.NaN}), Map.of());
        assertThat(catchThrowable(() -> with(CARD, parquet)))
                .hasMessageContaining("column recoil of candidate 2 is no number (NaN)");
    }

    private void read(String named, String table) throws IOException {
        Path data = Files.writeString(folder.resolve("data.csv"), table);
        new ObservedReader(Small.library().search(CARD.toString())).ofUser(named + data);
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
