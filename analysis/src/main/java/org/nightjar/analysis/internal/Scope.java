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
    private final Names names;
    private final @Nullable ListPlan root;
    private final boolean rows;
    private final boolean cm;

    private Scope(Names names, @Nullable ListPlan root, boolean rows, boolean cm) {
        this.names = names;
        this.root = root;
        this.rows = rows;
        this.cm = cm;
    }

    /** Names of a row of a list. */
    static Scope ofRows(Names names, ListPlan list, boolean cm) {
        return new Scope(names, list, true, cm);
    }

    /** Names of the selection; {@code candidates} is the list whose candidates are the entries, if there is one. */
    static Scope ofSelection(Names names, @Nullable ListPlan candidates) {
        return new Scope(names, candidates, false, false);
    }

    @Override
    public Optional<Input> variable(String name) {
        RowVariable v = names.rowVariables.all().get(name);
        if (v != null
                && root != null
                && (rows || name.equals("isSignal"))
                && v.fits().test(root)) {
            return Optional.of(v.input(names.registry, root, cm));
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
            return new EventCalls(names, cm).resolve(call);
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
        CandidateCalls calls = new CandidateCalls(names, root, cm);
        return v == null ? calls.inRegion(call, rows) : calls.variable(v, call);
    }

    @Override
    public Optional<Resolver<Input>> wrapper(String name) {
        return switch (name) {
            case "lab" -> Optional.of(new Scope(names, root, rows, false));
            case "cm" -> Optional.of(new Scope(names, root, rows, true));
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<String> whyNot(String name) {
        RowVariable v = names.rowVariables.all().get(name);
        return v != null && root != null && rows
                ? Optional.of(CandidateCalls.notOf(v, root.name, root))
                : Optional.empty();
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
