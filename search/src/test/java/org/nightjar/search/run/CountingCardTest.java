/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightjar.search.card.SearchCard;

/** What is wrong with a counting card is told with its place and a way out. */
class CountingCardTest {
    @TempDir
    Path folder;

    /** A copy of the small counting card with changes: from, to, from, to ... */
    static SearchCard changed(Path folder, String... changes) {
        try {
            Path card = Path.of(CountingRunTest.CARD);
            Files.createDirectories(folder);
            Files.copy(card.resolveSibling("windows.csv"), folder.resolve("windows.csv"));
            String text = Files.readString(card);
            for (int k = 0; k < changes.length; k += 2) {
                assertThat(text).contains(changes[k]);
                text = text.replace(changes[k], changes[k + 1]);
            }
            Path copy = Files.writeString(folder.resolve("counting.yaml"), text);
            return Small.library().search(copy.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int number;

    private String message(String from, String to) {
        number++;
        return String.valueOf(catchThrowable(() -> changed(folder.resolve("copy" + number), from, to))
                .getMessage());
    }

    @Test
    void problemsOfTheSectionCount() {
        String windows = "windows: { file: windows.csv, low: low_GeV, high: high_GeV }";
        assertThat(message(windows, "")).contains("one of the two").contains("window: [2 resolution, 2 resolution]?");
        assertThat(message(windows, "window: [2 resolution]"))
                .contains("two ends")
                .contains("1 given");
        assertThat(message(windows, "window: [2, 2 resolution]")).contains("count.window");
        assertThat(message(windows, windows.replace("low_GeV", "lower_GeV"))).contains("no column 'lower_GeV'");
        assertThat(message(windows, windows.replace("low_GeV", "n_obs")))
                .contains("'n_obs' does not end with the unit")
                .contains("low_GeV or low_GeV2?");
        assertThat(message(windows, windows.replace("high_GeV", "low_GeV"))).contains("must ascend");
        assertThat(message("method: bayesian", "method: cls-asymptotic")).contains("bayesian");
        assertThat(message("count:\n", "fit: { bins: 10 }\ncount:\n")).contains("only one of them?");
    }

    @Test
    void problemsOfCorrectionsAndData() {
        assertThat(message("factor: 0.75", "factor: -1"))
                .contains("corrections.muons.factor")
                .contains("not positive");
        assertThat(message("uncertainty: 10 %", "uncertainty: 120 %")).contains("between 0 and 100 %");
        assertThat(message("of: [signal, tautau]", "of: [signal, taus]")).contains("tautau");
        assertThat(message("[low_GeV, high_GeV, n_obs]", "[low_GeV, n_obs]")).contains("2 columns are named");
        assertThat(message("[low_GeV, high_GeV, n_obs]", "[low_GeV, high_GeV, n_seen]"))
                .contains("no column 'n_seen'");
        assertThat(message("rate: simulated", "rate: measured"))
                .contains("signal.rate")
                .contains("simulated");
    }

    @Test
    void problemsOfPriors() {
        String bayesian = "method: bayesian";
        assertThat(message(bayesian, bayesian + "\n  prior: flatt"))
                .contains("limit.prior")
                .contains("'flatt' is not a prior");
        assertThat(message(bayesian, bayesian + "\n  prior: 1/s"))
                .contains("no integral")
                .contains("jeffreys");
        assertThat(message(bayesian, "method: cls\n  prior: jeffreys")).contains("prior is for bayesian limits");
    }
}
