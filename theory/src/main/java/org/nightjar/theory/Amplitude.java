/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory;

import java.io.Serializable;

/**
 * |M|^2 summed over final and averaged over initial spins, divided by n! for n identical particles in the final state, in
 * GeV^(8 - 2 n) for n external legs. Immutable; safe to share between threads when each has its own workspace.
 */
public interface Amplitude extends Serializable {
    /** The process, e.g. {@code e+ e- -> gamma a}: the order of the legs. */
    String process();

    /** Masses of the legs, GeV, incoming first. */
    double[] masses();

    /** Scratch memory for {@link #squared}; one per thread, for blocks of at most {@code capacity} points. */
    Workspace workspace(int capacity);

    /** Writes |M|^2 of every point of the block to {@code out[0 .. size)}. */
    void squared(MomentumBlock momenta, Workspace workspace, double[] out);

    /** Scratch memory of an amplitude. */
    interface Workspace {}
}
