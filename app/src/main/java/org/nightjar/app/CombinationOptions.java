/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.Suggest;
import org.nightjar.formats.histfactory.Analysis;
import org.nightjar.formats.histfactory.JoinedWorkspace;
import org.nightjar.formats.histfactory.Workspace;
import org.nightjar.statistics.FitParameter;
import org.nightjar.statistics.FitParameter.Role;
import org.nightjar.statistics.Observation;
import org.nightjar.statistics.combination.CombinationBuilder;
import org.nightjar.statistics.combination.CombinedModel;
import org.nightjar.statistics.combination.CouplingFunction;
import picocli.CommandLine.Option;

/** How several workspaces are one likelihood: which parameters they share, and how their signals depend on a coupling. */
final class CombinationOptions {
    private static final List<String> RULES = List.of("signal", "names");
    /** Upper bound that is declared for a coupling; limits are looked for beyond it too. */
    private static final double BOUND = 10;

    @Option(
            names = "--combine",
            paramLabel = "RULE",
            description = {
                "For several workspaces: signal (they share the parameter of interest, all else is each one's own) or",
                "names (parameters of one name are one parameter)."
            })
    private @Nullable String rule;

    @Option(
            names = "--share",
            paramLabel = "NAMES",
            split = ",",
            description = "With --combine signal: nuisance parameters that are shared too.")
    private List<String> shared = List.of();

    @Option(
            names = "--coupling",
            paramLabel = "\"W: g^2\"",
            description = {
                "Signal strength of a workspace (its file name without ending, or *) as a polynomial of couplings, such as",
                "\"A: 0.1 g + 0.3 g^2\" or \"*: eps^2 alphaD\"; the first coupling is the parameter of interest."
            })
    private List<String> couplings = List.of();

    @Option(names = "--fix", paramLabel = "NAME=VALUE", split = ",", description = "Values of the other couplings.")
    private Map<String, Double> fixed = Map.of();

    /** Whether several workspaces, or one with couplings, are to be combined. */
    boolean wanted(int files) {
        if (files < 2 && (rule != null || !shared.isEmpty())) {
            throw new CardException("--combine", "there is one workspace.", "limit A.json B.json --combine signal?");
        }
        if (files > 1 && rule == null) {
            throw new CardException(
                    "WORKSPACE",
                    "there are " + files + " workspaces; what they share must be said.",
                    "--combine signal (only the parameter of interest), or --combine names?");
        }
        if (rule != null) {
            StatisticsOptions.oneOf("--combine", rule, RULES);
        }
        if ("names".equals(rule) && !shared.isEmpty()) {
            throw new CardException("--share", "with --combine names every name is shared.", "--combine signal?");
        }
        if (!fixed.isEmpty() && couplings.isEmpty()) {
            throw new CardException("--fix", "there is no --coupling.", "");
        }
        return files > 1 || !couplings.isEmpty();
    }

    /** The names under which workspaces are known here: file names without ending. */
    static List<String> labels(List<String> files) {
        Set<String> all = new LinkedHashSet<>();
        for (String file : files) {
            Path name = Path.of(file).getFileName();
            String stem = (name == null ? file : name.toString()).replaceFirst("\\.json$", "");
            String label = stem;
            for (int k = 2; !all.add(label); k++) {
                label = stem + "-" + k;
            }
        }
        return List.copyOf(all);
    }

    /** The likelihood of all with their data. */
    Analysis combine(List<String> labels, List<Analysis> all, @Nullable String poi) {
        Map<String, CouplingFunction> functions = functions(labels);
        String interest = interest(functions, all, poi);
        CombinationBuilder builder = CombinedModel.of();
        declare(builder, functions, interest);
        List<Observation> data = new ArrayList<>();
        Set<String> unused = new LinkedHashSet<>(shared);
        for (int k = 0; k < labels.size(); k++) {
            Analysis a = all.get(k);
            CouplingFunction f = functions.get(labels.get(k));
            Map<String, String> renamed = renamed(labels.get(k), a, interest, labels.size() > 1, unused);
            if (f == null) {
                builder.channel(labels.get(k), a.model(), renamed, Map.of());
            } else {
                renamed.remove(a.interest());
                builder.channel(labels.get(k), a.model(), renamed, Map.of(a.interest(), f));
            }
            data.add(a.observed());
        }
        if (!unused.isEmpty()) {
            String first = unused.iterator().next();
            List<String> names = all.get(0).model().parameters().stream()
                    .map(FitParameter::name)
                    .toList();
            throw new CardException(
                    "--share", "'" + first + "' is in no workspace.", Suggest.maybe(first, names, "parameters"));
        }
        try {
            CombinedModel model = builder.build();
            return new Analysis("combination", interest, model, model.observe(data.toArray(Observation[]::new)));
        } catch (IllegalArgumentException e) {
            String[] text = String.valueOf(e.getMessage()).split("\nMaybe ", 2);
            throw new CardException("--combine", text[0] + ".", text.length > 1 ? text[1] : "");
        }
    }

    /** A workspace with its likelihood. */
    record Source(Workspace workspace, Analysis analysis) {}

