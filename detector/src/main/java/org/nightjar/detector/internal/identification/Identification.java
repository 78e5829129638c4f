/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.identification;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.MuonClusters;
import org.nightjar.core.events.Particles;
import org.nightjar.core.events.Tracks;
import org.nightjar.core.numbers.Quick;
import org.nightjar.core.random.RandomStream;
import org.nightjar.detector.internal.geometry.Ray;
import org.nightjar.detector.internal.response.Kinds;

/**
 * Identifies the tracks of an event, and sees neutral particles in the muon system. Without a table scores come from the
 * calorimeter alone, as in the searches of 2018 (arXiv:1912.11276).
 *
 * @param table scores; null for the calorimeter alone
 * @param muons muon system; null if there is none
 * @param path how neutral particles come to the muon system
 */
public record Identification(
        @Nullable ScoreTable table, @Nullable MuonSystem muons, NeutralPath path) implements Serializable {
    private static final int KAON_LONG = 130;
    private static final int PHOTON = 22;
    /** Softer photons are not looked for in the muon system, GeV. */
    private static final double LEAST_PHOTON = 0.1;

    /** Fills scores and layers of event k, and ends the event in the muon clusters; {@code ray} is scratch. */
    public void identify(EventBatch events, int k, Ray ray, RandomStream random) {
        Tracks t = events.tracks();
        for (int i = t.first(k); i < t.end(k); i++) {
            if (table == null) {
                byCalorimeter(events, i);
            } else {
                byTable(table, events, i, random);
            }
        }
        if (muons != null) {
            for (int i = t.first(k); i < t.end(k); i++) {
                range(muons, events, i, random);
            }
            neutrals(muons, events, k, ray, random);
        }
        events.muonClusters().endEvent();
    }

    /**
     * Electrons have E/p near one, muons a deposit of 0.15 to 0.4 GeV and E/p below 0.4. The electron score falls linearly
     * from 1 at E/p = 1 to 0 at 0.6 and 1.4, so that a cut at 0.5 is 0.8 to 1.2.
     */
    private static void byCalorimeter(EventBatch events, int i) {
        Tracks t = events.tracks();
        double e = t.cluster[i] < 0 ? 0 : events.clusters().energy[t.cluster[i]];
        double p = Math.sqrt(t.px[i] * t.px[i] + t.py[i] * t.py[i] + t.pz[i] * t.pz[i]);
        double ratio = e / p;
        t.electronScore[i] = Math.max(0, 1 - Math.abs(ratio - 1) / 0.4);
        t.muonScore[i] = e > 0.15 && e < 0.4 && ratio < 0.4 ? 1 : 0;
    }

    private static int species(EventBatch events, int i) {
        int truth = events.tracks().truth[i];
        int code = truth < 0 ? 0 : events.particles().pdg[truth];
        // a photon's row stands for the electrons it converted to
        return code == PHOTON ? 0 : Kinds.species(code);
    }

    private static void byTable(ScoreTable table, EventBatch events, int i, RandomStream random) {
        Tracks t = events.tracks();
        int s = species(events, i);
        double pt = Math.sqrt(t.px[i] * t.px[i] + t.py[i] * t.py[i]);
        double p = Math.sqrt(pt * pt + t.pz[i] * t.pz[i]);
        double theta = Quick.atan2(pt, t.pz[i]);
        t.electronScore[i] = table.score(s, 0, p, theta, random);
        t.muonScore[i] = table.score(s, 1, p, theta, random);
        t.pionScore[i] = table.score(s, 2, p, theta, random);
        t.kaonScore[i] = table.score(s, 3, p, theta, random);
        t.protonScore[i] = table.score(s, 4, p, theta, random);
    }

    private static void range(MuonSystem muons, EventBatch events, int i, RandomStream random) {
        Tracks t = events.tracks();
        int s = species(events, i);
        if (s == 0) {
            return;
        }
        // how far it comes is a matter of the true momentum
        Particles q = events.particles();
        int k = t.truth[i];
        double pt = Math.sqrt(q.px[k] * q.px[k] + q.py[k] * q.py[k]);
        double p = Math.sqrt(pt * pt + q.pz[k] * q.pz[k]);
        t.muonLayers[i] = muons.layers(s, p, Quick.atan2(pt, q.pz[k]), random);
    }

    private void neutrals(MuonSystem system, EventBatch events, int k, Ray ray, RandomStream random) {
        Particles p = events.particles();
        for (int i = p.first(k); i < p.end(k); i++) {
            boolean kaon = p.pdg[i] == KAON_LONG;
            boolean photon = p.pdg[i] == PHOTON && p.e[i] > LEAST_PHOTON;
            if (p.status[i] != 1 || !(kaon || photon) || !path.begins(p, i, ray)) {
                continue;
            }
            if (photon && !path.passesCrystals(ray, p.e[i])) {
                continue;
            }
            double far = path.toIron(ray);
            double theta = NeutralPath.theta(ray, far);
            if (kaon ? system.seesKaon(p.e[i], theta, random) : system.seesPhoton(theta, random)) {
                double phi = Quick.atan2(ray.y + far * ray.dy, ray.x + far * ray.dx);
                MuonClusters m = events.muonClusters();
                int row = m.add();
                m.theta[row] = theta + system.direction() * random.gaussian();
                m.phi[row] = Math.IEEEremainder(phi + system.direction() * random.gaussian(), 2 * Math.PI);
                m.truth[row] = i;
            }
        }
    }
}
