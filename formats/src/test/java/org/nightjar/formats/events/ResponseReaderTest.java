/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightjar.core.events.Clusters;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.EventSink;
import org.nightjar.core.events.MuonClusters;
import org.nightjar.core.events.Tracks;
import org.nightjar.formats.parquet.ParquetTable;

/** Files of what a detector found, read back. */
class ResponseReaderTest {
    private static final int EVENTS = 300;

    @TempDir
    Path folder;

    private final Random random = new Random(1);

    /** Up to three tracks, clusters and clusters of the muon system per event, every number another one. */
    private EventBatch invented() {
        EventBatch b = new EventBatch();
        b.start(7, EVENTS);
        for (int k = 0; k < EVENTS; k++) {
            b.weight()[k] = random.nextDouble();
            b.triggerBits()[k] = random.nextInt(1 << 20);
            int tracks = random.nextInt(4);
            int clusters = random.nextInt(4);
            for (int i = 0; i < tracks; i++) {
                track(b.tracks(), b.clusters().rows() + (clusters == 0 ? -1 : random.nextInt(clusters)), clusters);
            }
            for (int i = 0; i < clusters; i++) {
                cluster(b.clusters(), tracks == 0 ? -1 : b.tracks().rows() - 1 - random.nextInt(tracks));
            }
            for (int i = random.nextInt(4); i > 0; i--) {
                muon(b.muonClusters());
            }
            b.particles().endEvent();
            b.tracks().endEvent();
            b.clusters().endEvent();
            b.muonClusters().endEvent();
        }
        return b;
    }

    private void track(Tracks t, int cluster, int clusters) {
        int i = t.add();
        for (double[] column : new double[][] {
            t.px,
            t.py,
            t.pz,
            t.d0,
            t.z0,
            t.omega,
            t.firstRadius,
            t.electronScore,
            t.muonScore,
            t.pionScore,
            t.kaonScore,
            t.protonScore
        }) {
            column[i] = random.nextGaussian();
        }
        for (double[] column : t.covariance) {
            column[i] = random.nextGaussian();
        }
        for (int[] column : new int[][] {t.charge, t.siliconHits, t.wireHits, t.muonLayers}) {
            column[i] = random.nextInt(100);
        }
        t.cluster[i] = clusters == 0 ? -1 : cluster;
        t.truth[i] = -1;
    }

    private void cluster(Clusters c, int track) {
        int i = c.add();
        for (double[] column :
                new double[][] {c.energy, c.theta, c.phi, c.distance, c.time, c.timeRange99, c.e9e21, c.photonScore}) {
            column[i] = random.nextGaussian();
        }
        c.region[i] = random.nextInt(4);
        c.track[i] = track;
        c.truth[i] = -1;
    }

    private void muon(MuonClusters m) {
        int i = m.add();
        m.theta[i] = random.nextGaussian();
        m.phi[i] = random.nextGaussian();
        m.truth[i] = -1;
    }

    private Path written(String name, Iterable<EventBatch> blocks) {
        Path file = folder.resolve(name);
        try (EventSink sink = ResponseFiles.create(file, Map.of("trigger_lines", "a b", "detector", "d"))) {
            blocks.forEach(sink::write);
            sink.finish();
        }
        return file;
    }

    /** What is read in blocks of any size and written again is the same file, number by number: no column is lost or swapped. */
    @Test
    void aFileReadAndWrittenAgainIsTheSame() {
        Path first = written("first.parquet", java.util.List.of(invented()));
        Map<String, double[]> expected = ParquetTable.read(first).columns();
        assertThat(expected).hasSizeGreaterThan(45);
        for (int block : new int[] {1, 64, 1000}) {
            Path second = folder.resolve("second" + block + ".parquet");
            EventBatch batch = new EventBatch();
            try (ResponseReader reader = ResponseFiles.open(first);
                    EventSink sink = ResponseFiles.create(second, Map.of())) {
                assertThat(reader.triggerLines()).containsExactly("a", "b");
                while (reader.next(batch, block)) {
                    assertThat(batch.size()).isLessThanOrEqualTo(block);
                    sink.write(batch);
                }
                sink.finish();
            }
            Map<String, double[]> found = ParquetTable.read(second).columns();
            assertThat(found.keySet()).isEqualTo(expected.keySet());
            expected.forEach((name, values) ->
                    assertThat(found.get(name)).as(name).isEqualTo(values)); // NaN where a kind has no such number
        }
    }

    @Test
    void oneEventIsFound() {
        Path file = written("file.parquet", java.util.List.of(invented()));
        EventBatch batch = ResponseFiles.event(file, 10);
        assertThat(batch.eventNumber(3)).isEqualTo(10);
        assertThat(catchThrowable(() -> ResponseFiles.event(file, 1000))).hasMessageContaining("has no event 1000");
    }

    /** Rows out of order, and tracks that name clusters which are not there, are told with their row. */
    @Test
    void damagedFilesAreTold() {
        Path file = written("file.parquet", java.util.List.of(invented()));
        Map<String, double[]> columns =
                new LinkedHashMap<>(ParquetTable.read(file).columns());
        damage(columns, "kind", 0, 2, "row 1: kind 2.0");
        double[] cluster = columns.get("cluster");
        int linked = 0;
        while (!(cluster[linked] >= 0)) {
            linked++;
        }
        damage(columns, "cluster", linked, 99, "a track and its cluster do not name each other");
    }

    private void damage(Map<String, double[]> columns, String name, int row, double value, String message) {
        Map<String, double[]> changed = new LinkedHashMap<>(columns);
        double[] values = Arrays.copyOf(columns.get(name), columns.get(name).length);
        values[row] = value;
        changed.put(name, values);
        Path file = folder.resolve("damaged.parquet");
        ParquetTable.write(file, changed, Map.of(ResponseReader.MARK, "1"));
        assertThat(catchThrowable(() -> {
                    try (ResponseReader reader = ResponseFiles.open(file)) {
                        reader.next(new EventBatch(), 1000);
                    }
                }))
                .hasMessageContaining(message);
    }
}
