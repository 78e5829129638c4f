/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal;

import java.util.ArrayList;
import java.util.List;
import org.nightjar.core.PhysicsException;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.generation.GeneratorSettings;
import org.nightjar.generation.SamplingBounds;
import org.nightjar.generation.internal.channels.Line;
import org.nightjar.generation.internal.channels.MultiChannel;
import org.nightjar.theory.Amplitude;
import org.nightjar.theory.MomentumBlock;

/** Chooses the phase-space map of a process from its particles and, for two bodies, from the shape of its |M|^2. */
final class PhaseSpaces {
    private static final int PHOTON = 22;
    private static final int ELECTRON = 11;

    /** An electron kept below this |cos theta| has no peak along the beam worth a map of its own. */
    private static final double VISIBLE = 0.9999;

    /** Cut-off of t-channel poles and of radiation along final particles where the mass gives none. */
    private static final double FLOOR = 1e-9;

    /**
     * Cut-off of the t-channel pole of a particle that cuts keep off the beam, as a part of the 1 - |cos theta| they leave: where
     * radiation moves the frame, directions of particles with a mass that matters are sampled beyond the cut, and they must not
     * all lie there.
     */
    private static final double KEPT = 0.1;

    /** A matrix element that grows by more than this from 90 degrees to the beam is peaked. */
    private static final double PEAKED = 8;

    /** 1 - |cos theta| at which the forward matrix element is looked at. */
    private static final double FORWARD = 1e-3;

    private PhaseSpaces() {}

    /** The map for a process; {@code s} is the nominal squared energy, GeV^2. */
    static PhaseSpace choose(
            GeneratorSettings settings, Limits limits, boolean electronFirst, double s, boolean azimuthMatters) {
        Amplitude amplitude = settings.amplitude();
        List<ParticleType> incoming = settings.incoming();
        List<ParticleType> outgoing = settings.outgoing();
        double[] masses = amplitude.masses();
        int n = outgoing.size();
        if (n == 2) {
            return new TwoBodySpace(
                    masses[2],
                    masses[3],
                    probe(amplitude, incoming.get(0).pdg() > 0, s, limits),
                    limits,
                    azimuthMatters);
        }
        List<Integer> photons = new ArrayList<>();
        List<Integer> core = new ArrayList<>();
        for (int k = 0; k < n; k++) {
            boolean photon = outgoing.get(k).pdg() == PHOTON;
            (photon && photons.size() < n - 2 ? photons : core).add(k + 2);
        }
        if (!settings.topologies().isEmpty() && !isRadiative(settings, core, limits)) {
            return multiChannel(settings, limits, electronFirst, azimuthMatters);
        }
        if (core.size() > 2) {
            double[] out = new double[n];
            System.arraycopy(masses, 2, out, 0, n);
            return new TreeSpace(out, azimuthMatters);
        }
        requireCut(photons, limits);
        RadiativeLayout layout = layout(photons, core, masses, incoming, outgoing, limits, s);
        return new RadiativeSpace(layout, limits, azimuthMatters);
    }

    /**
     * Photons alone or with two particles, without resonances and with beam particles kept off the beams: there the special
     * map is the more efficient one.
     */
    private static boolean isRadiative(GeneratorSettings settings, List<Integer> core, Limits limits) {
        boolean wide =
                settings.topologies().stream().flatMap(t -> t.lines().stream()).anyMatch(l -> l.width() > 0);
        boolean lost = core.stream()
                .anyMatch(leg -> Math.abs(settings.outgoing().get(leg - 2).pdg()) == ELECTRON
                        && !(limits.cosMax(leg, 0) < VISIBLE && limits.cosMin(leg, 0) > -VISIBLE));
        return core.size() == 2 && !wide && !lost;
    }

    private static PhaseSpace multiChannel(
            GeneratorSettings settings, Limits limits, boolean electronFirst, boolean azimuthMatters) {
        List<List<Line>> trees = settings.topologies().stream()
                .map(t -> t.lines().stream()
                        .map(l -> new Line(l.legs(), l.mass(), l.width()))
                        .toList())
                .toList();
        requireHardPhotons(settings, limits);
        int[] codes = settings.outgoing().stream().mapToInt(ParticleType::pdg).toArray();
        return MultiChannel.of(trees, settings.amplitude().masses(), codes, electronFirst, limits, azimuthMatters);
    }

    /**
     * A photon radiated by an outer leg is emitted at any rate when it is soft. A cut on its energy, or on its mass with
     * another particle, keeps it hard.
     */
    private static void requireHardPhotons(GeneratorSettings settings, Limits limits) {
        double[] masses = settings.amplitude().masses();
        for (int leg = 2; leg < masses.length; leg++) {
            boolean photon = settings.outgoing().get(leg - 2).pdg() == PHOTON;
            boolean hard = limits.eachMinEnergy(leg, 0) > 0 || limits.keepsHard(leg);
            for (int other = 0; photon && !hard && other < masses.length; other++) {
                if (other != leg && isRadiated(1 << leg | 1 << other, masses[other], settings)) {
                    throw softPhoton();
                }
            }
        }
    }

