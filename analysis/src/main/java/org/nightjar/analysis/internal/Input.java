/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis.internal;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.units.Dimension;
import org.nightjar.expression.Symbol;

/**
 * A column that expressions read: one value per row of its domain, which is a list, or the events of the block. Inputs are
 * made once per name by the {@link Registry}; their values are filled once per block, when first asked for.
 */
abstract class Input implements Symbol {
    final int slot;
    final Dimension dimension;
    final boolean condition;
    /** The list whose rows the values belong to; null for events. */
    final @Nullable ListPlan domain;

    Input(int slot, Dimension dimension, boolean condition, @Nullable ListPlan domain) {
        this.slot = slot;
        this.dimension = dimension;
        this.condition = condition;
        this.domain = domain;
    }

    /** Fills the values of rows [0, rows). */
    abstract void fill(Run run, int rows, double[] out);

    @Override
    public Dimension dimension() {
        return dimension;
    }

    @Override
    public boolean isCondition() {
        return condition;
    }

    /** A number that is the same everywhere. */
    static final class Constant extends Input {
        private final double value;

        Constant(double value, Dimension dimension) {
            super(-1, dimension, false, null);
            this.value = value;
        }

        @Override
        void fill(Run run, int rows, double[] out) {
            throw new org.nightjar.core.InternalError("constants have no column");
        }

        @Override
        public OptionalDouble constant() {
            return OptionalDouble.of(value);
        }
    }

    /** How an input gets its values. */
    interface Filler {
        void fill(Run run, int rows, double[] out);
    }

    /** An input given by a function. */
    static final class Filled extends Input {
        private final Filler filler;

        Filled(int slot, Dimension dimension, boolean condition, @Nullable ListPlan domain, Filler filler) {
            super(slot, dimension, condition, domain);
            this.filler = filler;
        }

        @Override
        void fill(Run run, int rows, double[] out) {
            filler.fill(run, rows, out);
        }
    }
}
