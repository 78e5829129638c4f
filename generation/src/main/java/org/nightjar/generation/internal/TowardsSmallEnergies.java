/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal;

import org.nightjar.core.kinematics.Beams;
import org.nightjar.generation.SamplingBounds;
import org.nightjar.theory.Amplitude;
import org.nightjar.theory.MomentumBlock;

/** Whether the cross section of a process with two outgoing particles grows towards small energies. */
final class TowardsSmallEnergies {
    /** A direction across the beams where nothing is special. */
    private static final double COSINE = 0.3;

    private static final double AZIMUTH = 0.5;

    /** Growth from the energy of the beams to half way (in the logarithm) to the least energy that is worth a map of its own. */
    private static final double MUCH = 20;

    private TowardsSmallEnergies() {}

    /** Looks at |M|^2 times phase space over s at two energies; false for more particles. */
    static boolean grows(Amplitude amplitude, boolean electronFirst, double least, double s) {
        double[] m = amplitude.masses();
        if (m.length != 4) {
            return false;
        }
        double low = at(amplitude, electronFirst, Math.sqrt(least * s));
        double high = at(amplitude, electronFirst, s);
        return low > MUCH * high;
    }

    private static double at(Amplitude amplitude, boolean electronFirst, double s) {
        double[] m = amplitude.masses();
        MomentumBlock block = new MomentumBlock(4, 1);
        block.resize(1);
        HardFrame frame = new HardFrame();
        frame.set(s, 0);
        Limits none = new Limits(new SamplingBounds(2, Beams.headOn(Math.sqrt(s))), m);
        Incoming.set(m, electronFirst, frame, block, 0);
        TwoBodySpace space = new TwoBodySpace(m[2], m[3], new PolarMap.Flat(), none, false);
        double volume = space.set(COSINE, AZIMUTH, frame, block, 0);
        double[] squared = new double[1];
        amplitude.squared(block, amplitude.workspace(1), squared);
        return volume * squared[0] / s;
    }
}
