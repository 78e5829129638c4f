/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.List;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.events.Clusters;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.Tracks;
import org.nightjar.core.kinematics.FourMomentum;
import org.nightjar.core.kinematics.Frame;
import org.nightjar.core.random.Streams;
import org.nightjar.core.units.Constants;
import org.nightjar.detector.DetectorModel;
import org.nightjar.detector.TriggerInfo;
import org.nightjar.generation.Generator;

/**
 * Efficiency of a line of the calorimeter as an experiment measures it: of events e+ e- -&gt; mu+ mu- gamma with two tracks that
 * a line of tracks takes, the share that the line takes too, against the energy of the cluster without a track that the recoil
 * of the tracks points to.
 */
final class TriggerProbe {
    private static final String PROCESS = "e+ e- -> mu+ mu- gamma";
    private static final double PRECISION = 0.01;
    private static final int BLOCK = 4096;
    /** Photons are made from this part of the threshold on. */
    private static final double SOFTEST = 0.2;
    /** Cosine of the angle between cluster and recoil at least, that of 0.2 rad. */
    private static final double ALONG = 0.98;
    /** Part of the recoil's momentum that the cluster has at least: the photon, not a cluster of background beside it. */
    private static final double PART = 0.5;

    private final DetectorModel model;
    private final TriggerInfo line;
    private final long bit;
    private final long tags;
    private final double width;
    private final long[] tagged;
    private final long[] fired;

    /** Of a line, in so many bins up to an energy, GeV. */
    TriggerProbe(DetectorModel model, TriggerInfo line, double top, int bins) {
        this.model = model;
        this.line = line;
        List<TriggerInfo> menu = model.triggerMenu();
        long own = 0;
        long tracks = 0;
        for (int k = 0; k < menu.size(); k++) {
            own |= menu.get(k).name().equals(line.name()) ? 1L << k : 0;
            tracks |= menu.get(k).ofTracks() ? 1L << k : 0;
        }
        bit = own;
        tags = tracks;
        width = top / bins;
        tagged = new long[bins];
        fired = new long[bins];
    }

    /** True if the detector has lines of tracks to take the events with. */
    boolean hasTags() {
        return tags != 0;
    }

    /** Makes so many events and counts. */
    void measure(int events, long seed) {
        Streams streams = new Streams(seed, new SampleId("trigger probe " + line.name()));
        Generator generator = TriggerRates.generator(model, PROCESS, cuts(), false, PRECISION, streams);
        Generator.Workspace memory = generator.workspace();
        EventBatch batch = new EventBatch();
        for (int first = 0; first < events; first += BLOCK) {
            batch.start(first, Math.min(BLOCK, events - first));
            generator.generate(batch, streams, memory);
            model.respond(batch, streams);
            for (int k = 0; k < batch.size(); k++) {
                count(batch, k);
            }
        }
    }

    private String cuts() {
        return String.join(
                " and ",
                "E(gamma) > " + SOFTEST * line.above() + " GeV",
                "lab(theta(gamma)) > " + line.thetaLow() + " rad",
                "lab(theta(gamma)) < " + line.thetaHigh() + " rad",
                "lab(theta(mu)) > 17 deg",
                "lab(theta(mu)) < 150 deg");
    }

    private void count(EventBatch batch, int k) {
        if ((batch.triggerBits()[k] & tags) == 0 || batch.tracks().count(k) != 2) {
            return;
        }
        double energy = photon(batch, k);
        int bin = (int) (energy / width);
        if (energy > 0 && bin < tagged.length) {
            tagged[bin]++;
            fired[bin] += (batch.triggerBits()[k] & bit) != 0 ? 1 : 0;
        }
    }

    /** Energy of the cluster that is the photon, as the line counts it, GeV; 0 without one. */
    private double photon(EventBatch batch, int k) {
        FourMomentum recoil = recoil(batch.tracks(), k);
        Frame cm = model.beams().cm();
        Clusters c = batch.clusters();
        for (int i = c.first(k); i < c.end(k); i++) {
            double across = Math.sin(c.theta[i]);
            double x = across * Math.cos(c.phi[i]);
            double y = across * Math.sin(c.phi[i]);
            double z = Math.cos(c.theta[i]);
            double along = x * recoil.px() + y * recoil.py() + z * recoil.pz();
            boolean inside = c.theta[i] > line.thetaLow() && c.theta[i] < line.thetaHigh();
            if (c.track[i] < 0 && inside && along > ALONG * recoil.p() && c.energy[i] > PART * recoil.p()) {
                return line.cm() ? c.energy[i] * cm.energy(1, x, y, z) : c.energy[i];
            }
        }
        return 0;
    }

    private FourMomentum recoil(Tracks t, int k) {
        FourMomentum left = model.beams().total();
        for (int i = t.first(k); i < t.end(k); i++) {
            left = left.minus(FourMomentum.ofMass(Constants.MUON_MASS, t.px[i], t.py[i], t.pz[i]));
        }
        return left;
    }

    /** Middle of a bin, GeV. */
    double energy(int bin) {
        return (bin + 0.5) * width;
    }

    /** Events that lines of tracks took. */
    long tagged(int bin) {
        return tagged[bin];
    }

    /** The share that the line took; NaN without events. */
    double efficiency(int bin) {
        return fired[bin] / (double) tagged[bin];
    }
}
