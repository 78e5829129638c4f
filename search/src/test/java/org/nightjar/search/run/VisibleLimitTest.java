/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightjar.core.engine.LocalEngine;
import org.nightjar.core.engine.Progress;
import org.nightjar.formats.csv.CsvTable;
import org.nightjar.search.card.SearchCard;
import org.nightjar.statistics.counting.CountingSensitivity;
import org.nightjar.statistics.counting.Uncertain;

/** Limits on efficiency times cross section. */
class VisibleLimitTest {
    private static final String VISIBLE = "visible: { apart from: 0.9, uncertainty: 2 %, why: trigger }\n";

    @TempDir
    Path folder;

    private int number;

    private SearchCard card(String visible) {
        number++;
        return CountingCardTest.changed(
                folder.resolve("copy" + number),
                "  spectrum: recoil\n  windows",
                "  spectrum: recoil\n  " + visible + "  windows");
    }

    /** No simulated signal enters the limit: luminosity times the stated part, with its error; the coupling needs the efficiency. */
    @Test
    void limitsNeedNoSignal() {
        SearchCard card = card(VISIBLE);
        RunResult r;
        try (LocalEngine engine = new LocalEngine(2)) {
            r = new SearchRunner(Small.library(), engine, Progress.NONE, note -> {})
                    .run(card, RunOptions.plain(), "", identity -> new RunFolder(folder.resolve("run")));
        }
        assertThat(r.isVisible()).isTrue();
        assertThat(r.columns()).containsKey("efficiency_sigma_observed_pb").doesNotContainKey("sigma_observed_pb");
        for (PointResult p : r.points()) {
            Counted c = java.util.Objects.requireNonNull(p.counted());
            double scale = 276 * 0.9;
            double limit = new CountingSensitivity(
                            Uncertain.gaussian(p.background(), c.backgroundError()),
                            Uncertain.gaussian(scale, 0.02 * scale),
                            0.9,
                            "bayesian")
                    .limit((int) p.observed());
            assertThat(p.crossSection().observed()).isCloseTo(limit, within(1e-12 * limit));
            AnchorSummary a = r.anchors().stream()
                    .filter(x -> x.mass() == p.mass())
                    .findFirst()
                    .orElseThrow();
            double sigma = limit * 0.9 / p.efficiency();
            assertThat(p.coupling().observed())
                    .isCloseTo(0.1 * Math.sqrt(sigma / (a.crossSection() * c.branchingFraction())), within(1e-6));
        }
    }

    @Test
    void wrongPartsAreTold() {
        assertThat(catchThrowable(() -> card(VISIBLE.replace("0.9", "1.9"))))
                .hasMessageContaining("count.visible.apart from")
                .hasMessageContaining("not between 0 and 1");
        assertThat(catchThrowable(() -> card(VISIBLE.replace("2 %", "200 %"))))
                .hasMessageContaining("not between 0 and 100 %");
    }

    /**
     * arXiv:1912.11276, supplemental Table II. An independent NumPy integration finds 1.002 +- 0.002 of the printed limits
     * where nothing was seen, 0.972 +- 0.005 for one event (our printed backgrounds have two digits) and, with the 22 % of the
     * muon pairs, 1.076 +- 0.026 for three or more; ours has no error of the signal, the limits for no event have none.
     */
    @Test
    void limitsOnElectronAndMuonComeOut() {
        SearchCard card = Small.library().search("zprime-lfv");
        CsvTable t = CsvTable.read("published.csv", card.folder().text("published.csv"));
        double[] n = t.numbers("n_obs");
        double[] b = t.numbers("n_background");
        double[] published = t.numbers("efficiency_sigma_observed_pb");
        double[][] sums = new double[3][2];
        for (int k = 0; k < n.length; k++) {
            double scale = card.luminosity() * 0.864;
            double ratio = new CountingSensitivity(
                                    Uncertain.gaussian(
                                            b[k], card.systematic("background").at(1) * b[k]),
                                    Uncertain.exactly(scale),
                                    card.level(),
                                    card.method())
                            .limit((int) n[k])
                    / published[k];
            int kind = n[k] == 0 ? 0 : n[k] == 1 ? 1 : 2;
            sums[kind][0] += ratio;
            sums[kind][1]++;
        }
        double[] mean = Arrays.stream(sums).mapToDouble(s -> s[0] / s[1]).toArray();
        assertThat(sums[0][1] + sums[1][1] + sums[2][1]).isEqualTo(69);
        assertThat(mean[0]).isCloseTo(1.002, within(0.002));
        assertThat(mean[1]).isCloseTo(0.972, within(0.01));
        assertThat(mean[2]).isCloseTo(1.07, within(0.03));
    }
}
