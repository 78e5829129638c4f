/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core.card;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects everything that is wrong, so that the user sees it all at once. */
public final class Problems {
    private final List<Problem> found = new ArrayList<>();

    /** Adds a problem at a node; {@code maybe} may be empty. */
    public void add(CardNode at, String what, String maybe) {
        add(new Problem(
                at.file(), at.line(), at.column(), at.path().isEmpty() ? what : at.path() + ": " + what, maybe));
    }

    /** Adds what is wrong with something that is named here: with its own place if it has one. */
    public void add(CardNode at, String what, CardException cause) {
        for (Problem p : cause.problems()) {
            if (p.line() > 0) {
                add(p);
            } else {
                add(at, what + ": " + p.what(), p.maybe());
            }
        }
    }

    /** Adds a ready problem; the same one again is told once. */
    public void add(Problem problem) {
        if (!found.contains(problem)) {
            found.add(problem);
        }
    }

    /** True if nothing is wrong so far. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** The problems by file, line and column. */
    public List<Problem> list() {
        return found.stream()
                .sorted(Comparator.comparing(Problem::file)
                        .thenComparingInt(Problem::line)
                        .thenComparingInt(Problem::column))
                .toList();
    }

    /** Throws a {@link CardException} with all problems if there are any. */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new CardException(list());
        }
    }
}
