/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.expression;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.nightjar.expression.internal.Kernels;
import org.nightjar.expression.internal.NumberCode;

/** A compiled numeric expression. Travels as text and is compiled once per JVM; the same bits everywhere. Thread-safe. */
public final class NumberKernel implements Serializable {
    private static final long serialVersionUID = 1;
    private final String program;
    private transient volatile @Nullable NumberCode code;

    NumberKernel(String program) {
        this.program = program;
        this.code = Kernels.number(program);
    }

    /**
     * Evaluates rows [from, to).
     *
     * @param columns one column per input of the expression, in house units
     * @param out receives the values in house units; NaN where undefined; entries [from, to) are written
     */
    public void evaluate(double[][] columns, int from, int to, double[] out) {
        NumberCode c = code;
        if (c == null) {
            c = Kernels.number(program);
            code = c;
        }
        c.evaluate(columns, from, to, out);
    }
}
