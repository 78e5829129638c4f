/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.decay;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.events.Particles;
import org.nightjar.core.units.Constants;
import org.nightjar.theory.Amplitude;
import org.nightjar.theory.MomentumBlock;
import org.nightjar.theory.SpinDensity;

/**
 * Evaluates one {@link SpinNode} of an event: the matrix of its parent with trace 1, the spins of what follows contracted
 * with their own matrices. One per thread.
 */
final class SpinMatrix {
    private final @Nullable SpinDensity density;
    private final @Nullable SpinMatrix[] children;
    private final int incoming;
    private final int states;
    private final int dimension;
    private final MomentumBlock block;
    private final Amplitude.@Nullable Workspace workspace;
    private final double[][] re;
    private final double[][] im;
    private final double[] outRe;
    private final double[] outIm;
    private double[] workRe;
    private double[] workIm;

    SpinMatrix(SpinNode node) {
        density = node.density();
        incoming = node.incoming();
        states = node.states();
        List<@Nullable SpinNode> below = node.children();
        children = new SpinMatrix[below.size()];
        for (int k = 0; k < children.length; k++) {
            SpinNode child = below.get(k);
            children[k] = child == null ? null : new SpinMatrix(child);
        }
        dimension = density == null ? states : density.dimension();
        block = new MomentumBlock(incoming + children.length, 1);
        block.resize(1);
        workspace = density == null ? null : density.workspace(1);
        re = new double[dimension * dimension][1];
        im = new double[dimension * dimension][1];
        outRe = new double[states * states];
        outIm = new double[states * states];
        workRe = new double[dimension * dimension];
        workIm = new double[dimension * dimension];
    }

    /** Production and the decays of its outgoing particles. */
    static final class Production {
        private final SpinMatrix top;
        private final int electron;
        private final double[] sum = new double[4];
        private final double[] beam = new double[4];

        Production(SpinNode node, boolean positronFirst) {
            top = new SpinMatrix(node);
            electron = positronFirst ? 1 : 0;
        }

        /** The matrix of the production; incoming momenta are those after radiation, along the beams. */
        void start(Particles p, int beams, int first) {
            Arrays.fill(sum, 0);
            for (int k = 0; k < top.children.length; k++) {
                int row = first + k;
                top.block.set(2 + k, 0, p.e[row], p.px[row], p.py[row], p.pz[row]);
                sum[0] += p.e[row];
                sum[1] += p.px[row];
                sum[2] += p.py[row];
                sum[3] += p.pz[row];
            }
            double m = Math.sqrt(sum[0] * sum[0] - sum[1] * sum[1] - sum[2] * sum[2] - sum[3] * sum[3]);
            beam[0] = p.e[beams];
            beam[1] = p.px[beams];
            beam[2] = p.py[beams];
            beam[3] = p.pz[beams];
            subtractPhotons(p, beams, first);
            Boosts.into(m, sum[0], sum[1], sum[2], sum[3], beam, 0);
            double size = Math.sqrt(beam[1] * beam[1] + beam[2] * beam[2] + beam[3] * beam[3]);
            double q = Math.sqrt(0.25 * m * m - Constants.ELECTRON_MASS * Constants.ELECTRON_MASS) / size;
            double x = beam[1] * q;
            double y = beam[2] * q;
            double z = beam[3] * q;
            incoming(electron, m, x, y, z);
            incoming(1 - electron, m, -x, -y, -z);
            top.evaluate();
        }

        /** What is left of the electron has, in the hard rest frame, the direction of the hard collision. */
        private void subtractPhotons(Particles p, int beams, int first) {
            for (int row = beams + 2; row < first; row++) {
                if (p.parent[row] == beams) {
                    beam[0] -= p.e[row];
                    beam[1] -= p.px[row];
                    beam[2] -= p.py[row];
                    beam[3] -= p.pz[row];
                }
            }
        }

        private void incoming(int leg, double m, double x, double y, double z) {
            beam[0] = 0.5 * m;
            beam[1] = x;
            beam[2] = y;
            beam[3] = z;
            Boosts.out(m, sum[0], sum[1], sum[2], sum[3], beam, 0);
            top.block.set(leg, 0, beam[0], beam[1], beam[2], beam[3]);
        }

