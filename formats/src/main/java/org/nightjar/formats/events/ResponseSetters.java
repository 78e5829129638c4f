/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.events;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.nightjar.core.events.Clusters;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.MuonClusters;
import org.nightjar.core.events.Tracks;

/** Where the numbers of {@link ResponseColumns} go when they are read back. */
final class ResponseSetters {
    /** Takes a number for a row of a block. */
    interface Setter {
        void set(EventBatch b, int row, double x);
    }

    private static final int KINDS = 4;
    private static final Setter NOWHERE = (b, i, x) -> {};
    private static final Map<String, List<Setter>> ALL = new ResponseSetters().declare();

    private final Map<String, List<Setter>> all = new HashMap<>();

    private ResponseSetters() {}

    /** The setters of a column, by kind of row. */
    static List<Setter> of(String column) {
        return ALL.getOrDefault(column, nowhere());
    }

    private static List<Setter> nowhere() {
        Setter[] none = new Setter[KINDS];
        Arrays.fill(none, NOWHERE);
        return Arrays.asList(none);
    }

    /** Adds a row of a kind, of no known particle; the row of an event is its number in the block. */
    static int add(EventBatch batch, int kind, int event) {
        return switch (kind) {
            case ResponseColumns.TRACK -> {
                int i = batch.tracks().add();
                batch.tracks().truth[i] = -1;
                yield i;
            }
            case ResponseColumns.CLUSTER -> {
                int i = batch.clusters().add();
                batch.clusters().truth[i] = -1;
                yield i;
            }
            case ResponseColumns.MUON_CLUSTER -> {
                int i = batch.muonClusters().add();
                batch.muonClusters().truth[i] = -1;
                yield i;
            }
            default -> event;
        };
    }

    private Map<String, List<Setter>> declare() {
        put("weight", ResponseColumns.EVENT, (b, i, x) -> b.weight()[i] = x);
        put("trigger", ResponseColumns.EVENT, (b, i, x) -> b.triggerBits()[i] = (long) x);
        track("px", t -> t.px);
        track("py", t -> t.py);
        track("pz", t -> t.pz);
        trackCount("charge", t -> t.charge);
        track("d0", t -> t.d0);
        track("z0", t -> t.z0);
        track("omega", t -> t.omega);
        for (int a = 0; a < ResponseColumns.HELIX.size(); a++) {
            for (int c = 0; c <= a; c++) {
                int column = Tracks.covariance(a, c);
                track(ResponseColumns.covariance(a, c), t -> t.covariance[column]);
            }
        }
        trackCount("wire_hits", t -> t.wireHits);
        trackCount("silicon_hits", t -> t.siliconHits);
        track("first_radius", t -> t.firstRadius);
        track("electron_score", t -> t.electronScore);
        track("muon_score", t -> t.muonScore);
        track("pion_score", t -> t.pionScore);
        track("kaon_score", t -> t.kaonScore);
        track("proton_score", t -> t.protonScore);
        trackCount("muon_layers", t -> t.muonLayers);
        trackCount("cluster", t -> t.cluster);
        cluster("energy", c -> c.energy);
        cluster("theta", c -> c.theta);
        cluster("phi", c -> c.phi);
        muonCluster("theta", m -> m.theta);
        muonCluster("phi", m -> m.phi);
        cluster("distance", c -> c.distance);
        cluster("time", c -> c.time);
        cluster("time_range_99", c -> c.timeRange99);
        cluster("e9e21", c -> c.e9e21);
        cluster("photon_score", c -> c.photonScore);
        put("region", ResponseColumns.CLUSTER, (b, i, x) -> b.clusters().region[i] = (int) x);
        put("track", ResponseColumns.CLUSTER, (b, i, x) -> b.clusters().track[i] = (int) x);
        return Map.copyOf(all);
    }

    private void put(String column, int kind, Setter setter) {
        all.computeIfAbsent(column, c -> new ArrayList<>(nowhere())).set(kind, setter);
    }

    private void track(String column, Function<Tracks, double[]> of) {
        put(column, ResponseColumns.TRACK, (b, i, x) -> of.apply(b.tracks())[i] = x);
    }

    private void trackCount(String column, Function<Tracks, int[]> of) {
        put(column, ResponseColumns.TRACK, (b, i, x) -> of.apply(b.tracks())[i] = (int) x);
    }

    private void cluster(String column, Function<Clusters, double[]> of) {
        put(column, ResponseColumns.CLUSTER, (b, i, x) -> of.apply(b.clusters())[i] = x);
    }

    private void muonCluster(String column, Function<MuonClusters, double[]> of) {
        put(column, ResponseColumns.MUON_CLUSTER, (b, i, x) -> of.apply(b.muonClusters())[i] = x);
    }
}
