/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal.engine;

import org.nightjar.theory.Amplitude;
import org.nightjar.theory.MomentumBlock;

/** An amplitude as a program. */
public final class CompiledAmplitude implements Amplitude {
    private final String process;
    private final double[] masses;
    private final long diagrams;
    private final int spins;
    private final Program program;

    CompiledAmplitude(String process, double[] masses, long diagrams, int spins, Program program) {
        this.process = process;
        this.masses = masses.clone();
        this.diagrams = diagrams;
        this.spins = spins;
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

    /** Number of Feynman diagrams that the amplitude sums. */
    public long diagrams() {
        return diagrams;
    }

    /** Number of spin configurations that are computed. */
    public int spinConfigurations() {
        return spins;
    }

    /** Number of array operations per block. */
    public int operations() {
        return program.operations();
    }

    /** Number of array registers. */
    public int registers() {
        return program.registers();
    }

    @Override
    public Workspace workspace(int capacity) {
        return program.scratch(capacity);
    }

    @Override
    public void squared(MomentumBlock momenta, Workspace workspace, double[] out) {
        if (momenta.legs() != masses.length) {
            throw new IllegalArgumentException(momenta.legs() + " legs for " + process);
        }
        program.run(momenta, (Scratch) workspace, out);
    }
}
