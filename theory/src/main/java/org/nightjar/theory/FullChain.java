/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory;

import java.util.List;
import java.util.Map;
import org.nightjar.core.PhysicsException;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.theory.internal.engine.AmplitudeCompiler;

/** What a decay chain must say for its full amplitude. */
final class FullChain {
    private FullChain() {}

    /**
     * Refuses decays without diagram.
     *
     * @throws PhysicsException with all of them
     */
    static void require(Process process, ModelPoint point) {
        List<String> wrong = process.products().stream()
                .flatMap(Product::decaysInOrder)
                .map(p -> problem(p, point))
                .filter(m -> !m.isEmpty())
                .distinct()
                .toList();
        if (!wrong.isEmpty()) {
            throw new PhysicsException(String.join("\n", wrong));
        }
    }

    private static String problem(Product p, ModelPoint point) {
        boolean isNew = point.newParticles().stream()
                .anyMatch(n -> Math.abs(n.pdg()) == Math.abs(p.type().pdg()));
        if (!isNew) {
            return "%s: the full amplitude has new particles as lines, %s is none.%n   Maybe %s left as it is?"
                    .formatted(p.text(), p.type().name(), p.type().name());
        }
        List<ParticleType> daughters = p.daughters().stream().map(Product::type).toList();
        if (p.invisible() || daughters.size() < 2) {
            return "%s: the full amplitude needs daughters by name.%n   Maybe %s?"
                    .formatted(p.text(), example(p, point));
        }
        Process decay = new Process(
                List.of(p.type()),
                daughters.stream().map(t -> new Product(t, List.of(), false)).toList());
        try {
            AmplitudeCompiler.topologies(decay, point, Orders.ALL);
            return "";
        } catch (PhysicsException noDiagram) {
            return "%s: model %s has no diagram for this decay, whose width comes from elsewhere.%n   Maybe %s, or the narrow width?"
                    .formatted(p.text(), point.model().name(), example(p, point));
        }
    }

    private static String example(Product p, ModelPoint point) {
        return point.findDecays(p.type().name()).stream()
                .flatMap(t -> t.branchingFractions().entrySet().stream())
                .filter(e -> e.getValue() > 0)
                .map(Map.Entry::getKey)
                .filter(c -> c.contains("e+ e-") || c.contains("mu+ mu-") || c.contains("gamma gamma"))
                .findFirst()
                .orElse("a channel of two or more particles");
    }
}
