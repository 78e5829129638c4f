/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nightjar.expression.Call;
import org.nightjar.expression.Resolver;

/**
 * Meaning of names in a place of the card. In {@code where} and inside list functions, plain names are variables of the
 * row. In the selection, variables are asked of the candidate or of its parts: {@code M2(a)}.
 */
final class Scope implements Resolver<Input> {
    private static final String FIT = "the key 'fit' in its list is missing?";

    private final Names names;
    private final @Nullable ListPlan root;
    private final boolean rows;
    private final boolean cm;
    private final boolean fitted;

    private Scope(Names names, @Nullable ListPlan root, boolean rows, boolean cm, boolean fitted) {
        this.names = names;
        this.root = root;
        this.rows = rows;
        this.cm = cm;
        this.fitted = fitted;
    }

    /** Names of a row of a list. */
    static Scope ofRows(Names names, ListPlan list, boolean cm, boolean fitted) {
        return new Scope(names, list, true, cm, fitted);
    }

    /** Names of a row of a list in the laboratory, as measured. */
    static Scope ofRows(Names names, ListPlan list) {
        return ofRows(names, list, false, false);
    }

    /** Names of the selection; {@code candidates} is the list whose candidates are the entries, if there is one. */
    static Scope ofSelection(Names names, @Nullable ListPlan candidates) {
        return new Scope(names, candidates, false, false, false);
    }

    @Override
    public Optional<Input> variable(String name) {
        RowVariable v = names.rowVariables.all().get(name);
        if (v != null
                && root != null
                && (rows || name.equals("isSignal"))
                && v.fits().test(root)) {
            if (!fitted || !v.ofMomentum()) {
                return Optional.of(v.input(names.registry, root, cm));
            }
            FittedPart part = fittedRoot();
            return part == null
                    ? Optional.empty()
                    : Optional.of(part.ofCandidates(names.registry, v.input(names.registry, part, cm)));
        }
        Optional<Input> constant = names.constant(name);
        return constant.isPresent() ? constant : names.event(name);
    }

    @Override
    public Optional<Input> call(Call call) {
        if (call.name().equals("clusterTimeSpread")
                && root != null
                && call.arguments().size() == 1) {
            List<Part> parts = Part.find(root, call.text(0));
            if (parts.size() == 1 && parts.get(0).list().kind == Kind.COMBINATION) {
                return Optional.of(new CandidateCalls(names, root, cm).timeSpread(parts.get(0)));
            }
        }
        if (EventCalls.FUNCTIONS.contains(call.name())) {
            return new EventCalls(names, cm, fitted).resolve(call);
        }
        RowVariable v = names.rowVariables.all().get(call.name());
        boolean ofCandidate = v != null || call.name().equals("inRegion");
        if (ofCandidate && root == null) {
            call.report()
                    .problem(
                            call.offset(),
                            "there is no candidate to take '" + call.name() + "' of.",
                            "the key 'candidates' with the name of a list is missing?");
            return Optional.empty();
        }
        if (root == null || !ofCandidate) {
            return Optional.empty();
        }
        if (!fitted || v != null && !v.ofMomentum()) {
            return resolve(new CandidateCalls(names, root, cm), v, call);
        }
        FittedPart part = fittedRoot();
        if (part == null) {
            call.report().problem(call.offset(), notFitted(root), FIT);
            return Optional.empty();
        }
        return resolve(new CandidateCalls(names, part, cm), v, call).map(i -> part.ofCandidates(names.registry, i));
    }

    private Optional<Input> resolve(CandidateCalls calls, @Nullable RowVariable v, Call call) {
        return v == null ? calls.inRegion(call, rows) : calls.variable(v, call);
    }

    /** The candidate as its fit has it; null if it has no fit. */
    private @Nullable FittedPart fittedRoot() {
        FittedList fit = root == null ? null : root.fit();
        return root == null || fit == null ? null : FittedPart.of(root, fit, names.registry);
    }

    private static String notFitted(ListPlan list) {
        return "'" + list + "' has no kinematic fit.";
    }

    @Override
    public Optional<Resolver<Input>> wrapper(String name) {
        return switch (name) {
            case "lab" -> Optional.of(new Scope(names, root, rows, false, fitted));
            case "cm" -> Optional.of(new Scope(names, root, rows, true, fitted));
            case "fit" -> Optional.of(new Scope(names, root, rows, cm, true));
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<String> whyNot(String name) {
        RowVariable v = names.rowVariables.all().get(name);
        if (v == null || root == null || !rows) {
            return Optional.empty();
        }
        return Optional.of(v.fits().test(root) ? notFitted(root) : CandidateCalls.notOf(v, root.name, root));
    }

    @Override
    public Collection<String> names() {
        List<String> all = new ArrayList<>();
        if (root != null && rows) {
            all.addAll(names.rowVariables.namesFor(root));
        } else {
            all.addAll(names.rowVariables.all().keySet());
        }
        Names.eventVariables().forEach(v -> all.add(v.name()));
        names.constantNames().stream().filter(n -> !all.contains(n)).forEach(all::add);
        all.addAll(EventCalls.FUNCTIONS);
        all.add("inRegion");
        return all;
    }
}
