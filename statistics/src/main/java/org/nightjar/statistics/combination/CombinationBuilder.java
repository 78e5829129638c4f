/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.combination;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nightjar.statistics.Auxiliary;
import org.nightjar.statistics.FitParameter;
import org.nightjar.statistics.FitParameter.Role;
import org.nightjar.statistics.StatisticalModel;

/**
 * Collects the channels of a {@link CombinedModel}. What would be combined silently and wrongly is refused: one name with
 * another constraint, bounds that differ, a signal of a channel that is neither the combined one nor a function of couplings.
 */
public final class CombinationBuilder {
    private final Map<String, FitParameter> declared = new LinkedHashMap<>();
    private final List<Channel> channels = new ArrayList<>();

    /** A channel as it was given. */
    private record Channel(
            String name,
            StatisticalModel model,
            Map<String, String> renamed,
            Map<String, CouplingFunction> functions) {}

    CombinationBuilder() {}

    /** A coupling, or the combined parameter of interest, with start and bounds of its own. */
    public CombinationBuilder parameter(FitParameter p) {
        declared.put(p.name(), p);
        return this;
    }

    /** A channel whose parameters keep their names. */
    public CombinationBuilder channel(String name, StatisticalModel model) {
        return channel(name, model, Map.of(), Map.of());
    }

    /**
     * A channel.
     *
     * @param renamed   own names to combined names
     * @param functions own names, usually that of the signal, to functions of couplings
     */
    public CombinationBuilder channel(
            String name, StatisticalModel model, Map<String, String> renamed, Map<String, CouplingFunction> functions) {
        List<String> known = model.parameters().stream().map(FitParameter::name).toList();
        for (Map<String, ?> map : List.of(renamed, functions)) {
            for (String own : map.keySet()) {
                if (!known.contains(own)) {
                    throw new IllegalArgumentException("channel '%s' has no parameter '%s', only %s"
                            .formatted(name, own, known.size() > 20 ? known.subList(0, 20) + " …" : known));
                }
            }
        }
        channels.add(new Channel(name, model, Map.copyOf(renamed), Map.copyOf(functions)));
        return this;
    }

    /** The combination. */
    public CombinedModel build() {
        Map<String, FitParameter> all = new LinkedHashMap<>(declared);
        for (Channel c : channels) {
            for (FitParameter p : c.model.parameters()) {
                if (!c.functions.containsKey(p.name())) {
                    add(c, p, all);
                }
            }
        }
        long interests =
                all.values().stream().filter(p -> p.role() == Role.OF_INTEREST).count();
        if (interests > 1) {
            throw new IllegalArgumentException(
                    "there are %d parameters of interest: %s\nMaybe one renamed to the other?"
                            .formatted(
                                    interests,
                                    all.values().stream()
                                            .filter(p -> p.role() == Role.OF_INTEREST)
                                            .map(FitParameter::name)
                                            .toList()));
        }
        List<String> names = List.copyOf(all.keySet());
        List<Part> parts = channels.stream().map(c -> part(c, names)).toList();
        List<Auxiliary> auxiliaries = new ArrayList<>();
        List<CombinedModel.Repeated> repeated = new ArrayList<>();
        measurements(parts, auxiliaries, repeated);
        return new CombinedModel(parts, List.copyOf(all.values()), auxiliaries, repeated);
    }

    private void add(Channel c, FitParameter p, Map<String, FitParameter> all) {
        String name = c.renamed.getOrDefault(p.name(), p.name());
        FitParameter mine = new FitParameter(name, p.role(), p.start(), p.lower(), p.upper(), p.constraint());
        FitParameter known = all.putIfAbsent(name, mine);
        if (known == null || declared.containsKey(name)) {
            return;
        }
        boolean same = known.role() == mine.role()
                && known.constraint() == mine.constraint()
                && (known.role() == Role.OF_INTEREST || known.start() == mine.start());
        if (!same) {
            throw new IllegalArgumentException(
                    "'%s' of channel '%s' (%s) is not that of an earlier channel (%s)\nMaybe another name for it?"
                            .formatted(name, c.name, words(mine), words(known)));
        }
        if (known.lower() != mine.lower() || known.upper() != mine.upper()) {
            double lower = Math.max(known.lower(), mine.lower());
            double upper = Math.min(known.upper(), mine.upper());
            double start = Math.min(Math.max(known.start(), lower), upper);
            all.put(name, new FitParameter(name, known.role(), start, lower, upper, known.constraint()));
        }
    }

    private static String words(FitParameter p) {
        return p.role() == Role.CONSTRAINED
                ? "constrained to %s +- %s".formatted(p.start(), p.constraint())
                : "%s, %s".formatted(p.role().name().toLowerCase(java.util.Locale.ROOT), p.start());
    }

    private Part part(Channel c, List<String> names) {
        List<FitParameter> own = c.model.parameters();
        int[][] from = new int[own.size()][];
        CouplingFunction.@Nullable Compiled[] functions = new CouplingFunction.Compiled[own.size()];
        for (int j = 0; j < from.length; j++) {
            String name = own.get(j).name();
            CouplingFunction f = c.functions.get(name);
            if (f == null) {
                from[j] = new int[] {names.indexOf(c.renamed.getOrDefault(name, name))};
            } else {
                List<String> couplings = f.couplings();
                from[j] = couplings.stream().mapToInt(g -> place(g, names, c)).toArray();
                functions[j] = f.compile(couplings);
            }
        }
        return new Part(c.name, c.model, from, functions);
    }

    private int place(String coupling, List<String> names, Channel c) {
        int at = names.indexOf(coupling);
        if (at < 0) {
            throw new IllegalArgumentException(
                    "channel '%s' uses the coupling '%s', which is not declared".formatted(c.name, coupling));
        }
        return at;
    }

    /** Every measurement once; later ones of the same parameter must be the same measurement. */
    private static void measurements(List<Part> parts, List<Auxiliary> all, List<CombinedModel.Repeated> repeated) {
        Map<Integer, int[]> firstPlace = new HashMap<>();
        for (int k = 0; k < parts.size(); k++) {
            Part p = parts.get(k);
            List<Auxiliary> own = p.model().auxiliaries();
            for (int j = 0; j < own.size(); j++) {
                Auxiliary a = own.get(j);
                String name = p.model().parameters().get(a.parameter()).name();
                if (p.functions()[a.parameter()] != null) {
                    throw new IllegalArgumentException(
                            "'%s' of channel '%s' is constrained and cannot be a function of couplings"
                                    .formatted(name, p.name()));
                }
                int global = p.from()[a.parameter()][0];
                int[] first = firstPlace.putIfAbsent(global, new int[] {k, j});
                if (first == null) {
                    all.add(new Auxiliary(global, a.poisson(), a.width(), a.nominal()));
                    continue;
                }
                Auxiliary known = parts.get(first[0]).model().auxiliaries().get(first[1]);
                if (known.poisson() != a.poisson() || known.width() != a.width() || known.nominal() != a.nominal()) {
                    throw new IllegalArgumentException(
                            "'%s' of channel '%s' is constrained otherwise than in channel '%s'\nMaybe another name for it?"
                                    .formatted(
                                            name, p.name(), parts.get(first[0]).name()));
                }
                repeated.add(new CombinedModel.Repeated(k, j, a.parameter(), a, first[0], first[1]));
            }
        }
    }
}
