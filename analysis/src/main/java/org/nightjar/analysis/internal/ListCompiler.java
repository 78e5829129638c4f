/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nightjar.analysis.AnalysisSetting;
import org.nightjar.analysis.CardText;
import org.nightjar.analysis.FitSpec;
import org.nightjar.analysis.ListSpec;
import org.nightjar.core.card.Problems;
import org.nightjar.core.card.Suggest;
import org.nightjar.core.particles.ParticleTable;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.expression.Expression;
import org.nightjar.expression.Report;

/** Turns the lists of a card into plans, each when it is first needed. */
final class ListCompiler implements Names.Lists {
    private static final Pattern CHARGED = Pattern.compile("([A-Za-z][\\w']*)([+-])(:.*)?");
    private static final Pattern BEST = Pattern.compile("\\s*(\\d{1,6})\\s+by\\s+(lowest\\s+|highest\\s+)?");

    private final Map<String, ListSpec> specs = new LinkedHashMap<>();
    private final Map<String, ListPlan> plans = new LinkedHashMap<>();
    private final Set<String> inProgress = new LinkedHashSet<>();
    private final Problems problems;
    private final Names names;
    private final ParticleTable particles;

    ListCompiler(List<ListSpec> lists, AnalysisSetting setting, Problems problems) {
        this.problems = problems;
        this.particles = ParticleTable.standard().with(setting.particles());
        this.names = new Names(setting, this);
        base("clusters", Kind.CLUSTER, 0, TruthMatch.code(particles, "gamma"));
        base("tracks", Kind.TRACK, particles.find("pi+").orElseThrow().mass(), 0);
        base("muonClusters", Kind.MUON_CLUSTER, 0, 0);
        base("mc", Kind.GENERATED, 0, 0);
        lists.forEach(l -> specs.put(l.name().text(), l));
    }

    private void base(String name, Kind kind, double mass, int pdg) {
        plans.put(name, names.registry.add(new BaseList(names.registry.nextListId(), name, kind, mass, pdg)));
    }

    Names compilerNames() {
        return names;
    }

    @Override
    public Collection<String> names() {
        Set<String> all = new LinkedHashSet<>(specs.keySet());
        all.add("clusters");
        all.add("tracks");
        all.add("muonClusters");
        all.add("mc");
        return all;
    }

    @Override
    public Optional<ListPlan> find(String name) {
        ListPlan known = plans.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        ListSpec spec = specs.get(name);
        return spec == null ? charged(name) : Optional.of(compile(spec));
    }

    /** {@code mu+:good} is the positive part of {@code mu:good}. */
    private Optional<ListPlan> charged(String name) {
        Matcher m = CHARGED.matcher(name);
        if (!m.matches()) {
            return Optional.empty();
        }
        String both = m.group(1) + (m.group(3) == null ? "" : m.group(3));
        Optional<ListPlan> from = names().contains(both) ? find(both) : Optional.empty();
        return from.filter(l -> l.kind == Kind.TRACK).map(l -> {
            int charge = m.group(2).equals("+") ? 1 : -1;
            return put(
                    name, new FilteredList(names.registry.nextListId(), name, l, l.mass, l.pdg, null, null, 0, charge));
        });
    }

    private ListPlan compile(ListSpec spec) {
        String name = spec.name().text();
        if (!inProgress.add(name)) {
            problems.add(
                    spec.name().node(), "this list is made from itself (" + String.join(" -> ", inProgress) + ").", "");
            return clusters();
        }
        ListPlan plan = spec.decay() != null ? combined(spec, spec.decay()) : from(spec);
        plan = selected(spec, fitted(spec, as(spec, plan)));
        inProgress.remove(name);
        plans.put(name, plan);
        return plan;
    }

    private ListPlan clusters() {
        return java.util.Objects.requireNonNull(plans.get("clusters"));
    }

    private ListPlan from(ListSpec spec) {
        CardText from = spec.from();
        Optional<ListPlan> found = from == null ? Optional.of(clusters()) : find(from.text());
        if (found.isEmpty() && from != null) {
            problems.add(from.node(), "unknown list '" + from + "'.", Suggest.maybe(from.text(), names(), "lists"));
        }
        return found.orElseGet(this::clusters);
    }

    private ListPlan combined(ListSpec spec, CardText decay) {
        String name = spec.name().text();
        Report report = Report.at(decay.node(), problems);
        List<ListPlan.Daughter> daughters = new ArrayList<>();
        DecayText.read(decay.text(), report).ifPresent(d -> {
            if (!d.mother().equals(name)) {
                report.problem(
                        0, "the decay is of '" + d.mother() + "', but the list is '" + name + "'.", name + " -> …?");
            }
            d.daughters().forEach(x -> daughters.add(new ListPlan.Daughter(daughter(x, report), x.name())));
        });
        if (daughters.isEmpty()) {
            return clusters();
        }
        int pdg = TruthMatch.code(particles, name.split(":", 2)[0]);
        return put(name, new CombinedList(names.registry.nextListId(), name, daughters, pdg));
    }

