/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.histfactory;

import static org.nightjar.formats.histfactory.Tree.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.card.CardException;
import org.nightjar.statistics.FitParameter;
import org.nightjar.statistics.histfactory.Channel;
import org.nightjar.statistics.histfactory.Modifier;
import org.nightjar.statistics.histfactory.ParameterSettings;
import org.nightjar.statistics.histfactory.Sample;

/**
 * Writes a workspace as an HS3 document (version 0.2): one histfactory_dist per channel, one domain, the starting point,
 * and the best fit if there is one. The parameters of a set are called {@code name_0}, {@code name_1}, …
 */
final class Hs3Writer {
    private final List<Channel> channels;
    private final Measurement measurement;
    private final Analysis analysis;
    private final Couplings couplings;
    private final List<Object> constraints = new ArrayList<>();

    Hs3Writer(List<Channel> channels, Measurement measurement, Analysis analysis, Couplings couplings) {
        this.channels = channels;
        this.measurement = measurement;
        this.analysis = analysis;
        this.couplings = couplings;
    }

    Map<String, Object> document(double @Nullable [] bestFit) {
        refuseOwnMeasurements();
        List<Object> distributions = new ArrayList<>();
        List<Object> data = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<String> observed = new ArrayList<>();
        int at = 0;
        for (Channel c : sorted()) {
            List<Object> axes = List.of(map("name", "obs_" + c.name(), "min", 0, "max", c.bins(), "nbins", c.bins()));
            distributions.add(map(
                    "name",
                    c.name(),
                    "type",
                    "histfactory_dist",
                    "axes",
                    axes,
                    "samples",
                    c.samples().stream().map(s -> sample(s, c)).toList()));
            double[] counts = Arrays.copyOfRange(analysis.observed().counts(), at, at + c.bins());
            data.add(map("name", "obsData_" + c.name(), "type", "binned", "axes", axes, "contents", counts));
            names.add(c.name());
            observed.add("obsData_" + c.name());
            at += c.bins();
        }
        distributions.addAll(constraints);
        List<Object> likelihood = List.of(map("name", "likelihood", "distributions", names, "data", observed));
        List<Object> points = new ArrayList<>();
        points.add(point("init", null));
        if (bestFit != null) {
            points.add(point("bestfit", bestFit));
        }
        Map<String, Object> document = map(
                "metadata",
                map("hs3_version", "0.2", "packages", List.of(map("name", "nightjar", "version", "0.1.0"))),
                "distributions",
                distributions,
                "data",
                data,
                "likelihoods",
                likelihood,
                "domains",
                List.of(map("name", "domain", "type", "product_domain", "axes", axes())),
                "parameter_points",
                points,
                "analyses",
                List.of(map(
                        "name",
                        measurement.name(),
                        "likelihood",
                        "likelihood",
                        "parameters_of_interest",
                        analysis.hasInterest() ? List.of(element(analysis.interest())) : List.of(),
                        "domains",
                        List.of("domain"),
                        "init",
                        "init")));
        if (!couplings.isEmpty()) {
            document.put("functions", functions());
        }
        return document;
    }

    /** Factors that are polynomials of couplings, as expressions. */
    private List<Object> functions() {
        List<Object> all = new ArrayList<>();
        couplings.functions().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(f -> all.add(map(
                        "name",
                        f.getKey(),
                        "type",
                        "generic_function",
                        "expression",
                        f.getValue().expression())));
        return all;
    }

    private List<Channel> sorted() {
        return channels.stream()
                .sorted(java.util.Comparator.comparing(Channel::name))
                .toList();
    }

    /** Measured values and widths that a measurement sets by hand have no place in a histfactory_dist. */
    private void refuseOwnMeasurements() {
        for (ParameterSettings s : measurement.settings()) {
            boolean lumi = channels.stream()
                    .flatMap(c -> c.samples().stream())
                    .flatMap(x -> x.modifiers().stream())
                    .anyMatch(m -> m instanceof Modifier.Lumi && m.name().equals(s.name()));
            if (!lumi && (s.auxiliary() != null || s.sigmas() != null)) {
                throw new CardException(
                        s.name(), "has auxdata or sigmas of its own, which HS3's histfactory_dist cannot hold.", "");
            }
        }
    }

