/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nightjar.core.card.CardNode;
import org.nightjar.core.card.Problem;
import org.nightjar.core.card.Problems;
import org.nightjar.core.card.Suggest;
import org.nightjar.core.card.UnitAdvice;
import org.nightjar.core.units.Quantity;
import org.nightjar.core.units.Units;

/** Reads parameter values with their units, from one line of text or from a card, and reports every wrong one. */
public final class ParameterText {
    private ParameterText() {}

    /**
     * Values in house units of a text such as {@code mA=1 GeV, eps=1e-3}.
     *
     * @throws org.nightjar.core.card.CardException with every unknown name and every wrong unit
     */
    public static Map<String, Double> read(Model model, String text) {
        Problems problems = new Problems();
        Map<String, Double> values = new LinkedHashMap<>();
        for (String part : text.isBlank() ? new String[0] : text.split(",")) {
            int equals = part.indexOf('=');
            if (equals < 0) {
                report(problems, model, "'" + part.trim() + "' is not of the form name=value.", "ma=1 GeV?");
                continue;
            }
            String name = part.substring(0, equals).trim();
            String value = part.substring(equals + 1).trim();
            Optional<Parameter> parameter = find(model, name, problems);
            if (parameter.isPresent()) {
                checked(parameter.get(), value, model, problems).ifPresent(v -> values.put(name, v));
            }
        }
        problems.throwIfAny();
        return values;
    }

    /** Values in house units of a map of a card; every problem goes to {@code problems} with its position. */
    public static Map<String, Double> read(Model model, CardNode card, Problems problems) {
        Map<String, Double> values = new LinkedHashMap<>();
        List<String> names = model.parameters().stream().map(Parameter::name).toList();
        card.onlyKeys(problems, names.toArray(String[]::new));
        for (Parameter p : model.parameters()) {
            card.find(p.name()).ifPresent(node -> {
                double v = p.isChoice()
                        ? p.choices().indexOf(node.oneOf(problems, p.choices().toArray(String[]::new)))
                        : node.quantity(p.dimension(), problems);
                if (!Double.isNaN(v)) {
                    values.put(p.name(), v);
                }
            });
        }
        return values;
    }

    private static Optional<Parameter> find(Model model, String name, Problems problems) {
        for (Parameter p : model.parameters()) {
            if (p.name().equals(name)) {
                return Optional.of(p);
            }
        }
        unknown(problems, model, name);
        return Optional.empty();
    }

    private static Optional<Double> checked(Parameter p, String value, Model model, Problems problems) {
        if (p.isChoice()) {
            int index = p.choices().indexOf(value);
            if (index < 0) {
                report(
                        problems,
                        model,
                        "%s = %s is not known.".formatted(p.name(), value),
                        Suggest.maybe(value, p.choices(), "words"));
            }
            return index < 0 ? Optional.empty() : Optional.of((double) index);
        }
        try {
            Quantity q = Units.parse(value);
            if (q.dimension().equals(p.dimension())) {
                return Optional.of(q.value());
            }
            boolean bare = q.dimension().isPure();
            report(
                    problems,
                    model,
                    "%s = %s %s.".formatted(p.name(), value, bare ? "has no unit" : "is in " + q.dimension()),
                    bare
                            ? "%s (%s declares %s in %s)?"
                                    .formatted(p.format(q.value()), model.name(), p.name(), p.dimension())
                            : UnitAdvice.maybe(value, p.dimension()));
        } catch (IllegalArgumentException e) {
            report(problems, model, p.name() + ": " + e.getMessage() + ".", UnitAdvice.maybe(value, p.dimension()));
        }
        return Optional.empty();
    }

    /** Reports a name that is no parameter of the model. */
    static void unknown(Problems problems, Model model, String name) {
        List<String> known = model.parameters().stream().map(Parameter::name).toList();
        report(problems, model, "parameter '" + name + "' is not known.", Suggest.maybe(name, known, "parameters"));
    }

    private static void report(Problems problems, Model model, String what, String maybe) {
        problems.add(new Problem("model " + model.name(), 0, 0, what, maybe));
    }
}
