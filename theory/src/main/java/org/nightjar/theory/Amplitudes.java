/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory;

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
    /** Which diagrams are summed. */
    public enum Diagrams {
        /** Every tree diagram, interference included. */
        ALL,
        /** Those with the fewest vertices of new physics, so that |M|^2 scales with a fixed power of the new coupling. */
        LEADING
    }

    private Amplitudes() {}

    /**
     * The amplitude of the hard process of {@code process}. If a new particle is among the legs, diagrams with more than
     * the fewest new-physics vertices are left out, so that a rate can be scaled with its coupling; otherwise new mediators
     * interfere with QED.
     *
     * @throws org.nightjar.core.PhysicsException if no diagram exists
     */
    public static Amplitude of(Process process, ModelPoint point) {
        boolean signal = process.legs().stream()
                .anyMatch(leg -> point.newParticles().stream()
                        .anyMatch(
                                n -> n.name().equals(leg.name()) || n.antiName().equals(leg.name())));
        return of(process, point, signal ? Diagrams.LEADING : Diagrams.ALL);
    }

    /** The amplitude with the diagrams chosen. */
    public static Amplitude of(Process process, ModelPoint point, Diagrams diagrams) {
        return AmplitudeCompiler.compile(process, point, diagrams == Diagrams.LEADING);
    }

    /** Number of tree diagrams of the hard process, as {@link #of(Process, ModelPoint)} sums them. */
    public static long diagrams(Process process, ModelPoint point) {
        return ((CompiledAmplitude) of(process, point)).diagrams();
    }
}