    /** True if some tree has a line of this mass for two legs. */
    private static boolean isRadiated(int legs, double mass, GeneratorSettings settings) {
        int all = (1 << settings.outgoing().size() + 2) - 1;
        return settings.topologies().stream()
                .flatMap(t -> t.lines().stream())
                .anyMatch(l -> l.mass() == mass && (l.legs() == legs || l.legs() == (all ^ legs)));
    }

    private static PhysicsException softPhoton() {
        return new PhysicsException(
                "cross section: it diverges for soft photons (no cut on the photon energy).\n   Maybe with"
                        + " the cut E(gamma) > 0.1 GeV?");
    }

    private static void requireCut(List<Integer> photons, Limits limits) {
        for (int leg : photons) {
            if (!(limits.minEnergy(leg, 0) > 0)) {
                throw softPhoton();
            }
        }
    }

    private static RadiativeLayout layout(
            List<Integer> photons,
            List<Integer> core,
            double[] masses,
            List<ParticleType> incoming,
            List<ParticleType> outgoing,
            Limits limits,
            double s) {
        double beamMass = Math.max(masses[0], masses[1]);
        PolarMap beam = new PolarMap.Collinear(1 - Math.max(FLOOR, 2 * beamMass * beamMass / s));
        PolarMap[] coreMaps = new PolarMap[2];
        PolarMap[] axisMaps = new PolarMap[2];
        boolean[] isPhoton = new boolean[2];
        double[] coreMasses = new double[2];
        boolean radiates = false;
        for (int k = 0; k < 2; k++) {
            int leg = core.get(k);
            ParticleType type = outgoing.get(leg - 2);
            double m = masses[leg];
            coreMasses[k] = m;
            isPhoton[k] = type.pdg() == PHOTON;
            radiates |= type.threeCharge() != 0;
            coreMaps[k] = isPhoton[k] ? beam : coreMap(type, incoming, leg, limits);
            axisMaps[k] = new PolarMap.Axis(Math.max(FLOOR, 2 * m * m / s));
        }
        return new RadiativeLayout(
                photons.stream().mapToInt(Integer::intValue).toArray(),
                core.stream().mapToInt(Integer::intValue).toArray(),
                coreMasses,
                isPhoton,
                coreMaps,
                axisMaps,
                beam,
                radiates);
    }

    /** A particle of the kind of a beam has a t-channel peak along that beam (electron along +z). */
    private static PolarMap coreMap(ParticleType type, List<ParticleType> incoming, int leg, Limits limits) {
        boolean asBeam = incoming.stream().anyMatch(b -> b.pdg() == type.pdg());
        int sign = type.threeCharge() < 0 ? 1 : -1;
        return asBeam ? pole(sign, off(sign, leg, limits)) : new PolarMap.Flat();
    }

    /** The pole of a leg along +z or -z that cuts keep {@code off} the beam. */
    private static PolarMap pole(int sign, double off) {
        return new PolarMap.Pole(sign, Math.max(FLOOR, KEPT * off));
    }

    /** 1 - |cos theta| at which cuts keep a leg from a beam. */
    private static double off(int sign, int leg, Limits limits) {
        return sign > 0 ? 1 - limits.cosMax(leg, 0) : 1 + limits.cosMin(leg, 0);
    }

    /** Looks at |M|^2 forward, across and backward. */
    private static PolarMap probe(Amplitude amplitude, boolean electronFirst, double s, Limits limits) {
        double[] m = amplitude.masses();
        if (!(Math.sqrt(s) > m[2] + m[3])) {
            return new PolarMap.Flat();
        }
        MomentumBlock block = new MomentumBlock(4, 3);
        block.resize(3);
        HardFrame frame = new HardFrame();
        frame.set(s, 0);
        TwoBodySpace space = new TwoBodySpace(m[2], m[3], new PolarMap.Flat(), noLimits(m), false);
        double[] cosines = {1 - FORWARD, 0, -1 + FORWARD};
        for (int i = 0; i < 3; i++) {
            Incoming.set(m, electronFirst, frame, block, i);
            space.set(cosines[i], 0.5, frame, block, i);
        }
        double[] squared = new double[3];
        amplitude.squared(block, amplitude.workspace(3), squared);
        boolean forward = squared[0] > PEAKED * squared[1];
        boolean backward = squared[2] > PEAKED * squared[1];
        if (forward && backward) {
            double beamMass = Math.max(m[0], m[1]);
            return new PolarMap.Collinear(1 - Math.max(FLOOR, 2 * beamMass * beamMass / s));
        }
        int sign = forward ? 1 : -1;
        boolean peaked = forward || backward;
        return peaked ? pole(sign, Math.max(off(sign, 2, limits), off(-sign, 3, limits))) : new PolarMap.Flat();
    }

    private static Limits noLimits(double[] masses) {
        return new Limits(new SamplingBounds(masses.length - 2, Beams.headOn(10)), masses);
    }
}
