/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.card;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nightjar.core.NightjarException;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.CardNode;
import org.nightjar.core.card.Problems;
import org.nightjar.detector.CardSource;

/**
 * Resolves {@code extends}: maps are merged key by key, the nearer card wins; a leaf (a map with {@code value},
 * {@code table} or {@code kind}) is replaced as a whole, because its source belongs to its value.
 */
public final class Inheritance {
    private Inheritance() {}

    /** The card with everything it inherits. */
    public static CardNode resolve(CardNode card, CardSource parents, Problems problems) {
        List<String> chain = new ArrayList<>();
        name(card).ifPresent(chain::add);
        return resolve(card, parents, problems, chain);
    }

    private static CardNode resolve(CardNode card, CardSource parents, Problems problems, List<String> chain) {
        Optional<CardNode> parent = card.find("extends");
        if (parent.isEmpty()) {
            return card;
        }
        String name = parent.get().string(problems);
        if (name.isEmpty()) {
            return card;
        }
        if (chain.contains(name)) {
            problems.add(
                    parent.get(), "the card extends itself (" + String.join(" -> ", chain) + " -> " + name + ").", "");
            return card;
        }
        chain.add(name);
        try {
            return merge(resolve(parents.card(name), parents, problems, chain), card);
        } catch (CardException e) {
            problems.add(parent.get(), "cannot read the card '" + name + "'", e);
            return card;
        } catch (NightjarException e) {
            problems.add(parent.get(), "cannot read the card '" + name + "': " + e.getMessage(), "");
            return card;
        }
    }

    private static Optional<String> name(CardNode card) {
        return card.find("name").filter(CardNode::isScalar).map(CardNode::text);
    }

    private static CardNode merge(CardNode base, CardNode over) {
        if (!base.isMap() || !over.isMap() || isLeaf(base) || isLeaf(over)) {
            return over;
        }
        Map<String, CardNode> all = new LinkedHashMap<>(base.entries());
        over.entries().forEach((key, node) -> {
            CardNode inherited = all.get(key);
            all.put(key, inherited == null ? node : merge(inherited, node));
        });
        return CardNode.map(over.file(), over.line(), over.column(), over.path(), all);
    }

    private static boolean isLeaf(CardNode node) {
        return node.find("value").isPresent()
                || node.find("table").isPresent()
                || node.find("kind")
                        .filter(k -> node.find("source").isPresent())
                        .isPresent();
    }
}
