/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis.internal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.card.Suggest;
import org.nightjar.core.units.Dimension;
import org.nightjar.expression.Call;
import org.nightjar.expression.Expression;

/** The functions that make one value per event from a list. */
final class EventCalls {
    static final List<String> FUNCTIONS = List.of(
            "count",
            "sum",
            "maximum",
            "minimum",
            "every",
            "any",
            "everyPair",
            "anyPair",
            "mostIsolated",
            "trigger",
            "clusterTimeSpread");

    private final Names names;
    private final boolean cm;
    private final boolean fitted;

    EventCalls(Names names, boolean cm, boolean fitted) {
        this.names = names;
        this.cm = cm;
        this.fitted = fitted;
    }

    /** The input of a call; empty if a problem was reported. */
    Optional<Input> resolve(Call call) {
        return switch (call.name()) {
            case "count" -> count(call);
            case "sum", "maximum", "minimum", "mostIsolated" -> reduced(call);
            case "every", "any", "everyPair", "anyPair" -> quantified(call);
            case "trigger" -> trigger(call);
            default -> timeSpread(call);
        };
    }

    /** The list an argument names, or null after reporting. */
    @Nullable
    ListPlan list(Call call, int k) {
        Optional<ListPlan> found = names.lists.find(call.text(k));
        if (found.isEmpty()) {
            call.problem(
                    k,
                    "unknown list '" + call.text(k) + "'.",
                    Suggest.maybe(call.text(k), names.lists.names(), "lists"));
        }
        return found.orElse(null);
    }

    /** Checks the number of arguments; reports and answers false if it is wrong. */
    static boolean has(Call call, int least, int most, String form) {
        int n = call.arguments().size();
        if (n >= least && n <= most) {
            return true;
        }
        call.report()
                .problem(
                        call.offset(),
                        call.name() + " cannot take " + n + (n == 1 ? " argument." : " arguments."),
                        form + "?");
        return false;
    }

    private Optional<Input> count(Call call) {
        ListPlan list = has(call, 1, 2, "count(list) or count(list, condition)") ? list(call, 0) : null;
        if (list == null) {
            return Optional.empty();
        }
        if (call.arguments().size() == 1) {
            return number(call, Dimension.PURE, list, EventInputs.count(list));
        }
        return formula(call, 1, list, true)
                .flatMap(e -> number(call, Dimension.PURE, list, EventInputs.count(list, compiled(e, list))));
    }

    private Optional<Input> reduced(Call call) {
        ListPlan list = has(call, 2, 2, call.name() + "(expression, list)") ? list(call, 1) : null;
        if (list == null) {
            return Optional.empty();
        }
        return formula(call, 0, list, false).flatMap(e -> {
            Formula f = compiled(e, list);
            return number(
                    call,
                    e.dimension(),
                    list,
                    switch (call.name()) {
                        case "sum" -> EventInputs.sum(list, f);
                        case "maximum" -> EventInputs.extreme(list, f, 1);
                        case "minimum" -> EventInputs.extreme(list, f, -1);
                        default -> EventInputs.mostIsolated(list, f);
                    });
        });
    }

    private Optional<Input> quantified(Call call) {
        ListPlan list = has(call, 2, 2, call.name() + "(list, condition)") ? list(call, 0) : null;
        if (list == null) {
            return Optional.empty();
        }
        boolean ofPairs = call.name().endsWith("Pair");
        if (ofPairs && !list.kind.combines()) {
            call.problem(0, list.kind.words + " cannot be part of a pair (" + list + ").", "");
            return Optional.empty();
        }
        ListPlan rows = ofPairs ? pairs(list) : list;
        boolean every = call.name().startsWith("every");
        return formula(call, 1, rows, true)
                .map(e -> names.registry.input(
                        key(call), Dimension.PURE, true, null, EventInputs.quantified(rows, compiled(e, rows), every)));
    }

    /** All pairs of a list as a list of its own. */
    private ListPlan pairs(ListPlan list) {
        String name = "pairs of " + list.name;
        List<ListPlan.Daughter> two =
                List.of(new ListPlan.Daughter(list, "first"), new ListPlan.Daughter(list, "second"));
        return names.registry.lists().stream()
                .filter(l -> l.name.equals(name))
                .findFirst()
                .orElseGet(() -> names.registry.add(new CombinedList(names.registry.nextListId(), name, two, 0)));
    }

    private Optional<Input> trigger(Call call) {
        if (!has(call, 1, 1, "trigger(line)")) {
            return Optional.empty();
        }
        List<String> lines = names.setting.triggerLines();
        int bit = lines.indexOf(call.text(0));
        if (bit < 0) {
            call.problem(
                    0, "unknown trigger line '" + call.text(0) + "'.", Suggest.maybe(call.text(0), lines, "lines"));
            return Optional.empty();
        }
        return Optional.of(names.registry.input(call.toString(), Dimension.PURE, true, null, (run, events, out) -> {
            for (int k = 0; k < events; k++) {
                out[k] = run.batch().triggerBits()[k] >>> bit & 1;
            }
        }));
    }

    private Optional<Input> timeSpread(Call call) {
        ListPlan list = has(call, 1, 1, "clusterTimeSpread(list)") ? list(call, 0) : null;
        if (list != null && !list.kind.combines()) {
            call.problem(0, list.kind.words + " has no time (" + list + ").", "");
            return Optional.empty();
        }
        return list == null
                ? Optional.empty()
                : number(call, Dimension.PURE, list, EventInputs.timeSpread(list, false));
    }

    private Optional<Input> number(Call call, Dimension dimension, ListPlan list, Input.Filler filler) {
        return Optional.of(names.registry.input(key(call) + " of #" + list.id, dimension, false, null, filler));
    }

    private String key(Call call) {
        String inFrame = cm ? "cm(" + call + ")" : call.toString();
        return fitted ? "fit(" + inFrame + ")" : inFrame;
    }

    private Formula compiled(Expression<Input> e, ListPlan list) {
        return names.registry.formula(e, list);
    }

    private Optional<Expression<Input>> formula(Call call, int k, ListPlan list, boolean condition) {
        Optional<Expression<Input>> e = call.parse(k, Scope.ofRows(names, list, cm, fitted));
        if (e.isPresent() && e.get().isCondition() != condition) {
            call.problem(
                    k,
                    "'" + call.text(k)
                            + (condition
                                    ? "' is a number, a condition is needed."
                                    : "' is a condition, a number is needed."),
                    "");
            return Optional.empty();
        }
        return e;
    }
}
