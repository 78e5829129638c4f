/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal;

import java.io.Serializable;
import org.nightjar.theory.MomentumBlock;

/**
 * Maps points of the unit cube to outgoing momenta in the hard frame, through one or more channels that share the peaks of
 * the matrix element among them. The integral of f over Lorentz-invariant phase space is the sum over channels of the
 * integrals of f times {@link #sample} over the cube.
 */
public interface PhaseSpace extends Serializable {
    /** Scratch memory of {@link #sample}; one per thread. */
    interface Workspace {}

    /** Number of channels. */
    int channels();

    /** Dimension of the cube. */
    int dimensions();

    /** Part of a channel in the whole, as far as it is known: how much work it is worth. */
    default double share(int channel) {
        return 1;
    }

    /** True for a dimension on which the integrand does not depend (or hardly): not worth adapting. */
    boolean isFlat(int dimension);

    /** Scratch memory for one thread. */
    default Workspace workspace() {
        return HardFrame.NOTHING;
    }

    /**
     * Writes the outgoing legs of point {@code i} and returns the volume: Lorentz-invariant phase space, with its powers of
     * 2 pi, per unit of the cube, times the channel's share, but for the factor {@link #rest}. 0 if the point lies outside.
     */
    double sample(int channel, double[] u, HardFrame frame, MomentumBlock out, int i);

    /** The factor of the volume that is worth computing only for points that pass the cuts. */
    default double rest(int channel, HardFrame frame, MomentumBlock momenta, int i) {
        return 1;
    }

    /** {@link #rest} of the point that this thread just gave to {@link #mostRest}. */
    default double restThen(int channel, HardFrame frame, MomentumBlock momenta, int i) {
        return rest(channel, frame, momenta, i);
    }

    /** An upper limit of {@link #rest} that costs less to compute. */
    default double mostRest(int channel, HardFrame frame, MomentumBlock momenta, int i) {
        return rest(channel, frame, momenta, i);
    }
}
