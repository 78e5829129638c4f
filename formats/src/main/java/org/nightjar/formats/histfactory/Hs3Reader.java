/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.histfactory;

import static org.nightjar.formats.histfactory.Tree.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns an HS3 document whose likelihood is made of histfactory_dist into the tree of a HistFactory workspace. Sets of
 * parameters per bin take the common beginning of their parameters' names. A shapesys holds relative errors there.
 */
final class Hs3Reader {
    private final At top;
    private final List<String> warnings;
    private final Map<String, At> distributions = new LinkedHashMap<>();
    private final Map<String, Object> points = new LinkedHashMap<>();
    private final Map<String, Boolean> constants = new LinkedHashMap<>();
    private final Map<String, double[]> domains = new LinkedHashMap<>();
    /** Names of the parameters of each name of a modifier. */
    private final Map<String, List<String>> groups = new LinkedHashMap<>();

    private final Map<String, Map<String, Object>> luminosities = new LinkedHashMap<>();

    private final Hs3Functions functions = new Hs3Functions();
    private String interest = "";

    Hs3Reader(At top, List<String> warnings) {
        this.top = top;
        this.warnings = warnings;
    }

    /** The couplings of the factors that are functions; after {@link #workspace}. */
    Couplings couplings() {
        return functions.couplings(interest, points, constants, domains);
    }

    /** The tree of the workspace; what is wrong is reported at the top. */
    Map<String, Object> workspace() {
        Hs3Checks.names(top, List.of("distributions", "functions", "data", "likelihoods", "domains", "analyses"));
        top.find("functions").ifPresent(functions::read);
        for (At d : top.key("distributions").items()) {
            distributions.put(d.key("name").text(), d);
        }
        top.find("parameter_points").ifPresent(this::points);
        top.find("domains").ifPresent(this::domains);
        At analysis = analysis();
        if (analysis != null) {
            Hs3Checks.domains(top, analysis);
        }
        String wanted = analysis == null ? "" : analysis.key("likelihood").text();
        At likelihood = named(top.key("likelihoods"), wanted);
        List<Object> channels = new ArrayList<>();
        List<Object> observations = new ArrayList<>();
        if (likelihood != null) {
            List<At> names = likelihood.key("distributions").items();
            List<At> data = likelihood.key("data").items();
            if (names.size() != data.size()) {
                likelihood.wrong("%d distributions and %d data.".formatted(names.size(), data.size()), "");
            }
            for (int k = 0; k < Math.min(names.size(), data.size()); k++) {
                String name = names.get(k).text();
                channels.add(channel(name, names.get(k)));
                observations.add(map("name", name, "data", contents(data.get(k))));
            }
        }
        String poi = analysis == null
                ? ""
                : analysis.find("parameters_of_interest")
                        .filter(p -> !p.items().isEmpty())
                        .map(p -> p.items().get(0).text())
                        .orElse("");
        interest = poi;
        String name = analysis == null ? "likelihood" : analysis.key("name").text();
        Map<String, Object> config = map("poi", poi, "parameters", settings());
        return map(
                "channels",
                channels,
                "observations",
                observations,
                "measurements",
                List.of(map("name", name, "config", config)),
                "version",
                "1.0.0");
    }

    /** The first analysis, one of observed rather than Asimov data if there is a choice. */
    private @Nullable At analysis() {
        List<At> all = top.find("analyses").map(At::items).orElse(List.of());
        At chosen = null;
        for (At a : all) {
            boolean asimov = a.key("likelihood").text().toLowerCase(Locale.ROOT).contains("asimov");
            if (chosen == null
                    || !asimov
                            && chosen.key("likelihood")
                                    .text()
                                    .toLowerCase(Locale.ROOT)
                                    .contains("asimov")) {
                chosen = a;
            }
        }
        if (all.size() > 1 && chosen != null) {
            warnings.add("%d analyses: read is '%s'"
                    .formatted(all.size(), chosen.key("name").text()));
        }
        return chosen;
    }

    private static @Nullable At named(At list, String name) {
        for (At at : list.items()) {
            if (name.isEmpty() || at.key("name").text().equals(name)) {
                return at;
            }
        }
        list.wrong("there is no '" + name + "'.", "");
        return null;
    }

