/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nightjar.analysis.AnalysisSetting;
import org.nightjar.analysis.AnalysisSpec;
import org.nightjar.analysis.CardText;
import org.nightjar.analysis.ConstantSpec;
import org.nightjar.analysis.CutSpec;
import org.nightjar.analysis.ListSpec;
import org.nightjar.analysis.SpectrumSpec;
import org.nightjar.core.card.Problems;
import org.nightjar.core.card.Suggest;
import org.nightjar.core.units.Dimension;
import org.nightjar.expression.Expression;

/** Compiles what a card says into a plan, and reports everything that is wrong with it. */
public final class AnalysisCompiler {
    private final AnalysisSpec spec;
    private final AnalysisSetting setting;
    private final Problems problems;
    private final ListCompiler lists;
    private final Names names;
    private final ConstantCompiler constants;

    private AnalysisCompiler(AnalysisSpec spec, AnalysisSetting setting, Problems problems) {
        this.spec = spec;
        this.setting = setting;
        this.problems = problems;
        this.lists = new ListCompiler(spec.lists(), setting, problems);
        this.names = lists.compilerNames();
        this.constants = new ConstantCompiler(names, problems);
    }

    /** The plan; empty if there are problems, all of which are reported. */
    public static Optional<Plan> compile(AnalysisSpec spec, AnalysisSetting setting, Problems problems) {
        Problems own = new Problems();
        Plan plan = new AnalysisCompiler(spec, setting, own).plan();
        own.list().forEach(problems::add);
        return own.isEmpty() ? Optional.ofNullable(plan) : Optional.empty();
    }

    private @Nullable Plan plan() {
        long mask = triggerMask();
        boolean good = true;
        for (ConstantSpec c : spec.constants()) {
            good &= isNew(c) && constants.define(c);
        }
        if (!good) {
            return null;
        }
        for (ListSpec l : spec.lists()) {
            lists.find(l.name().text());
        }
        ListPlan candidates = candidates();
        Scope scope = Scope.ofSelection(names, candidates);
        List<Step> steps = new ArrayList<>();
        for (CutSpec c : spec.cuts()) {
            if (c.useWhen() == null || constants.holds(c.useWhen()).orElse(true)) {
                cut(c.cut(), scope, candidates).ifPresent(steps::add);
            }
        }
        List<String> spectra = new ArrayList<>();
        List<String> active = new ArrayList<>();
        List<Formula> values = new ArrayList<>();
        for (SpectrumSpec s : spec.spectra()) {
            spectrum(s, scope, candidates).ifPresent(values::add);
            spectra.add(s.name());
            if (s.useWhen() == null || constants.holds(s.useWhen()).orElse(true)) {
                active.add(s.name());
            }
        }
        return new Plan(names, triggerText(), mask, candidates, steps, spectra, values, active);
    }

    private boolean isNew(ConstantSpec c) {
        String name = c.name().text();
        boolean taken = names.rowVariables.all().containsKey(name)
                || names.known(name).isPresent()
                || names.event(name).isPresent();
        if (taken) {
            problems.add(c.name().node(), "the name '" + name + "' has a meaning already.", "");
        }
        return !taken;
    }

    private @Nullable String triggerText() {
        return spec.triggers().isEmpty()
                ? null
                : "trigger: " + spec.triggers().stream().map(CardText::text).collect(Collectors.joining(", "));
    }

    private long triggerMask() {
        long mask = 0;
        for (CardText line : spec.triggers()) {
            int bit = setting.triggerLines().indexOf(line.text());
            if (bit < 0) {
                problems.add(
                        line.node(),
                        "unknown trigger line '" + line + "'.",
                        Suggest.maybe(line.text(), setting.triggerLines(), "lines"));
            } else {
                mask |= 1L << bit;
            }
        }
        return mask;
    }

    /** The list of the entries: the one named, else "event", else the only decay that is no part of another list. */
    private @Nullable ListPlan candidates() {
        CardText named = spec.candidates();
        if (named != null) {
            Optional<ListPlan> found = lists.find(named.text());
            if (found.isEmpty()) {
                problems.add(
                        named.node(),
                        "unknown list '" + named + "'.",
                        Suggest.maybe(named.text(), lists.names(), "lists"));
            }
            return found.orElse(null);
        }
        if (spec.lists().stream().anyMatch(l -> l.name().text().equals("event"))) {
            return lists.find("event").orElseThrow();
        }
        List<ListPlan> decays = new ArrayList<>();
        for (ListSpec l : spec.lists()) {
            lists.find(l.name().text()).filter(p -> p.kind == Kind.COMBINATION).ifPresent(decays::add);
        }
        Set<ListPlan> used = decays.stream()
                .flatMap(d -> java.util.stream.Stream.concat(
                        d.daughters.stream().map(ListPlan.Daughter::list),
                        java.util.stream.Stream.ofNullable(d.parent())))
                .collect(Collectors.toSet());
        List<ListPlan> tops = decays.stream().filter(d -> !used.contains(d)).toList();
        return tops.size() == 1 ? tops.get(0) : null;
    }

    private Optional<Step> cut(CardText text, Scope scope, @Nullable ListPlan candidates) {
        Optional<Expression<Input>> e = Expression.parse(text.node(), scope, problems);
        if (e.isPresent() && !e.get().isCondition()) {
            problems.add(text.node(), "'" + text + "' is a number, a condition is needed.", "");
            return Optional.empty();
        }
        return e.map(x -> new Step(text.text(), formula(x, candidates)));
    }

    private Optional<Formula> spectrum(SpectrumSpec s, Scope scope, @Nullable ListPlan candidates) {
        Optional<Expression<Input>> e = Expression.parse(s.variable().node(), scope, problems);
        if (e.isEmpty()) {
            return Optional.empty();
        }
        Dimension promised = s.dimension();
        if (e.get().isCondition()) {
            problems.add(s.variable().node(), "'" + s.variable() + "' is a condition, a number is needed.", "");
        } else if (promised != null && !promised.equals(e.get().dimension())) {
            problems.add(
                    s.variable().node(),
                    "'" + s.variable() + "' is in " + e.get().dimension() + ", but the unit of the spectrum is "
                            + promised + ".",
                    "unit: " + e.get().dimension() + "?");
        } else {
            return Optional.of(formula(e.get(), candidates));
        }
        return Optional.empty();
    }

    /** On candidates if any input is, else on events. */
    private Formula formula(Expression<Input> e, @Nullable ListPlan candidates) {
        boolean ofCandidates = e.inputs().stream().anyMatch(i -> i.domain != null);
        return names.registry.formula(e, ofCandidates ? candidates : null);
    }
}
