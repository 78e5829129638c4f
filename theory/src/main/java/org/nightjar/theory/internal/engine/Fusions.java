/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nightjar.theory.Vertex;

/**
 * The vertices of a model point as fusions. Boson fields are normalised so that they carry their first coupling; what
 * remains at the vertices are ratios of couplings, mostly plus or minus one.
 */
final class Fusions {
    private final Map<List<Field>, List<Fusion>> byInput = new HashMap<>();
    private final Map<String, Double> normalisation = new LinkedHashMap<>();
    private boolean quartic;

    /**
     * Prepares the vertices.
     *
     * @param limitNew true if powers of new couplings are to be counted
     */
    Fusions(List<Vertex> vertices, Fields fields, boolean limitNew) {
        FermionRules fermions = new FermionRules(this, fields);
        BosonRules bosons = new BosonRules(this, fields);
        for (int pass = 0; pass < 2; pass++) {
            for (int k = 0; k < vertices.size(); k++) {
                Vertex v = vertices.get(k);
                int order = limitNew ? v.order().power() : 0;
                if (pass == 0) {
                    fermions.add(v, k, order);
                } else {
                    bosons.add(v, k, order);
                }
            }
        }
    }

    void add(Fusion fusion) {
        byInput.computeIfAbsent(fusion.in(), k -> new ArrayList<>()).add(fusion);
        quartic |= fusion.in().size() == 3;
    }

    /** The fusions of branches with these fields in this order. */
    List<Fusion> of(Field... in) {
        return byInput.getOrDefault(List.of(in), List.of());
    }

    /** True if there are vertices of four lines. */
    boolean hasQuartic() {
        return quartic;
    }

    /** The coupling that a boson carries; 1 if none. */
    double normalisation(String boson) {
        return normalisation.getOrDefault(boson, 1.0);
    }

    /** The coupling that a boson and its antiparticle carry, {@code first} if this is the first vertex they meet. */
    double normalise(Field boson, double first) {
        normalisation.putIfAbsent(boson.anti(), normalisation.getOrDefault(boson.species(), first));
        return normalisation.computeIfAbsent(boson.species(), b -> normalisation(boson.anti()));
    }
}
