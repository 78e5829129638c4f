/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.decay;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nightjar.theory.SpinDensity;

/**
 * A production or a decay with spin.
 *
 * @param density of the parent (of a decay) and of the daughters that decay on; null for a decay known by its polarimeter (two states) or by
 *     the directions of its daughters (a vector meson, three states)
 * @param children nodes of the daughters, null for those whose spin is summed
 * @param incoming number of incoming legs
 * @param states spin states of the parent; 1 for a production
 */
record SpinNode(@Nullable SpinDensity density, List<@Nullable SpinNode> children, int incoming, int states)
        implements Serializable {
    SpinNode {
        children = new ArrayList<>(children);
    }

    static SpinNode polarimeter() {
        return new SpinNode(null, List.of(), 1, 2);
    }

    static SpinNode vector() {
        return new SpinNode(null, List.of(), 1, 3);
    }

    static SpinNode of(SpinDensity density, List<@Nullable SpinNode> children, int incoming) {
        int below = children.stream()
                .filter(Objects::nonNull)
                .mapToInt(SpinNode::states)
                .reduce(1, (a, b) -> a * b);
        return new SpinNode(density, children, incoming, density.dimension() / below);
    }

    /** True if some decay is known by more than its polarimeter, so that daughters' decays may matter. */
    boolean isDeep() {
        return children.stream().filter(Objects::nonNull).anyMatch(c -> c.density() != null);
    }
}
