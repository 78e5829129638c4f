/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.shape;

/** A shape bound to the bins of one histogram; immutable, so one object serves many threads. */
@FunctionalInterface
public interface BinnedShape {
    /** Writes the bin integrals at these parameter values, and the derivatives the receiver asks for. */
    void evaluate(double[] parameters, BinFractions out);
}
