/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.yaml;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.CardNode;
import org.nightjar.core.card.Problem;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.events.StreamStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Builds the card tree from the parser's events, so that what a card may not use is seen where it stands. */
final class TreeBuilder {
    private static final int DEEPEST = 100;
    private final String file;
    private final Iterator<Event> events;
    private int depth;

    TreeBuilder(String file, Iterator<Event> events) {
        this.file = file;
        this.events = events;
    }

    CardNode document() {
        Event first = events.next();
        while (first instanceof StreamStartEvent || first instanceof DocumentStartEvent) {
            first = events.next();
        }
        if (first instanceof StreamEndEvent) {
            throw new CardException(file, "the file is empty.", "it was not saved, or another file was meant?");
        }
        CardNode top = node(first, "");
        while (events.hasNext()) {
            Event next = events.next();
            if (next instanceof DocumentStartEvent) {
                throw wrong(next, "", "a second document begins here.", "one file per card?");
            }
        }
        return top;
    }

    private CardNode node(Event event, String path) {
        refuseAnchorsAndTags(event, path);
        int line = line(event);
        int column = column(event);
        if (event instanceof ScalarEvent scalar) {
            boolean quoted = scalar.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED
                    || scalar.getScalarStyle() == ScalarStyle.SINGLE_QUOTED;
            return CardNode.scalar(file, line, quoted ? column + 1 : column, path, scalar.getValue());
        }
        if (++depth > DEEPEST) {
            throw wrong(event, "", "more than " + DEEPEST + " levels inside each other.", "a bracket too many?");
        }
        CardNode node = event instanceof MappingStartEvent
                ? CardNode.map(file, line, column, path, entries(path))
                : CardNode.list(file, line, column, path, items(path));
        depth--;
        return node;
    }

    private List<CardNode> items(String path) {
        List<CardNode> items = new ArrayList<>();
        Event next = events.next();
        while (!(next instanceof SequenceEndEvent)) {
            items.add(node(next, path + "[" + items.size() + "]"));
            next = events.next();
        }
        return items;
    }

    private Map<String, CardNode> entries(String path) {
        Map<String, CardNode> entries = new LinkedHashMap<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        Event next = events.next();
        while (!(next instanceof MappingEndEvent)) {
            String key = key(next, path);
            Integer before = lines.put(key, line(next));
            String child = path.isEmpty() ? key : path + "." + key;
            if (before != null) {
                throw wrong(next, child, "this key is already given in line " + before + ".", "remove one of the two?");
            }
            entries.put(key, node(events.next(), child).ofKeyAt(line(next), column(next)));
            next = events.next();
        }
        return entries;
    }

    private String key(Event event, String path) {
        refuseAnchorsAndTags(event, path);
        if (!(event instanceof ScalarEvent scalar)) {
            throw wrong(event, path, "a list or map cannot be a key.", "quotes around the text?");
        }
        if (scalar.isPlain() && scalar.getValue().equals("<<")) {
            throw wrong(
                    event, path, "merge keys (<<) are not used in cards.", "the keys written out, or extends: NAME?");
        }
        return scalar.getValue();
    }

    private void refuseAnchorsAndTags(Event event, String path) {
        if (event instanceof AliasEvent alias) {
            throw wrong(
                    event,
                    path,
                    "aliases (*" + alias.getAlias() + ") are not used in cards.",
                    "the value written out, or quotes around a text that begins with *?");
        }
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            throw wrong(
                    event,
                    path,
                    "anchors (&" + node.getAnchor().get() + ") are not used in cards.",
                    "the value written out where it is needed, or quotes around a text that begins with &?");
        }
        Optional<String> tag = event instanceof ScalarEvent s
                ? s.getTag()
                : event instanceof CollectionStartEvent c ? c.getTag() : Optional.empty();
        if (tag.isPresent()) {
            throw wrong(
                    event,
                    path,
                    "tags (" + tag.get() + ") are not used in cards.",
                    "quotes around a text that begins with an exclamation mark?");
        }
    }

    private CardException wrong(Event at, String path, String what, String maybe) {
        String text = path.isEmpty() ? what : path + ": " + what;
        return new CardException(List.of(new Problem(file, line(at), column(at), text, maybe)));
    }

    private static int line(Event event) {
        return event.getStartMark().map(Mark::getLine).orElse(-1) + 1;
    }

    private static int column(Event event) {
        return event.getStartMark().map(Mark::getColumn).orElse(-1) + 1;
    }
}