    private ListPlan daughter(DecayText.Daughter d, Report report) {
        Optional<ListPlan> list = find(d.list());
        if (list.isEmpty()) {
            report.problem(d.offset(), "unknown list '" + d.list() + "'.", Suggest.maybe(d.list(), names(), "lists"));
        }
        list.filter(l -> !l.kind.combines())
                .ifPresent(l -> report.problem(d.offset(), l.kind.words + " cannot be combined (" + l + ").", ""));
        return list.orElseGet(this::clusters);
    }

    /** Gives the candidates the mass and truth code of the particle that the card takes them for. */
    private ListPlan as(ListSpec spec, ListPlan plan) {
        CardText as = spec.as();
        if (as == null) {
            return plan;
        }
        Optional<ParticleType> type = particles
                .find(as.text())
                .or(() -> particles.find(as.text() + "-"))
                .or(() -> particles.find(as.text() + "+"));
        if (type.isEmpty() || plan.kind != Kind.CLUSTER && plan.kind != Kind.TRACK) {
            String what = type.isEmpty()
                    ? "unknown particle '" + as + "'."
                    : plan.kind.words + " cannot be taken for another particle.";
            List<String> all = particles.all().stream().map(ParticleType::name).toList();
            problems.add(as.node(), what, type.isEmpty() ? Suggest.maybe(as.text(), all, "particles") : "");
            return plan;
        }
        String name = spec.name().text();
        int pdg = Math.abs(type.get().pdg());
        return put(
                name,
                new FilteredList(
                        names.registry.nextListId(), name, plan, type.get().mass(), pdg, null, null, 0, 0));
    }

    private ListPlan fitted(ListSpec spec, ListPlan plan) {
        FitSpec fit = spec.fit();
        return fit == null
                ? plan
                : new FitCompiler(names, problems, spec.name().text(), plan)
                        .fitted(fit)
                        .map(l -> put(l.name, l))
                        .orElse(plan);
    }

    private ListPlan selected(ListSpec spec, ListPlan plan) {
        Formula where = spec.where() == null ? null : where(spec.where(), plan);
        Ranking ranking = spec.best() == null ? null : ranking(spec.best(), plan);
        String name = spec.name().text();
        if (where == null && ranking == null && plan.name.equals(name)) {
            return plan;
        }
        return put(
                name,
                new FilteredList(
                        names.registry.nextListId(),
                        name,
                        plan,
                        plan.mass,
                        plan.pdg,
                        where,
                        ranking == null ? null : ranking.by,
                        ranking == null ? 0 : ranking.best,
                        0));
    }

    private @Nullable Formula where(CardText where, ListPlan plan) {
        Optional<Expression<Input>> e = Expression.parse(where.node(), Scope.ofRows(names, plan), problems);
        if (e.isPresent() && !e.get().isCondition()) {
            problems.add(where.node(), "'" + where + "' is a number, a condition is needed.", "");
            return null;
        }
        return e.map(x -> names.registry.formula(x, plan)).orElse(null);
    }

    private record Ranking(Formula by, int best) {}

    private @Nullable Ranking ranking(CardText best, ListPlan plan) {
        Matcher m = BEST.matcher(best.text());
        if (!m.lookingAt()) {
            problems.add(
                    best.node(), "'" + best + "' does not say how many by what.", "3 by E, or 1 by lowest abs(d0)?");
            return null;
        }
        boolean lowest = m.group(2) != null && m.group(2).startsWith("lowest");
        String by = best.text().substring(m.end());
        Report report = Report.at(best.node(), problems).shifted(m.end());
        Optional<Expression<Input>> e = Expression.parse(by, Scope.ofRows(names, plan), report);
        if (e.isPresent() && e.get().isCondition()) {
            report.problem(0, "'" + by + "' is a condition, a number is needed.", "");
            return null;
        }
        if (lowest && e.isPresent()) {
            e = Expression.parse("-(" + by + ")", Scope.ofRows(names, plan), report);
        }
        return e.map(x -> new Ranking(names.registry.formula(x, plan), Integer.parseInt(m.group(1))))
                .orElse(null);
    }

    private ListPlan put(String name, ListPlan plan) {
        names.registry.add(plan);
        plans.put(name, plan);
        return plan;
    }
}
