/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal.engine;

import org.nightjar.theory.Amplitude.Workspace;
import org.nightjar.theory.MomentumBlock;
import org.nightjar.theory.SpinDensity;

/** A spin density matrix as a program: the real parts of the upper triangle by rows, then its imaginary parts. */
final class CompiledSpinDensity implements SpinDensity {
    private final String process;
    private final double[] masses;
    private final int[] legs;
    private final int dimension;
    private final Program program;

    CompiledSpinDensity(String process, double[] masses, int[] legs, int dimension, Program program) {
        this.process = process;
        this.masses = masses.clone();
        this.legs = legs.clone();
        this.dimension = dimension;
        this.program = program;
    }

    @Override
    public String process() {
        return process;
    }

    @Override
    public double[] masses() {
        return masses.clone();
    }

    @Override
    public int[] legs() {
        return legs.clone();
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public Workspace workspace(int capacity) {
        return program.scratch(capacity);
    }

    @Override
    public void matrices(MomentumBlock momenta, Workspace workspace, double[][] re, double[][] im) {
        if (momenta.legs() != masses.length) {
            throw new IllegalArgumentException(momenta.legs() + " legs for " + process);
        }
        double[][] out = new double[dimension * (dimension + 1)][];
        int half = out.length / 2;
        int k = 0;
        for (int a = 0; a < dimension; a++) {
            for (int b = a; b < dimension; b++) {
                out[k] = re[a * dimension + b];
                out[half + k] = im[a * dimension + b];
                k++;
            }
        }
        program.run(momenta, (Scratch) workspace, out);
        for (int a = 1; a < dimension; a++) {
            for (int b = 0; b < a; b++) {
                System.arraycopy(re[b * dimension + a], 0, re[a * dimension + b], 0, momenta.size());
                for (int i = 0; i < momenta.size(); i++) {
                    im[a * dimension + b][i] = -im[b * dimension + a][i];
                }
            }
        }
    }
}
