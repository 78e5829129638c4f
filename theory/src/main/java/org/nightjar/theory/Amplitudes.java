/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory;

import java.util.ArrayList;
import java.util.List;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.theory.internal.engine.AmplitudeCompiler;
import org.nightjar.theory.internal.engine.CompiledAmplitude;

/**
 * Makes tree-level amplitudes: |M|^2 summed over final and averaged over initial spins, divided by n! for n identical
 * particles of the final state, in GeV^(8 - 2 n) for n legs. The legs come in the order of the process text, incoming
 * first, with physical energies, in any frame. Decays of the process text are not part of the amplitude.
 *
 * <p>Conventions: metric (+,-,-,-); Feynman rules i L with the Lagrangians of {@link Vertex}, fields normalised as usual;
 * e = sqrt(4 pi alpha) with the point's {@code alphaInv}; charged leptons have L = + e A psi-bar gamma psi. Propagators of
 * unstable particles have the fixed total width of the model point, m^2 - i m Gamma, in every channel. Massive vectors are
 * in unitary gauge. Overall phases are free, as only |M|^2 leaves the engine.
 */
public final class Amplitudes {
    private Amplitudes() {}

    /**
     * The amplitude of the hard process of {@code process}. If a new particle is among the legs, diagrams with more than
     * the fewest new-physics vertices are left out, so that a rate can be scaled with its coupling; otherwise new mediators
     * interfere with QED.
     *
     * @throws org.nightjar.core.PhysicsException if no diagram exists
     */
    public static Amplitude of(Process process, ModelPoint point) {
        return of(process, point, usual(process.legs(), point));
    }

    /**
     * The amplitude with the products of diagrams chosen, interference with QED included or not.
     *
     * @throws org.nightjar.core.PhysicsException if there is no such product
     */
    public static Amplitude of(Process process, ModelPoint point, Orders orders) {
        return AmplitudeCompiler.compile(process, point, orders);
    }

    /**
     * The amplitude with the sum over spins taken by Monte Carlo: |M|^2 of one superposition of all spin states per point, with
     * phases that the momenta of the point decide as if at random. Its mean over any sample of points is that of
     * {@link #of(Process, ModelPoint)}; it fluctuates from point to point by about its own size. For many legs it costs a small
     * part of the exact sum.
     *
     * @throws org.nightjar.core.PhysicsException if no diagram exists
     */
    public static Amplitude sampled(Process process, ModelPoint point) {
        return AmplitudeCompiler.compileSampled(process, point, usual(process.legs(), point));
    }

    /**
     * The amplitude of the final state after all decays of the process text, with only the diagrams in which the named
     * daughters come from a line of the decaying particle: {@code e+ e- -> gamma A', A' -> mu+ mu-} is e+ e- -> gamma mu+ mu-
     * through A' alone, with its Breit-Wigner shape and all spin correlations. The legs are the initial particles, then
     * {@link Process#finalState()} in its order. It is divided by n! for n identical products with identical decays, as a
     * cross section needs when the legs are labelled; exchanges of like particles between decays are other diagrams and not
     * in it. New-physics vertices are limited as in {@link #of(Process, ModelPoint)} for the particles of the whole text.
     */
    public static Amplitude chain(Process process, ModelPoint point) {
        return chain(process, point, usual(involved(process), point));
    }

    /** {@link #chain(Process, ModelPoint)} with the products of diagrams chosen. */
    public static Amplitude chain(Process process, ModelPoint point, Orders orders) {
        return AmplitudeCompiler.compileChain(process, point, orders);
    }

    /**
     * The amplitude of the final state after all decays with every diagram in which the decaying particles are lines that end in
     * particles of the kinds that the text names, whichever of several alike: {@link #chain} with the exchange of identical
     * particles, their interference and n! for all of them. Legs as there. Other diagrams of the same final state, such as those
     * of QED alone, are not in it.
     *
     * @throws org.nightjar.core.PhysicsException if a decay has no vertex in the model, or does not name its daughters
     */
    public static Amplitude full(Process process, ModelPoint point) {
        FullChain.require(process, point);
        return AmplitudeCompiler.compileFull(process, point, usual(involved(process), point), false);
    }

    /** {@link #full} with the sum over spins taken by Monte Carlo, as in {@link #sampled}. */
    public static Amplitude fullSampled(Process process, ModelPoint point) {
        FullChain.require(process, point);
        return AmplitudeCompiler.compileFull(process, point, usual(involved(process), point), true);
    }

    /** The diagrams that {@link #full} sums, each once. */
    public static List<Topology> fullTopologies(Process process, ModelPoint point) {
        FullChain.require(process, point);
        return AmplitudeCompiler.fullTopologies(process, point, usual(involved(process), point));
    }

    /** Number of tree diagrams of the hard process, as {@link #of(Process, ModelPoint)} sums them. */
    public static long diagrams(Process process, ModelPoint point) {
        return ((CompiledAmplitude) of(process, point)).diagrams();
    }

    /**
     * The tree diagrams that {@link #of(Process, ModelPoint)} sums, one by one, in an order that is always the same. Diagrams
     * that differ only by a vertex have equal lines.
     *
     * @throws org.nightjar.core.PhysicsException if no diagram exists
     */
    public static List<Topology> topologies(Process process, ModelPoint point) {
        return topologies(process, point, usual(process.legs(), point));
    }

    /** The diagrams of {@link #of(Process, ModelPoint, Orders)}; those of interference are of QED and of new physics. */
    public static List<Topology> topologies(Process process, ModelPoint point, Orders orders) {
        return AmplitudeCompiler.topologies(process, point, orders);
    }

    /** The diagrams that {@link #chain} sums; legs as there. */
    public static List<Topology> chainTopologies(Process process, ModelPoint point) {
        return AmplitudeCompiler.chainTopologies(process, point, usual(involved(process), point));
    }

    /**
     * The spin density matrix of some legs of the hard process, 0 the first incoming particle; with the same diagrams as
     * {@link #of(Process, ModelPoint)}.
     *
     * @throws org.nightjar.core.PhysicsException if no diagram exists
     */
    public static SpinDensity spinDensity(Process process, ModelPoint point, int... legs) {
        return AmplitudeCompiler.spinDensity(process, point, usual(process.legs(), point), legs);
    }

    private static Orders usual(List<ParticleType> particles, ModelPoint point) {
        return particles.stream().anyMatch(p -> isNew(p, point)) ? Orders.LEADING : Orders.ALL;
    }

    private static boolean isNew(ParticleType particle, ModelPoint point) {
        return point.newParticles().stream()
                .anyMatch(n -> n.name().equals(particle.name()) || n.antiName().equals(particle.name()));
    }

    private static List<ParticleType> involved(Process process) {
        List<ParticleType> all = new ArrayList<>(process.legs());
        all.addAll(process.finalState());
        process.products().stream()
                .flatMap(Product::decaysInOrder)
                .map(Product::type)
                .forEach(all::add);
        return all;
    }
}
