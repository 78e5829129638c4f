/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal;

import java.util.Arrays;
import org.nightjar.core.engine.Progress;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.random.Stage;
import org.nightjar.core.random.Streams;
import org.nightjar.generation.internal.channels.MultiChannel;

/**
 * Finds the shares a of the channels of a {@link MultiChannel}: a becomes a times the mean of g / (sum of a g) over the
 * integrand, the rule that brings a sum of densities g nearest to a distribution (expectation maximisation; Dempster, Laird,
 * Rubin, J. R. Stat. Soc. B 39 (1977) 1). Unlike the rule that minimises the variance it does not chase single large weights,
 * which the grids take care of later.
 */
public final class ChannelShares {
    private static final int ITERATIONS = 6;
    private static final int POINTS = 4000;
    private static final int LEAST_POINTS = 50;
    private static final int MOST_ROUNDS = 20;

    /** Streams used here are numbered from far above those of the grids. */
    private static final long STREAM = 1L << 40;

    private ChannelShares() {}

    /** The set-up with adapted shares; the same if there is nothing to adapt. */
    public static Setup adapted(Setup setup, Streams streams, Progress progress) {
        Setup now = setup;
        RandomStream stream = streams.of(Stage.PREPARE);
        for (int k = 0; k < ITERATIONS; k++) {
            if (!(now.space instanceof MultiChannel space) || space.channels() == 1) {
                return now;
            }
            double[] shares = step(now, space, stream, k);
            if (Arrays.stream(shares).sum() > 0) {
                now = now.withSpace(space.withShares(shares, k == ITERATIONS - 1));
            }
            progress.report("shares", k + 1L, ITERATIONS);
        }
        return now;
    }

    private static double[] step(Setup setup, MultiChannel space, RandomStream stream, int iteration) {
        int n = space.channels();
        Points points = new Points(setup);
        Draws draws = new Draws(stream);
        VegasGrid flat = new VegasGrid(setup.dimensions(), 1);
        double[] sums = new double[n];
        double[] density = new double[n];
        for (int c = 0; c < n; c++) {
            stream.at(STREAM + iteration, c);
            long tries = 0;
            long passed = 0;
            double[] mine = new double[n];
            long wanted = LEAST_POINTS + Math.round(POINTS * space.share(c));
            for (int round = 0; round < MOST_ROUNDS && passed < wanted / 4; round++) {
                for (long done = 0; done < wanted; done++) {
                    points.draw(c, flat, draws);
                    if (points.isFull() || done == wanted - 1) {
                        points.weigh();
                        passed += points.size();
                        collect(points, space, density, mine);
                        points.clear();
                    }
                }
                tries += wanted;
            }
            for (int k = 0; k < n; k++) {
                sums[k] += mine[k] / tries;
            }
        }
        for (int k = 0; k < n; k++) {
            sums[k] *= space.share(k);
        }
        return sums;
    }

    private static void collect(Points points, MultiChannel space, double[] density, double[] mine) {
        for (int i = 0; i < points.size(); i++) {
            points.densities(space, i, density);
            for (int k = 0; k < mine.length; k++) {
                mine[k] += density[k] * points.weight[i];
            }
        }
    }
}
