/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightjar.core.engine.LocalEngine;
import org.nightjar.core.engine.Progress;
import org.nightjar.search.card.SearchCard;
import org.nightjar.statistics.scan.TemplateTerm;

/** Backgrounds that come as numbers, and backgrounds that keep their shape in fits. */
class BackgroundTemplatesTest {
    private static final String EXTERNAL = """
            external:
              cosmic:
                cross section: 1 pb
                uniform in: { recoil: [-30 GeV^2, 100.5 GeV^2] }
                why: a test
                source: a test

            trigger: [ecl-energy-1gev]
            """;

    private static final String RANGE = "order: 2, window: [25 resolution, 25 resolution]";

    @TempDir
    static Path folder;

    private static SearchCard card(String name, String templates) {
        return Small.changed(
                folder.resolve(name),
                "trigger: [ecl-energy-1gev]\n",
                EXTERNAL,
                RANGE,
                RANGE + ", templates: " + templates);
    }

    /**
     * 1 pb at 445 /pb is 445 events, uniform: the template of a window has its share of them, up to the kernels' smearing
     * (mirrored at the ends, so none of a uniform density); the simulated one has the events of its sample.
     */
    @Test
    void fitsHoldTheTemplates() {
        SearchCard card = card("fits", "{ ggg: 20 %, cosmic: 50 % }");
        List<FitInput> fits = new ArrayList<>();
        RunResult r;
        try (LocalEngine engine = new LocalEngine(2)) {
            r = new SearchRunner(Small.library(), engine, Progress.NONE, note -> {}, fits::addAll)
                    .run(card, RunOptions.plain(), "", identity -> new RunFolder(folder.resolve("run")));
        }
        BackgroundSummary cosmic = r.backgrounds().get(1);
        assertThat(cosmic.expectedEvents().values()).containsOnly(445.0);
        FitInput at8 = fits.stream()
                .filter(f -> f.mass() == 8 && !f.observed())
                .findFirst()
                .orElseThrow();
        double[] edges = at8.fit().spectrum().edges();
        double share = (edges[edges.length - 1] - edges[0]) / 130.5;
        List<TemplateTerm> terms = at8.fit().templates();
        assertThat(terms).extracting(TemplateTerm::name).containsExactly("ggg", "cosmic");
        assertThat(terms).extracting(TemplateTerm::uncertainty).containsExactly(0.2, 0.5);
        assertThat(Arrays.stream(terms.get(1).expected()).sum()).isCloseTo(445 * share, within(0.01 * 445 * share));
        double all = Arrays.stream(at8.fit().spectrum().contents()).sum();
        double sum = terms.stream()
                .mapToDouble(t -> Arrays.stream(t.expected()).sum())
                .sum();
        assertThat(sum).isCloseTo(all, within(0.1 * all)); // kernels carry events over the window's ends
        assertThat(fits.stream().filter(f -> f.mass() == 3))
                .allSatisfy(f -> assertThat(f.fit().templates()).isEmpty()); // another range, which asks for none
        assertThat(r.points()).allSatisfy(p -> assertThat(p.status()).isEqualTo("ok"));
    }

    @Test
    void mistakesAreTold() {
        assertThatThrownBy(() -> card("unknown", "{ gg: 20 % }"))
                .hasMessageContaining("gg")
                .hasMessageContaining("ggg");
        assertThatThrownBy(() -> card("zero", "{ ggg: 0 % }")).hasMessageContaining("must be positive");
        assertThatThrownBy(() -> Small.changed(
                        folder.resolve("unit"),
                        "trigger: [ecl-energy-1gev]\n",
                        EXTERNAL.replace("1 pb", "1 GeV").replace("-30 GeV^2", "-30 GeV")))
                .hasMessageContaining("cross section")
                .hasMessageContaining("-30 GeV is not in GeV^2");
    }
}
