/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.response;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.units.Constants;
import org.nightjar.detector.internal.geometry.FrontFace;
import org.nightjar.detector.internal.geometry.Helix;
import org.nightjar.detector.internal.geometry.Material;
import org.nightjar.detector.internal.geometry.Ray;
import org.nightjar.detector.internal.tracking.Emissions;
import org.nightjar.detector.internal.tracking.NuclearPath;
import org.nightjar.detector.internal.tracking.Radiation;

/** Takes particles from where they are made to the calorimeter: conversion, bremsstrahlung, tracks, deposits. */
public final class Passage implements Serializable {
    private static final long serialVersionUID = 1;
    /** Particles softer than this are dropped, GeV: a fiftieth of a cluster's seed. */
    private static final double SOFTEST = 0.4e-3;

    private static final double NS_PER_CM = 1 / Constants.C_CM_PER_NS;
    private static final int ANTIPROTON = -2212;
    private static final int ANTINEUTRON = -2112;

    /** Photons beyond this |cos(theta)| may miss everything. */
    private static final double STEEP = 0.96;

    private final FrontFace face;
    private final Material material;
    private final ShowerDepth depth;
    private final Tracker tracker;
    private final Radiation radiation;
    private final double inefficiency;
    private final double perEfficiency;
    private final double ionisation;
    private final double ionisationWidth;
    private final Fate fate;
    private final @Nullable HadronShowers hadrons;
    /** Distance from the axis within which there are no crystals and no findable tracks, cm. */
    private final double clear;

    /**
     * From its parts.
     *
     * @param openings half opening angles of the calorimeter about the forward and the backward axis, rad
     * @param inefficiency probability that a photon is lost for reasons not simulated
     * @param ionisation most probable deposit of a minimum-ionising particle along the crystals, GeV
     * @param ionisationWidth width of that deposit, GeV
     * @param unseenKinks share of decays in flight that do not end the track
     * @param hadrons what hadrons do in the crystals; null if charged ones are minimum ionising and neutral ones unseen
     */
    public Passage(
            FrontFace face,
            double[] openings,
            Material material,
            ShowerDepth depth,
            Tracker tracker,
            Radiation radiation,
            double inefficiency,
            double ionisation,
            double ionisationWidth,
            double unseenKinks,
            @Nullable HadronShowers hadrons) {
        this.hadrons = hadrons;
        NuclearPath nuclear = new NuclearPath(material, tracker.outermost());
        fate = new Fate(
                unseenKinks, 2 * face.radius(), tracker.field(), hadrons == null ? null : hadrons.pions(), nuclear);
        this.face = face;
        this.material = material;
        this.depth = depth;
        this.tracker = tracker;
        this.radiation = radiation;
        this.inefficiency = inefficiency;
        perEfficiency = 1 / (1 - inefficiency);
        this.ionisation = ionisation;
        this.ionisationWidth = ionisationWidth;
        double crystals = Math.min(face.zForward() * Math.tan(openings[0]), -face.zBackward() * Math.tan(openings[1]));
        // steep particles keep their slope and lie outside the tracker's acceptance
        clear = tracker.excludes(STEEP) ? crystals : Math.min(crystals, tracker.reach());
    }

    /** The tracker. */
    public Tracker tracker() {
        return tracker;
    }

    /** True if hadrons shower in the crystals. */
    public boolean showersHadrons() {
        return hadrons != null;
    }

    /** One generated final particle: row {@code i} of the event's particles. */
    public void follow(int i, EventBatch events, Workspace w, RandomStream random) {
        var p = events.particles();
        int kind = Kinds.deposit(p.pdg[i]);
        if (kind < 0) {
            return;
        }
        Finite.check(i, p, events);
        if (!face.contains(p.vx[i], p.vy[i], p.vz[i]) || p.px[i] == 0 && p.py[i] == 0 && p.pz[i] == 0) {
            return;
        }
        Particle q = w.primary;
        q.e = p.e[i];
        q.px = p.px[i];
        q.py = p.py[i];
        q.pz = p.pz[i];
        q.x = p.vx[i];
        q.y = p.vy[i];
        q.z = p.vz[i];
        q.t = p.vt[i];
        q.charge = Kinds.charge(p.pdg[i]);
        q.mass = p.mass[i];
        q.kind = kind;
        q.row = i;
        if (kind == Deposits.PHOTON) {
            photon(q, events, w, random);
        } else if (kind == Deposits.HADRON) {
            neutral(q, p.pdg[i], w, random);
        } else {
            q.species = Kinds.species(p.pdg[i]);
            q.anti = p.pdg[i] == ANTIPROTON;
            q.radiates = kind == Deposits.ELECTRON && tracker.drawn();
            if (kind == Deposits.ELECTRON && !tracker.drawn()) {
                radiate(q, events, w, random);
            }
            charged(q, events, w, random);
        }
    }

