/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.cuts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nightjar.core.card.Suggest;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.expression.Argument;
import org.nightjar.expression.Call;
import org.nightjar.expression.Resolver;
import org.nightjar.generation.PhaseSpaceCut;

/**
 * The names of generation cuts.
 *
 * @param outgoing the particles of the process
 * @param lab true inside {@code lab(...)}
 * @param counting true inside the condition of a count, where variables stand without particles
 */
record CutNames(List<ParticleType> outgoing, boolean lab, boolean counting) implements Resolver<CutSymbol> {
    private static final String COUNT = "count";

    @Override
    public Optional<CutSymbol> variable(String name) {
        return counting
                ? Kinematic.of(name).filter(k -> k.leastParticles == 1).map(k -> new CutSymbol.Value(k, List.of(), lab))
                : Optional.empty();
    }

    @Override
    public Optional<CutSymbol> call(Call call) {
        if (counting) {
            return Optional.empty();
        }
        if (call.name().equals(COUNT)) {
            return count(call);
        }
        return Kinematic.of(call.name()).flatMap(k -> value(k, call));
    }

    private Optional<CutSymbol> value(Kinematic variable, Call call) {
        int n = call.arguments().size();
        if (n < variable.leastParticles || n > variable.mostParticles) {
            String wanted = variable.leastParticles == 1 ? "one particle" : "two particles";
            call.report().problem(call.offset(), call + " has " + n + " arguments, not " + wanted, example(variable));
            return Optional.empty();
        }
        boolean known = true;
        for (int k = 0; k < n; k++) {
            known &= isParticle(call, k);
        }
        return known
                ? Optional.of(new CutSymbol.Value(
                        variable, call.arguments().stream().map(Argument::text).toList(), lab))
                : Optional.empty();
    }

    private String example(Kinematic variable) {
        String first = outgoing.get(0).name();
        return variable.leastParticles == 1
                ? variable.word + "(" + first + ")?"
                : variable.word + "(" + first + "," + outgoing.get(1).name() + ")?";
    }

    private Optional<CutSymbol> count(Call call) {
        if (call.arguments().size() != 2) {
            call.report()
                    .problem(call.offset(), call + " needs a particle and a condition", "count(gamma, E > 0.5 GeV)?");
            return Optional.empty();
        }
        if (!isParticle(call, 0)) {
            return Optional.empty();
        }
        Argument condition = call.arguments().get(1);
        List<Clause> clauses = new ArrayList<>();
        boolean[] failed = {false};
        clauses.addAll(Clause.parse(condition.text(), new CutNames(outgoing, lab, true), (offset, what, maybe) -> {
            failed[0] = true;
            call.report().problem(condition.offset() + offset, what, maybe);
        }));
        boolean needsLab = clauses.stream().flatMap(c -> c.inputs().stream()).anyMatch(CutSymbol::lab);
        return failed[0] ? Optional.empty() : Optional.of(new CutSymbol.Count(call.text(0), clauses, needsLab));
    }

    private boolean isParticle(Call call, int k) {
        boolean found = !PhaseSpaceCut.legs(outgoing, call.text(k)).isEmpty();
        if (!found) {
            call.problem(
                    k,
                    "'" + call.text(k) + "' is not in the final state",
                    Suggest.maybe(call.text(k), particles(), "particles"));
        }
        return found;
    }

    private Collection<String> particles() {
        Set<String> known = new LinkedHashSet<>();
        for (ParticleType t : outgoing) {
            known.add(t.name());
        }
        return known;
    }

    @Override
    public Optional<Resolver<CutSymbol>> wrapper(String name) {
        return switch (name) {
            case "lab" -> Optional.of(new CutNames(outgoing, true, counting));
            case "cm" -> Optional.of(new CutNames(outgoing, false, counting));
            default -> Optional.empty();
        };
    }

    @Override
    public Collection<String> names() {
        List<String> names = new ArrayList<>(Kinematic.words());
        names.add(COUNT);
        return names;
    }
}
