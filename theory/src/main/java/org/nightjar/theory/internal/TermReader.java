/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.nightjar.core.card.CardNode;
import org.nightjar.core.card.Problems;
import org.nightjar.core.particles.ParticleTable;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.theory.formula.Formula;
import org.nightjar.theory.internal.UserModel.Kind;
import org.nightjar.theory.internal.UserModel.Term;

/** Reads the vertices of a model card. */
final class TermReader {
    /** The name of a particle that must have a spin. */
    @FunctionalInterface
    interface Names {
        /**
         * The name at a node; a problem is noted if there is no such particle.
         *
         * @param twiceSpin wanted, any if negative
         */
        String of(CardNode node, int twiceSpin);
    }

    private static final Formula ZERO = Formula.parse("0");

    private final Problems problems;
    private final Supplier<ParticleTable> table;
    private final Names names;
    private final Function<CardNode, Formula> formula;
    private final List<Term> terms = new ArrayList<>();
    private final List<CardNode> nodes = new ArrayList<>();

    TermReader(Problems problems, Supplier<ParticleTable> table, Names names, Function<CardNode, Formula> formula) {
        this.problems = problems;
        this.table = table;
        this.names = names;
        this.formula = formula;
    }

    List<Term> terms() {
        return terms;
    }

    void read(CardNode node) {
        node.onlyKeys(
                problems,
                "vector",
                "scalar",
                "of",
                "coupling",
                "axial",
                "pseudoscalar",
                "photons",
                "vectors",
                "scalars");
        if (Stream.of("coupling", "axial", "pseudoscalar")
                .allMatch(k -> node.find(k).isEmpty())) {
            problems.add(node, "a vertex has a coupling.", "coupling: g?");
        }
        if (node.find("of").isPresent()) {
            current(node);
        } else if (node.find("scalars").isPresent()) {
            contact(node);
        } else if (node.find("photons").isPresent()) {
            String scalar = neutral(node, names.of(node.get("photons", problems), 0));
            add(node, Kind.DUAL_PHOTON, List.of(scalar, "gamma"), ZERO);
        } else {
            String scalar = neutral(node, names.of(node.get("scalar", problems), 0));
            String vector = names.of(node.get("vectors", problems), 2);
            add(node, Kind.TWO_VECTORS, List.of(scalar, vector), ZERO);
        }
    }

    private void current(CardNode node) {
        boolean vector = node.find("vector").isPresent();
        CardNode boson = node.get(vector ? "vector" : "scalar", problems);
        List<CardNode> pair = node.get("of", problems).items();
        if (pair.size() != 2) {
            problems.add(node, "'of' names two fields, psi-bar and psi.", "of: [mu-, mu-]?");
            return;
        }
        boolean scalars = vector && pair.stream().allMatch(n -> hasSpinZero(n.text()));
        List<String> fields = new ArrayList<>(List.of(names.of(boson, vector ? 2 : 0)));
        pair.forEach(n -> fields.add(names.of(n, scalars ? 0 : 1)));
        if (charge(fields.get(0)) + charge(fields.get(2)) != charge(fields.get(1))) {
            problems.add(
                    node,
                    "charge is not conserved: %s of psi-bar %s and psi %s"
                                    .formatted(fields.get(0), fields.get(1), fields.get(2))
                            + ".",
                    "of: [mu-, mu-]?");
        }
        if (scalars) {
            scalarCurrent(node, fields);
        } else {
            Formula second =
                    node.find(vector ? "axial" : "pseudoscalar").map(formula).orElse(ZERO);
            add(node, vector ? Kind.CURRENT : Kind.YUKAWA, fields, second);
        }
    }

    /** A scalar and itself, and what two vectors do to it follows; or two different real ones. */
    private void scalarCurrent(CardNode node, List<String> fields) {
        boolean same = fields.get(1).equals(fields.get(2));
        boolean fits = same ? !isReal(fields.get(1)) : fields.stream().allMatch(this::isReal);
        if (!fits || node.find("axial").isPresent()) {
            problems.add(
                    node,
                    "a current of scalars is that of one scalar that has an antiparticle, or of two different ones that have none"
                            + " with such a vector, without axial part.",
                    "of: [S, S], with `anti: S~` at the particle S?");
        }
        add(node, Kind.SCALARS, same ? fields.subList(0, 2) : fields, ZERO);
    }

    private boolean isReal(String particle) {
        return table.get().find(particle).map(ParticleType::isSelfConjugate).orElse(false);
    }

    /** Two to four scalars, two vectors if they are named. */
    private void contact(CardNode node) {
        List<String> fields = new ArrayList<>();
        node.find("vectors").ifPresent(v -> both(v).forEach(n -> fields.add(names.of(n, 2))));
        List<CardNode> scalars = node.get("scalars", problems).items();
        scalars.forEach(n -> fields.add(names.of(n, 0)));
        int vectors = fields.size() - scalars.size();
        if (fields.size() < 3 || fields.size() > 4 || vectors != 0 && vectors != 2) {
            problems.add(node, "three or four bosons are joined, none or two of them vectors.", "scalars: [h, s, s]?");
        }
        if (fields.stream().mapToInt(this::charge).sum() != 0) {
            problems.add(node, "charge is not conserved: " + String.join(" ", fields) + ".", "scalars: [h, S, S~]?");
        }
        add(node, Kind.CONTACT, fields, ZERO);
    }

    /** One name stands for twice the same vector. */
    private static List<CardNode> both(CardNode vectors) {
        return vectors.isList() ? vectors.items() : List.of(vectors, vectors);
    }

    private void add(CardNode node, Kind kind, List<String> fields, Formula second) {
        Formula coupling = node.find("coupling").map(formula).orElse(ZERO);
        Term term = new Term(kind, fields, coupling, second, node.path());
        String what = String.join(" ", term.fields());
        TermFields mine = TermFields.of(table.get(), term);
        for (int k = 0; mine.isKnown() && k < terms.size(); k++) {
            TermFields other = TermFields.of(table.get(), terms.get(k));
            if (kindOf(term) == kindOf(terms.get(k)) && (mine.isSame(other) || mine.isConjugate(other))) {
                problems.add(
                        node,
                        "the vertex of %s is already given in line %d."
                                .formatted(what, nodes.get(k).line()),
                        "one vertex with the sum of both couplings?");
                break;
            }
        }
        if (isQed(term)) {
            problems.add(node, "the vertex of " + what + " is QED, which every model has.", "without this vertex?");
        }
        terms.add(term);
        nodes.add(node);
    }

    private static Kind kindOf(Term term) {
        return term.kind() == Kind.TWO_VECTORS ? Kind.CONTACT : term.kind();
    }

    private static boolean isQed(Term term) {
        List<String> p = term.fields();
        return term.kind() == Kind.CURRENT
                && p.get(0).equals("gamma")
                && p.get(1).equals(p.get(2))
                && Common.LEPTONS.contains(p.get(1));
    }

    private String neutral(CardNode node, String scalar) {
        if (charge(scalar) != 0) {
            problems.add(node, "charge is not conserved: " + scalar + " has one.", "");
        }
        return scalar;
    }

    private boolean hasSpinZero(String name) {
        return table.get().find(name).map(t -> t.twiceSpin() == 0).orElse(false);
    }

    /** Three times the charge; zero of what is not known, which is told elsewhere. */
    private int charge(String name) {
        return table.get().find(name).map(ParticleType::threeCharge).orElse(0);
    }
}