        double probability(Particles p, int first, double[] h) {
            top.contract(p, first, first, -1, h);
            return Math.min(1, Math.max(0, top.outRe[0]));
        }
    }

    private void evaluate() {
        if (density != null && workspace != null) {
            density.matrices(block, workspace, re, im);
        }
    }

    /**
     * The matrix of the parent in {@code outRe, outIm}, in units of the traces.
     *
     * @param row of the first daughter
     * @param parent row of the parent, -1 for a production (already evaluated)
     */
    private void contract(Particles p, int first, int row, int parent, double[] h) {
        if (density == null) {
            if (states == 2) {
                fromPolarimeter(h, 3 * (parent - first));
            } else {
                VectorDecays.matrix(p, parent, row, outRe);
                Arrays.fill(outIm, 0);
            }
            return;
        }
        if (parent >= 0) {
            block.set(0, 0, p.e[parent], p.px[parent], p.py[parent], p.pz[parent]);
            for (int k = 0; k < children.length; k++) {
                block.set(1 + k, 0, p.e[row + k], p.px[row + k], p.py[row + k], p.pz[row + k]);
            }
            evaluate();
        }
        double trace = 0;
        for (int a = 0; a < dimension; a++) {
            trace += re[a * dimension + a][0];
        }
        for (int k = 0; k < dimension * dimension; k++) {
            workRe[k] = re[k][0] / trace;
            workIm[k] = im[k][0] / trace;
        }
        int size = dimension;
        for (int k = children.length - 1; k >= 0; k--) {
            SpinMatrix child = children[k];
            if (child != null) {
                child.fromRow(p, first, row + k, h);
                size = contractLast(size, child);
            }
        }
        System.arraycopy(workRe, 0, outRe, 0, size * size);
        System.arraycopy(workIm, 0, outIm, 0, size * size);
    }

    /** The matrix of a particle in a row; one over the states if it did not decay. */
    private void fromRow(Particles p, int first, int row, double[] h) {
        int daughter = p.status[row] == 1 ? -1 : firstDaughter(p, row);
        if (daughter < 0) {
            Arrays.fill(outRe, 0);
            Arrays.fill(outIm, 0);
            for (int a = 0; a < states; a++) {
                outRe[a * states + a] = 1.0 / states;
            }
        } else {
            contract(p, first, daughter, row, h);
        }
    }

    private static int firstDaughter(Particles p, int row) {
        for (int k = row + 1; k < p.rows(); k++) {
            if (p.parent[k] == row) {
                return k;
            }
        }
        return -1;
    }

    /** D(a, b) of an analysed spin 1/2: the transpose of (1 + h . sigma)/2, because rho(a, b) has M_a conj(M_b). */
    private void fromPolarimeter(double[] h, int at) {
        outRe[0] = 0.5 * (1 + h[at + 2]);
        outRe[3] = 0.5 * (1 - h[at + 2]);
        outRe[1] = outRe[2] = 0.5 * h[at];
        outIm[0] = outIm[3] = 0;
        outIm[1] = 0.5 * h[at + 1];
        outIm[2] = -0.5 * h[at + 1];
    }

    /** Sums the fastest spin of the work matrix against a child's; returns the dimension that is left. */
    private int contractLast(int size, SpinMatrix child) {
        int n = child.states;
        int left = size / n;
        for (int a = 0; a < left; a++) {
            for (int b = 0; b < left; b++) {
                double sumRe = 0;
                double sumIm = 0;
                for (int c = 0; c < n; c++) {
                    for (int d = 0; d < n; d++) {
                        int at = (a * n + c) * size + b * n + d;
                        double x = child.outRe[c * n + d];
                        double y = child.outIm[c * n + d];
                        sumRe += workRe[at] * x - workIm[at] * y;
                        sumIm += workRe[at] * y + workIm[at] * x;
                    }
                }
                workRe[a * left + b] = sumRe;
                workIm[a * left + b] = sumIm;
            }
        }
        return left;
    }
}
