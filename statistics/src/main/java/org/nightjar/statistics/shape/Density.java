/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.shape;

import java.util.List;

/** A density for single events, with unit integral on a range (HS3 normalises on the axis range). Immutable. */
public interface Density {
    /** Names of its own parameters, in order. */
    List<String> parameterNames();

    /** Their nominal values. */
    double[] nominal();

    /** The density normalised on [low, high]; the object belongs to one thread. */
    OnInterval on(double low, double high);

    /** Where it changes over lengths much shorter than the range, at the nominal parameters; possibly nothing. */
    default double[] breaks() {
        return new double[0];
    }

    /** A density on a range with the parameters of the last call of {@link #set}. */
    interface OnInterval {
        /** Takes parameter values; false if they are impossible. */
        boolean set(double[] parameters);

        /**
         * ln f(x), minus infinity where the density vanishes.
         *
         * @param first  receives the derivatives of ln f by each parameter
         * @param second receives the second derivatives, at {@link BinFractions#pair}
         */
        double log(double x, double[] first, double[] second);
    }
}