    private void photon(Particle q, EventBatch events, Workspace w, RandomStream random) {
        double u = random.uniform();
        if (q.e < SOFTEST || u < inefficiency) {
            return;
        }
        Ray ray = w.ray;
        ray.set(q.x, q.y, q.z, q.px, q.py, q.pz);
        double path = face.path(ray);
        if (Math.abs(ray.dz) > STEEP && misses(q, ray, path)) {
            return;
        }
        // what is left of the uniform number is uniform again
        double converts = material.conversion(ray, (u - inefficiency) * perEfficiency, random);
        if (converts >= 0) {
            convert(q, converts, events, w, random);
            return;
        }
        double inside = path + depth.of(q.e);
        w.deposits.add(
                q.e,
                ray.x + inside * ray.dx,
                ray.y + inside * ray.dy,
                ray.z + inside * ray.dz,
                q.t + inside * NS_PER_CM,
                Deposits.PHOTON,
                q.row,
                -1);
    }

    private void neutral(Particle q, int pdg, Workspace w, RandomStream random) {
        double p = Math.sqrt(q.px * q.px + q.py * q.py + q.pz * q.pz);
        if (hadrons == null || p < SOFTEST || q.px == 0 && q.py == 0) {
            return;
        }
        Ray ray = w.ray;
        ray.set(q.x, q.y, q.z, q.px, q.py, q.pz);
        double path = face.path(ray);
        double beta = p / q.e;
        w.entry.set(
                ray.x + path * ray.dx,
                ray.y + path * ray.dy,
                ray.z + path * ray.dz,
                ray.dx,
                ray.dy,
                ray.dz,
                q.t + path * NS_PER_CM / beta,
                beta);
        boolean kaon = pdg == Kinds.KAON_LONG;
        hadrons.neutral(q, kaon, pdg == ANTINEUTRON, kaon ? 0 : fate.depth(ray), w.entry, w, random);
    }

    /** True if neither the photon nor a leg of its pair can come as far from the axis as crystals or findable tracks. */
    private boolean misses(Particle q, Ray ray, double path) {
        double x = ray.x + path * ray.dx;
        double y = ray.y + path * ray.dy;
        double far = Math.sqrt(Math.max(x * x + y * y, ray.x * ray.x + ray.y * ray.y));
        double bend = Math.sqrt(q.px * q.px + q.py * q.py) / (Helix.FACTOR * tracker.field());
        return far + 2 * bend + depth.of(q.e) < clear;
    }

    /** Electron and positron share the energy as 1 - 4/3 x (1 - x) (complete screening; PDG review, Bethe-Heitler). */
    private void convert(Particle q, double path, EventBatch events, Workspace w, RandomStream random) {
        Ray ray = w.ray;
        double x;
        do {
            x = random.uniform();
        } while (random.uniform() > 1 - 4.0 / 3 * x * (1 - x));
        Particle leg = w.leg;
        leg.copy(q);
        leg.kind = Deposits.ELECTRON;
        leg.species = 0;
        leg.radiates = false;
        leg.mass = Constants.ELECTRON_MASS;
        leg.x = ray.x + path * ray.dx;
        leg.y = ray.y + path * ray.dy;
        leg.z = ray.z + path * ray.dz;
        leg.t = q.t + path * NS_PER_CM;
        double dx = ray.dx;
        double dy = ray.dy;
        double dz = ray.dz;
        for (int sign = -1; sign <= 1; sign += 2) {
            leg.e = q.e * (sign < 0 ? x : 1 - x);
            leg.px = leg.e * dx;
            leg.py = leg.e * dy;
            leg.pz = leg.e * dz;
            leg.charge = sign;
            charged(leg, events, w, random);
        }
    }

    /** Photons radiated before the drift chamber; the electron keeps what is left. */
    private void radiate(Particle q, EventBatch events, Workspace w, RandomStream random) {
        for (int k = 0; k < material.size() && material.layer(k).kind() == Material.Kind.CYLINDER; k++) {
            w.ray.set(q.x, q.y, q.z, q.px, q.py, q.pz);
            double t = material.cross(k, w.ray);
            int photons = t > 0 ? random.poisson(radiation.mean(t, q.e)) : 0;
            double at = w.ray.at;
            for (int n = 0; n < photons; n++) {
                double y = radiation.fraction(q.e, random);
                radiated(q, y, at, w);
                scale(q, 1 - y);
                photon(w.radiated, events, w, random);
            }
        }
    }

