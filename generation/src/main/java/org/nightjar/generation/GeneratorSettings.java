/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation;

import java.io.Serializable;
import java.util.List;
import org.nightjar.core.PhysicsException;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.generation.decay.Decays;
import org.nightjar.generation.decay.ProcessDecays;
import org.nightjar.theory.Amplitude;
import org.nightjar.theory.Amplitudes;
import org.nightjar.theory.ModelPoint;
import org.nightjar.theory.Process;
import org.nightjar.theory.Topology;

/**
 * What to generate. Made with {@link #of} and changed with the {@code with} methods.
 *
 * @param amplitude |M|^2 of the hard process
 * @param incoming the two beams in the order of the process text: an electron and a positron
 * @param outgoing the outgoing particles in the order of the process text
 * @param beams energies, angles, spread and luminous region
 * @param cuts all of them hold for every generated event
 * @param radiation what radiates besides the photons of the process
 * @param decays what unstable particles do
 * @param precision wanted relative error of the cross section
 * @param weighted true for one event per sampled point with weights of mean 1; false for equal weights
 * @param maxEvaluations largest number of phase-space points spent on the preparation, about; with few, grids are coarser and
 *     the cross section is less well known
 * @param topologies the trees of the amplitude, whose peaks three and more particles are sampled along; none for a generic map
 *     (they also tell whether the beams annihilate)
 */
public record GeneratorSettings(
        Amplitude amplitude,
        List<ParticleType> incoming,
        List<ParticleType> outgoing,
        Beams beams,
        List<PhaseSpaceCut> cuts,
        Radiation radiation,
        Decays decays,
        double precision,
        boolean weighted,
        long maxEvaluations,
        List<Topology> topologies)
        implements Serializable {
    private static final int ELECTRON = 11;

    /** Outgoing particles from which on the exact sum over spins costs more than it saves. */
    static final int MANY = 6;

    /** Checks that the parts fit together. */
    public GeneratorSettings {
        incoming = List.copyOf(incoming);
        outgoing = List.copyOf(outgoing);
        cuts = List.copyOf(cuts);
        topologies = List.copyOf(topologies);
        boolean pair = incoming.size() == 2
                && Math.abs(incoming.get(0).pdg()) == ELECTRON
                && incoming.get(0).pdg() == -incoming.get(1).pdg();
        if (!pair) {
            throw new IllegalArgumentException("incoming = " + incoming + " is not an electron and a positron");
        }
        if (amplitude.masses().length != outgoing.size() + 2 || outgoing.size() < 2) {
            throw new IllegalArgumentException(
                    "outgoing = " + outgoing + " does not fit " + amplitude.process() + " (two or more are needed)");
        }
        if (!(precision > 0)) {
            throw new IllegalArgumentException("precision = " + precision + " is not positive");
        }
    }

    /** No cuts, no radiation, no decays, unweighted, cross section to 0.2 %. */
    public static GeneratorSettings of(
            Amplitude amplitude, List<ParticleType> incoming, List<ParticleType> outgoing, Beams beams) {
        return new GeneratorSettings(
                amplitude,
                incoming,
                outgoing,
                beams,
                List.of(),
                Radiation.NONE,
                Decays.NONE,
                2e-3,
                false,
                4_000_000,
                List.of());
    }

    /**
     * The hard process at a model point with the decays of the process text, chains of any depth
     * ({@link ProcessDecays}), spins correlated; B mesons as in {@link BottomPairs}. An invisible decay leaves the particle as it is.
     *
     * @throws PhysicsException if there is no such amplitude, or a decay is closed
     */
    public static GeneratorSettings of(Process process, ModelPoint point, Beams beams) {
        GeneratorSettings hard = hard(process, point, beams);
        return BottomPairs.makes(process) ? hard : hard.withDecays(ProcessDecays.of(process, point));
    }

    /**
     * The hard process alone, but B mesons with their decays. From six outgoing particles on, the sum over spins is taken by Monte
     * Carlo ({@link Amplitudes#sampled}).
     *
     * @throws PhysicsException if there is no such amplitude
     */
    public static GeneratorSettings hard(Process process, ModelPoint point, Beams beams) {
        if (BottomPairs.makes(process)) {
            return BottomPairs.settings(process, point, beams, BottomPairs.Yield.BELLE2);
        }
        List<ParticleType> outgoing = process.outgoing().stream()
                .map(t -> t.withMass(point.mass(t.name())))
                .toList();
        Amplitude amplitude =
                outgoing.size() < MANY ? Amplitudes.of(process, point) : Amplitudes.sampled(process, point);
        return of(amplitude, process.initial(), outgoing, beams).withTopologies(topologies(process, point));
    }

    /** The trees of the hard process. */
    public static List<Topology> topologies(Process process, ModelPoint point) {
        return Amplitudes.topologies(process, point);
    }

    /** With these cuts. */
    public GeneratorSettings withCuts(List<PhaseSpaceCut> newCuts) {
        return new GeneratorSettings(
                amplitude,
                incoming,
                outgoing,
                beams,
                newCuts,
                radiation,
                decays,
                precision,
                weighted,
                maxEvaluations,
                topologies);
    }

    /** True if the beams radiate. */
    public boolean isr() {
        return radiation.isr();
    }

    /** With or without photons radiated along the beams. */
    public GeneratorSettings withIsr(boolean on) {
        return withRadiation(radiation.withInitial(on ? Radiation.Initial.COLLINEAR : Radiation.Initial.OFF));
    }

    /** With this radiation. */
    public GeneratorSettings withRadiation(Radiation newRadiation) {
        return new GeneratorSettings(
                amplitude,
                incoming,
                outgoing,
                beams,
                cuts,
                newRadiation,
                decays,
                precision,
                weighted,
                maxEvaluations,
                topologies);
    }

    /** With these decays. */
    public GeneratorSettings withDecays(Decays newDecays) {
        return new GeneratorSettings(
                amplitude,
                incoming,
                outgoing,
                beams,
                cuts,
                radiation,
                newDecays,
                precision,
                weighted,
                maxEvaluations,
                topologies);
    }

    /** With this relative precision of the cross section. */
    public GeneratorSettings withPrecision(double relative) {
        return new GeneratorSettings(
                amplitude,
                incoming,
                outgoing,
                beams,
                cuts,
                radiation,
                decays,
                relative,
                weighted,
                maxEvaluations,
                topologies);
    }

    /** Weighted or unweighted events. */
    public GeneratorSettings withWeights(boolean on) {
        return new GeneratorSettings(
                amplitude,
                incoming,
                outgoing,
                beams,
                cuts,
                radiation,
                decays,
                precision,
                on,
                maxEvaluations,
                topologies);
    }

    /** With this bound on the work of the preparation. */
    public GeneratorSettings withMaxEvaluations(long points) {
        return new GeneratorSettings(
                amplitude, incoming, outgoing, beams, cuts, radiation, decays, precision, weighted, points, topologies);
    }

    /** Sampled along the peaks of these trees. */
    public GeneratorSettings withTopologies(List<Topology> trees) {
        return new GeneratorSettings(
                amplitude,
                incoming,
                outgoing,
                beams,
                cuts,
                radiation,
                decays,
                precision,
                weighted,
                maxEvaluations,
                trees);
    }
}
