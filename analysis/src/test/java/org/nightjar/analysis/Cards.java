/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nightjar.core.card.CardNode;

/**
 * Reads the few forms of card texts that the tests use: indented {@code key: value}, {@code key:} and {@code - key: value}
 * (a list of maps). A key in double quotes may hold anything. The real reader lives elsewhere.
 */
final class Cards {
    private record Line(int number, int indent, boolean item, String key, String value, int column) {}

    private Cards() {}

    static CardNode read(String text) {
        Deque<Line> lines = new ArrayDeque<>();
        String[] all = text.split("\n");
        for (int n = 0; n < all.length; n++) {
            if (!all[n].isBlank()) {
                lines.add(line(n + 1, all[n]));
            }
        }
        return map(lines, 0, "", 1);
    }

    private static Line line(int number, String s) {
        int indent = s.length() - s.stripLeading().length();
        boolean item = s.startsWith("- ", indent);
        int start = item ? indent + 2 : indent;
        boolean quoted = s.charAt(start) == '"';
        int keyEnd = quoted ? s.indexOf('"', start + 1) + 1 : colon(s, start);
        String key = quoted ? s.substring(start + 1, keyEnd - 1) : s.substring(start, keyEnd);
        int at = keyEnd + 1;
        while (at < s.length() && s.charAt(at) == ' ') {
            at++;
        }
        return new Line(number, start, item, key, s.substring(Math.min(at, s.length())), at + 1);
    }

    /** The colon that ends a key: followed by a blank or the end of the line. */
    private static int colon(String s, int start) {
        int at = start;
        while (!(s.charAt(at) == ':' && (at + 1 == s.length() || s.charAt(at + 1) == ' '))) {
            at++;
        }
        return at;
    }

    private static CardNode map(Deque<Line> lines, int indent, String path, int line) {
        Map<String, CardNode> entries = new LinkedHashMap<>();
        boolean first = true;
        while (!lines.isEmpty()
                && lines.peek().indent() == indent
                && (first || !lines.peek().item())) {
            first = false;
            Line l = lines.poll();
            String child = path.isEmpty() ? l.key() : path + "." + l.key();
            if (!l.value().isEmpty()) {
                entries.put(l.key(), CardNode.scalar("card.yaml", l.number(), l.column(), child, l.value()));
            } else if (lines.peek().item()) {
                entries.put(l.key(), items(lines, lines.peek().indent(), child, l.number()));
            } else {
                entries.put(l.key(), map(lines, lines.peek().indent(), child, l.number()));
            }
        }
        return CardNode.map("card.yaml", line, indent + 1, path, entries);
    }

    private static CardNode items(Deque<Line> lines, int indent, String path, int line) {
        List<CardNode> items = new ArrayList<>();
        while (!lines.isEmpty() && lines.peek().item() && lines.peek().indent() == indent) {
            items.add(map(
                    lines, indent, path + "[" + items.size() + "]", lines.peek().number()));
        }
        return CardNode.list("card.yaml", line, indent + 1, path, items);
    }
}
