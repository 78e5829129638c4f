/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.List;
import picocli.CommandLine.Option;

/** The option {@code --set}. */
final class Assignments {
    @Option(
            names = "--set",
            paramLabel = "\"ma=1 GeV,gagg=1e-3 /GeV\"",
            description = "Parameters of the model with their units; may be given several times.")
    private List<String> texts = List.of();

    /** All assignments in one text. */
    String text() {
        return String.join(",", texts);
    }
}
