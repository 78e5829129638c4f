/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.ufo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.nightjar.theory.formula.Formula;
import org.nightjar.theory.formula.FormulaException;

/** The internal parameters of a UFO folder, each behind those that it is made of, whatever their order in the file. */
final class UfoFormulas {
    private final Map<String, UfoObject> objects;
    private final Predicate<String> isExternal;
    private final BiConsumer<UfoObject, String> broken;
    private final Map<String, Formula> formulae = new LinkedHashMap<>();
    private final Map<String, Formula> ordered = new LinkedHashMap<>();

    /**
     * Prepares the order.
     *
     * @param objects the parameters by name
     * @param isExternal true for names of numbers
     * @param broken told what is wrong with a parameter
     */
    UfoFormulas(Map<String, UfoObject> objects, Predicate<String> isExternal, BiConsumer<UfoObject, String> broken) {
        this.objects = objects;
        this.isExternal = isExternal;
        this.broken = broken;
    }

    /** What is wrong with the formula of a value. */
    static String message(UfoObject o, FormulaException e) {
        return "'%s': %s (column %d).".formatted(shown(o.text("value")), e.getMessage(), e.column());
    }

    private static String shown(String text) {
        return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }

    Map<String, Formula> inOrder() {
        objects.forEach((name, o) -> {
            try {
                formulae.put(name, Formula.parse(o.text("value")));
            } catch (FormulaException e) {
                broken.accept(o, message(o, e));
                formulae.put(name, Formula.parse("0"));
            }
        });
        objects.values().forEach(this::requireKnownNames);
        formulae.keySet().forEach(this::visit);
        return ordered;
    }

    private void requireKnownNames(UfoObject o) {
        for (String name : formula(o.name()).names()) {
            if (!formulae.containsKey(name) && !isExternal.test(name)) {
                broken.accept(o, "'" + name + "' is not a parameter.");
            }
        }
    }

    private Formula formula(String name) {
        return Objects.requireNonNull(formulae.get(name));
    }

    /** Puts what a parameter is made of before it, without recursion: chains may be long. */
    private void visit(String start) {
        Deque<String> path = new ArrayDeque<>();
        Deque<Iterator<String>> open = new ArrayDeque<>();
        Set<String> onPath = new HashSet<>();
        enter(start, path, open, onPath);
        while (!path.isEmpty()) {
            Iterator<String> rest = open.element();
            if (!rest.hasNext()) {
                String done = path.pop();
                open.pop();
                onPath.remove(done);
                ordered.putIfAbsent(done, formula(done));
                continue;
            }
            String next = rest.next();
            if (onPath.contains(next)) {
                circle(next, path);
            } else if (formulae.containsKey(next)) {
                enter(next, path, open, onPath);
            }
        }
    }

    private void enter(String name, Deque<String> path, Deque<Iterator<String>> open, Set<String> onPath) {
        if (!ordered.containsKey(name)) {
            path.push(name);
            open.push(formula(name).names().iterator());
            onPath.add(name);
        }
    }

    private void circle(String name, Deque<String> path) {
        List<String> round = new ArrayList<>();
        for (String p : path) {
            round.add(0, p);
            if (p.equals(name)) {
                break;
            }
        }
        UfoObject at = Objects.requireNonNull(objects.get(name));
        broken.accept(at, "it is made of itself: " + shown(String.join(", ", round)) + ", " + name + ".");
    }
}
