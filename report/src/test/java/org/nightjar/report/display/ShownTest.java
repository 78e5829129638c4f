/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nightjar.core.events.EventBatch;

/** What is drawn of small and of crowded events. */
class ShownTest {
    /** Tracks and clusters without a track in the second of two events, of 1, 2, ... GeV in an order that is mixed by 7 mod n. */
    private static EventBatch events(int n) {
        EventBatch b = new EventBatch();
        b.start(0, 2);
        for (int k = 0; k < 2; k++) {
            for (int i = 0; i < (k == 0 ? 3 : n); i++) {
                int track = b.tracks().add();
                b.tracks().px[track] = 7 * i % n + 1;
                int cluster = b.clusters().add();
                b.clusters().energy[cluster] = 7 * i % n + 1;
                b.clusters().track[cluster] = -1;
            }
            b.particles().endEvent();
            b.tracks().endEvent();
            b.clusters().endEvent();
            b.muonClusters().endEvent();
        }
        return b;
    }

    @Test
    void smallEventsAreDrawnWhole() {
        Shown s = new Shown(events(Shown.NUMBERS), 1);
        assertThat(s.tracks)
                .containsExactly(IntStream.range(3, 3 + Shown.NUMBERS).toArray());
        assertThat(IntStream.of(s.tracks)).allMatch(s::namesTrack);
        assertThat(IntStream.of(s.clusters)).hasSize(Shown.NUMBERS).allMatch(s::namesCluster);
        assertThat(s.part()).isEmpty();
    }

    /** Of 10,000 the hardest, those of n - 119 to n GeV (7 and 10,000 have no common factor), in their order; 15 with numbers. */
    @Test
    void ofACrowdTheHardestAreDrawn() {
        int n = 10_000;
        EventBatch b = events(n);
        Shown s = new Shown(b, 1);
        assertThat(s.tracks).isSorted();
        assertThat(IntStream.of(s.tracks)).hasSize(120).allMatch(i -> b.tracks().px[i] > n - 120);
        assertThat(s.clusters).isSorted();
        assertThat(IntStream.of(s.clusters)).hasSize(120).allMatch(i -> b.clusters().energy[i] > n - 120);
        assertThat(IntStream.of(s.tracks).filter(s::namesTrack)).hasSize(15).allMatch(i -> b.tracks().px[i] > n - 15);
        assertThat(s.part())
                .isEqualTo("drawn: the hardest 120 of 10000 tracks, the hardest 120 of 10000 clusters;"
                        + " numbers at the hardest 15");
    }
}
