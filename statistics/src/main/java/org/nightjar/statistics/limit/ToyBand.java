/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.limit;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.random.Stage;
import org.nightjar.core.random.Streams;
import org.nightjar.statistics.ExpectedBand;
import org.nightjar.statistics.Observation;
import org.nightjar.statistics.ToyModel;
import org.nightjar.statistics.ToySource;
import org.nightjar.statistics.internal.Quantiles;

/**
 * Expected limits of any method: quantiles of the limits of toys drawn at the background-only fit to the data, auxiliary
 * measurements included. A toy depends on the seed and its number alone, so that the number of threads does not matter.
 */
public final class ToyBand {
    private final ToyModel model;
    private final int toys;
    private final long seed;
    private final int threads;

    /** With that many toys. */
    public ToyBand(ToyModel model, int toys, long seed, int threads) {
        this.model = model;
        this.toys = toys;
        this.seed = seed;
        this.threads = threads;
    }

    /** A limit of one toy; may be asked by several threads. */
    @FunctionalInterface
    public interface OfToy {
        /** NaN if there is none. */
        double limit(Observation toy, int number);
    }

    /**
     * What the toys say.
     *
     * @param band   empty if no toy has a limit
     * @param failed toys without limit, which are left out
     */
    public record Result(Optional<ExpectedBand> band, int failed) {}

    /** Never throws for a fit that fails. */
    public Result of(Observation data, OfToy method) {
        double[] background;
        try {
            background = new ProfileLikelihood(model, data).usableBackground().values();
        } catch (FitFailure failed) {
            return new Result(Optional.empty(), toys);
        }
        double[] all = limits(model.toysAt(background), method);
        double[] sorted =
                Arrays.stream(all).filter(x -> !Double.isNaN(x)).sorted().toArray();
        Optional<ExpectedBand> band = sorted.length == 0 ? Optional.empty() : Optional.of(Quantiles.band(sorted));
        return new Result(band, toys - sorted.length);
    }

    private double[] limits(ToySource source, OfToy method) {
        double[] all = new double[toys];
        AtomicInteger next = new AtomicInteger();
        Threads.run(
                () -> {
                    RandomStream random = new Streams(seed, new SampleId("expected limits")).of(Stage.TOYS);
                    for (int k = next.getAndIncrement(); k < toys; k = next.getAndIncrement()) {
                        all[k] = method.limit(source.draw(random.at(k, 0)), k);
                    }
                },
                threads);
        return all;
    }
}
