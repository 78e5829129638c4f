/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nightjar.core.PhysicsException;
import org.nightjar.core.card.Problems;

/** The values of all parameters of a model, checked, in house units. NaN = not given and without default. */
public final class ParameterValues implements Serializable {
    private final String model;
    private final Map<String, Double> values;

    private ParameterValues(String model, Map<String, Double> values) {
        this.model = model;
        this.values = Collections.unmodifiableMap(values);
    }

    /**
     * Fills in the defaults and checks names and ranges.
     *
     * @throws org.nightjar.core.card.CardException with every unknown name
     * @throws PhysicsException with every value outside its range
     */
    public static ParameterValues of(Model model, Map<String, Double> given) {
        Problems problems = new Problems();
        Map<String, Double> all = new LinkedHashMap<>();
        model.parameters().forEach(p -> all.put(p.name(), p.defaultValue()));
        given.keySet().stream()
                .sorted()
                .filter(n -> !all.containsKey(n))
                .forEach(n -> ParameterText.unknown(problems, model, n));
        problems.throwIfAny();
        all.putAll(given);
        checkRanges(model, given, all);
        return new ParameterValues(model.name(), all);
    }

    private static void checkRanges(Model model, Map<String, Double> given, Map<String, Double> all) {
        List<String> wrong = new ArrayList<>();
        for (Parameter p : model.parameters()) {
            double v = all.getOrDefault(p.name(), Double.NaN);
            if (given.containsKey(p.name()) && !p.allows(v)) {
                wrong.add("model %s: %s = %s is outside its range.%n   Maybe a value from %s to %s (%s)?"
                        .formatted(
                                model.name(),
                                p.name(),
                                p.format(v),
                                p.format(p.minimum()),
                                p.format(p.maximum()),
                                p.meaning()));
            }
        }
        if (!wrong.isEmpty()) {
            throw new PhysicsException(String.join("\n", wrong));
        }
    }

    /** A value in house units; NaN if it was not given and has no default. */
    public double get(String name) {
        Double v = values.get(name);
        if (v == null) {
            throw new IllegalArgumentException(model + " has no parameter " + name);
        }
        return v;
    }

    /** True if the value was given or has a default. */
    public boolean has(String name) {
        return !Double.isNaN(get(name));
    }

    /** All values by name, in the order of the model's parameters. */
    public Map<String, Double> asMap() {
        return values;
    }
}
