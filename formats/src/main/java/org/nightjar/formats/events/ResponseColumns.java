/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.events;

import java.util.ArrayList;
import java.util.List;
import org.nightjar.core.events.Clusters;
import org.nightjar.core.events.Columns;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.Tracks;

/** The numbers that a file keeps of what a detector found, with their meaning. */
final class ResponseColumns {
    /** Kinds of rows. */
    static final int EVENT = 0;

    static final int TRACK = 1;
    static final int CLUSTER = 2;
    static final int MUON_CLUSTER = 3;

    /** The parameters of a track. */
    static final List<String> HELIX = List.of("d0", "phi0", "omega", "z0", "tanlambda");

    /** Name of the covariance of two parameters, the earlier one first. */
    static String covariance(int later, int earlier) {
        return "cov_" + HELIX.get(earlier) + "_" + HELIX.get(later);
    }

    /** A number of a row: of an event, or of one of its tracks or clusters. */
    interface Value {
        double of(EventBatch b, int event, int row);
    }

    /**
     * A column.
     *
     * @param name its name
     * @param meaning with the unit
     * @param whole whether all its numbers are whole
     * @param byKind the number by kind of row, NaN where a kind has none
     */
    record Field(String name, String meaning, boolean whole, Value[] byKind) {
        /** Whether rows of a kind have the number. */
        boolean of(int kind) {
            return byKind[kind] != NOTHING;
        }
    }

    private static final Value NOTHING = (b, k, i) -> Double.NaN;

    private final List<Field> fields = new ArrayList<>();

    /** All columns, in the order of the file. */
    static List<Field> all() {
        ResponseColumns c = new ResponseColumns();
        c.declare();
        return List.copyOf(c.fields);
    }

    private ResponseColumns() {}

    private void declare() {
        field("weight", "weight of the event", EVENT, (b, k, i) -> b.weight()[k]);
        field(
                "trigger",
                "bit n: line n of the detector's menu fired; below 2^53",
                true,
                EVENT,
                (b, k, i) -> b.triggerBits()[k]);
        track("px", "momentum at the perigee, GeV", (t, i) -> t.px[i]);
        track("py", "momentum at the perigee, GeV", (t, i) -> t.py[i]);
        track("pz", "momentum at the perigee, GeV", (t, i) -> t.pz[i]);
        trackCount("charge", "charge", (t, i) -> t.charge[i]);
        track("d0", "signed transverse distance of the perigee, sign of (r x p)_z, cm", (t, i) -> t.d0[i]);
        track("z0", "z of the perigee, cm", (t, i) -> t.z0[i]);
        track("omega", "curvature with the sign of the charge, 1/cm", (t, i) -> t.omega[i]);
        for (int a = 0; a < HELIX.size(); a++) {
            for (int c = 0; c <= a; c++) {
                int column = Tracks.covariance(a, c);
                track(
                        covariance(a, c),
                        "covariance of " + HELIX.get(c) + " and " + HELIX.get(a) + ", powers of cm and rad",
                        (t, i) -> t.covariance[column][i]);
            }
        }
        trackCount("wire_hits", "hits of wires", (t, i) -> t.wireHits[i]);
        trackCount("silicon_hits", "hits of sensors of silicon", (t, i) -> t.siliconHits[i]);
        track("first_radius", "distance of the innermost hit from the axis, cm", (t, i) -> t.firstRadius[i]);
        track("electron_score", "identification, 0 to 1", (t, i) -> t.electronScore[i]);
        track("muon_score", "identification, 0 to 1", (t, i) -> t.muonScore[i]);
        track("pion_score", "identification, 0 to 1", (t, i) -> t.pionScore[i]);
        track("kaon_score", "identification, 0 to 1", (t, i) -> t.kaonScore[i]);
        track("proton_score", "identification, 0 to 1", (t, i) -> t.protonScore[i]);
        trackCount("muon_layers", "layers of the muon system with hits", (t, i) -> t.muonLayers[i]);
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
        field("region", "1 forward, 2 barrel, 3 backward", true, CLUSTER, (b, k, i) -> b.clusters().region[i]);
        field(
                "cluster",
                "number of the track's cluster, -1 if none",
                true,
                TRACK,
                (b, k, i) -> within(b.tracks().cluster[i], b.clusters(), k));
        field(
                "track",
                "number of the cluster's track, -1 if none",
                true,
                CLUSTER,
                (b, k, i) -> within(b.clusters().track[i], b.tracks(), k));
        Field truth = field(
                "truth",
                "number of the generated particle, -1 for background",
                true,
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

    private Field field(String name, String meaning, int kind, Value value) {
        return field(name, meaning, false, kind, value);
    }

    private Field field(String name, String meaning, boolean whole, int kind, Value value) {
        Field f = new Field(name, meaning, whole, new Value[] {NOTHING, NOTHING, NOTHING, NOTHING});
        f.byKind[kind] = value;
        fields.add(f);
        return f;
    }

    private void track(String name, String meaning, TrackValue value) {
        field(name, meaning, TRACK, (b, k, i) -> value.of(b.tracks(), i));
    }

    private void trackCount(String name, String meaning, TrackValue value) {
        field(name, meaning, true, TRACK, (b, k, i) -> value.of(b.tracks(), i));
    }

    private Field cluster(String name, String meaning, ClusterValue value) {
        return field(name, meaning, CLUSTER, (b, k, i) -> value.of(b.clusters(), i));
    }
}
