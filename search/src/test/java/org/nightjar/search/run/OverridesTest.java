/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightjar.core.card.Problems;
import org.nightjar.search.card.SearchCard;

/** What the command line changes, and which selection and sample serve a mass. */
class OverridesTest {
    @TempDir
    Path folder;

    private static RunOptions options(boolean quick, List<Double> masses, double luminosity, long seed) {
        return new RunOptions(quick, masses, luminosity, seed, List.of(), List.of());
    }

    @Test
    void luminosityAndSeedReplaceThoseOfTheCard() {
        SearchCard card = Small.card();
        SearchCard c = Overrides.apply(card, options(false, List.of(), 1000, 5));
        assertThat(c.luminosity()).isEqualTo(1000);
        assertThat(c.seed()).isEqualTo(5);
        assertThat(c.text()).isEqualTo(card.text());
        assertThat(Overrides.apply(card, RunOptions.plain())).isEqualTo(card);
    }

    /** A part of the events and anchors, but never more than the card. */
    @Test
    void quickRunsAreSmaller() {
        SearchCard alp = Small.library().search("alp-3photon");
        SearchCard quick = Overrides.apply(alp, options(true, List.of(), 0, 0));
        assertThat(quick.signal().events()).isLessThan(alp.signal().events());
        assertThat(quick.signal().anchors()).isBetween(12, alp.signal().anchors() - 1);
        assertThat(quick.backgrounds()).hasSameSizeAs(alp.backgrounds());
        for (int k = 0; k < alp.backgrounds().size(); k++) {
            assertThat(quick.backgrounds().get(k).events())
                    .isEqualTo(alp.backgrounds().get(k).events() / RunOptions.QUICK_EVENTS);
        }
        SearchCard small = Overrides.apply(Small.card(), options(true, List.of(), 0, 0));
        assertThat(small.signal().events()).isLessThanOrEqualTo(700);
        assertThat(small.signal().anchors()).isEqualTo(8);
        assertThat(small.backgrounds().get(0).events()).isLessThanOrEqualTo(2000);
    }

    @Test
    void massesAreThoseOfTheCardOrThoseAskedFor() {
        SearchCard card = Small.card();
        assertThat(Overrides.masses(card, RunOptions.plain()))
                .containsExactly(1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 9.0);
        assertThat(Overrides.masses(card, options(true, List.of(), 0, 0))).hasSize(9); // few masses are kept
        assertThat(Overrides.masses(card, options(false, List.of(7.0, 1.0, 7.0), 0, 0)))
                .containsExactly(1.0, 7.0);
        assertThatThrownBy(() -> Overrides.masses(card, options(false, List.of(20.0), 0, 0)))
                .hasMessage("--masses  20 GeV is outside the simulated masses of small.\n"
                        + "   Maybe a mass from 1 GeV to 9 GeV?\n1 problem; nothing was run.");
    }

    /** Anchors are spread over the card's list, ends included, whatever masses are fitted. */
    @Test
    void anchorsSpreadOverTheList() {
        assertThat(Sample.anchorMasses(Small.card())).containsExactly(1, 1.5, 2, 3, 5, 6, 8, 9);
        SearchCard more = Small.changed(folder, "anchors: 8", "anchors: 800");
        assertThat(Sample.anchorMasses(more)).isEqualTo(more.masses());
    }

    /** The energy threshold changes at 4 GeV: two selections, whose masses share them. */
    @Test
    void twoThresholdsAreTwoSelections() {
        SearchCard card = Small.card();
        Problems problems = new Problems();
        Selections s = new Selections(
                card, Small.library().detector(card.detector()).model(), Sample.anchorMasses(card), problems);
        assertThat(problems.isEmpty()).isTrue();
        assertThat(s.all()).hasSize(2);
        assertThat(List.copyOf(s.all().keySet())).containsExactly("minimumEnergy=1.0", "minimumEnergy=0.65");
        List<String> names = new ArrayList<>();
        for (double m : card.masses()) {
            names.add(s.name(m));
            assertThat(s.of(m)).containsOnlyKeys(s.name(m));
        }
        assertThat(names.subList(0, 5)).containsOnly("minimumEnergy=1.0"); // up to and with 4 GeV
        assertThat(names.subList(5, 9)).containsOnly("minimumEnergy=0.65");
        assertThat(s.name(4.0001)).isEqualTo("minimumEnergy=0.65");
    }

    /** The same cuts at every mass are one selection; a selection of no simulated mass is told. */
    @Test
    void oneSelectionAndAMissingOne() {
        SearchCard one = Small.changed(
                folder.resolve("one"), "{ \"ma <= 4 GeV\": 1.0 GeV, \"ma > 4 GeV\": 0.65 GeV }", "0.8 GeV");
        Selections s =
                new Selections(one, Small.library().detector(one.detector()).model(), one.masses(), new Problems());
        assertThat(s.all()).hasSize(1);
        SearchCard card = Small.card();
        Selections low = new Selections(
                card, Small.library().detector(card.detector()).model(), new double[] {1, 2}, new Problems());
        assertThatThrownBy(() -> low.name(6))
                .hasMessageStartingWith("small  the selection at 6 GeV (")
                .hasMessageContaining("is that of no simulated mass.\n   Maybe more anchors?");
    }
}
