/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.nightjar.core.InternalError;
import org.nightjar.core.card.CardNode;

/** Changes single values of a card's text and leaves all else, comments included, as it is. */
final class CardEdit {
    private record Change(CardNode scalar, String text) {}

    private record Block(String key, String line) {}

    private final List<String> lines;
    private final List<Change> changes = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();

    CardEdit(String text) {
        lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    }

    /** Puts another text in the place of a scalar. */
    void replace(CardNode scalar, String newText) {
        changes.add(new Change(scalar, newText));
    }

    /** Replaces a top-level key with everything below it by one line; appends the line if the key is missing. */
    void replaceBlock(String key, String line) {
        blocks.add(new Block(key, line));
    }

    /** The changed text. */
    String text() {
        changes.stream()
                .sorted(Comparator.comparingInt((Change c) -> c.scalar.column()).reversed())
                .forEach(this::apply);
        blocks.forEach(this::apply);
        return String.join("\n", lines);
    }

    /** Changes further to the right come first, so that the columns of the others stay true. */
    private void apply(Change c) {
        int at = c.scalar.line() - 1;
        int from = c.scalar.column() - 1;
        String line = lines.get(at);
        for (String quote : List.of("", "\"", "'")) {
            String written = quote + c.scalar.text() + quote;
            if (line.startsWith(written, from)) {
                String after = line.substring(from + written.length());
                lines.set(at, line.substring(0, from) + quote + c.text + quote + after);
                return;
            }
        }
        throw new InternalError("'%s' is not at %d:%d".formatted(c.scalar.text(), at + 1, from + 1));
    }

    private void apply(Block b) {
        int start = -1;
        for (int k = 0; k < lines.size() && start < 0; k++) {
            start = lines.get(k).startsWith(b.key + ":") ? k : -1;
        }
        if (start < 0) {
            lines.add(b.line);
            return;
        }
        lines.set(start, b.line);
        while (start + 1 < lines.size() && lines.get(start + 1).startsWith(" ")) {
            lines.remove(start + 1);
        }
    }
}
