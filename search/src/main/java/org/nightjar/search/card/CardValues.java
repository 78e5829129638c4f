/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.card;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.CardNode;
import org.nightjar.core.card.Problem;
import org.nightjar.core.card.Problems;
import org.nightjar.core.units.Dimension;
import org.nightjar.formats.Numbers;

/** Values of a card that several of its sections share; what is wrong goes to the problems. */
final class CardValues {
    static final long MOST_EVENTS = 10_000_000_000L;

    private final Problems problems;

    CardValues(Problems problems) {
        this.problems = problems;
    }

    /** A positive, finite quantity. */
    double positive(CardNode node, Dimension dimension) {
        double x = node.quantity(dimension, problems);
        if (x <= 0 || Double.isInfinite(x)) {
            problems.add(node, node.text().trim() + " is not positive and finite.", "");
        }
        return x;
    }

    /** A whole number in a range. */
    long between(CardNode n, long minimum, long maximum) {
        long x = n.count(problems);
        if (x >= 0 && x < minimum) {
            problems.add(n, x + " is too few.", minimum + " or more?");
        } else if (x > maximum) {
            problems.add(n, x + " is too many.", maximum + " or fewer?");
        }
        return Math.max(x, minimum);
    }

    /** True for true and yes; false without the key. */
    boolean yes(CardNode n, String key) {
        return n.find(key)
                .map(v -> {
                    String t = v.oneOf(problems, "true", "false", "yes", "no");
                    return t.equals("true") || t.equals("yes");
                })
                .orElse(false);
    }

    /** A relative uncertainty. */
    double uncertainty(CardNode n) {
        double u = n.number(problems);
        if (!(u >= 0 && u < 1)) {
            problems.add(
                    n,
                    "an uncertainty of " + Numbers.text(u) + " is not between 0 and 100 %.",
                    "12.5 %, relative to the factor?");
        }
        return u;
    }

    /** The texts of a list. */
    List<String> texts(CardNode node) {
        return node.items().stream().map(n -> n.string(problems)).toList();
    }

    /** The result, or its failure as a problem: inside a table with its own place, else at the node. */
    <T> Optional<T> attempt(CardNode at, Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (CardException e) {
            for (Problem p : e.problems()) {
                if (p.line() > 0) {
                    problems.add(p);
                } else {
                    problems.add(at, p.file() + ": " + p.what(), p.maybe());
                }
            }
            return Optional.empty();
        }
    }
}
