/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.display;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nightjar.core.events.Clusters;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.MuonClusters;
import org.nightjar.core.events.Particles;
import org.nightjar.core.events.Tracks;

/** What of an event is drawn: all of it, or, of a crowd in which nothing would be seen, the hardest; and which of these have numbers. */
final class Shown {
    /** Most of each kind. */
    static final int MOST = 120;
    /** Most numbers at tracks, and at clusters. */
    static final int NUMBERS = 15;
    /** Flights below are not drawn, cm. */
    private static final double FLIGHT = 0.1;

    /** Rows in their order. */
    final int[] tracks;

    final int[] clusters;
    final int[] muonClusters;
    /** Generated particles that fly before they decay. */
    final int[] flights;

    private final Set<Integer> namedTracks;
    private final Set<Integer> namedClusters;
    private final List<String> less = new ArrayList<>();

    /** Of event k. */
    Shown(EventBatch events, int k) {
        Tracks t = events.tracks();
        IntToDoubleFunction momentum = i -> Math.sqrt(t.px[i] * t.px[i] + t.py[i] * t.py[i] + t.pz[i] * t.pz[i]);
        Clusters c = events.clusters();
        MuonClusters m = events.muonClusters();
        Particles p = events.particles();
        tracks = most("the hardest %d of %d tracks", IntStream.range(t.first(k), t.end(k)), momentum);
        clusters = most("the hardest %d of %d clusters", IntStream.range(c.first(k), c.end(k)), i -> c.energy[i]);
        muonClusters = most("%d of %d clusters of the muon system", IntStream.range(m.first(k), m.end(k)), i -> -i);
        flights = most(
                "the hardest %d of %d flights",
                IntStream.range(p.first(k), p.end(k)).filter(i -> flies(p, i)), i -> p.e[i]);
        namedTracks = hardest(tracks, NUMBERS, momentum);
        namedClusters =
                hardest(Arrays.stream(clusters).filter(i -> c.track[i] < 0).toArray(), NUMBERS, i -> c.energy[i]);
    }

    private int[] most(String words, IntStream rows, IntToDoubleFunction hard) {
        int[] all = rows.toArray();
        if (all.length <= MOST) {
            return all;
        }
        less.add(words.formatted(MOST, all.length));
        return hardest(all, MOST, hard).stream()
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }

    private static Set<Integer> hardest(int[] rows, int number, IntToDoubleFunction hard) {
        return Arrays.stream(rows)
                .boxed()
                .sorted((a, b) -> Double.compare(hard.applyAsDouble(b), hard.applyAsDouble(a)))
                .limit(number)
                .collect(Collectors.toSet());
    }

    private static boolean flies(Particles p, int i) {
        double x = p.dx[i] - p.vx[i];
        double y = p.dy[i] - p.vy[i];
        double z = p.dz[i] - p.vz[i];
        return x * x + y * y + z * z > FLIGHT * FLIGHT;
    }

    /** True if the number of a track is written. */
    boolean namesTrack(int i) {
        return namedTracks.contains(i);
    }

    /** True if the number of a cluster is written. */
    boolean namesCluster(int i) {
        return namedClusters.contains(i);
    }

    /** What part is drawn, in words; empty if all is. */
    String part() {
        return less.isEmpty() ? "" : "drawn: " + String.join(", ", less) + "; numbers at the hardest " + NUMBERS;
    }
}