    private Map<String, Object> sample(Sample s, Channel c) {
        Map<String, Object> data = map("contents", s.nominal());
        List<Object> modifiers = new ArrayList<>();
        for (Modifier m : s.modifiers()) {
            if (m instanceof Modifier.StatError e) {
                data.put("errors", e.errors());
            }
            modifiers.add(modifier(m, s, c));
        }
        data.putIfAbsent("errors", new double[c.bins()]);
        return map("name", s.name(), "data", data, "modifiers", modifiers);
    }

    private Map<String, Object> modifier(Modifier m, Sample s, Channel c) {
        String name = m.name();
        if (m instanceof Modifier.NormSys n) {
            return map(
                    "name",
                    name,
                    "type",
                    "normsys",
                    "parameter",
                    name,
                    "constraint",
                    "Gauss",
                    "data",
                    map("lo", n.low(), "hi", n.high()));
        }
        if (m instanceof Modifier.HistoSys h) {
            return map(
                    "name",
                    name,
                    "type",
                    "histosys",
                    "parameter",
                    name,
                    "constraint",
                    "Gauss",
                    "data",
                    map("lo", map("contents", h.low()), "hi", map("contents", h.high())));
        }
        if (m instanceof Modifier.ShapeSys e) {
            double[] relative = new double[c.bins()];
            for (int b = 0; b < relative.length; b++) {
                relative[b] = s.nominal()[b] > 0 ? e.errors()[b] / s.nominal()[b] : 0;
            }
            return map(
                    "name",
                    name,
                    "type",
                    "shapesys",
                    "parameters",
                    members(m, c),
                    "constraint",
                    "Poisson",
                    "data",
                    map("vals", relative));
        }
        if (m instanceof Modifier.StatError e) {
            return map(
                    "name",
                    name,
                    "type",
                    "staterror",
                    "parameters",
                    members(m, c),
                    "constraint",
                    e.poisson() ? "Poisson" : "Gauss");
        }
        if (m instanceof Modifier.ShapeFactor) {
            return map("name", name, "type", "shapefactor", "parameters", members(m, c));
        }
        if (m instanceof Modifier.Lumi) {
            return luminosity(name);
        }
        return map("name", name, "type", "normfactor", "parameter", name);
    }

    private Map<String, Object> luminosity(String name) {
        String constraint = name + "Constraint";
        for (ParameterSettings s : measurement.settings()) {
            double[] mean = s.auxiliary();
            double[] sigma = s.sigmas();
            boolean known =
                    constraints.stream().anyMatch(c -> c instanceof Map<?, ?> k && constraint.equals(k.get("name")));
            if (s.name().equals(name) && mean != null && sigma != null && !known) {
                constraints.add(map(
                        "name", constraint, "type", "gaussian_dist", "x", name, "mean", mean[0], "sigma", sigma[0]));
            }
        }
        return map("name", name, "type", "normfactor", "parameter", name, "constraint_name", constraint);
    }

    /** The parameters of a set in this channel: several channels of one staterror follow each other. */
    private List<String> members(Modifier m, Channel c) {
        int first = 0;
        if (m instanceof Modifier.StatError) {
            for (Channel other : sorted()) {
                if (other.name().equals(c.name())) {
                    break;
                }
                boolean carries = other.samples().stream()
                        .flatMap(s -> s.modifiers().stream())
                        .anyMatch(
                                x -> x instanceof Modifier.StatError && x.name().equals(m.name()));
                first += carries ? other.bins() : 0;
            }
        }
        List<String> all = new ArrayList<>();
        for (int b = 0; b < c.bins(); b++) {
            all.add(m.name() + "_" + (first + b));
        }
        return all;
    }

    private static String element(String name) {
        return name.replaceAll("\\[([0-9]+)\\]$", "_$1");
    }

    private List<Object> axes() {
        List<Object> all = new ArrayList<>();
        for (FitParameter p : analysis.model().parameters()) {
            all.add(map("name", element(p.name()), "min", p.lower(), "max", p.upper()));
        }
        return all;
    }

    private Map<String, Object> point(String name, double @Nullable [] values) {
        List<Object> all = new ArrayList<>();
        List<FitParameter> parameters = analysis.model().parameters();
        for (int k = 0; k < parameters.size(); k++) {
            FitParameter p = parameters.get(k);
            Map<String, Object> m = map("name", element(p.name()), "value", values == null ? p.start() : values[k]);
            if (p.role() == FitParameter.Role.FIXED) {
                m.put("const", true);
            }
            all.add(m);
        }
        return map("name", name, "parameters", all);
    }
}
