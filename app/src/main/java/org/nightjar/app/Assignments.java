/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nightjar.core.card.CardException;
import picocli.CommandLine.Option;

/** The option {@code --set}. */
final class Assignments {
    @Option(
            names = "--set",
            paramLabel = "\"ma=1 GeV,gagg=1e-3 /GeV\"",
            description = "Parameters of the model with their units; may be given several times.")
    private List<String> texts = List.of();

    /** All assignments in one text; a parameter given twice is refused. */
    String text() {
        String all = String.join(",", texts);
        Set<String> names = new HashSet<>();
        for (String part : all.split(",")) {
            String name = part.split("=", 2)[0].trim();
            if (!name.isEmpty() && !names.add(name)) {
                throw new CardException("--set", "'" + name + "' is given twice.", "one of the two?");
            }
        }
        return all;
    }
}
