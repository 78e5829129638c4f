/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.histfactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightjar.statistics.limit.TestStatistic;
import org.nightjar.statistics.limit.ToyStore;
import org.nightjar.statistics.limit.ToyTest;

class ToyFileTest {
    @TempDir
    Path folder;

    private static ToyTest.Result run(ToyStore store, long seed, int threads) {
        Reference r = Reference.of("h03_two_bin_shapesys");
        return new ToyTest(r.model(), 1, 1100, seed, threads, TestStatistic.Q_TILDE, store)
                .run(r.analysis().observed());
    }

    /** A file cut within a line, as a killed process leaves it, is completed to the same bits, with other threads. */
    @Test
    void interruptedToysAreResumedToTheSameBits() throws IOException {
        Path file = folder.resolve("toys.txt");
        ToyTest.Result whole = run(ToyStore.NONE, 4, 1);
        run(new ToyFile(file), 4, 1);
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.length() * 2 / 3));
        ToyFile again = new ToyFile(file);
        ToyTest.Result resumed = run(again, 4, 2);
        assertThat(again.restored()).isBetween(1000, 1750);
        assertThat(resumed).usingRecursiveComparison().isEqualTo(whole);
        ToyFile full = new ToyFile(file);
        assertThat(run(full, 4, 1)).usingRecursiveComparison().isEqualTo(whole);
        assertThat(full.restored()).isEqualTo(2200);
    }

    @Test
    void otherToysAreRefused() {
        Path file = folder.resolve("toys.txt");
        run(new ToyFile(file), 4, 1);
        assertThatThrownBy(() -> run(new ToyFile(file), 5, 1)).hasMessageContaining("holds other toys");
    }
}
