/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core.card;

import java.util.List;
import java.util.stream.Collectors;
import org.nightjar.core.NightjarException;

/** The user can fix it: wrong input, with all its problems at once. Exit code 2. */
public final class CardException extends NightjarException {
    private final transient List<Problem> problems;

    /** All problems found. */
    public CardException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")) + "\n"
                + count(problems.size()));
        this.problems = List.copyOf(problems);
    }

    /** One problem without position, e.g. of a command-line option. */
    public CardException(String where, String what, String maybe) {
        this(List.of(new Problem(where, 0, 0, what, maybe)));
    }

    private static String count(int n) {
        return n + (n == 1 ? " problem" : " problems") + "; nothing was run.";
    }

    /** The problems in the order found. */
    public List<Problem> problems() {
        return problems;
    }

    @Override
    public int exitCode() {
        return 2;
    }
}
