/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation;

import java.util.ArrayList;
import java.util.List;
import org.nightjar.core.PhysicsException;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.theory.Amplitude;
import org.nightjar.theory.Amplitudes;
import org.nightjar.theory.ModelPoint;
import org.nightjar.theory.Process;
import org.nightjar.theory.Product;

/**
 * A decay chain as one amplitude ({@link Amplitudes#full}) in place of a hard process and narrow decays: Breit-Wigner shapes,
 * decaying particles off their mass shell, the exchange of identical particles. All particles come from one point.
 */
public final class FullAmplitude {
    /**
     * Least mass times width over the squared energy of the process: the rounding of momenta is some 1e-15 of that, and moves a
     * point within a resonance. Cross sections of gamma A' scale with 1/width to 0.02 % from here on, to 0.4 % at a tenth of it.
     */
    private static final double NARROWEST = 3e-14;

    /** Flights shorter than this, in cm for a particle at rest, are below what any vertex detector tells. */
    private static final double PROMPT = 1e-4;

    private FullAmplitude() {}

    /** What the chain ends in, as a process without decays. */
    public static Process finalState(Process chain) {
        return new Process(
                chain.initial(),
                chain.finalState().stream()
                        .map(t -> new Product(t, List.of(), false))
                        .toList());
    }

    /**
     * What to generate: the final state of the chain, sampled along its resonances.
     *
     * @throws PhysicsException if the chain has no such amplitude, or a resonance within reach has no width or one that is lost in
     *     the rounding of momenta
     */
    public static GeneratorSettings settings(Process chain, ModelPoint point, Beams beams) {
        boolean sampled = chain.finalState().size() >= GeneratorSettings.MANY;
        Amplitude amplitude = sampled ? Amplitudes.fullSampled(chain, point) : Amplitudes.full(chain, point);
        lines(chain).forEach(p -> requireWidth(p, point, beams.sqrtS()));
        List<ParticleType> outgoing = chain.finalState().stream()
                .map(t -> t.withMass(point.mass(t.name())))
                .toList();
        return GeneratorSettings.of(amplitude, chain.initial(), outgoing, beams)
                .withTopologies(Amplitudes.fullTopologies(chain, point));
    }

    /** What a user should know: flights that are left out. */
    public static List<String> notes(Process chain, ModelPoint point) {
        List<String> notes = new ArrayList<>();
        for (Product p : lines(chain)) {
            double ctau = point.decays(p.type().name()).ctau();
            if (ctau > PROMPT && ctau < Double.POSITIVE_INFINITY) {
                notes.add("%s decays where it is made; its flight, c tau = %.3g cm, is left out of the full amplitude"
                        .formatted(p.type().name(), ctau));
            }
        }
        return notes.stream().distinct().toList();
    }

    private static List<Product> lines(Process chain) {
        return chain.products().stream().flatMap(Product::decaysInOrder).toList();
    }

    private static void requireWidth(Product p, ModelPoint point, double sqrtS) {
        String name = p.type().name();
        double mass = point.mass(name);
        double width = point.width(name);
        double least = p.leaves().mapToDouble(d -> point.mass(d.type().name())).sum();
        boolean reached = mass > least && mass < sqrtS;
        if (reached && !(mass * width > NARROWEST * sqrtS * sqrtS)) {
            throw new PhysicsException(
                    "%s: %s has a width of %.3g GeV, too small beside its mass for momenta in double precision.%n   Maybe without --full, the narrow width?"
                            .formatted(p.text(), name, width));
        }
    }
}
