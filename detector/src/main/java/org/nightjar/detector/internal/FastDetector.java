/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.Particles;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.random.Stage;
import org.nightjar.core.random.Streams;
import org.nightjar.detector.AngularRegion;
import org.nightjar.detector.DecayRegion;
import org.nightjar.detector.DetectorModel;
import org.nightjar.detector.Outline;
import org.nightjar.detector.TriggerInfo;
import org.nightjar.detector.internal.decay.Decays;
import org.nightjar.detector.internal.geometry.EclRings;
import org.nightjar.detector.internal.geometry.Volumes;
import org.nightjar.detector.internal.identification.Identification;
import org.nightjar.detector.internal.response.Clustering;
import org.nightjar.detector.internal.response.Kinds;
import org.nightjar.detector.internal.response.Overlay;
import org.nightjar.detector.internal.response.Passage;
import org.nightjar.detector.internal.response.Workspace;
import org.nightjar.detector.internal.trigger.TriggerLine;
import org.nightjar.detector.internal.trigger.TriggerObjects;

/**
 * The fast detector: particles are followed to the calorimeter, background is laid over, deposits become clusters, lines
 * decide. Stateless between events.
 *
 * @param name name of the card
 * @param description the most important numbers in words
 * @param beams beams
 * @param volumes decay regions
 * @param rings crystals
 * @param triggerCells number of trigger cells
 * @param passage from the vertex to the calorimeter
 * @param overlay beam background
 * @param clustering from deposits to clusters
 * @param identification what tracks are, and the muon system
 * @param triggering how the objects of the trigger are made
 * @param lines trigger lines
 */
public record FastDetector(
        String name,
        String description,
        Beams beams,
        Volumes volumes,
        EclRings rings,
        int triggerCells,
        Passage passage,
        Overlay overlay,
        Clustering clustering,
        Identification identification,
        TriggerObjects.Settings triggering,
        List<TriggerLine> lines)
        implements DetectorModel {
    private static final String[] REGION_NAMES = {"ecl-forward", "ecl-barrel", "ecl-backward"};

    @Override
    public DecayRegion whereIs(double x, double y, double z) {
        return volumes.whereIs(x, y, z);
    }

    @Override
    public boolean sees(int pdg) {
        return Kinds.seen(pdg)
                || Decays.known(pdg)
                || Kinds.neutralHadron(pdg) && passage.showersHadrons()
                || pdg == Kinds.KAON_LONG && identification.muons() != null;
    }

    @Override
    public void photonErrors(int region, double energy, double[] out) {
        clustering.errors().at(region, energy, out);
    }

    @Override
    public List<String> triggerLines() {
        return lines.stream().map(TriggerLine::name).toList();
    }

    @Override
    public List<TriggerInfo> triggerMenu() {
        return lines.stream().map(l -> l.info(triggering)).toList();
    }

    @Override
    public List<AngularRegion> regions() {
        List<AngularRegion> out = new java.util.ArrayList<>();
        for (int code = 1; code <= 3; code++) {
            double low = Double.NaN;
            double high = Double.NaN;
            for (int r = 0; r < rings.rings(); r++) {
                if (rings.region(r) == code) {
                    low = Double.isNaN(low) ? rings.low(r) : low;
                    high = rings.high(r);
                }
            }
            if (!Double.isNaN(low)) {
                out.add(new AngularRegion(REGION_NAMES[code - 1], code, low, high));
            }
        }
        return List.copyOf(out);
    }

    @Override
    public Optional<Outline> outline() {
        return Optional.of(new Outline(passage.tracker().field(), volumes.cylinders()));
    }

    @Override
    public String describe() {
        return description;
    }

    @Override
    public void respond(EventBatch events, Streams streams) {
        Workspace w = new Workspace(rings, triggerCells, passage.tracker());
        RandomStream random = streams.of(Stage.DETECTOR);
        RandomStream background = streams.of(Stage.OVERLAY);
        RandomStream trigger = streams.of(Stage.TRIGGER);
        Decays.apply(events, random, volumes);
        boolean changes = lines.stream().anyMatch(l -> l.fate().prescale().changes());
        TriggerObjects objects = new TriggerObjects(triggering, w);
        Particles particles = events.particles();
        for (int k = 0; k < events.size(); k++) {
            long number = events.eventNumber(k);
            random.at(number, 0);
            w.clear();
            for (int i = particles.first(k); i < particles.end(k); i++) {
                if (particles.status[i] == 1) {
                    passage.follow(i, events, w, random);
                }
            }
            overlay.add(w, background.at(number, 0));
            clustering.cluster(w, events, random);
            events.tracks().endEvent();
            events.clusters().endEvent();
            identification.identify(events, k, w.ray(), random);
            objects.at(events, k, changes ? trigger.at(number, 1).uniform() : 0);
            events.triggerBits()[k] = decide(objects, trigger.at(number, 0));
        }
    }

    private long decide(TriggerObjects event, RandomStream random) {
        long bits = 0;
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).fires(event, random)) {
                bits |= 1L << line;
            }
        }
        return bits;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s (%d crystals)", name, rings.total());
    }
}
