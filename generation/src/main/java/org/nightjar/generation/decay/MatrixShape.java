/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.decay;

import java.io.Serializable;
import org.nightjar.core.random.RandomStream;

/**
 * Phase space times |M|^2 by acceptance. The largest product is found once, at first use, for the nominal masses, by a search from the best
 * of many points; a product above it (rounding, or a parent away from its nominal mass) counts as the largest.
 */
public final class MatrixShape implements DecayShape {
    private static final long serialVersionUID = 1;

    /** |M|^2 in arbitrary units and the polarimeter. */
    public interface Matrix extends Serializable {
        /** An evaluator for one thread. */
        Evaluator evaluator();
    }

    /** Evaluates |M|^2 at one point. */
    public interface Evaluator {
        /** |M|^2 of momenta laid out as in {@link DecayShape.Sampler}, parent at rest. */
        double squared(double mass, double[] p);

        /** Writes the polarimeter of the same point. */
        default void polarimeter(double mass, double[] p, double[] h) {
            h[0] = h[1] = h[2] = 0;
        }
    }

    private final Matrix matrix;
    private final double mass;
    private final double[] masses;
    private transient volatile double largest;

    /** The shape of a decay with these nominal masses, GeV. */
    public MatrixShape(Matrix matrix, double mass, double... masses) {
        this.matrix = matrix;
        this.mass = mass;
        this.masses = masses.clone();
    }

    /** Largest product of |M|^2 and the weight of phase space, in the units of the matrix. */
    double largest() {
        if (largest == 0) {
            largest = LargestWeight.of(matrix.evaluator(), mass, masses);
        }
        return largest;
    }

    @Override
    public Sampler sampler() {
        return new Accepting(this);
    }

    private static final class Accepting implements Sampler {
        private final Evaluator evaluator;
        private final MatrixShape shape;
        private final PhaseSpaceWalk walk = new PhaseSpaceWalk();
        private final double[] u = new double[Decayer.MOST_NUMBERS];

        Accepting(MatrixShape shape) {
            this.shape = shape;
            evaluator = shape.matrix.evaluator();
        }

        @Override
        public void draw(double mass, double[] masses, RandomStream random, double[] p, double[] h) {
            int n = PhaseSpaceWalk.dimensions(masses.length);
            double largest = shape.largest();
            double accept;
            double weight;
            do {
                for (int d = 0; d < n; d++) {
                    u[d] = random.uniform();
                }
                accept = random.uniform() * largest;
                weight = walk.point(mass, masses, u, p);
                weight *= weight > 0 ? evaluator.squared(mass, p) : 0;
            } while (accept >= weight);
            evaluator.polarimeter(mass, p, h);
        }
    }
}
