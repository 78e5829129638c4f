/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.limit;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.random.Stage;
import org.nightjar.core.random.Streams;
import org.nightjar.statistics.Level;
import org.nightjar.statistics.Observation;
import org.nightjar.statistics.ToyModel;
import org.nightjar.statistics.ToySource;

/**
 * The critical value of a test statistic from toys (G. Feldman, R. Cousins, physics/9711021). Toys of every tested point come
 * from the same streams, so that neighbouring points fluctuate together; the number of threads does not matter.
 */
public final class ToyQuantile {
    /** A statistic may exceed its critical value by what fits leave. */
    private static final double ROUNDING = 1e-7;

    private final ToyModel model;
    private final int toys;
    private final long seed;
    private final int threads;

    /** With that many toys at each tested point. */
    public ToyQuantile(ToyModel model, int toys, long seed, int threads) {
        this.model = model;
        this.toys = toys;
        this.seed = seed;
        this.threads = threads;
    }

    /**
     * The smallest value that at least the level's share of the toys drawn at a point does not exceed; with steps it
     * over-covers.
     *
     * @param statistic made once for each thread: of one toy; NaN if its fits fail, which leaves the toy out
     * @return NaN if every toy fails
     */
    public double critical(double[] at, Level level, Supplier<ToDoubleFunction<Observation>> statistic) {
        double[] all = new double[toys];
        AtomicInteger next = new AtomicInteger();
        ToySource source = model.toysAt(at);
        Threads.run(
                () -> {
                    ToDoubleFunction<Observation> own = statistic.get();
                    RandomStream stream = new Streams(seed, new SampleId("unified interval")).of(Stage.TOYS);
                    for (int k = next.getAndIncrement(); k < toys; k = next.getAndIncrement()) {
                        all[k] = own.applyAsDouble(source.draw(stream.at(k, 0)));
                    }
                },
                threads);
        double[] sorted =
                Arrays.stream(all).filter(x -> !Double.isNaN(x)).sorted().toArray();
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(level.value() * sorted.length) - 1;
        return sorted[Math.max(0, rank)] + ROUNDING;
    }
}
