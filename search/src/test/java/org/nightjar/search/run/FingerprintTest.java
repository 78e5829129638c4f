/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightjar.core.card.Problems;
import org.nightjar.search.card.SearchCard;

/** Data know the selection they were made with: what decides which candidates enter changes the fingerprint, words do not. */
class FingerprintTest {
    @TempDir
    Path folder;

    private static String of(SearchCard card, String spectrum) {
        var detector = Small.library()
                .detector(card.detector(), card.response())
                .card()
                .model();
        return Selections.of(card, detector, new Problems()).fingerprint(7, spectrum);
    }

    @Test
    void cutsListsAndVariablesCountAndWordsDoNot() {
        String own = of(Small.card(), "recoil");
        assertThat(own).matches("[0-9a-f]{8}").isNotEqualTo(of(Small.card(), "diphoton"));
        assertThat(of(Small.changed(folder.resolve("title"), "title: ", "title: another "), "recoil"))
                .isEqualTo(own);
        assertThat(of(Small.changed(folder.resolve("list"), "37.3 deg", "37.4 deg"), "recoil"))
                .isNotEqualTo(own);
        assertThat(of(Small.changed(folder.resolve("cut"), "0.88 * sqrtS", "0.87 * sqrtS"), "recoil"))
                .isNotEqualTo(own);
        assertThat(of(Small.changed(folder.resolve("constant"), "0.65 GeV", "0.7 GeV"), "recoil"))
                .isNotEqualTo(own);
    }

    /** The published spectra of the shipped search belong to the shipped selection. */
    @Test
    void theShippedDataBelongToTheShippedSelection() {
        SearchCard card = Small.library().search("alp-3photon");
        var detector = Small.library()
                .detector(card.detector(), card.response())
                .card()
                .model();
        Selections selections = Selections.of(card, detector, new Problems());
        assertThat(card.data())
                .isNotEmpty()
                .allSatisfy(d -> assertThat(d.selection()).isEqualTo(selections.fingerprint(d.from(), d.spectrum())));
    }
}
