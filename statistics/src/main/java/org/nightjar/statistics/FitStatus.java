/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics;

import java.util.List;

/** How a fit, or the limit made from several fits, ended. A failed fit is a status, never an exception. */
public sealed interface FitStatus {
    /** Whether the result may be quoted. */
    boolean usable();

    /** One line for people and files. */
    String text();

    /** The projected gradient vanishes inside all bounds. */
    record Converged() implements FitStatus {
        @Override
        public boolean usable() {
            return true;
        }

        @Override
        public String text() {
            return "converged";
        }
    }

    /** The projected gradient vanishes, with the named parameters or rates at their bound. */
    record ConvergedAtBound(List<String> at) implements FitStatus {
        private static final int MOST_NAMED = 8;

        public ConvergedAtBound {
            at = List.copyOf(at);
        }

        @Override
        public boolean usable() {
            return true;
        }

        /** Names some of them if there are many; {@link #at} has all. */
        @Override
        public String text() {
            String named = String.join(", ", at.subList(0, Math.min(MOST_NAMED, at.size())));
            int more = at.size() - MOST_NAMED;
            return "converged at bound: " + named + (more > 0 ? " and %d more".formatted(more) : "");
        }
    }

    /** No minimum was reached; the reason names the bin or the parameter. */
    record NotConverged(String reason) implements FitStatus {
        @Override
        public boolean usable() {
            return false;
        }

        @Override
        public String text() {
            return "not converged: " + reason;
        }
    }

    /** The plain good ending. */
    FitStatus CONVERGED = new Converged();
}