    /** A photon with a share of the electron's energy, along its way where it is after a path. */
    private void radiated(Particle q, double share, double path, Workspace w) {
        Helix way = w.helix;
        way.set(q.px, q.py, q.pz, q.charge, tracker.field(), q.x, q.y, q.z);
        way.moveTo(path * way.pt() / Math.sqrt(way.pt() * way.pt() + q.pz * q.pz));
        Particle r = w.radiated;
        r.copy(q);
        r.kind = Deposits.PHOTON;
        r.charge = 0;
        scale(r, share);
        r.px = share * way.pt() * way.cosPhi;
        r.py = share * way.pt() * way.sinPhi;
        r.x = way.x;
        r.y = way.y;
        r.z = way.z;
        r.t += path * NS_PER_CM;
    }

    private static void scale(Particle q, double factor) {
        q.e *= factor;
        q.px *= factor;
        q.py *= factor;
        q.pz *= factor;
    }

    /** Follows what an electron radiated in the tracker; it keeps the rest. */
    private void emit(Particle q, EventBatch events, Workspace w, RandomStream random) {
        Emissions all = w.track.walk.emissions;
        double tan = w.track.walk.arc.tanLambda;
        double sec = Math.sqrt(1 + tan * tan);
        int n = all.count;
        all.count = 0;
        scale(q, w.track.walk.kept());
        for (int k = 0; k < n; k++) {
            Particle r = w.radiated;
            r.copy(q);
            r.kind = Deposits.PHOTON;
            r.charge = 0;
            r.e = all.energy[k];
            r.px = all.tx[k] * r.e / sec;
            r.py = all.ty[k] * r.e / sec;
            r.pz = tan * r.e / sec;
            r.x = all.x[k];
            r.y = all.y[k];
            r.z = all.z[k];
            r.t = q.t + all.path[k] * sec * NS_PER_CM;
            if (face.contains(r.x, r.y, r.z)) {
                photon(r, events, w, random);
            }
        }
    }

    private void charged(Particle q, EventBatch events, Workspace w, RandomStream random) {
        double pt2 = q.px * q.px + q.py * q.py;
        if (q.e < SOFTEST || pt2 < SOFTEST * SOFTEST) {
            return;
        }
        int track = tracker.find(q, fate.until(q, Math.sqrt(pt2), w.arc, random), w.track, events, random);
        if (w.track.walk.emissions.count > 0) {
            emit(q, events, w, random);
            pt2 = q.px * q.px + q.py * q.py;
        }
        Helix helix = w.helix;
        helix.set(q.px, q.py, q.pz, q.charge, tracker.field(), q.x, q.y, q.z);
        if (!face.contains(q.x, q.y, q.z) || !helix.moveTo(face)) {
            return;
        }
        double cos = 1 / Math.sqrt(1 + helix.tanLambda() * helix.tanLambda());
        boolean shower = q.kind == Deposits.ELECTRON;
        double beta = Math.sqrt(pt2 + q.pz * q.pz) / q.e;
        double e = shower ? q.e : ionisation - ionisationWidth * 2 * Math.log(Math.abs(random.gaussian()));
        double slant = shower || hadrons == null ? 1 : slant(hadrons, helix, cos);
        if (hadrons != null && q.species >= Kinds.PION && q.decayPath > helix.path) {
            w.entry.set(
                    helix.x,
                    helix.y,
                    helix.z,
                    cos * helix.cosPhi,
                    cos * helix.sinPhi,
                    cos * helix.tanLambda(),
                    q.t + helix.path / cos * NS_PER_CM / beta,
                    beta);
            hadrons.charged(q, Math.max(0, e), slant, w.entry, track, w, random);
            return;
        }
        double inside = shower ? depth.of(q.e) : depth.middle();
        double length = helix.path / cos + inside;
        w.deposits.add(
                Math.min(q.e, shower ? e : slant * Math.max(0, e)),
                helix.x + inside * cos * helix.cosPhi,
                helix.y + inside * cos * helix.sinPhi,
                helix.z + inside * cos * helix.tanLambda(),
                q.t + length * NS_PER_CM / beta,
                q.kind,
                q.row,
                track);
    }

    private static double slant(HadronShowers hadrons, Helix helix, double cos) {
        double r = Math.sqrt(helix.x * helix.x + helix.y * helix.y + helix.z * helix.z);
        double out = helix.x * helix.cosPhi + helix.y * helix.sinPhi + helix.z * helix.tanLambda();
        return hadrons.slant(r, Math.max(0, Math.min(1, cos * out / r)));
    }
}
