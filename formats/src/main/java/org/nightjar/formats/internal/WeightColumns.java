/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nightjar.core.events.EventBatch;

/** Names of further weights, in the order in which a file shows them. */
public final class WeightColumns {
    /** More names than this are damage. */
    public static final int MOST = 5_000;

    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> byName = new LinkedHashMap<>();

    /** Number of a name, which is added if it is new; -1 if there are too many. */
    public int of(String name) {
        Integer known = byName.get(name);
        if (known != null) {
            return known;
        }
        if (names.size() == MOST) {
            return -1;
        }
        names.add(name);
        byName.put(name, names.size() - 1);
        return names.size() - 1;
    }

    /** The names so far. */
    public List<String> names() {
        return List.copyOf(names);
    }

    /** Number of names. */
    public int size() {
        return names.size();
    }

    /** Puts a weight of event {@code k}. */
    public void put(EventBatch batch, int k, int name, double value) {
        if (name >= batch.namedWeights()) {
            batch.useNamedWeights(names.size());
        }
        batch.namedWeight(name)[k] = value;
    }
}
