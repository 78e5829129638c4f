/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nightjar.core.PhysicsException;
import org.nightjar.core.particles.ParticleTable;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.theory.internal.ProcessReader;

/**
 * Initial and final state, and the decays that follow: {@code e+ e- -> A' h', h' -> A' A', A' -> mu+ mu-}. One initial
 * particle makes it a decay. The masses of the particle types are the model's defaults; those of a point come from
 * {@link #masses}.
 *
 * @param initial one or two incoming particles, in the order of the text
 * @param products what the hard process makes, in the order of the text, with their decays
 */
public record Process(List<ParticleType> initial, List<Product> products) implements Serializable {
    public Process {
        initial = List.copyOf(initial);
        products = List.copyOf(products);
    }

    /**
     * Reads a process text. A decay written once holds for every particle of that name; written several times, in turn.
     *
     * @throws org.nightjar.core.card.CardException with everything that is wrong: unknown particles, charge, spin
     */
    public static Process parse(String text, ParticleTable particles) {
        return new ProcessReader(text, particles).read();
    }

    /** Reads a process text with the particles of a model. */
    public static Process parse(String text, Model model) {
        return parse(text, model.particles());
    }

    /** The hard process without decays, {@code e+ e- -> gamma a}. */
    public String hardText() {
        return names(initial) + " -> " + names(outgoing());
    }

    /** The whole process in one form, whatever the spaces of the text were. */
    public String text() {
        List<String> parts = new ArrayList<>(List.of(hardText()));
        products.stream().flatMap(Product::decaysInOrder).map(Product::text).forEach(parts::add);
        return String.join(", ", parts);
    }

    /** What the hard process makes, before decays. */
    public List<ParticleType> outgoing() {
        return products.stream().map(Product::type).toList();
    }

    /** The legs of the hard process, incoming first. */
    public List<ParticleType> legs() {
        return Stream.concat(initial.stream(), outgoing().stream()).toList();
    }

    /** The final state after all decays; particles with invisible decay stay in the list. */
    public List<ParticleType> finalState() {
        return products.stream().flatMap(Product::leaves).map(Product::type).toList();
    }

    /** True if there is one initial particle. */
    public boolean isDecay() {
        return initial.size() == 1;
    }

    /** Masses of the legs of the hard process at a point, GeV, incoming first. */
    public double[] masses(ModelPoint point) {
        return legs().stream().mapToDouble(t -> point.mass(t.name())).toArray();
    }

    /**
     * Checks that the process can happen.
     *
     * @param sqrtS energy of the collision, GeV; for a decay the mass of the parent is used instead
     * @throws PhysicsException saying which threshold is not reached, or which decay is closed
     */
    public void requireOpen(ModelPoint point, double sqrtS) {
        double energy = isDecay() ? point.mass(initial.get(0).name()) : sqrtS;
        double threshold =
                outgoing().stream().mapToDouble(t -> point.mass(t.name())).sum();
        if (threshold >= energy) {
            throw new PhysicsException("%s: closed, the products weigh %s GeV, the energy is %s GeV.%n   Maybe %s?"
                    .formatted(hardText(), threshold, energy, "lighter particles or more energy"));
        }
        for (Product p : products.stream().flatMap(Product::decaysInOrder).toList()) {
            point.findDecays(p.type().name()).ifPresent(table -> table.requireOpen(p.text()));
        }
    }

    private static String names(List<ParticleType> types) {
        return types.stream().map(ParticleType::name).collect(Collectors.joining(" "));
    }

    @Override
    public String toString() {
        return text();
    }
}
