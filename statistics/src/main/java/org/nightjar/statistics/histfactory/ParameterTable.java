/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.histfactory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nightjar.statistics.FitParameter;
import org.nightjar.statistics.FitParameter.Role;

/** Gives every modifier its parameters: names, starts, bounds and constraints. */
final class ParameterTable {
    private static final double[] YIELD = {0, 10};
    private static final double[] PULL = {-5, 5};
    private static final double[] GAMMA = {1e-10, 10};

    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final List<FitParameter> parameters = new ArrayList<>();
    private final List<Constraint> constraints = new ArrayList<>();

    /** The auxiliary measurement of a parameter: Gaussian with a width, or Poisson with the counts expected at 1. */
    record Constraint(int parameter, boolean poisson, double width, double measured) {}

    private enum Kind {
        YIELD,
        PULL,
        LUMI,
        POISSON,
        GAUSSIAN,
        SHAPE
    }

    /** The parameters of one name. */
    private static final class Group {
        final Kind kind;
        final List<Double> widths = new ArrayList<>();
        final Map<String, Integer> offsets = new LinkedHashMap<>();
        int first = -1;

        Group(Kind kind) {
            this.kind = kind;
        }
    }

    ParameterTable(List<Channel> channels, List<ParameterSettings> settings, String interest) {
        for (Channel channel : channels) {
            for (Sample sample : channel.samples()) {
                sample.modifiers().forEach(m -> register(channel, sample, m));
            }
        }
        Map<String, ParameterSettings> known = new LinkedHashMap<>();
        settings.forEach(s -> known.put(s.name(), s));
        groups.forEach((name, g) -> {
            g.first = parameters.size();
            create(name, g, Objects.requireNonNullElse(known.get(name), ParameterSettings.none(name)), interest);
        });
    }

    private void register(Channel channel, Sample sample, Modifier m) {
        Group g = groups.computeIfAbsent(m.name(), n -> new Group(kind(m)));
        if (g.kind != kind(m)) {
            throw new IllegalArgumentException(
                    "modifier '%s' of sample '%s' is of another kind elsewhere".formatted(m.name(), sample.name()));
        }
        if (m instanceof Modifier.ShapeSys s) {
            if (!g.widths.isEmpty()) {
                throw new IllegalArgumentException("shapesys '%s' is used twice".formatted(m.name()));
            }
            g.offsets.put(channel.name(), 0);
            for (int b = 0; b < channel.bins(); b++) {
                double nominal = sample.nominal()[b];
                double error = s.errors()[b];
                g.widths.add(nominal > 0 && error > 0 ? error / nominal : 0);
            }
        } else if (m instanceof Modifier.StatError) {
            if (g.offsets.putIfAbsent(channel.name(), g.widths.size()) == null) {
                addStatWidths(channel, m.name(), g.widths);
            }
        } else if (m instanceof Modifier.ShapeFactor) {
            if (!g.widths.isEmpty() && g.widths.size() != channel.bins()) {
                throw new IllegalArgumentException("shapefactor '%s' is used with %d and %d bins"
                        .formatted(m.name(), g.widths.size(), channel.bins()));
            }
            while (g.widths.size() < channel.bins()) {
                g.widths.add(0.0);
            }
            g.offsets.put(channel.name(), 0);
        } else if (g.widths.isEmpty()) {
            g.widths.add(g.kind == Kind.PULL ? 1.0 : 0.0);
        }
    }

    /** Relative error per bin of the sum of the samples that carry the name. */
    private static void addStatWidths(Channel channel, String name, List<Double> widths) {
        for (int b = 0; b < channel.bins(); b++) {
            double sum = 0;
            double squares = 0;
            for (Sample s : channel.samples()) {
                for (Modifier m : s.modifiers()) {
                    if (m instanceof Modifier.StatError e && e.name().equals(name)) {
                        sum += s.nominal()[b];
                        squares += e.errors()[b] * e.errors()[b];
                    }
                }
            }
            widths.add(sum > 0 ? Math.sqrt(squares) / sum : 0);
        }
    }

    private static Kind kind(Modifier m) {
        if (m instanceof Modifier.NormFactor) {
            return Kind.YIELD;
        }
        if (m instanceof Modifier.NormSys || m instanceof Modifier.HistoSys) {
            return Kind.PULL;
        }
        if (m instanceof Modifier.Lumi) {
            return Kind.LUMI;
        }
        if (m instanceof Modifier.ShapeSys || m instanceof Modifier.StatError e && e.poisson()) {
            return Kind.POISSON;
        }
        return m instanceof Modifier.StatError ? Kind.GAUSSIAN : Kind.SHAPE;
    }

    private void create(String name, Group g, ParameterSettings settings, String interest) {
        boolean set = g.kind == Kind.POISSON || g.kind == Kind.GAUSSIAN || g.kind == Kind.SHAPE;
        if (g.kind == Kind.LUMI && (settings.auxiliary() == null || settings.sigmas() == null)) {
            throw new IllegalArgumentException("lumi '%s' needs its measured value and sigma".formatted(name));
        }
        for (int k = 0; k < g.widths.size(); k++) {
            String own = set ? name + "[" + k + "]" : name;
            double[] bounds = settings.bounds() == null ? bounds(g.kind) : settings.bounds()[k];
            double auxiliary = at(settings.auxiliary(), k, g.kind == Kind.PULL ? 0 : 1);
            double start = at(settings.starts(), k, g.kind == Kind.LUMI ? auxiliary : g.kind == Kind.PULL ? 0 : 1);
            double width = at(settings.sigmas(), k, g.widths.get(k));
            boolean constrained = g.kind != Kind.YIELD && g.kind != Kind.SHAPE;
            boolean fixed = settings.fixed() == null
                    ? constrained && width == 0
                    : settings.fixed() || constrained && width == 0;
            if (constrained) {
                boolean poisson = g.kind == Kind.POISSON;
                double used = width == 0 ? 1 : width;
                double tau = 1 / (used * used);
                double measured = poisson ? at(settings.auxiliary(), k, tau) : auxiliary;
                constraints.add(new Constraint(parameters.size(), poisson, poisson ? tau : used, measured));
            }
            Role role = fixed
                    ? Role.FIXED
                    : own.equals(interest) ? Role.OF_INTEREST : constrained ? Role.CONSTRAINED : Role.FREE;
            parameters.add(
                    new FitParameter(own, role, start, bounds[0], bounds[1], role == Role.CONSTRAINED ? width : 0));
        }
    }

    private static double at(double @Nullable [] values, int k, double otherwise) {
        return values == null ? otherwise : values[k];
    }

    private static double[] bounds(Kind kind) {
        return switch (kind) {
            case YIELD, SHAPE, LUMI -> YIELD;
            case PULL -> PULL;
            case POISSON, GAUSSIAN -> GAMMA;
        };
    }

    /** Index of the parameter of a modifier; of its first bin in the channel for sets. */
    int index(Channel channel, Modifier m) {
        Group g = Objects.requireNonNull(groups.get(m.name()));
        return g.first + Objects.requireNonNullElse(g.offsets.get(channel.name()), 0);
    }

    List<FitParameter> parameters() {
        return List.copyOf(parameters);
    }

    Constraint[] constraints() {
        return constraints.toArray(Constraint[]::new);
    }
}
