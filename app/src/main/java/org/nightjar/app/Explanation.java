/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The same content as lines for a person and as a tree for a program. */
final class Explanation {
    private final List<String> lines = new ArrayList<>();
    private final Map<String, @Nullable Object> tree = new LinkedHashMap<>();

    /** An explanation of something of a kind. */
    Explanation(String kind, String name, String title) {
        tree.put("kind", kind);
        tree.put("name", name);
        tree.put("title", title);
        lines.add(name + ": " + title + "  (" + kind + ")");
    }

    /** A headline, set off by an empty line. */
    Explanation part(String headline) {
        lines.add("");
        lines.add(headline);
        return this;
    }

    /** Sentences below the headline, wrapped. */
    Explanation text(String sentence) {
        lines.addAll(Show.wrapped(sentence, "  "));
        return this;
    }

    /** A table below the headline. */
    Explanation table(List<List<String>> rows) {
        Show.columns(rows).forEach(r -> lines.add("  " + r));
        return this;
    }

    /** An entry of the tree. */
    Explanation put(String key, @Nullable Object value) {
        tree.put(key, value);
        return this;
    }

    List<String> lines() {
        return lines;
    }

    Map<String, @Nullable Object> tree() {
        return tree;
    }
}
