/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints;

import java.util.List;

/**
 * What a constraint assumes: needed to judge and to translate it.
 *
 * @param model name of the model
 * @param production process or place of production
 * @param decays the decays searched for
 * @param branchingFraction what is assumed of their branching fraction, in words: {@code 1}, or {@code of the model}
 * @param lifetime prompt, displaced, … in words
 * @param place collider, beam dump, fixed target or astrophysics
 */
public record Recipe(
        String model,
        String production,
        List<String> decays,
        String branchingFraction,
        String lifetime,
        String place) {}
