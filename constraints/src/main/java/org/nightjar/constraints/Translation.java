/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints;

import java.util.List;
import java.util.Map;

/**
 * What must be known of a result to read it in another vector model.
 *
 * @param production share of each production mechanism in the events of the published model; they sum to one
 * @param decays final states that were searched for, {@code e+ e-}, or {@code invisible}, {@code hadrons}, {@code any}
 * @param branching branching fraction into them that the publication assumes; NaN for that of its model
 * @param window lifetimes that are accepted
 */
public record Translation(Map<Mechanism, Double> production, List<String> decays, double branching, Window window) {
    /** The word for all decays. */
    public static final String ANY = "any";

    public Translation {
        production = Map.copyOf(production);
        decays = List.copyOf(decays);
    }
}