    private void points(At list) {
        List<At> all = list.items();
        At chosen = null;
        for (At p : all) {
            String name = p.key("name").text();
            if (chosen == null || name.equals("default_values") || name.equals("init")) {
                chosen = p;
            }
        }
        if (chosen != null) {
            for (At p : chosen.key("parameters").items()) {
                String name = p.key("name").text();
                points.put(name, p.key("value").number());
                constants.put(
                        name,
                        p.find("const").map(c -> Boolean.TRUE.equals(c.value())).orElse(false));
            }
        }
    }

    private void domains(At list) {
        for (At d : list.items()) {
            for (At axis : d.find("axes").map(At::items).orElse(List.of())) {
                if (axis.find("min").isPresent() && axis.find("max").isPresent()) {
                    domains.putIfAbsent(axis.key("name").text(), new double[] {
                        axis.key("min").number(), axis.key("max").number()
                    });
                }
            }
        }
    }

    private List<Object> contents(At data) {
        if (data.value() instanceof List<?> inline) {
            return List.copyOf(inline);
        }
        At found = named(top.key("data"), data.text());
        if (found == null) {
            return List.of();
        }
        if (!"binned".equals(found.key("type").text())) {
            found.wrong("only binned data belong to a histfactory_dist.", "");
            return List.of();
        }
        Hs3Checks.fills(found.key("contents"), found);
        return found.key("contents").value() instanceof List<?> l ? List.copyOf(l) : List.of();
    }

    private Map<String, Object> channel(String name, At where) {
        At d = distributions.get(name);
        if (d == null) {
            where.wrong("there is no distribution '" + name + "'.", "");
            return map("name", name, "samples", List.of());
        }
        if (!"histfactory_dist".equals(d.key("type").text())) {
            d.wrong("only histfactory_dist is read, not '" + d.key("type").text() + "'.", "");
            return map("name", name, "samples", List.of());
        }
        List<Object> samples = new ArrayList<>();
        for (At s : d.key("samples").items()) {
            At written = s.key("data").key("contents");
            Hs3Checks.fills(written, d);
            double[] nominal = written.numbers(-1);
            List<Object> modifiers = new ArrayList<>();
            for (At m : s.find("modifiers").map(At::items).orElse(List.of())) {
                modifiers.add(modifier(m, s, nominal, name));
            }
            samples.add(map("name", s.key("name").text(), "data", Tree.list(nominal), "modifiers", modifiers));
        }
        return map("name", name, "samples", samples);
    }

    private Map<String, Object> modifier(At m, At sample, double[] nominal, String channel) {
        String type = m.key("type").text();
        m.find("interpolation").ifPresent(i -> {
            if (!"poly6".equals(i.value())) {
                i.wrong("only poly6 is read.", "");
            }
        });
        return switch (type) {
            case "normsys" -> {
                pull(m);
                yield map("name", scalar(m), "type", type, "data", map("lo", value(m, "lo"), "hi", value(m, "hi")));
            }
            case "histosys" -> {
                pull(m);
                At data = m.key("data");
                yield map(
                        "name",
                        scalar(m),
                        "type",
                        type,
                        "data",
                        map(
                                "lo_data",
                                list(data.key("lo").key("contents")),
                                "hi_data",
                                list(data.key("hi").key("contents"))));
            }
            case "normfactor" -> normalisation(m);
            case "shapefactor" -> map("name", set(m, nominal.length, channel), "type", type, "data", null);
            case "shapesys" -> shape(m, nominal, channel);
            case "staterror" -> {
                double[] errors = sample.key("data")
                        .find("errors")
                        .map(e -> e.numbers(nominal.length))
                        .orElseGet(() -> m.key("data").numbers(nominal.length));
                yield map(
                        "name",
                        set(m, nominal.length, channel),
                        "type",
                        type,
                        "data",
                        Tree.list(errors),
                        "constraint",
                        gaussian(m) ? "Gauss" : "Poisson");
            }
            default -> {
                m.wrong("'" + type + "' is no type of modifier.", "");
                yield map("name", "unknown", "type", type, "data", null);
            }
        };
    }

    private static Object value(At m, String key) {
        return m.key("data").key(key).number();
    }

    private static List<Object> list(At at) {
        return Tree.list(at.numbers(-1));
    }

    /** The kind of constraint of a set: Poisson unless it says otherwise. */
    private static boolean gaussian(At m) {
        Optional<At> kind = m.find("constraint").or(() -> m.find("constraint_type"));
        return kind.map(k -> String.valueOf(k.value()).startsWith("Gauss")).orElse(false);
    }

