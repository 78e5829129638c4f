/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.events;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nightjar.core.events.Clusters;
import org.nightjar.core.events.Columns;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.MuonClusters;
import org.nightjar.core.events.Tracks;
import org.nightjar.formats.parquet.ParquetRows;
import org.nightjar.formats.parquet.ParquetRows.Column;
import org.nightjar.formats.parquet.ParquetRows.Kind;

/**
 * Writes what a detector found into a Parquet file: a row per event, per track, per cluster and per cluster of the muon system,
 * told apart by the column {@code kind}. Columns that a kind does not have are NaN. Rows of an event follow each other; numbers
 * of tracks, clusters and particles count within the event, from 0.
 */
public final class ResponseFile extends FileSink {
    private static final int BLOCK = 4096;

    /** Kinds of rows. */
    private static final int EVENT = 0;

    private static final int TRACK = 1;
    private static final int CLUSTER = 2;
    private static final int MUON_CLUSTER = 3;

    private interface Value {
        double of(EventBatch b, int event, int row);
    }

    private record Field(String name, String meaning, Kind storage, Value[] byKind) {}

    private final List<Field> fields = new ArrayList<>();
    private final ParquetRows rows;
    private final double[][] values;
    private int filled;

    /**
     * Begins a file.
     *
     * @param file appears when the sink is finished
     * @param provenance written into the file, by key
     */
    public ResponseFile(Path file, Map<String, String> provenance) {
        super(file);
        declare();
        List<Column> columns =
                fields.stream().map(f -> new Column(f.name, f.storage)).toList();
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("nightjar.response", "1");
        provenance.forEach((key, text) -> metadata.put("nightjar." + key, text));
        fields.forEach(f -> metadata.put("column." + f.name, f.meaning));
        values = new double[fields.size()][BLOCK];
        try {
            rows = new ParquetRows(part(), columns, metadata);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private void declare() {
        all("event", Kind.LONG, "number of the event", (b, k, i) -> b.eventNumber(k));
        field("weight", "weight of the event", EVENT, (b, k, i) -> b.weight()[k]);
        field(
                "trigger",
                "bit n: line n of the detector's menu fired; below 2^53",
                EVENT,
                (b, k, i) -> b.triggerBits()[k]);
        track("px", "momentum at the perigee, GeV", (t, i) -> t.px[i]);
        track("py", "momentum at the perigee, GeV", (t, i) -> t.py[i]);
        track("pz", "momentum at the perigee, GeV", (t, i) -> t.pz[i]);
        track("charge", "charge", (t, i) -> t.charge[i]);
        track("d0", "signed transverse distance of the perigee, sign of (r x p)_z, cm", (t, i) -> t.d0[i]);
        track("z0", "z of the perigee, cm", (t, i) -> t.z0[i]);
        track("omega", "curvature with the sign of the charge, 1/cm", (t, i) -> t.omega[i]);
        String[] names = {"d0", "phi0", "omega", "z0", "tanlambda"};
        for (int a = 0; a < 5; a++) {
            for (int c = 0; c <= a; c++) {
                int column = Tracks.covariance(a, c);
                track(
                        "cov_" + names[c] + "_" + names[a],
                        "covariance of " + names[c] + " and " + names[a] + ", powers of cm and rad",
                        (t, i) -> t.covariance[column][i]);
            }
        }
        track("wire_hits", "hits of wires", (t, i) -> t.wireHits[i]);
        track("silicon_hits", "hits of sensors of silicon", (t, i) -> t.siliconHits[i]);
        track("first_radius", "distance of the innermost hit from the axis, cm", (t, i) -> t.firstRadius[i]);
        track("electron_score", "identification, 0 to 1", (t, i) -> t.electronScore[i]);
        track("muon_score", "identification, 0 to 1", (t, i) -> t.muonScore[i]);
        track("pion_score", "identification, 0 to 1", (t, i) -> t.pionScore[i]);
        track("kaon_score", "identification, 0 to 1", (t, i) -> t.kaonScore[i]);
        track("proton_score", "identification, 0 to 1", (t, i) -> t.protonScore[i]);
        track("muon_layers", "layers of the muon system with hits", (t, i) -> t.muonLayers[i]);
        cluster("energy", "energy, GeV", (c, i) -> c.energy[i]);
        Field theta = cluster("theta", "polar angle seen from the origin, rad", (c, i) -> c.theta[i]);
        theta.byKind[MUON_CLUSTER] = (b, k, i) -> b.muonClusters().theta[i];
        Field phi = cluster("phi", "azimuth seen from the origin, rad", (c, i) -> c.phi[i]);
        phi.byKind[MUON_CLUSTER] = (b, k, i) -> b.muonClusters().phi[i];
        cluster("distance", "distance from the origin, cm", (c, i) -> c.distance[i]);
        cluster("time", "time, corrected for the flight from the origin, ns", (c, i) -> c.time[i]);
        cluster("time_range_99", "range that holds 99 % of the times, ns", (c, i) -> c.timeRange99[i]);
        cluster("e9e21", "energy of the inner 3x3 over that of 5x5 crystals without corners", (c, i) -> c.e9e21[i]);
        cluster("photon_score", "shower shape, 1 is photon-like", (c, i) -> c.photonScore[i]);
        cluster("region", "1 forward, 2 barrel, 3 backward", (c, i) -> c.region[i]);
        field(
                "cluster",
                "number of the track's cluster, -1 if none",
                TRACK,
                (b, k, i) -> within(b.tracks().cluster[i], b.clusters(), k));
        field(
                "track",
                "number of the cluster's track, -1 if none",
                CLUSTER,
                (b, k, i) -> within(b.clusters().track[i], b.tracks(), k));
        Field truth = field(
                "truth",
                "number of the generated particle, -1 for background",
                TRACK,
                (b, k, i) -> within(b.tracks().truth[i], b.particles(), k));
        truth.byKind[CLUSTER] = (b, k, i) -> within(b.clusters().truth[i], b.particles(), k);
        truth.byKind[MUON_CLUSTER] = (b, k, i) -> within(b.muonClusters().truth[i], b.particles(), k);
    }

    private static double within(int row, Columns list, int event) {
        return row < 0 ? -1 : row - list.first(event);
    }

    private interface TrackValue {
        double of(Tracks t, int row);
    }

    private interface ClusterValue {
        double of(Clusters c, int row);
    }

    private void all(String name, Kind storage, String meaning, Value value) {
        fields.add(new Field(name, meaning, storage, new Value[] {value, value, value, value}));
        fields.add(
                new Field("kind", "0 event, 1 track, 2 cluster, 3 cluster of the muon system", Kind.INT, new Value[] {
                    (b, k, i) -> EVENT, (b, k, i) -> TRACK, (b, k, i) -> CLUSTER, (b, k, i) -> MUON_CLUSTER
                }));
    }

    private Field field(String name, String meaning, int kind, Value value) {
        Value nothing = (b, k, i) -> Double.NaN;
        Field f = new Field(name, meaning, Kind.DOUBLE, new Value[] {nothing, nothing, nothing, nothing});
        f.byKind[kind] = value;
        fields.add(f);
        return f;
    }

    private void track(String name, String meaning, TrackValue value) {
        field(name, meaning, TRACK, (b, k, i) -> value.of(b.tracks(), i));
    }

    private Field cluster(String name, String meaning, ClusterValue value) {
        return field(name, meaning, CLUSTER, (b, k, i) -> value.of(b.clusters(), i));
    }

    @Override
    void append(EventBatch batch) throws IOException {
        for (int k = 0; k < batch.size(); k++) {
            row(batch, k, EVENT, -1);
            rows(batch, k, TRACK, batch.tracks());
            rows(batch, k, CLUSTER, batch.clusters());
            MuonClusters muons = batch.muonClusters();
            rows(batch, k, MUON_CLUSTER, muons);
        }
    }

    private void rows(EventBatch batch, int k, int kind, Columns list) throws IOException {
        for (int i = list.first(k); i < list.end(k); i++) {
            row(batch, k, kind, i);
        }
    }

    private void row(EventBatch batch, int k, int kind, int i) throws IOException {
        if (filled == BLOCK) {
            rows.write(values, filled);
            filled = 0;
        }
        for (int c = 0; c < values.length; c++) {
            values[c][filled] = fields.get(c).byKind[kind].of(batch, k, i);
        }
        filled++;
    }

    @Override
    void end() throws IOException {
        rows.write(values, filled);
    }

    @Override
    void shut() throws IOException {
        rows.close();
    }
}
