/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightjar.core.engine.LocalEngine;
import org.nightjar.core.engine.Progress;
import org.nightjar.search.card.BackgroundSpec;
import org.nightjar.search.card.SearchCard;

/** The searches for a lone photon. */
class LonePhotonTest {
    @TempDir
    static Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"dark-photon-invisible", "dark-photon-invisible-babar", "alp-invisible"})
    void everyCutSaysWhyAndWhence(String name) {
        SearchCard card = Small.library().search(name);
        assertThat(card.cuts()).allSatisfy(c -> {
            assertThat(c.why()).isNotBlank();
            assertThat(c.source()).isNotBlank();
        });
        assertThat(card.differences()).isNotEmpty();
    }

    /**
     * A small run of the card with photon pairs alone. A squared recoil mass is s - 2 sqrt(s) E*, so its width is
     * 2 sqrt(s) sigma(E*): 1.1 % (detector card, above 4 GeV) of E* = 4.86 GeV at 3 GeV is 1.13 GeV^2; angles add a few per cent.
     * The mixing goes with the root of the cross section.
     */
    @Test
    void recoilOfALonePhoton() {
        SearchCard shipped = Small.library().search("dark-photon-invisible");
        BackgroundSpec b = shipped.backgrounds().get(0);
        BackgroundSpec few = new BackgroundSpec(
                b.name(), b.process(), b.radiation(), b.cuts(), 20_000, b.weighted(), b.label(), b.why());
        SearchCard card = shipped.withSamples(shipped.signal().withSamples(14, 400), List.of(few), List.of());
        RunResult r;
        try (LocalEngine engine = new LocalEngine(2)) {
            r = new SearchRunner(Small.library(), engine, Progress.NONE, note -> {})
                    .run(
                            card,
                            new RunOptions(false, List.of(3.0, 5.0), 0, 0, List.of(), List.of()),
                            "",
                            identity -> new RunFolder(folder.resolve("run")));
        }
        PointResult p = r.points().get(0);
        assertThat(p.resolution()).isCloseTo(1.13, within(0.15));
        assertThat(p.efficiency()).isBetween(0.3, 0.7);
        AnchorSummary a = r.anchors().get(0);
        double epsilon = p.coupling().expected();
        assertThat(p.coupling().plus2() / epsilon)
                .isCloseTo(Math.sqrt(p.crossSection().plus2() / p.crossSection().expected()), within(1e-9));
        assertThat(a.crossSection()).isPositive();
    }
}
