/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nightjar.core.card.Problem;

/** Oddities of an event file: each kind once, where it first occurred, with how often. */
public final class Warnings {
    private static final class Entry {
        private final Problem first;
        private long count = 1;

        Entry(Problem first) {
            this.first = first;
        }
    }

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** True if this kind has been seen; then it is counted. */
    public boolean again(String kind) {
        Entry e = entries.get(kind);
        if (e == null) {
            return false;
        }
        e.count++;
        return true;
    }

    /** Adds the first one of a kind. */
    public void add(String kind, Problem first) {
        entries.put(kind, new Entry(first));
    }

    /** All kinds in the order of their first appearance. */
    public List<Problem> list() {
        return entries.values().stream()
                .map(e -> e.count == 1
                        ? e.first
                        : new Problem(
                                e.first.file(),
                                e.first.line(),
                                e.first.column(),
                                e.first.what() + " And " + (e.count - 1) + " more of this kind.",
                                e.first.maybe()))
                .toList();
    }
}
