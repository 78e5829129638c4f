/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.decay;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All decays of a sample: those fixed by the process, leg by leg, then a table for whatever else is unstable. Branching
 * fractions of fixed decays are factors on the cross section, applied by the caller; those of the table are frequencies.
 */
public final class Decays implements Serializable {
    private static final long serialVersionUID = 1;

    /** Nothing decays. */
    public static final Decays NONE = new Decays(List.of(), new TreeMap<>(), null, List.of());

    private final List<DecayNode> legs;
    private final TreeMap<Integer, ParticleDecay> table;
    private final @Nullable SpinCorrelation correlation;
    private final List<String> notes;

    private Decays(
            List<DecayNode> legs,
            TreeMap<Integer, ParticleDecay> table,
            @Nullable SpinCorrelation correlation,
            List<String> notes) {
        this.legs = List.copyOf(legs);
        this.table = table;
        this.correlation = correlation;
        this.notes = List.copyOf(notes);
    }

    /** Decays of the outgoing particles in the order of the process. */
    public static Decays ofLegs(List<DecayNode> legs) {
        return new Decays(legs, new TreeMap<>(), null, List.of());
    }

    /** Every particle of these kinds decays so, wherever it comes from. */
    public static Decays everywhere(ParticleDecay... decays) {
        return NONE.withTable(List.of(decays));
    }

    /** With further (or replaced) entries of the table; antiparticles have their own. */
    public Decays withTable(Collection<ParticleDecay> more) {
        TreeMap<Integer, ParticleDecay> all = new TreeMap<>(table);
        more.forEach(d -> all.put(d.parent().pdg(), d));
        return new Decays(legs, all, correlation, notes);
    }

    /** With correlated spins; null takes every decay for itself. */
    public Decays withCorrelation(@Nullable SpinCorrelation spins) {
        return new Decays(legs, table, spins, notes);
    }

    /** With one more thing a user should know about these decays. */
    public Decays withNote(String note) {
        List<String> all = new ArrayList<>(notes);
        all.add(note);
        return new Decays(legs, table, correlation, all);
    }

    /** Approximations made. */
    public List<String> notes() {
        return notes;
    }

    /** True if there is nothing to do. */
    public boolean isEmpty() {
        return table.isEmpty() && legs.stream().allMatch(n -> n.decay() == null);
    }

    /** The correlation of spins, if any. */
    public @Nullable SpinCorrelation correlation() {
        return correlation;
    }

    /** The node of an outgoing particle. */
    public DecayNode leg(int k) {
        return k < legs.size() ? legs.get(k) : DecayNode.BY_TABLE;
    }

    /** Number of outgoing particles that the process speaks of. */
    int legs() {
        return legs.size();
    }

    /** The table, by PDG code. */
    Collection<ParticleDecay> table() {
        return table.values();
    }
}
