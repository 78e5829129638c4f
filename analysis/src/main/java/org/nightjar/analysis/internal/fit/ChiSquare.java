/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis.internal.fit;

import org.hipparchus.special.Gamma;

/** The distribution of chi2. */
public final class ChiSquare {
    private ChiSquare() {}

    /** Probability of a chi2 at least as large; undefined for one that is. */
    public static double probability(double chi2, int degreesOfFreedom) {
        return chi2 > 0
                ? Gamma.regularizedGammaQ(0.5 * degreesOfFreedom, 0.5 * chi2)
                : Double.isNaN(chi2) ? Double.NaN : 1;
    }
}
