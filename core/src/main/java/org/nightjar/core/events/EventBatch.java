/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core.events;

/**
 * A block of events of one sample, stored by column. Filled stage by stage: the generator ends {@code size} events in
 * {@link #particles}, the detector as many in {@link #tracks}, {@link #clusters} and {@link #muonClusters}, the trigger sets bits. Reused from
 * chunk to chunk of one thread.
 */
public final class EventBatch {
    private final Particles particles = new Particles();
    private final Tracks tracks = new Tracks();
    private final Clusters clusters = new Clusters();
    private final MuonClusters muonClusters = new MuonClusters();
    private final HardRecord hardRecord = new HardRecord();
    private long firstEvent;
    private int size;
    private double[] weight = {};
    private long[] triggerBits = {};
    private double[][] namedWeights = {};
    private int names;

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
        muonClusters.clear();
        hardRecord.clear();
        names = 0;
    }

    /** Gives the events other numbers, from {@code first} on; the events stay. */
    public void numberFrom(long first) {
        firstEvent = first;
    }

    /** Keeps the first {@code size} events only: a block that a source could not fill. */
    public void trim(int size) {
        if (size > this.size) {
            throw new IllegalArgumentException("size " + size + " is above " + this.size);
        }
        this.size = size;
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

    /** Number of further weights of each event, those that {@link EventHeader#weightNames} names. */
    public int namedWeights() {
        return names;
    }

    /** Sets the number of further weights of each event, which are NaN until set; those there are keep their values. */
    public void useNamedWeights(int count) {
        if (count > namedWeights.length) {
            int before = namedWeights.length;
            namedWeights = java.util.Arrays.copyOf(namedWeights, count);
            java.util.Arrays.fill(namedWeights, before, count, new double[0]);
        }
        for (int j = names; j < count; j++) {
            if (namedWeights[j].length < size) {
                namedWeights[j] = new double[size];
            }
            java.util.Arrays.fill(namedWeights[j], 0, size, Double.NaN);
        }
        names = count;
    }

    /** The further weight of number {@code name} for each event, in the same measure as {@link #weight}. */
    public double[] namedWeight(int name) {
        return namedWeights[java.util.Objects.checkIndex(name, names)];
    }

    /** Trigger lines that accepted each event: bit n is the n-th line of the detector's menu. Entries [0, size) count. */
    public long[] triggerBits() {
        return triggerBits;
    }

    /** Generated particles. */
    public Particles particles() {
        return particles;
    }

    /** What a Les Houches file says beside the particles; unused for events of any other origin. */
    public HardRecord hardRecord() {
        return hardRecord;
    }

    /** Reconstructed tracks. */
    public Tracks tracks() {
        return tracks;
    }

    /** Reconstructed clusters. */
    public Clusters clusters() {
        return clusters;
    }

    /** Clusters of the muon system without a track. */
    public MuonClusters muonClusters() {
        return muonClusters;
    }
}
