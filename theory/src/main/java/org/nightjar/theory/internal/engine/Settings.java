/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.nightjar.core.PhysicsException;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.theory.ModelPoint;
import org.nightjar.theory.Process;
import org.nightjar.theory.Product;
import org.nightjar.theory.internal.engine.Leg.Wave;

/** Makes the setting of a hard process or of a chain of decays. */
final class Settings {
    /** The largest number of legs: beyond it the program would not fit the memory. */
    private static final int MOST_LEGS = 10;

    private final Process process;
    private final ModelPoint point;
    private final IntFunction<Wave> waves;
    private final Fields fields;
    private final List<Leg> legs = new ArrayList<>();
    private final Map<Integer, Field> lines = new LinkedHashMap<>();

    private Settings(Process process, ModelPoint point, IntFunction<Wave> waves) {
        this.process = process;
        this.point = point;
        this.waves = waves;
        fields = new Fields(point);
        process.initial().forEach(t -> leg(t, true));
    }

    /** The hard process without its decays. */
    static Setting hard(Process process, ModelPoint point, boolean limitNew, IntFunction<Wave> waves) {
        Settings s = new Settings(process, point, waves);
        process.outgoing().forEach(t -> s.leg(t, false));
        return s.finish(process.hardText(), limitNew);
    }

    /** The whole chain: its final state, and only diagrams in which the decaying particles are lines. */
    static Setting chain(Process process, ModelPoint point, boolean limitNew, IntFunction<Wave> waves) {
        Settings s = new Settings(process, point, waves);
        process.products().forEach(s::decay);
        return s.finish(process.text(), limitNew);
    }

    private int decay(Product product) {
        if (product.daughters().isEmpty()) {
            leg(product.type(), false);
            return 1 << (legs.size() - 1);
        }
        int mask = 0;
        for (Product daughter : product.daughters()) {
            mask |= decay(daughter);
        }
        lines.put(mask, fields.ofLeg(here(product.type()).name(), false));
        return mask;
    }

    private void leg(ParticleType type, boolean incoming) {
        ParticleType here = here(type);
        legs.add(new Leg(here, fields.ofLeg(here.name(), incoming), incoming, waves.apply(legs.size())));
    }

    private ParticleType here(ParticleType type) {
        return point.particles()
                .find(type.name())
                .orElseThrow(() -> new PhysicsException("%s: model %s has no %s.%n   Maybe another model?"
                        .formatted(process.hardText(), point.model().name(), type.name())));
    }

    private Setting finish(String text, boolean limitNew) {
        if (legs.size() > MOST_LEGS || legs.size() < 3) {
            throw new PhysicsException("%s: amplitudes have 3 to %d legs, not %d.%n   Maybe decays written as a chain?"
                    .formatted(text, MOST_LEGS, legs.size()));
        }
        RequiredLines required =
                lines.isEmpty() ? RequiredLines.NONE : new RequiredLines((1 << legs.size()) - 1, lines);
        Fusions fusions = new Fusions(point.vertices(), fields, limitNew);
        return new Setting(text, legs, process.initial().size(), required, fields, fusions, point);
    }

    /** Product of n! over sets of n products that are alike, with all their decays. */
    static double identical(List<Product> products) {
        Map<Product, Integer> count = new HashMap<>();
        double factorials = 1;
        for (Product p : products) {
            factorials *= count.merge(p, 1, Integer::sum) * identical(p.daughters());
        }
        return factorials;
    }
}
