/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.nightjar.core.NightjarException;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.CardNode;
import org.nightjar.core.card.Problems;
import org.nightjar.formats.files.DataText;
import org.nightjar.formats.yaml.YamlReader;

/**
 * A search card with the cards that it extends. Maps are merged key by key, the nearer card wins; lists are replaced as a
 * whole (of control samples those alone that quote a ratio are inherited, and no corrections measured in the others), and so are maps with a {@code source}, which belongs to their values; the value {@code none} takes a key of the extended card away. What belongs to one publication ({@link #OWN}) is not
 * inherited.
 *
 * @param node the merged card
 * @param parents what it extends, nearest first, as the cards name it
 * @param texts the texts of those cards one after the other
 */
record CardFamily(CardNode node, List<String> parents, String texts) {
    private static final String KEY = "extends";
    private static final String SOURCE = "source";
    private static final String NONE = "none";
    private static final Set<String> OWN = Set.of(
            "name", "title", "status", "cites", "data", "blinding", "compare with", "projections", "differences");

    /** The card merged with what it extends; {@code find} gives the text of a named card. */
    static CardFamily of(CardNode card, Function<String, DataText> find, Problems problems) {
        List<CardNode> line = new ArrayList<>(List.of(card));
        List<String> parents = new ArrayList<>();
        StringBuilder texts = new StringBuilder();
        Optional<CardNode> next = card.find(KEY);
        while (next.isPresent()) {
            CardNode at = next.get();
            String name = at.string(problems);
            if (parents.contains(name) || name.equals(text(card, "name"))) {
                problems.add(at, "the card extends itself (" + String.join(" -> ", parents) + " -> " + name + ").", "");
            }
            if (name.isEmpty() || !problems.isEmpty()) {
                break;
            }
            Optional<CardNode> parent = read(at, name, find, texts, problems);
            parents.add(name);
            parent.ifPresent(line::add);
            next = parent.flatMap(p -> p.find(KEY));
        }
        CardNode merged = line.get(line.size() - 1);
        for (int k = line.size() - 2; k >= 0; k--) {
            merged = merge(inheritable(merged), line.get(k));
        }
        return new CardFamily(line.size() == 1 ? card : merged, List.copyOf(parents), texts.toString());
    }

    private static Optional<CardNode> read(
            CardNode at, String name, Function<String, DataText> find, StringBuilder texts, Problems problems) {
        try {
            DataText text = find.apply(name);
            texts.append('\n').append(text.text());
            return Optional.of(YamlReader.read(text.name(), text.text()));
        } catch (CardException e) {
            problems.add(at, "cannot read the card '" + name + "'", e);
            return Optional.empty();
        } catch (NightjarException e) {
            problems.add(at, "cannot read the card '" + name + "': " + e.getMessage(), "");
            return Optional.empty();
        }
    }

    private static String text(CardNode card, String key) {
        return card.find(key).map(CardNode::text).orElse("");
    }

    private static CardNode inheritable(CardNode card) {
        Map<String, CardNode> kept = new LinkedHashMap<>(card.entries());
        kept.keySet().removeAll(OWN);
        Set<String> measured = new HashSet<>();
        kept.computeIfPresent("control", (key, control) -> quoted(control, measured));
        kept.computeIfPresent("corrections", (key, corrections) -> without(corrections, measured));
        return CardNode.map(card.file(), card.line(), card.column(), card.path(), kept);
    }

    /** Of control samples only those that quote a ratio: others belong to the selection and the data of their card. */
    private static CardNode quoted(CardNode control, Set<String> measured) {
        control.entries().forEach((name, sample) -> {
            if (sample.find("ratio").isEmpty()) {
                measured.add(name);
            }
        });
        return keep(control, (name, sample) -> !measured.contains(name));
    }

    /** Corrections without those that are measured in control samples which are not inherited. */
    private static CardNode without(CardNode corrections, Set<String> measured) {
        return keep(corrections, (name, c) -> !measured.contains(text(c, "from")));
    }

    private static CardNode keep(CardNode map, BiPredicate<String, CardNode> wanted) {
        Map<String, CardNode> kept = new LinkedHashMap<>();
        map.entries().forEach((name, node) -> {
            if (wanted.test(name, node)) {
                kept.put(name, node);
            }
        });
        return CardNode.map(map.file(), map.line(), map.column(), map.path(), kept);
    }

    private static CardNode merge(CardNode base, CardNode over) {
        if (!base.isMap() || !over.isMap() || over.find(SOURCE).isPresent()) {
            return over;
        }
        Map<String, CardNode> all = new LinkedHashMap<>(base.entries());
        over.entries().forEach((key, node) -> {
            CardNode inherited = all.get(key);
            if (inherited != null && node.isScalar() && node.text().equals(NONE)) {
                all.remove(key);
            } else {
                all.put(key, inherited == null ? node : merge(inherited, node));
            }
        });
        return CardNode.map(over.file(), over.line(), over.column(), over.path(), all);
    }
}
