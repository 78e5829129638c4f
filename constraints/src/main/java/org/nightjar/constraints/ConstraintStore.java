/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.CardNode;
import org.nightjar.core.card.Problems;
import org.nightjar.core.card.Suggest;

/** All constraints that were loaded, by name. */
public final class ConstraintStore {
    private final Map<String, Constraint> byId;

    private ConstraintStore(Map<String, Constraint> byId) {
        this.byId = byId;
    }

    /**
     * Reads and checks constraints; all problems of all cards at once.
     *
     * @param cards one card per constraint, by the name of its file such as
     *     {@code constraints/alp-photon/e137-beam-dump.yaml}
     * @param curves gives the tables that the cards name
     */
    public static ConstraintStore load(Map<String, CardNode> cards, CurveSource curves) {
        Problems problems = new Problems();
        Map<String, Constraint> byId = new TreeMap<>();
        cards.forEach((name, card) -> {
            Optional<Constraint> read = new ConstraintReader(name, card, curves, problems).read();
            read.ifPresent(c -> {
                if (byId.put(c.id(), c) != null) {
                    problems.add(card, "there are two constraints " + c.id() + ".", "rename one of them?");
                }
            });
        });
        problems.throwIfAny();
        return new ConstraintStore(byId);
    }

    /** All constraints by name. */
    public List<Constraint> all() {
        return List.copyOf(byId.values());
    }

    /** The constraint of this name, if there is one. */
    public Optional<Constraint> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The constraint of this name; an unknown name is the user's problem, with suggestions. */
    public Constraint get(String id) {
        return find(id).orElseThrow(() ->
                new CardException(id, "there is no such constraint.", Suggest.maybe(id, byId.keySet(), "constraints")));
    }

    /** Constraints of a plane such as {@code alp-photon}, by name; an unknown plane is the user's problem. */
    public List<Constraint> plane(String plane) {
        List<Constraint> found =
                byId.values().stream().filter(c -> c.plane().equals(plane)).toList();
        if (found.isEmpty()) {
            throw new CardException(plane, "there is no such plane.", Suggest.maybe(plane, planes(), "planes"));
        }
        return found;
    }

    /** Names of the planes, sorted. */
    public List<String> planes() {
        return List.copyOf(
                byId.values().stream().map(Constraint::plane).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** The constraints of a plane that exclude a point. */
    public List<Constraint> excluding(String plane, double mass, double coupling) {
        return plane(plane).stream().filter(c -> c.excludes(mass, coupling)).toList();
    }
}
