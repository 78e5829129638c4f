/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal.channels;

import java.io.Serializable;
import java.util.List;

/**
 * One way to sample the final state.
 *
 * @param nodes the first is the whole final state
 * @param splits parents before daughters
 */
record Channel(List<Node> nodes, List<Split> splits) implements Serializable {
    Channel {
        nodes = List.copyOf(nodes);
        splits = List.copyOf(splits);
    }
}
