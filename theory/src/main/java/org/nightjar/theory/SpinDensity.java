/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory;

import java.io.Serializable;

/**
 * Spin density matrix of chosen legs, rho(a, b) = sum over the spins of all other legs of M_a conj(M_b), with the factors of
 * {@link Amplitude}: its trace is |M|^2. The average over the spin of a chosen incoming leg is left out, so that the matrix of
 * a production and that of a decay, summed over all a and b of rho(a, b) D(a, b), give |M|^2 of the chain without its
 * propagator 1 / |p^2 - m^2 + i m Gamma|^2, where the decaying particle is on its mass shell.
 *
 * <p>States: each chosen leg is taken to its rest frame by a boost without rotation, so that the axes x, y, z there are those
 * of the frame of the momenta. A fermion or antifermion has the states spin up (0) and down (1) along z, with the usual
 * phases: its polarisation vector is Tr(rho sigma) / Tr(rho). A massive vector has the linear polarisations along x (0), y (1)
 * and z (2); a photon the two linear polarisations along the azimuth (0) and the polar angle (1) about the axis y. The states
 * of several legs are counted with the last chosen leg fastest.
 */
public interface SpinDensity extends Serializable {
    /** The process, e.g. {@code e+ e- -> tau+ tau-}: the order of the legs. */
    String process();

    /** Masses of the legs, GeV, incoming first. */
    double[] masses();

    /** The chosen legs. */
    int[] legs();

    /** Number of spin states of the chosen legs: 2 for a fermion, 4 for two. */
    int dimension();

    /** Scratch memory for {@link #matrices}; one per thread, for blocks of at most {@code capacity} points. */
    Amplitude.Workspace workspace(int capacity);

    /**
     * Writes the matrix of every point of the block: element (a, b) of point i to {@code re[a * dimension + b][i]} and
     * {@code im[a * dimension + b][i]}.
     */
    void matrices(MomentumBlock momenta, Amplitude.Workspace workspace, double[][] re, double[][] im);
}
