/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory;

/**
 * Four-momenta of a block of phase-space points, by leg and column, GeV. Legs come in the order of the process text,
 * incoming first, all with physical (positive) energies. {@code e(leg)[i]} is the energy of leg {@code leg} at point
 * {@code i}.
 */
public final class MomentumBlock {
    /** Points per block that keep the temporaries of an amplitude in the cache. */
    public static final int DEFAULT_CAPACITY = 256;

    private final double[][] e;
    private final double[][] px;
    private final double[][] py;
    private final double[][] pz;
    private int size;

    /** Room for {@code capacity} points of {@code legs} legs. */
    public MomentumBlock(int legs, int capacity) {
        e = new double[legs][capacity];
        px = new double[legs][capacity];
        py = new double[legs][capacity];
        pz = new double[legs][capacity];
    }

    /** Number of legs, incoming and outgoing. */
    public int legs() {
        return e.length;
    }

    /** Largest number of points. */
    public int capacity() {
        return e[0].length;
    }

    /** Number of points in use. */
    public int size() {
        return size;
    }

    /** Says how many points are in use. */
    public void resize(int points) {
        if (points > capacity()) {
            throw new IllegalArgumentException(points + " points in a block of " + capacity());
        }
        size = points;
    }

    public double[] e(int leg) {
        return e[leg];
    }

    public double[] px(int leg) {
        return px[leg];
    }

    public double[] py(int leg) {
        return py[leg];
    }

    public double[] pz(int leg) {
        return pz[leg];
    }

    /** Sets one leg of one point. */
    public void set(int leg, int point, double energy, double x, double y, double z) {
        e[leg][point] = energy;
        px[leg][point] = x;
        py[leg][point] = y;
        pz[leg][point] = z;
    }
}
