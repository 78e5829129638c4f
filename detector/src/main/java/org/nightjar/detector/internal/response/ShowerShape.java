/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.response;

import java.io.Serializable;
import org.nightjar.core.numbers.Quick;
import org.nightjar.core.random.RandomStream;

/** Shower-shape score: distributed as s^a so that a loose cut has a given efficiency per kind of cluster. */
public final class ShowerShape implements Serializable {
    private static final long serialVersionUID = 1;
    private final double photon;
    private final double merged;
    private final double other;
    private final double e9e21Photon;
    private final double e9e21Spread;
    private final double e9e21Merged;

    /** The loose cut, the efficiencies of the three kinds, and the E9/E21 values of the parametric response. */
    public ShowerShape(double cut, double photon, double merged, double other, double[] e9e21) {
        this.photon = inversePower(cut, photon);
        this.merged = inversePower(cut, merged);
        this.other = inversePower(cut, other);
        e9e21Photon = e9e21[0];
        e9e21Spread = e9e21[1];
        e9e21Merged = e9e21[2];
    }

    /** P(score &gt; cut) = 1 - cut^a = efficiency, solved for 1/a. */
    private static double inversePower(double cut, double efficiency) {
        return Math.log(cut) / Math.log(1 - efficiency);
    }

    /** A score in [0, 1] for a cluster of {@code showers} photons or electrons. */
    double score(int showers, boolean charged, RandomStream random) {
        double inverse = charged || showers == 0 ? other : showers == 1 ? photon : merged;
        return Quick.exp(inverse * Quick.log(random.uniform()));
    }

    /** E9/E21 of a cluster of {@code showers} photons or electrons, at most 1. */
    double e9e21(int showers, RandomStream random) {
        double mean = showers > 1 ? e9e21Merged : e9e21Photon;
        return Math.min(1, mean + e9e21Spread * random.gaussian());
    }
}
