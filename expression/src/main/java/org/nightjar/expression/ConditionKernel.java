/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.expression;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.nightjar.expression.internal.ConditionCode;
import org.nightjar.expression.internal.Kernels;

/**
 * A compiled condition. An undefined number (NaN) makes the comparisons it enters undefined, {@code not} of undefined is
 * undefined, {@code and} with a false and {@code or} with a true side are decided all the same; a condition that stays
 * undefined fails. Travels as text and is compiled once per JVM; the same answers everywhere. Thread-safe.
 */
public final class ConditionKernel implements Serializable {
    private static final long serialVersionUID = 1;
    /** Verdict of a condition that holds. */
    public static final byte TRUE = 1;
    /** Verdict of a condition that depends on an undefined number; it fails. */
    public static final byte UNDEFINED = 0;
    /** Verdict of a condition that does not hold. */
    public static final byte FALSE = -1;

    private final String program;
    private transient volatile @Nullable ConditionCode code;

    ConditionKernel(String program) {
        this.program = program;
        this.code = Kernels.condition(program);
    }

    private ConditionCode code() {
        ConditionCode c = code;
        if (c == null) {
            c = Kernels.condition(program);
            code = c;
        }
        return c;
    }

    /** Evaluates rows [from, to) of the columns (one per input, house units): true where the condition holds. */
    public void evaluate(double[][] columns, int from, int to, boolean[] out) {
        code().evaluate(columns, from, to, out);
    }

    /** As above, telling {@link #FALSE} from {@link #UNDEFINED}. */
    public void evaluate(double[][] columns, int from, int to, byte[] out) {
        code().evaluate(columns, from, to, out);
    }
}
