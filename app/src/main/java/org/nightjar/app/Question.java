/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.Problems;
import org.nightjar.theory.Model;
import org.nightjar.theory.ModelPoint;
import org.nightjar.theory.Process;

/**
 * A process at a model point, read from the command line.
 *
 * @param process the process
 * @param point the model with its parameters fixed
 */
record Question(Process process, ModelPoint point) {
    /** Reads both; everything that is wrong with either is reported at once. */
    static Question read(String text, ModelOption option, Assignments assignments, Plugins plugins) {
        Model model = option.of(text, plugins);
        Problems problems = new Problems();
        Process process = attempt(() -> Process.parse(text, model), problems);
        ModelPoint point = attempt(() -> model.point(assignments.text()), problems);
        problems.throwIfAny();
        return new Question(Objects.requireNonNull(process), Objects.requireNonNull(point));
    }

    private static <T> @Nullable T attempt(Supplier<T> reading, Problems problems) {
        try {
            return reading.get();
        } catch (CardException e) {
            e.problems().forEach(problems::add);
            return null;
        }
    }
}
