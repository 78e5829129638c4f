/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.expression.internal;

/** What a compiled condition program implements. */
public interface ConditionCode {
    void evaluate(double[][] columns, int from, int to, boolean[] out);

    void evaluate(double[][] columns, int from, int to, byte[] out);
}
