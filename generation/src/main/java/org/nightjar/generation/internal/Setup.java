/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal;

import java.io.Serializable;
import org.nightjar.core.PhysicsException;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.units.Constants;
import org.nightjar.generation.GeneratorSettings;
import org.nightjar.generation.PhaseSpaceCut;
import org.nightjar.generation.SamplingBounds;
import org.nightjar.generation.StructureFunction;

/** The fixed parts of an integrand: settings, limits, phase-space map and radiation. Shared between threads. */
public final class Setup implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int ELECTRON = 11;

    /**
     * Smallest hard energy after radiation, GeV, also for lighter final states that no cut keeps from vanishing: far below every
     * search, and above where the leading logarithm loses its meaning.
     */
    static final double LEAST_HARD_ENERGY = 0.1;

    /**
     * What is left of the first order beyond the structure functions where the beams annihilate into one photon, 1 + (alpha/pi)
     * (pi^2/3 - 1/2): E. A. Kuraev, V. S. Fadin, Sov. J. Nucl. Phys. 41 (1985) 466; F. A. Berends, W. L. van Neerven, G. J. H. Burgers,
     * Nucl. Phys. B 297 (1988) 429, delta_1.
     */
    private static final double ANNIHILATION = 1 + (Math.PI * Math.PI / 3 - 0.5) / (Math.PI * Constants.INVERSE_ALPHA);

    /**
     * A beam that radiates less than this (GeV, CM) counts as not radiating: there is no photon in the record, and the rest of
     * the event has what it would have had. Small beside every beam spread.
     */
    private static final double LEAST_PHOTON_ENERGY = 1e-4;

    /** Room above the largest energy at the nominal energies of the beams, for their spread. */
    private static final double REACH = 1.01;

    final GeneratorSettings settings;
    final double[] masses;
    final PhaseSpace space;
    final StructureFunction radiation;
    final boolean electronFirst;
    final boolean needsLab;
    final boolean boundsAreCuts;
    final double leastHardS;
    final RadiatedFractions fractions;

    final double threshold;
    final double nominalS;
    final int radiationDimensions;
    final double virtualFactor;

    /** Reads the cuts' bounds and chooses the maps. */
    public Setup(GeneratorSettings settings) {
        this.settings = settings;
        Beams beams = settings.beams();
        masses = settings.amplitude().masses();
        nominalS = new BeamFrame(beams).s();
        radiation = new StructureFunction(nominalS);
        electronFirst = settings.incoming().get(0).pdg() == ELECTRON;
        SamplingBounds bounds = new SamplingBounds(settings.outgoing().size(), beams);
        boolean lab = false;
        for (PhaseSpaceCut cut : settings.cuts()) {
            cut.narrow(settings.outgoing(), bounds);
            lab |= cut.needsLab();
        }
        needsLab = lab;
        boundsAreCuts = bounds.isExact();
        Limits limits = new Limits(bounds, masses);
        double sum = 0;
        for (int leg = 2; leg < masses.length; leg++) {
            sum += masses[leg];
        }
        threshold = sum;
        if (!(Math.sqrt(nominalS) > sum)) {
            throw new PhysicsException(
                    "%s: the channel is closed (masses add up to %s GeV, beams have %s GeV).\n   Maybe a lighter particle or more energy?"
                            .formatted(settings.amplitude().process(), sum, Math.sqrt(nominalS)));
        }
        requireReach(settings, masses, sum, nominalS, limits);
        requireBalance(settings, masses, nominalS, limits);
        double least = Math.max(sum * sum, limits.minimumHardMass2());
        leastHardS = Math.max(least, LEAST_HARD_ENERGY * LEAST_HARD_ENERGY);
        fractions = new RadiatedFractions(
                radiation,
                radiation.smooth(2 * LEAST_PHOTON_ENERGY / Math.sqrt(nominalS)),
                leastHardS / (REACH * REACH * nominalS),
                settings.isr()
                        && TowardsSmallEnergies.grows(settings.amplitude(), electronFirst, leastHardS, nominalS));
        radiationDimensions = settings.isr() ? 2 : 0;
        virtualFactor = settings.isr() && annihilates(settings) ? ANNIHILATION : 1;
        space = PhaseSpaces.choose(settings, limits, electronFirst, nominalS, needsLab);
    }

    /** Refuses cuts on energies that no final state, of masses that add up to {@code all}, has. */
    private static void requireReach(GeneratorSettings settings, double[] masses, double all, double s, Limits limits) {
        for (int leg = 2; leg < masses.length; leg++) {
            double m = masses[leg];
            int others = (1 << masses.length) - 4 - (1 << leg);
            double rest = Math.max((all - m) * (all - m), limits.minMass2(others));
            double most = (s + m * m - rest) / (2 * Math.sqrt(s));
            double asked = limits.eachMinEnergy(leg, 0);
            if (asked > REACH * most) {
                throw new PhysicsException(
                        "%s: no event passes the cuts, %s has %.4g GeV at most and they ask for %.4g GeV.\n   Maybe a looser cut?"
                                .formatted(
                                        settings.amplitude().process(),
                                        settings.outgoing().get(leg - 2).name(),
                                        most,
                                        asked));
            }
        }
    }

    /** Refuses energies that are more than the beams' together, and particles that all go one way. */
    private static void requireBalance(GeneratorSettings settings, double[] masses, double s, Limits limits) {
        double energy = 0;
        boolean allForward = !settings.isr();
        boolean allBackward = !settings.isr();
        for (int leg = 2; leg < masses.length; leg++) {
            energy += Math.max(masses[leg], limits.minEnergy(leg, 0));
            allForward &= limits.cosMin(leg, 0) > 0;
            allBackward &= limits.cosMax(leg, 0) < 0;
        }
        String process = settings.amplitude().process();
        if (energy > REACH * Math.sqrt(s)) {
            throw new PhysicsException(
                    "%s: no event passes the cuts, they ask for %.4g GeV together and the beams have %.4g GeV.\n   Maybe a looser cut?"
                            .formatted(process, energy, Math.sqrt(s)));
        }
        if (allForward || allBackward) {
            throw new PhysicsException(
                    "%s: no event passes the cuts, they send all particles to one side of the centre-of-mass frame.\n   Maybe abs(cosTheta(...))?"
                            .formatted(process));
        }
    }

    private Setup(Setup other, PhaseSpace space) {
        settings = other.settings;
        masses = other.masses;
        this.space = space;
        radiation = other.radiation;
        electronFirst = other.electronFirst;
        needsLab = other.needsLab;
        boundsAreCuts = other.boundsAreCuts;
        leastHardS = other.leastHardS;
        fractions = other.fractions;
        threshold = other.threshold;
        nominalS = other.nominalS;
        radiationDimensions = other.radiationDimensions;
        virtualFactor = other.virtualFactor;
    }

    /** True if in every tree the beams meet in one photon. */
    private static boolean annihilates(GeneratorSettings settings) {
        int all = (1 << settings.outgoing().size() + 2) - 1;
        return !settings.topologies().isEmpty()
                && settings.topologies().stream()
                        .allMatch(t -> t.lines().stream()
                                .anyMatch(l -> l.particle().equals("gamma") && (l.legs() == 3 || l.legs() == all - 3)));
    }

    /** The same with another map. */
    Setup withSpace(PhaseSpace other) {
        return new Setup(this, other);
    }

    /** Number of channels: those of the map for each part of the radiation. */
    int channels() {
        return space.channels() * fractions.parts();
    }

    /** Part of a channel in the whole, as far as it is known. */
    double share(int channel) {
        return space.share(channel / fractions.parts());
    }

    /** Dimension of the grids. */
    int dimensions() {
        return radiationDimensions + space.dimensions();
    }

    /** For each grid dimension, whether it is not worth adapting. */
    boolean[] flat() {
        boolean[] flat = new boolean[dimensions()];
        for (int d = radiationDimensions; d < flat.length; d++) {
            flat[d] = space.isFlat(d - radiationDimensions);
        }
        return flat;
    }
}
