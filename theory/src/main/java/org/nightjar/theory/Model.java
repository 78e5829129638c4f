/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.nightjar.core.particles.ParticleTable;

/**
 * A theory with named parameters. Implementations are immutable and hold no state; a jar adds its own through
 * {@code META-INF/services/org.nightjar.theory.Model}.
 */
public interface Model extends Serializable {
    /** Name as in cards: {@code alp-photon}. */
    String name();

    /** One line for the user. */
    String title();

    /** The interaction terms in TeX. */
    String lagrangian();

    /** All parameters, those that every model has included, in the order of documentation. */
    List<Parameter> parameters();

    /** The papers behind the model. */
    List<Reference> references();

    /**
     * Name of the model that a process with the same mediator means unless this one is named; empty if there is none:
     * {@code alp-w} is a variant of {@code alp-photon}.
     */
    default String variantOf() {
        return "";
    }

    /** Every particle that may appear in a process text of this model, with default masses. */
    ParticleTable particles();

    /**
     * The model with its parameters fixed.
     *
     * @param values values in house units by parameter name; parameters not named take their defaults
     * @throws org.nightjar.core.card.CardException with all names that the model does not have
     * @throws org.nightjar.core.PhysicsException if values lie outside the model's range
     */
    ModelPoint point(Map<String, Double> values);

    /** The model at its default values. */
    default ModelPoint point() {
        return point(Map.of());
    }

    /** The model at values written with units, {@code ma=1 GeV, gagg=1e-3 /GeV}; an empty text means the defaults. */
    default ModelPoint point(String assignments) {
        return point(ParameterText.read(this, assignments));
    }
}
