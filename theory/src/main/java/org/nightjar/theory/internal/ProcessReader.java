/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nightjar.core.card.Problem;
import org.nightjar.core.card.Problems;
import org.nightjar.core.card.Suggest;
import org.nightjar.core.particles.ParticleTable;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.theory.DecayTable;
import org.nightjar.theory.Process;
import org.nightjar.theory.Product;

/** Reads {@code e+ e- -> gamma a, a -> gamma gamma}. One use per text. */
public final class ProcessReader {
    private static final int LONGEST_CHAIN = 20;

    private final String text;
    private final ParticleTable table;
    private final Problems problems = new Problems();
    private final Map<String, Clauses> decays = new LinkedHashMap<>();

    /** The right side of one clause; {@code invisible} stands for every unseen decay. */
    private record Clause(List<ParticleType> left, List<ParticleType> right, boolean invisible, String text, int at) {}

    /** The clauses of one particle, used in turn; a single one is used for all. */
    private static final class Clauses {
        private final Deque<Clause> waiting = new ArrayDeque<>();
        private int written;
        private int used;

        private Optional<Clause> next() {
            used++;
            return Optional.ofNullable(written == 1 ? waiting.peek() : waiting.poll());
        }
    }

    /** A reader of one text. */
    public ProcessReader(String text, ParticleTable table) {
        this.text = text;
        this.table = table;
    }

    /** The process, or everything that is wrong. */
    public Process read() {
        List<Clause> clauses = new ArrayList<>();
        int at = 0;
        for (String part : text.split(",", -1)) {
            clause(part, at).ifPresent(clauses::add);
            at += part.length() + 1;
        }
        problems.throwIfAny();
        Clause hard = clauses.get(0);
        if (hard.invisible) {
            report(hard.at, "'invisible' is for decays, not for the first process.", "the particles themselves?");
        }
        checkNumber(hard, 2);
        clauses.stream().skip(1).forEach(this::addDecay);
        problems.throwIfAny();
        List<Product> products = hard.right.stream().map(t -> grow(t, 0)).toList();
        decays.forEach(this::checkUse);
        problems.throwIfAny();
        return new Process(hard.left, products);
    }

    private void addDecay(Clause c) {
        checkNumber(c, 1);
        Clauses all = decays.computeIfAbsent(c.left.get(0).name(), n -> new Clauses());
        all.waiting.add(c);
        all.written++;
    }

    private void checkNumber(Clause c, int most) {
        if (c.left.size() > most) {
            report(
                    c.at,
                    "'%s' has %d particles on the left.".formatted(c.text, c.left.size()),
                    most == 1 ? "one decaying particle?" : "one or two initial particles?");
        }
    }

    private Product grow(ParticleType type, int depth) {
        Clauses all = decays.get(type.name());
        Optional<Clause> decay = all == null ? Optional.empty() : all.next();
        if (decay.isEmpty()) {
            return new Product(type, List.of(), false);
        }
        if (depth > LONGEST_CHAIN) {
            report(decay.get().at, "'" + decay.get().text + "' leads back to " + type.name() + ".", "");
            return new Product(type, List.of(), false);
        }
        List<Product> daughters =
                decay.get().right.stream().map(t -> grow(t, depth + 1)).toList();
        return new Product(type, daughters, decay.get().invisible);
    }

    private void checkUse(String name, Clauses all) {
        int at = 0;
        if (all.used == 0) {
            report(at, "there is no " + name + " to decay in '" + text.trim() + "'.", "");
        } else if (all.written > 1 && all.written != all.used) {
            report(
                    at,
                    "%d decays are given for %d %s.".formatted(all.written, all.used, name),
                    "one decay for all, or one for each?");
        }
    }

    private Optional<Clause> clause(String part, int at) {
        String shown = part.trim();
        String[] sides = part.split("->", -1);
        if (sides.length != 2) {
            report(
                    at,
                    "'%s' %s.".formatted(shown, sides.length < 2 ? "has no arrow" : "has more than one arrow"),
                    "e+ e- -> gamma a, a -> gamma gamma?");
            return Optional.empty();
        }
        List<ParticleType> left = particles(sides[0], at);
        boolean invisible = sides[1].trim().equals(DecayTable.INVISIBLE);
        List<ParticleType> right = invisible ? List.of() : particles(sides[1], at + sides[0].length() + 2);
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        if (left.isEmpty() || (right.isEmpty() && !invisible)) {
            report(at, "'" + shown + "' has nothing on one side of the arrow.", "");
            return Optional.empty();
        }
        if (!invisible) {
            checkConservation(shown, left, right, at);
        }
        return Optional.of(new Clause(left, right, invisible, shown, at));
    }

    private List<ParticleType> particles(String side, int at) {
        List<ParticleType> types = new ArrayList<>();
        int column = at;
        for (String word : side.split("(?<=\\s)|(?=\\s)")) {
            if (!word.isBlank()) {
                Optional<ParticleType> type = table.find(word);
                if (type.isEmpty()) {
                    report(
                            column,
                            "'" + word + "' is not a particle of this model.",
                            Suggest.maybe(word, names(), "particles"));
                }
                type.ifPresent(types::add);
            }
            column += word.length();
        }
        return types;
    }

    private List<String> names() {
        return table.all().stream().map(ParticleType::name).toList();
    }

    private void checkConservation(String shown, List<ParticleType> left, List<ParticleType> right, int at) {
        int before = left.stream().mapToInt(ParticleType::threeCharge).sum();
        int after = right.stream().mapToInt(ParticleType::threeCharge).sum();
        if (before != after) {
            report(
                    at,
                    "'%s' does not conserve charge (%s before, %s after)."
                            .formatted(shown, charge(before), charge(after)),
                    "an antiparticle, such as mu+ for mu-?");
        }
        long fermions = left.stream().filter(t -> t.twiceSpin() % 2 == 1).count()
                + right.stream().filter(t -> t.twiceSpin() % 2 == 1).count();
        if (fermions % 2 == 1) {
            report(at, "'" + shown + "' has an odd number of fermions, so angular momentum cannot be conserved.", "");
        }
    }

    private static String charge(int threeCharge) {
        return threeCharge % 3 == 0 ? Integer.toString(threeCharge / 3) : threeCharge + "/3";
    }

    private void report(int at, String what, String maybe) {
        problems.add(new Problem("process", 1, at + 1, what, maybe));
    }
}
