/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics;

import org.nightjar.core.random.RandomStream;

/** A likelihood that can draw what might have been observed. */
public interface ToyModel extends StatisticalModel {
    /** Main and auxiliary data drawn at these parameters; a pure function of the parameters and the stream's position. */
    Observation toy(double[] parameters, RandomStream random);

    /** For many toys at one point: draws the same as {@link #toy} does. */
    default ToySource toysAt(double[] parameters) {
        double[] at = parameters.clone();
        return random -> toy(at, random);
    }
}
