/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nightjar.analysis.CardText;
import org.nightjar.analysis.FitSpec;
import org.nightjar.analysis.internal.fit.Constraints;
import org.nightjar.core.card.Problems;
import org.nightjar.core.card.Suggest;
import org.nightjar.core.particles.ParticleTable;
import org.nightjar.core.units.Dimension;
import org.nightjar.core.units.Quantity;

/** Turns the kinematic fit of a list into constraints, and reports what cannot be fitted. */
final class FitCompiler {
    private final Names names;
    private final Problems problems;
    private final String name;
    private final ListPlan plan;

    /** A compiler for the list of a name, whose candidates are those of {@code plan}. */
    FitCompiler(Names names, Problems problems, String name, ListPlan plan) {
        this.names = names;
        this.problems = problems;
        this.name = name;
        this.plan = plan;
    }

    /** The list with its fit; empty if there are problems, which are reported. */
    Optional<ListPlan> fitted(FitSpec spec) {
        int before = problems.list().size();
        if (plan.kind != Kind.COMBINATION) {
            problems.add(
                    spec.key().node(), "only combinations are fitted; '" + plan + "' is " + plan.kind.words + ".", "");
            return Optional.empty();
        }
        if (names.setting.detector() == null && FittedList.leaves(plan).anyMatch(l -> l.kind == Kind.CLUSTER)) {
            problems.add(spec.key().node(), "there is no detector that knows the errors of photons.", "");
        }
        Constraints constraints = constraints(spec);
        return problems.list().size() > before
                ? Optional.empty()
                : Optional.of(
                        new FittedList(names.registry.nextListId(), name, plan, constraints, names.setting.detector()));
    }

    private Constraints constraints(FitSpec spec) {
        CardText total = spec.total();
        CardText recoil = spec.recoil();
        if (total != null && recoil != null) {
            problems.add(
                    recoil.node(), "nothing is left to recoil where the momenta sum to the beams.", "total or recoil?");
        }
        List<Constraints.Mass> masses = new ArrayList<>();
        spec.masses().forEach((part, mass) -> mass(part, mass, total != null).ifPresent(masses::add));
        return new Constraints(
                plan.leaves,
                names.setting.beams(),
                total != null,
                total == null || total.text().equals("beams"),
                recoil == null ? null : recoil(recoil),
                masses);
    }

    private @Nullable Double recoil(CardText text) {
        Double mass = energy(text).orElse(null);
        if (mass != null && !(mass >= 0)) {
            problems.add(text.node(), "a mass is not negative.", "");
        }
        return mass;
    }

    private Optional<Constraints.Mass> mass(CardText of, CardText value, boolean total) {
        Part part = part(of);
        Optional<Double> mass = energy(value);
        if (part == null || mass.isEmpty()) {
            return Optional.empty();
        }
        double least = FittedList.leaves(part.list()).mapToDouble(l -> l.mass).sum();
        if (part.list().daughters.isEmpty()) {
            problems.add(of.node(), "'" + of + "' is " + part.list().kind.words + ", whose mass is given.", "");
        } else if (total && part.list().leaves == plan.leaves) {
            problems.add(of.node(), "the mass of '" + of + "' is that of the beams already.", "");
        } else if (!(mass.get() >= least)) {
            problems.add(
                    value.node(),
                    String.format(Locale.ROOT, "'%s' cannot be lighter than its particles, %.4f GeV.", of, least),
                    "");
        } else {
            int from = firstLeaf(part);
            return Optional.of(new Constraints.Mass(from, from + part.list().leaves, mass.get()));
        }
        return Optional.empty();
    }

    private @Nullable Part part(CardText of) {
        if (of.text().equals(name)) {
            return new Part(plan, List.of(), plan);
        }
        List<Part> found = Part.find(plan, of.text());
        if (found.size() == 1) {
            return found.get(0);
        }
        problems.add(
                of.node(),
                found.isEmpty()
                        ? "'" + name + "' has no part '" + of + "'."
                        : "'" + of + "' is " + found.size() + " parts of '" + name + "'.",
                found.isEmpty()
                        ? Suggest.maybe(of.text(), Part.names(plan), "parts")
                        : "give them names with 'as' in the decay");
        return null;
    }

    private static int firstLeaf(Part part) {
        int leaf = 0;
        ListPlan at = part.root();
        for (int step : part.path()) {
            for (int d = 0; d < step; d++) {
                leaf += at.daughters.get(d).list().leaves;
            }
            at = at.daughters.get(step).list();
        }
        return leaf;
    }

    /** A mass: that of a known particle, or a number that may hold constants. */
    private Optional<Double> energy(CardText text) {
        Optional<Double> known = ParticleTable.standard().find(text.text()).map(p -> p.mass());
        if (known.isPresent()) {
            return known;
        }
        Optional<Quantity> number = new ConstantCompiler(names, problems).number(text);
        if (number.isPresent() && !number.get().dimension().equals(Dimension.ENERGY)) {
            problems.add(text.node(), "'" + text + "' is no mass.", "0.135 GeV, or the name of a particle?");
            return Optional.empty();
        }
        return number.map(Quantity::value);
    }
}
