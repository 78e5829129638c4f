/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import org.nightjar.core.engine.SampleId;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.Particles;
import org.nightjar.core.kinematics.Frame;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.random.Stage;
import org.nightjar.core.random.Streams;
import org.nightjar.core.units.Constants;
import org.nightjar.detector.DetectorModel;
import org.nightjar.detector.TriggerInfo;

/**
 * Efficiency of a trigger line for the least that it asks for: as many photons (or muons, for lines of tracks) of one energy (or
 * transverse momentum) as the line needs, evenly apart in azimuth, with polar angles drawn evenly in cosine within its range.
 */
final class TriggerCurve {
    private final DetectorModel model;
    private final TriggerInfo line;
    private final int bit;

    TriggerCurve(DetectorModel model, TriggerInfo line) {
        this.model = model;
        this.line = line;
        bit = model.triggerLines().indexOf(line.name());
    }

    /** Share of events that fire the line at a value, GeV. */
    double at(double value, int events, long seed) {
        Streams streams = new Streams(seed, new SampleId("trigger " + line.name() + " " + value));
        RandomStream random = streams.of(Stage.PHASE_SPACE);
        EventBatch batch = new EventBatch();
        batch.start(0, events);
        Frame cm = model.beams().cm();
        for (int k = 0; k < events; k++) {
            random.at(k, 0);
            double phi = 2 * Math.PI * random.uniform();
            for (int j = 0; j < line.number(); j++) {
                add(batch.particles(), value, phi + 2 * Math.PI * j / line.number(), cm, random);
            }
            batch.particles().endEvent();
        }
        model.respond(batch, streams);
        int fired = 0;
        for (int k = 0; k < events; k++) {
            fired += (int) (batch.triggerBits()[k] >> bit & 1);
        }
        return fired / (double) events;
    }

    private void add(Particles p, double value, double phi, Frame cm, RandomStream random) {
        double high = Math.cos(line.thetaLow());
        double low = Math.cos(line.thetaHigh());
        double z = low + (high - low) * random.uniform();
        double across = Math.sqrt(1 - z * z);
        double x = across * Math.cos(phi);
        double y = across * Math.sin(phi);
        if (line.ofTracks()) {
            double momentum = value / across;
            double e = Math.hypot(momentum, Constants.MUON_MASS);
            p.add(13, Constants.MUON_MASS, e, momentum * x, momentum * y, momentum * z);
        } else {
            double e = line.cm() ? value / cm.energy(1, x, y, z) : value;
            p.add(22, 0, e, e * x, e * y, e * z);
        }
    }
}
