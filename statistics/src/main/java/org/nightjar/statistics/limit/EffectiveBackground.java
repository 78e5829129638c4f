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
        for (int i = 0; i < b.bins() + b.events(); i++) {
            double s = Math.abs(content(sb, i) - content(b, i));
            if (s > 0) {
                sum += s;
                squares += s * s / content(b, i);
            }
        }
        return squares > 0 ? sum * sum / squares : 0;
    }

    /** Of a bin, or of a node on which single events are expected. */
    private static double content(Observation o, int i) {
        return i < o.bins() ? o.count(i) : o.weight(i - o.bins());
    }
}
