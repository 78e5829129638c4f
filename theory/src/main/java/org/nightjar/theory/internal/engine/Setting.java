/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal.engine;

import java.util.List;
import org.nightjar.core.PhysicsException;
import org.nightjar.theory.ModelPoint;

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

    Setting {
        legs = List.copyOf(legs);
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
        return new PhysicsException(
                "%s: model %s has no tree diagram for this process.%n   Maybe another model, or more particles?"
                        .formatted(text, point.model().name()));
    }

    /** The factor of |M|^2 that averages over the spins of the initial state. */
    double spinAverage() {
        double n = 1;
        for (Leg leg : legs) {
            n *= leg.incoming() ? leg.states() : 1;
        }
        return 1 / n;
    }
}
