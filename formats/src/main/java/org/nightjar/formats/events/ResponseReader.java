/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.events;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.nightjar.core.card.CardException;
import org.nightjar.core.events.Clusters;
import org.nightjar.core.events.Columns;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.MuonClusters;
import org.nightjar.core.events.Tracks;
import org.nightjar.formats.parquet.ParquetTable;

/** Reads single events of a file that {@link ResponseParquet} wrote: what can be drawn of them. */
final class ResponseReader {
    /** Key of the metadata that marks such files. */
    static final String MARK = "nightjar.response";

    private final Path file;
    private double[] kind = {};
    private int first;
    private int end;

    ResponseReader(Path file) {
        this.file = file;
    }

    EventBatch event(long number) {
        find(number);
        EventBatch batch = new EventBatch();
        batch.start(number, 1);
        double[] trigger = column("trigger");
        batch.triggerBits()[0] = (long) trigger[0];
        batch.weight()[0] = column("weight")[0];
        batch.particles().endEvent();
        rows(batch.tracks(), ResponseColumns.TRACK);
        rows(batch.clusters(), ResponseColumns.CLUSTER);
        rows(batch.muonClusters(), ResponseColumns.MUON_CLUSTER);
        tracks(batch.tracks());
        clusters(batch.clusters());
        muonClusters(batch.muonClusters());
        return batch;
    }

    /** Finds the rows of an event, which follow each other. */
    private void find(long number) {
        double[] event = whole("event");
        first = 0;
        while (first < event.length && event[first] != number) {
            first++;
        }
        if (first == event.length) {
            throw new CardException("--event", file + " has no event " + number + ".", "");
        }
        end = first;
        while (end < event.length && event[end] == number) {
            end++;
        }
        kind = column("kind");
    }

    private double[] whole(String name) {
        return Objects.requireNonNull(
                ParquetTable.read(file, List.of(name)).columns().get(name));
    }

    /** The event's part of a column; one column at a time, since files may be large. */
    private double[] column(String name) {
        return Arrays.copyOfRange(whole(name), first, end);
    }

    private void rows(Columns list, int ofKind) {
        for (double k : kind) {
            if (k == ofKind) {
                list.add();
            }
        }
        list.endEvent();
    }

    /** Copies a column to the rows of a kind. */
    private void copy(String name, int ofKind, double[] to) {
        double[] from = column(name);
        int row = 0;
        for (int i = 0; i < from.length; i++) {
            if (kind[i] == ofKind) {
                to[row++] = from[i];
            }
        }
    }

    private void copy(String name, int ofKind, int[] to) {
        double[] values = new double[to.length];
        copy(name, ofKind, values);
        for (int i = 0; i < to.length; i++) {
            to[i] = (int) values[i];
        }
    }

    private void tracks(Tracks t) {
        int kindOf = ResponseColumns.TRACK;
        copy("px", kindOf, t.px);
        copy("py", kindOf, t.py);
        copy("pz", kindOf, t.pz);
        copy("charge", kindOf, t.charge);
        copy("d0", kindOf, t.d0);
        copy("z0", kindOf, t.z0);
        copy("omega", kindOf, t.omega);
        copy("muon_layers", kindOf, t.muonLayers);
        copy("cluster", kindOf, t.cluster);
        Arrays.fill(t.truth, -1);
    }

    private void clusters(Clusters c) {
        int kindOf = ResponseColumns.CLUSTER;
        copy("energy", kindOf, c.energy);
        copy("theta", kindOf, c.theta);
        copy("phi", kindOf, c.phi);
        copy("distance", kindOf, c.distance);
        copy("time", kindOf, c.time);
        copy("region", kindOf, c.region);
        copy("track", kindOf, c.track);
        Arrays.fill(c.truth, -1);
    }

    private void muonClusters(MuonClusters m) {
        copy("theta", ResponseColumns.MUON_CLUSTER, m.theta);
        copy("phi", ResponseColumns.MUON_CLUSTER, m.phi);
        Arrays.fill(m.truth, -1);
    }
}
