/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.nightjar.core.card.CardNode;
import org.nightjar.formats.files.DataText;

/**
 * The copy of a search card under another name: unvalidated, with sealed data (but for control samples that correct its yields),
 * its file references still resolving.
 */
final class SearchCopy {
    private final DataText original;
    private final CardNode node;
    private final String like;
    private final Path target;

    SearchCopy(DataText original, CardNode node, String like, Path target) {
        this.original = original;
        this.node = node;
        this.like = like;
        this.target = target;
    }

    String text(String name) {
        CardEdit edit = new CardEdit(original.text());
        node.find("name").ifPresent(n -> edit.replace(n, name));
        node.find("status").ifPresent(n -> edit.replace(n, "unvalidated"));
        node.find("scan").flatMap(n -> n.find("masses")).ifPresent(n -> prefix(edit, n, "file", this::moved));
        node.find("count").flatMap(n -> n.find("windows")).ifPresent(n -> prefix(edit, n, "file", this::moved));
        node.find("control")
                .ifPresent(n -> n.entries()
                        .values()
                        .forEach(c -> c.find("data").ifPresent(d -> prefix(edit, d, "file", this::moved))));
        node.find("data").ifPresent(n -> n.items().forEach(d -> prefix(edit, d, "file", this::moved)));
        node.find("compare with").ifPresent(n -> {
            prefix(edit, n, "published", this::moved);
            prefix(edit, n, "widths", this::moved);
            prefix(edit, n, "efficiency", this::moved);
        });
        edit.replaceBlock(
                "blinding",
                "blinding: { state: " + (needsControl() ? "control" : "sealed")
                        + " }   # open it with: nightjar unblind " + name + ".yaml --because \"...\"");
        return "# A copy of " + node.find("name").map(CardNode::text).orElse(like) + " to edit.\n" + edit.text();
    }

    /** True if a correction is measured in the data of a control sample, which must be open then. */
    private boolean needsControl() {
        return node.find("corrections").stream()
                .flatMap(c -> c.entries().values().stream())
                .flatMap(c -> c.find("from").stream())
                .anyMatch(from -> node.find("control")
                        .flatMap(c -> c.find(from.text()))
                        .flatMap(c -> c.find("data"))
                        .isPresent());
    }

    private static void prefix(CardEdit edit, CardNode map, String key, UnaryOperator<String> moved) {
        map.find(key).ifPresent(n -> edit.replace(n, moved.apply(n.text())));
    }

    /** Packed cards keep their files in a folder of their name; those beside a card file are found from the new card's folder. */
    private String moved(String file) {
        if (!Cards.isFile(like)) {
            return like + "/" + file;
        }
        Path from = target.toAbsolutePath().normalize().getParent();
        Path to = Path.of(like).toAbsolutePath().normalize().getParent();
        if (from == null || to == null || !Files.exists(to.resolve(file))) {
            return file;
        }
        return from.relativize(to.resolve(file)).toString().replace('\\', '/');
    }
}