    /** The same as one workspace; where a name here is {@code A:name}, it is {@code A_name} there. */
    Workspace joined(List<String> labels, List<Source> sources, @Nullable String poi) {
        Map<String, CouplingFunction> functions = functions(labels);
        String interest =
                interest(functions, sources.stream().map(Source::analysis).toList(), poi);
        JoinedWorkspace all = new JoinedWorkspace();
        for (int k = 0; k < labels.size(); k++) {
            Source s = sources.get(k);
            Map<String, String> names = new HashMap<>();
            renamed(labels.get(k), s.analysis(), interest, labels.size() > 1, new LinkedHashSet<>())
                    .forEach((own, name) -> names.put(base(own), base(joined(name))));
            all.add(joined(labels.get(k)), s.workspace(), s.analysis(), names, functions.get(labels.get(k)));
        }
        List<FitParameter> couplings = functions.values().stream()
                .flatMap(f -> f.couplings().stream())
                .distinct()
                .map(g -> {
                    double value = fixed.getOrDefault(g, 1.0);
                    return g.equals(interest)
                            ? new FitParameter(g, Role.OF_INTEREST, 1, 0, BOUND, 0)
                            : new FitParameter(g, Role.FIXED, value, value, value, 0);
                })
                .toList();
        return all.build(interest, couplings);
    }

    /** A name without characters that other programs may not allow. */
    private static String joined(String name) {
        return name.replaceAll("[^A-Za-z0-9_.\\[\\]]", "_");
    }

    private static String base(String name) {
        return name.replaceFirst("\\[[0-9]+\\]$", "");
    }

    /** Values of one likelihood in the order of the other's parameters. */
    static double[] carried(Analysis from, double[] values, Analysis to) {
        Map<String, Double> known = new HashMap<>();
        List<FitParameter> own = from.model().parameters();
        for (int k = 0; k < own.size(); k++) {
            known.put(joined(own.get(k).name()), values[k]);
        }
        return to.model().parameters().stream()
                .mapToDouble(p -> known.getOrDefault(joined(p.name()), p.start()))
                .toArray();
    }

    private String interest(Map<String, CouplingFunction> functions, List<Analysis> all, @Nullable String poi) {
        if (functions.isEmpty()) {
            return poi == null ? all.get(0).interest() : poi;
        }
        List<String> names = functions.values().stream()
                .flatMap(f -> f.couplings().stream())
                .distinct()
                .toList();
        if (names.isEmpty() || poi != null && !names.contains(poi)) {
            throw new CardException(
                    "--coupling",
                    poi == null ? "no coupling is named." : "'" + poi + "' is none of the couplings " + names + ".",
                    "");
        }
        return poi == null ? names.get(0) : poi;
    }

    private void declare(CombinationBuilder builder, Map<String, CouplingFunction> functions, String interest) {
        if (functions.isEmpty()) {
            return;
        }
        builder.parameter(new FitParameter(interest, Role.OF_INTEREST, 1, 0, BOUND, 0));
        functions.values().stream()
                .flatMap(f -> f.couplings().stream())
                .distinct()
                .filter(g -> !g.equals(interest))
                .forEach(g -> {
                    Double value = fixed.get(g);
                    if (value == null) {
                        throw new CardException(
                                "--coupling",
                                "'" + g + "' is not the parameter of interest and has no value.",
                                "--fix " + g + "=0.5?");
                    }
                    builder.parameter(new FitParameter(g, Role.FIXED, value, value, value, 0));
                });
    }

    private Map<String, CouplingFunction> functions(List<String> labels) {
        Map<String, CouplingFunction> all = new LinkedHashMap<>();
        for (String text : couplings) {
            int colon = text.indexOf(':');
            String label = colon < 0 ? "*" : text.substring(0, colon).trim();
            CouplingFunction f;
            try {
                f = CouplingFunction.parse(text.substring(colon + 1));
            } catch (IllegalArgumentException e) {
                String[] parts = String.valueOf(e.getMessage()).split("\nMaybe ", 2);
                throw new CardException("--coupling", parts[0] + ".", parts.length > 1 ? parts[1] : "");
            }
            if (label.equals("*")) {
                labels.forEach(l -> all.putIfAbsent(l, f));
            } else if (labels.contains(label)) {
                all.put(label, f);
            } else {
                throw new CardException(
                        "--coupling",
                        "'" + label + "' is no workspace here.",
                        Suggest.maybe(label, labels, "workspaces"));
            }
        }
        if (!all.isEmpty() && all.size() < labels.size()) {
            throw new CardException(
                    "--coupling", "only " + all.keySet() + " of " + labels + " have one.", "--coupling \"*: g^2\"?");
        }
        return all;
    }

    /** Names in the combination: that of the signal, shared ones as they are, others with the workspace's name. */
    private Map<String, String> renamed(
            String label, Analysis a, String interest, boolean several, Set<String> unused) {
        Map<String, String> map = new HashMap<>();
        for (FitParameter p : a.model().parameters()) {
            String name = p.name();
            String base = name.replaceFirst("\\[[0-9]+\\]$", "");
            boolean common = shared.contains(name) || shared.contains(base);
            if (common) {
                unused.remove(name);
                unused.remove(base);
            }
            if (name.equals(a.interest())) {
                map.put(name, interest);
            } else if (several && !common && "signal".equals(rule)) {
                map.put(name, label + ":" + name);
            }
        }
        return map;
    }

    /** What a result says about it. */
    Map<String, Object> tree(List<String> labels) {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("workspaces", labels);
        m.put("rule", rule == null ? "signal" : rule);
        m.put("shared", shared);
        m.put("couplings", couplings);
        m.put("fixed", fixed);
        return m;
    }
}
