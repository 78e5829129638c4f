/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.decay;

import java.util.Arrays;
import org.nightjar.core.PhysicsException;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.random.Stage;
import org.nightjar.core.random.Streams;

/** Finds the largest weight of a decay: random points, then steps of shrinking size from the best of them. */
final class LargestWeight {
    private static final int POINTS = 3000;
    private static final int BEST = 6;
    private static final int STEPS = 250;

    /** Above the largest weight found: what the search misses of a smooth maximum. */
    private static final double MARGIN = 1.03;

    private final MatrixShape.Evaluator evaluator;
    private final double mass;
    private final double[] masses;
    private final int dimensions;
    private final PhaseSpaceWalk walk = new PhaseSpaceWalk();
    private final double[] p;
    private final RandomStream random = new Streams(1, new SampleId("largest weight of a decay")).of(Stage.PREPARE);

    private LargestWeight(MatrixShape.Evaluator evaluator, double mass, double[] masses) {
        this.evaluator = evaluator;
        this.mass = mass;
        this.masses = masses.clone();
        dimensions = PhaseSpaceWalk.dimensions(masses.length);
        p = new double[4 * masses.length];
    }

    static double of(MatrixShape.Evaluator evaluator, double mass, double[] masses) {
        double sum = Arrays.stream(masses).sum();
        if (sum >= mass) {
            throw new PhysicsException("decay of a mass of %s GeV into %s: closed.\n   Maybe lighter daughters?"
                    .formatted(mass, Arrays.toString(masses)));
        }
        return new LargestWeight(evaluator, mass, masses).search() * MARGIN;
    }

    private double search() {
        double[][] best = new double[BEST][dimensions];
        double[] value = new double[BEST];
        double[] u = new double[dimensions];
        random.at(0, 0);
        for (int k = 0; k < POINTS; k++) {
            for (int d = 0; d < dimensions; d++) {
                u[d] = random.uniform();
            }
            double w = weight(u);
            int worst = 0;
            for (int b = 1; b < BEST; b++) {
                worst = value[b] < value[worst] ? b : worst;
            }
            if (w > value[worst]) {
                value[worst] = w;
                best[worst] = u.clone();
            }
        }
        double largest = 0;
        for (int b = 0; b < BEST; b++) {
            largest = Math.max(largest, climb(best[b], value[b]));
        }
        return largest;
    }

    private double climb(double[] start, double value) {
        double[] here = start;
        double largest = value;
        double step = 0.1;
        for (int k = 0; k < STEPS; k++) {
            double[] there = here.clone();
            for (int d = 0; d < dimensions; d++) {
                there[d] = Math.min(1, Math.max(0, here[d] + step * (2 * random.uniform() - 1)));
            }
            double w = weight(there);
            if (w > largest) {
                largest = w;
                here = there;
                step *= 1.3;
            } else {
                step *= 0.96;
            }
        }
        return largest;
    }

    private double weight(double[] u) {
        double w = walk.point(mass, masses, u, p);
        return w > 0 ? w * evaluator.squared(mass, p) : 0;
    }
}
