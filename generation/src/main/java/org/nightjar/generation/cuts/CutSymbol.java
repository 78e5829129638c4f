/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.cuts;

import java.io.Serializable;
import java.util.List;
import org.nightjar.core.units.Dimension;
import org.nightjar.expression.Symbol;

/** What a name of a generation cut stands for. */
sealed interface CutSymbol extends Symbol, Serializable {
    /** True if it is measured in the laboratory. */
    boolean lab();

    /**
     * A variable of named particles; inside a count the list is empty and stands for the particle being counted.
     *
     * @param variable which
     * @param particles names
     * @param lab frame
     */
    record Value(Kinematic variable, List<String> particles, boolean lab) implements CutSymbol {
        @Override
        public Dimension dimension() {
            return variable.dimension;
        }
    }

    /**
     * The number of particles of a name that pass a condition.
     *
     * @param particle name
     * @param clauses parts of the condition, joined by "and"
     * @param lab true if the condition needs the laboratory
     */
    record Count(String particle, List<Clause> clauses, boolean lab) implements CutSymbol {
        @Override
        public Dimension dimension() {
            return Dimension.PURE;
        }
    }
}
