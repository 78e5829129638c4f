/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.decay;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one particle of a process: a decay and what becomes of its daughters.
 *
 * @param decay one mode; null if the process text says nothing, so that the table decides
 * @param daughters one node per daughter
 * @param stays true to leave the particle undecayed whatever the table says
 */
public record DecayNode(@Nullable ParticleDecay decay, List<DecayNode> daughters, boolean stays)
        implements Serializable {
    /** As the table says. */
    public static final DecayNode BY_TABLE = new DecayNode(null, List.of(), false);

    /** Undecayed. */
    public static final DecayNode STAYS = new DecayNode(null, List.of(), true);

    /** Checks the number of daughters. */
    public DecayNode {
        daughters = List.copyOf(daughters);
        int wanted = decay == null || decay.modes().isEmpty()
                ? 0
                : decay.modes().get(0).daughters().size();
        if (daughters.size() != wanted || (decay != null && decay.modes().size() > 1)) {
            throw new IllegalArgumentException("daughters = " + daughters + " do not fit " + decay);
        }
    }

    /** A decay whose daughters are left to the table. */
    public static DecayNode of(ParticleDecay decay) {
        int n = decay.modes().isEmpty() ? 0 : decay.modes().get(0).daughters().size();
        return new DecayNode(decay, Collections.nCopies(n, BY_TABLE), false);
    }
}
