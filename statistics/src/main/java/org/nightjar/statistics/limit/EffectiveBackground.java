/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.limit;

import org.nightjar.statistics.Observation;
import org.nightjar.statistics.StatisticalModel;

/**
 * The background of the single bin that would be as sensitive as all bins together: (sum s)^2 / sum(s^2/b). Asymptotic
 * formulae are taken as valid from five events on: at 3.2 a CLs limit of theirs is 9 % too strong.
 */
public final class EffectiveBackground {
    /** Events from which asymptotic formulae are taken as valid. */
    public static final double ENOUGH = 5;

    private EffectiveBackground() {}

    /** At these parameters with the signal taken out. */
    public static double of(StatisticalModel model, double[] parameters) {
        int interest = model.parameterOfInterest();
        double[] x = parameters.clone();
        x[interest] = 0;
        Observation b = model.expected(x);
        x[interest] = 1;
        Observation sb = model.expected(x);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < b.bins(); i++) {
            double s = Math.abs(sb.count(i) - b.count(i));
            if (s > 0) {
                sum += s;
                squares += s * s / b.count(i);
            }
        }
        return squares > 0 ? sum * sum / squares : 0;
    }
}
