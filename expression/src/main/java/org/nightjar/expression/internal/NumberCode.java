/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.expression.internal;

/** What a compiled number program implements. */
public interface NumberCode {
    void evaluate(double[][] columns, int from, int to, double[] out);
}
