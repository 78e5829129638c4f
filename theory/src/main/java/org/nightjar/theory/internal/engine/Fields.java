/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.nightjar.core.PhysicsException;
import org.nightjar.core.particles.ParticleTable;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.theory.ModelPoint;
import org.nightjar.theory.internal.engine.Field.Kind;

/** The fields of a model point by the names of its particles. */
final class Fields {
    /** The name of the photon. */
    static final String PHOTON = "gamma";

    private final ModelPoint point;
    private final ParticleTable table;
    private final Map<String, Double> widths = new LinkedHashMap<>();

    Fields(ModelPoint point) {
        this.point = point;
        table = point.particles();
    }

    ParticleType type(String name) {
        return table.find(name)
                .orElseThrow(() -> new PhysicsException("model %s has no particle %s.%n   Maybe another model?"
                        .formatted(point.model().name(), name)));
    }

    /** The name of the particle for the name of an antiparticle. */
    String particle(String name) {
        ParticleType t = type(name);
        return t.pdg() > 0 ? t.name() : t.antiName();
    }

    double mass(String name) {
        return type(name).mass();
    }

    /** Total width, GeV, of a particle or antiparticle. */
    double width(String name) {
        return widths.computeIfAbsent(particle(name), point::width);
    }

    boolean isMajorana(String name) {
        return type(name).twiceSpin() == 1 && type(name).isSelfConjugate();
    }

    /** The boson field that annihilates a particle. */
    Field boson(String name) {
        ParticleType t = type(name);
        return switch (t.twiceSpin()) {
            case 0 -> new Field(Kind.SCALAR, name, t.antiName());
            case 2 -> new Field(Kind.VECTOR, name, t.antiName());
            default ->
                throw new PhysicsException("vertex with %s: spin 0 or 1 is needed there.%n   Maybe %s?"
                        .formatted(name, "a current or a Yukawa coupling"));
        };
    }

    Field column(String fermion) {
        String name = particle(fermion);
        return new Field(isMajorana(name) ? Kind.MAJORANA : Kind.COLUMN, name, name);
    }

    Field row(String fermion) {
        String name = particle(fermion);
        return new Field(isMajorana(name) ? Kind.MAJORANA : Kind.ROW, name, name);
    }

    /** Spinor psi for what enters along the fermion arrow, psi-bar for what leaves; a boson by what enters. */
    Field ofLeg(String name, boolean incoming) {
        ParticleType t = type(name);
        return switch (t.twiceSpin()) {
            case 1 -> incoming == !particle(name).equals(name) ? row(name) : column(name);
            case 0, 2 -> boson(incoming ? name : t.antiName());
            default ->
                throw new PhysicsException(
                        "%s: spin %s/2 is not treated.%n   Maybe spin 0, 1/2 or 1?".formatted(name, t.twiceSpin()));
        };
    }
}
