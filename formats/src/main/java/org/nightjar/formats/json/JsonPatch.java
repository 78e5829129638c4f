/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.Suggest;

/** Changes to a JSON document as RFC 6902 writes them: add, remove, replace, move, copy, test. */
public final class JsonPatch {
    private static final List<String> OPERATIONS = List.of("add", "remove", "replace", "move", "copy", "test");

    private final String name;
    private @Nullable Object tree;
    private int at;

    private JsonPatch(String name, @Nullable Object tree) {
        this.name = name;
        this.tree = tree;
    }

    /**
     * The changed document; the given one stays. The first operation that is impossible is reported.
     *
     * @param name  what messages call the patch
     * @param tree  the document
     * @param patch a list of operations
     */
    public static @Nullable Object apply(String name, @Nullable Object tree, @Nullable Object patch) {
        JsonPatch state = new JsonPatch(name, copy(tree));
        if (!(patch instanceof List<?> operations)) {
            throw new CardException(name, "a list of operations is expected.", "[{\"op\": \"add\", …}]?");
        }
        for (Object operation : operations) {
            if (!(operation instanceof Map<?, ?> map)) {
                throw state.wrong("an object {…} is expected.", "");
            }
            state.perform(map);
            state.at++;
        }
        return state.tree;
    }

    private static @Nullable Object copy(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> m = new LinkedHashMap<>();
            map.forEach((k, v) -> m.put(k, copy(v)));
            return m;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> l = new ArrayList<>();
            list.forEach(v -> l.add(copy(v)));
            return l;
        }
        return value;
    }

    private void perform(Map<?, ?> operation) {
        String op = String.valueOf(operation.get("op"));
        if (!OPERATIONS.contains(op)) {
            throw wrong("'" + op + "' is no operation.", Suggest.maybe(op, OPERATIONS, "operations"));
        }
        List<String> path = path(operation, "path");
        switch (op) {
            case "add" -> add(path, copy(value(operation)));
            case "remove" -> remove(path);
            case "replace" -> {
                remove(path);
                add(path, copy(value(operation)));
            }
            case "move" -> add(path, remove(path(operation, "from")));
            case "copy" -> add(path, copy(find(path(operation, "from"))));
            default -> {
                if (!same(find(path), value(operation))) {
                    throw wrong("the test of " + operation.get("path") + " fails.", "a patch for another workspace?");
                }
            }
        }
    }

    private @Nullable Object value(Map<?, ?> operation) {
        if (!operation.containsKey("value")) {
            throw wrong("the key 'value' is missing.", "");
        }
        return operation.get("value");
    }

    private List<String> path(Map<?, ?> operation, String key) {
        if (!(operation.get(key) instanceof String pointer) || !pointer.isEmpty() && pointer.charAt(0) != '/') {
            throw wrong("'" + key + "' must be a path such as /channels/0 (" + operation.get(key) + ").", "");
        }
        List<String> parts = new ArrayList<>();
        if (!pointer.isEmpty()) {
            for (String part : pointer.substring(1).split("/", -1)) {
                parts.add(part.replace("~1", "/").replace("~0", "~"));
            }
        }
        return parts;
    }

    private @Nullable Object find(List<String> path) {
        Object here = tree;
        for (String part : path) {
            if (here instanceof Map<?, ?> map && map.containsKey(part)) {
                here = map.get(part);
            } else if (here instanceof List<?> list) {
                here = list.get(index(part, list.size() - 1, path));
            } else {
                throw nowhere(path);
            }
        }
        return here;
    }

    @SuppressWarnings("unchecked")
    private void add(List<String> path, @Nullable Object value) {
        if (path.isEmpty()) {
            tree = value;
            return;
        }
        Object parent = find(path.subList(0, path.size() - 1));
        String last = path.get(path.size() - 1);
        if (parent instanceof Map<?, ?> map) {
            ((Map<Object, @Nullable Object>) map).put(last, value);
        } else if (parent instanceof List<?> list) {
            int k = last.equals("-") ? list.size() : index(last, list.size(), path);
            ((List<@Nullable Object>) list).add(k, value);
        } else {
            throw nowhere(path);
        }
    }

    private @Nullable Object remove(List<String> path) {
        Object old = find(path);
        if (path.isEmpty()) {
            tree = null;
            return old;
        }
        Object parent = Objects.requireNonNull(find(path.subList(0, path.size() - 1)));
        String last = path.get(path.size() - 1);
        if (parent instanceof Map<?, ?> map) {
            map.remove(last);
        } else {
            ((List<?>) parent).remove(Integer.parseInt(last));
        }
        return old;
    }

    private int index(String part, int largest, List<String> path) {
        if (!part.matches("0|[1-9][0-9]{0,8}") || Integer.parseInt(part) > largest) {
            throw nowhere(path);
        }
        return Integer.parseInt(part);
    }

    private static boolean same(@Nullable Object a, @Nullable Object b) {
        if (a instanceof Number x && b instanceof Number y) {
            return x.doubleValue() == y.doubleValue();
        }
        if (a instanceof List<?> x && b instanceof List<?> y && x.size() == y.size()) {
            for (int k = 0; k < x.size(); k++) {
                if (!same(x.get(k), y.get(k))) {
                    return false;
                }
            }
            return true;
        }
        if (a instanceof Map<?, ?> x && b instanceof Map<?, ?> y && x.keySet().equals(y.keySet())) {
            return x.entrySet().stream().allMatch(e -> same(e.getValue(), y.get(e.getKey())));
        }
        return Objects.equals(a, b);
    }

    private CardException nowhere(List<String> path) {
        return wrong("there is no /" + String.join("/", path) + ".", "a patch for another workspace?");
    }

    private CardException wrong(String what, String maybe) {
        return new CardException(name, "[" + at + "]: " + what, maybe);
    }
}
