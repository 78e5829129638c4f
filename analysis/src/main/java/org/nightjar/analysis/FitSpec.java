/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The kinematic fit of a list of combinations, as the card has it.
 *
 * @param key the key with its place
 * @param total {@code beams}, or {@code exact beams} without their spread: what the momenta sum to
 * @param recoil mass of what the candidate recoils against
 * @param masses masses of parts, by name
 */
public record FitSpec(
        CardText key, @Nullable CardText total, @Nullable CardText recoil, Map<CardText, CardText> masses)
        implements Serializable {
    /** Keeps the order of the masses. */
    public FitSpec {
        masses = new LinkedHashMap<>(masses);
    }

    /** True if nothing is asked for. */
    boolean isEmpty() {
        return total == null && recoil == null && masses.isEmpty();
    }
}
