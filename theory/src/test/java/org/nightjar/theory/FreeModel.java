/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory;

import java.util.List;
import java.util.Map;
import org.nightjar.core.particles.ParticleTable;
import org.nightjar.core.particles.ParticleType;

/** A model of any particles and vertices, without parameters: to test the engine. */
public record FreeModel(List<ParticleType> extra, List<Vertex> terms) implements Model {
    @Override
    public String name() {
        return "free";
    }

    @Override
    public String title() {
        return "any particles and vertices, for tests";
    }

    @Override
    public String lagrangian() {
        return "";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public List<Reference> references() {
        return List.of();
    }

    @Override
    public ParticleTable particles() {
        return ParticleTable.standard().with(extra);
    }

    @Override
    public ModelPoint point(Map<String, Double> given) {
        ModelPoint.Builder b = new ModelPoint.Builder(this, ParameterValues.of(this, given));
        extra.forEach(b::particle);
        terms.forEach(b::vertex);
        return b.build();
    }

    /** |M|^2 of a process of this model, or zero if it has no diagram. */
    public double[] squared(String process, MomentumBlock block) {
        return TestPoints.squared(Amplitudes.of(Process.parse(process, this), point()), block);
    }
}
