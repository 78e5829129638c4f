/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.card.CardException;
import org.nightjar.statistics.bayes.Prior;
import picocli.CommandLine.Option;

/** The prior density of Bayesian limits. */
final class PriorOption {
    private static final String EXAMPLES = "flat, jeffreys, 1/sqrt(s), s^-0.3 or \"flat in g, s=g^4\"?";

    @Option(
            names = "--prior",
            paramLabel = "P",
            description = {
                "For bayesian, the density of the signal s: flat (default), jeffreys, 1/sqrt(s), 1/s, a power s^-0.3, or",
                "\"flat in g, s=g^4\"."
            })
    private @Nullable String given;

    /** Refuses a prior that a method does not know, and one that cannot be read. */
    void check(boolean bayesian) {
        if (given != null && !bayesian) {
            throw new CardException("--prior", "is for --method bayesian alone.", "--method bayesian?");
        }
        prior();
    }

    /** As given, or flat. */
    Prior prior() {
        if (given == null) {
            return Prior.FLAT;
        }
        try {
            return Prior.parse(given);
        } catch (IllegalArgumentException e) {
            throw new CardException("--prior", e.getMessage() + ".", EXAMPLES);
        }
    }

    boolean isFlat() {
        return prior().equals(Prior.FLAT);
    }

    /** In words. */
    String words() {
        Prior p = prior();
        return isFlat() ? "flat prior on the signal" : p.jeffreys() ? "Jeffreys' prior" : "prior " + p.text();
    }

    /** What is computed, or the prior's refusal in the user's words. */
    <T> T orRefuse(Supplier<T> work) {
        try {
            return work.get();
        } catch (IllegalArgumentException e) {
            if (isFlat()) {
                throw e;
            }
            throw new CardException("--prior", e.getMessage() + ".", "jeffreys, or a power above -1?");
        }
    }
}
