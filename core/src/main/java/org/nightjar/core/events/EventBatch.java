/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core.events;

/**
 * A block of events of one sample, stored by column. Filled stage by stage: the generator ends {@code size} events in
 * {@link #particles}, the detector as many in {@link #tracks} and {@link #clusters}, the trigger sets bits. Reused from
 * chunk to chunk of one thread.
 */
public final class EventBatch {
    private final Particles particles = new Particles();
    private final Tracks tracks = new Tracks();
    private final Clusters clusters = new Clusters();
    private long firstEvent;
    private int size;
    private double[] weight = {};
    private long[] triggerBits = {};

    /** Starts a block of {@code size} events numbered from {@code firstEvent}: weights 1, no rows, no trigger bits. */
    public void start(long firstEvent, int size) {
        this.firstEvent = firstEvent;
        this.size = size;
        if (weight.length < size) {
            weight = new double[size];
            triggerBits = new long[size];
        }
        java.util.Arrays.fill(weight, 0, size, 1.0);
        java.util.Arrays.fill(triggerBits, 0, size, 0L);
        particles.clear();
        tracks.clear();
        clusters.clear();
    }

    /** Number of events. */
    public int size() {
        return size;
    }

    /** Number of event {@code k} within its sample: the address of its random numbers. */
    public long eventNumber(int k) {
        return firstEvent + k;
    }

    /** Signed weight of each event; 1 for unweighted samples. Entries [0, size) count. */
    public double[] weight() {
        return weight;
    }

    /** Trigger lines that accepted each event: bit n is the n-th line of the detector's menu. Entries [0, size) count. */
    public long[] triggerBits() {
        return triggerBits;
    }

    /** Generated particles. */
    public Particles particles() {
        return particles;
    }

    /** Reconstructed tracks. */
    public Tracks tracks() {
        return tracks;
    }

    /** Reconstructed clusters. */
    public Clusters clusters() {
        return clusters;
    }
}
