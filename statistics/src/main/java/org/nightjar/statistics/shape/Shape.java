/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.shape;

import java.util.List;

/**
 * A density with unit integral, known by the integrals over bins. Immutable. Unless said otherwise the unit integral is
 * over the whole real line, so that a yield counts all events, also those outside the histogram;
 * {@link OnRange} normalises on a range instead.
 */
public interface Shape {
    /** Names of the shape's own parameters, in order; empty for a template. */
    List<String> parameterNames();

    /** Their nominal values. */
    double[] nominal();

    /** The shape bound to bins, ready for repeated evaluation. */
    BinnedShape on(double[] edges);

    /** Integrals over the bins at the nominal parameters. */
    default double[] fractions(double[] edges) {
        BinFractions out =
                BinFractions.valuesOnly(edges.length - 1, parameterNames().size());
        on(edges).evaluate(nominal(), out);
        return out.value().clone();
    }
}
