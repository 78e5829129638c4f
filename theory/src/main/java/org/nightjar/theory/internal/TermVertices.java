/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import org.nightjar.core.particles.ParticleTable;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.theory.FormFactor;
import org.nightjar.theory.Vertex;
import org.nightjar.theory.Vertex.Order;
import org.nightjar.theory.formula.Formula;
import org.nightjar.theory.internal.UserModel.Term;

/**
 * Interaction terms of a user's model as vertices with their coupling orders. A term of n fields counts n - 2 new couplings,
 * less one for each photon at charged particles, which is QED: otherwise diagrams in which a charged new particle radiates
 * would be left out as higher orders.
 *
 * @param table all particles
 * @param value the number of a formula, and where it was read
 */
record TermVertices(ParticleTable table, ToDoubleBiFunction<Formula, String> value) {
    /** The vertices of terms; currents of one scalar without a term of two vectors get the one that gauge invariance asks for. */
    List<Vertex> of(List<Term> terms) {
        List<Vertex> all = new ArrayList<>(terms.stream().map(this::vertex).toList());
        List<Vertex.ScalarCurrent> currents = all.stream()
                .filter(Vertex.ScalarCurrent.class::isInstance)
                .map(Vertex.ScalarCurrent.class::cast)
                .filter(c -> c.out().equals(c.in()))
                .toList();
        for (int i = 0; i < currents.size(); i++) {
            for (Vertex.ScalarCurrent second : currents.subList(i, currents.size())) {
                Vertex.Contact seagull = seagull(currents.get(i), second);
                if (seagull.coupling() != 0 && !isGiven(seagull, all)) {
                    all.add(seagull);
                }
            }
        }
        return all;
    }

    /** L = (g1 V1 + g2 V2)^2 S* S holds 2 g1 g2 V1 V2 S* S, and 2 g^2 / 2! V V S* S; nothing for different scalars. */
    private Vertex.Contact seagull(Vertex.ScalarCurrent a, Vertex.ScalarCurrent b) {
        String scalar = a.in();
        List<String> bosons = List.of(a.boson(), b.boson(), type(scalar).antiName(), scalar);
        double sign = scalar.equals(b.in()) ? 1 : type(scalar).antiName().equals(b.in()) ? -1 : 0;
        return new Vertex.Contact(order(bosons), bosons, sign * 2 * a.coupling() * b.coupling());
    }

    private boolean isGiven(Vertex.Contact seagull, List<Vertex> all) {
        return all.stream()
                .anyMatch(v -> v instanceof Vertex.Contact c
                        && c.bosons().size() == seagull.bosons().size()
                        && sorted(c.bosons()).equals(sorted(seagull.bosons())));
    }

    private static List<String> sorted(List<String> names) {
        return names.stream().sorted().toList();
    }

    private Vertex vertex(Term t) {
        double first = value.applyAsDouble(t.first(), t.where());
        double second = value.applyAsDouble(t.second(), t.where());
        List<String> p = t.particles();
        Order order = order(p);
        return switch (t.kind()) {
            case CURRENT -> new Vertex.Current(order, p.get(0), p.get(1), p.get(2), first, second);
            case YUKAWA -> new Vertex.Yukawa(Order.NEW, p.get(0), p.get(1), p.get(2), first, second);
            case DUAL_PHOTON -> new Vertex.DualPhoton(Order.NEW, p.get(0), p.get(1), p.get(p.size() - 1), first);
            case SCALARS ->
                new Vertex.ScalarCurrent(
                        order(List.of(p.get(0), p.get(1), p.get(p.size() - 1))),
                        p.get(0),
                        p.get(1),
                        p.get(p.size() - 1),
                        first,
                        FormFactor.POINT);
            case TWO_VECTORS -> new Vertex.TwoVectors(Order.NEW, p.get(0), p.get(1), first);
            case CONTACT -> new Vertex.Contact(order, p, first);
        };
    }

    private Order order(List<String> names) {
        List<ParticleType> others =
                names.stream().filter(n -> !n.equals("gamma")).map(this::type).toList();
        int photons = names.size() - others.size();
        long codes = others.stream().map(t -> Math.abs(t.pdg())).distinct().count();
        boolean charged = others.stream().anyMatch(t -> t.threeCharge() != 0);
        boolean electric = charged && (names.size() == 4 || codes == 1);
        return Order.values()[Math.max(0, names.size() - 2 - (electric ? photons : 0))];
    }

    private ParticleType type(String name) {
        return table.find(name).orElseThrow();
    }
}
