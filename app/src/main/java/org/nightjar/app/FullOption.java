/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.List;
import java.util.Map;
import org.nightjar.generation.FullAmplitude;
import org.nightjar.theory.Process;
import picocli.CommandLine.Option;

/** Whether a decay chain is one amplitude or a hard process and narrow decays. */
final class FullOption {
    @Option(
            names = "--full",
            description = {
                "A decay chain as one amplitude: Breit-Wigner shapes instead of the narrow width, identical particles",
                "exchanged; cuts act on the particles after all decays. Other diagrams of these particles are left out."
            })
    private boolean full;

    /** True if asked for. */
    boolean isGiven() {
        return full;
    }

    /** The process whose particles are the legs: after all decays if asked for, else before. */
    Process legs(Process process) {
        return full ? FullAmplitude.finalState(process) : process;
    }

    /** The process as headings say it. */
    String words(Process process) {
        return process.text() + (full ? ", full amplitude" : "");
    }

    /** Adds the choice to a document. */
    void put(Map<String, Object> document) {
        document.put("full", full);
    }

    /** What a user should know. */
    List<String> notes(Question question) {
        return full ? FullAmplitude.notes(question.process(), question.point()) : List.of();
    }
}
