/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal.engine;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nightjar.core.PhysicsException;
import org.nightjar.theory.ModelPoint;
import org.nightjar.theory.Parameter;

/**
 * What is to be computed: the legs and the terms of the Lagrangian that may join them.
 *
 * @param text the process, for messages
 * @param legs the legs, incoming first
 * @param incoming number of incoming legs
 * @param lines the lines that every diagram must have
 * @param fields fields of the model point
 * @param fusions its vertices
 * @param point the model point
 */
record Setting(
        String text,
        List<Leg> legs,
        int incoming,
        RequiredLines lines,
        Fields fields,
        Fusions fusions,
        ModelPoint point) {
    /** Names of masses begin so; one of zero takes no diagram away. */
    private static final String MASS = "m(";

    Setting {
        legs = List.copyOf(legs);
    }

    /** The same with other required lines. */
    Setting with(RequiredLines others) {
        return new Setting(text, legs, incoming, others, fields, fusions, point);
    }

    /** All legs. */
    int all() {
        return (1 << legs.size()) - 1;
    }

    double[] masses() {
        return legs.stream().mapToDouble(leg -> leg.type().mass()).toArray();
    }

    int[] states() {
        return legs.stream().mapToInt(Leg::states).toArray();
    }

    PhysicsException noDiagram() {
        List<Parameter> zero = point.model().parameters().stream()
                .filter(p -> !p.isChoice() && !p.name().startsWith(MASS) && p.hasDefault() && p.defaultValue() != 0)
                .filter(p -> point.values().has(p.name()) && point.value(p.name()) == 0)
                .toList();
        String with = zero.isEmpty() ? "" : "with " + join(zero, p -> p.name() + " = 0") + " ";
        String maybe = zero.isEmpty() ? "" : join(zero, p -> p.name() + "=" + p.format(p.defaultValue())) + ", ";
        return new PhysicsException(
                "%s: %smodel %s has no tree diagram for this process.%n   Maybe %sanother model, or more particles?"
                        .formatted(text, with, point.model().name(), maybe));
    }

    private static String join(List<Parameter> parameters, Function<Parameter, String> text) {
        return parameters.stream().map(text).collect(Collectors.joining(", "));
    }

    /** The factor of |M|^2 that averages over the spins of the initial state. */
    double spinAverage() {
        double n = 1;
        for (Leg leg : legs) {
            n *= leg.incoming() ? leg.spins() : 1;
        }
        return 1 / n;
    }
}