    private void pull(At m) {
        m.find("constraint").or(() -> m.find("constraint_type")).ifPresent(c -> {
            if (!String.valueOf(c.value()).startsWith("Gauss")) {
                c.wrong("only a Gaussian constraint is read here, not '" + c.value() + "'.", "");
            }
        });
        double[] gauss = constraint(m);
        if (gauss != null && (gauss[0] != 0 || gauss[1] != 1)) {
            m.wrong(
                    "the constraint is not the standard normal one (mean %s, sigma %s).".formatted(gauss[0], gauss[1]),
                    "");
        }
    }

    /** Mean and sigma of the Gaussian that a modifier names. */
    private double @Nullable [] constraint(At m) {
        At c = m.find("constraint_name").map(n -> distributions.get(n.text())).orElse(null);
        if (c == null || !"gaussian_dist".equals(c.key("type").text())) {
            return null;
        }
        boolean swapped = c.find("x")
                .filter(x -> x.value() instanceof String s && s.equals(parameter(m)))
                .isEmpty();
        return new double[] {numeric(c.key(swapped ? "x" : "mean")), numeric(c.key("sigma"))};
    }

    private double numeric(At at) {
        Object v = at.value() instanceof String s ? points.get(s) : at.value();
        return v instanceof Number n ? n.doubleValue() : at.number();
    }

    private Map<String, Object> normalisation(At m) {
        if (functions.uses(parameter(m))) {
            return Tree.factor(parameter(m), "normfactor");
        }
        String name = scalar(m);
        double[] gauss = constraint(m);
        if (gauss == null) {
            return map("name", name, "type", "normfactor", "data", null);
        }
        luminosities.put(name, map("auxdata", List.of(gauss[0]), "sigmas", List.of(gauss[1])));
        return map("name", name, "type", "lumi", "data", null);
    }

    /** Relative errors; a Gaussian constraint makes it what a staterror of this sample alone is. */
    private Map<String, Object> shape(At m, double[] nominal, String channel) {
        double[] relative = m.key("data").key("vals").numbers(nominal.length);
        List<Object> errors = new ArrayList<>();
        for (int b = 0; b < nominal.length; b++) {
            errors.add(relative[b] * nominal[b]);
        }
        String type = gaussian(m) ? "staterror" : "shapesys";
        return map("name", set(m, nominal.length, channel), "type", type, "data", errors);
    }

    private static String parameter(At m) {
        return m.find("parameter").orElseGet(() -> m.key("name")).text();
    }

    private String scalar(At m) {
        String name = parameter(m);
        groups.putIfAbsent(name, List.of(name));
        return name;
    }

    private String set(At m, int bins, String channel) {
        List<String> names = m.find("parameters")
                .map(p -> p.items().stream().map(At::text).toList())
                .orElse(List.of());
        String name;
        if (names.size() == bins && bins > 0) {
            name = beginning(names);
        } else {
            String own =
                    m.find("name").or(() -> m.find("parameter")).map(At::text).orElse("gamma");
            name = own + "_" + channel;
        }
        List<String> known = groups.putIfAbsent(name, names);
        if (known != null && !known.equals(names)) {
            name = name + "_" + channel;
            groups.putIfAbsent(name, names);
        }
        return name;
    }

    private static String beginning(List<String> names) {
        String first = names.get(0);
        int n = first.length();
        for (String s : names) {
            while (!s.startsWith(first.substring(0, n))) {
                n--;
            }
        }
        String common = (names.size() == 1 ? first.replaceAll("[0-9]+\\]?$", "") : first.substring(0, n))
                .replaceAll("[_\\[]$", "");
        return common.isEmpty() ? first : common;
    }

    private List<Object> settings() {
        List<Object> all = new ArrayList<>();
        groups.forEach((name, members) -> {
            Map<String, Object> m = map("name", name);
            if (!members.isEmpty() && members.stream().allMatch(points::containsKey)) {
                m.put("inits", members.stream().map(points::get).toList());
            }
            if (!members.isEmpty() && members.stream().allMatch(domains::containsKey)) {
                m.put(
                        "bounds",
                        members.stream()
                                .map(d -> Tree.list(Objects.requireNonNull(domains.get(d))))
                                .toList());
            }
            if (!members.isEmpty() && members.stream().allMatch(p -> Boolean.TRUE.equals(constants.get(p)))) {
                m.put("fixed", true);
            }
            m.putAll(luminosities.getOrDefault(name, Map.of()));
            if (m.size() > 1) {
                all.add(m);
            }
        });
        return all;
    }
}
