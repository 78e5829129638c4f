/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.card.CardException;
import picocli.CommandLine.Option;

/** What all verbs share: {@code --json}, {@code --quiet}, {@code --threads}, {@code --seed} and {@code --help}. */
abstract class Verb implements Callable<Integer> {
    @Option(names = "--json", description = "Print one JSON document on standard output and nothing else there.")
    private boolean json;

    @Option(names = "--quiet", description = "No progress and notes.")
    private boolean quiet;

    @Option(names = "--threads", paramLabel = "N", description = "Number of threads (default: all cores).")
    private @Nullable Integer threads;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of all random numbers (default: the card's).")
    @Nullable
    Long seed;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    private @Nullable Console console;

    void use(Console theConsole) {
        console = theConsole;
    }

    Console console() {
        return Objects.requireNonNull(console);
    }

    int threads() {
        if (threads == null) {
            return Runtime.getRuntime().availableProcessors();
        }
        if (threads < 1 || threads > 1024) {
            throw new CardException(
                    "--threads", "the number of threads must be between 1 and 1024 (" + threads + ").", "");
        }
        return threads;
    }

    @Override
    public final Integer call() {
        console().configure(json, quiet);
        threads(); // a wrong number is told even by verbs that use one thread
        return execute();
    }

    /** Does the work; returns the exit code. */
    abstract int execute();
}
