/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where a model leaves the gradient and the Hessian of 2NLL, and keeps its working arrays between calls, so that a fit
 * allocates nothing per iteration. One object belongs to one thread; it is made once and used for many fits.
 */
public final class Derivatives {
    private final int size;
    private final double[] gradient;
    private final double[] hessian;
    private Hessian wanted = Hessian.EXACT;
    private double barrier;
    private int badBin = -1;
    private double lowestRate;
    private int lowestBin;
    private @Nullable Object owner;
    private @Nullable Object workspace;

    /** How much of the Hessian is asked for. A model may always give the exact one. */
    public enum Hessian {
        /** All of it. */
        EXACT,
        /** Without second derivatives of the rates and with expected instead of observed counts: never negative. */
        POSITIVE,
        /** None: it may hold anything afterwards. */
        NONE
    }

    /** For a model of that many parameters. */
    public Derivatives(int size) {
        this.size = size;
        this.gradient = new double[size];
        this.hessian = new double[size * size];
    }

    /** Number of parameters. */
    public int size() {
        return size;
    }

    /** The live gradient of 2NLL. */
    public double[] gradient() {
        return gradient;
    }

    /** The live Hessian of 2NLL, row by row, both triangles. */
    public double[] hessian() {
        return hessian;
    }

    /** What is asked of the Hessian in the next call. */
    public Hessian wanted() {
        return wanted;
    }

    /** Asks for more or less of the Hessian; exact unless asked otherwise. */
    public void want(Hessian hessian) {
        wanted = hessian;
    }

    /** Weight mu of the term -2 mu sum ln(rate) that a model adds to keep rates positive; 0 is the likelihood itself. */
    public double barrier() {
        return barrier;
    }

    /** Asks for a barrier term; the fitter does so when the minimum lies where a rate vanishes. */
    public void barrier(double weight) {
        barrier = weight;
    }

    /** First bin whose rate was negative, or zero where something was observed, in the last call; -1 if none. */
    public int badBin() {
        return badBin;
    }

    /** Smallest expected rate of the last call. */
    public double lowestRate() {
        return lowestRate;
    }

    /** Bin of the smallest expected rate of the last call. */
    public int lowestBin() {
        return lowestBin;
    }

    /** For models: reports the smallest rate, and the first impossible one (-1 if none). */
    public void rates(int firstBad, double lowest, int lowestAt) {
        badBin = firstBad;
        lowestRate = lowest;
        lowestBin = lowestAt;
    }

    /** For models: the working arrays that belong to this model, made on first use. */
    @SuppressWarnings("unchecked")
    public <W> W workspace(Object model, Supplier<W> make) {
        Object kept = workspace;
        if (kept == null || owner != model) {
            kept = make.get();
            workspace = kept;
            owner = model;
        }
        return (W) kept;
    }
}
