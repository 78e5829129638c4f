/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.limit;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32C;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.random.Stage;
import org.nightjar.core.random.Streams;
import org.nightjar.statistics.FitStatus;
import org.nightjar.statistics.Fitter;
import org.nightjar.statistics.Observation;
import org.nightjar.statistics.ToyModel;
import org.nightjar.statistics.ToySource;
import org.nightjar.statistics.fit.NewtonFitter;
import org.nightjar.statistics.internal.Quantiles;

/**
 * Test of one signal strength whose distributions come from toys. Toys are drawn at the conditional fits at mu
 * and at 0, auxiliary measurements included. A toy depends on the seed, its kind and its number alone, so any number of
 * threads gives the same result and one toy can be repeated.
 */
public final class ToyTest {
    /** Toys that are made, and kept, together. */
    private static final int BLOCK = 250;

    private static final double[] NONE = {};

    private final ToyModel model;
    private final double mu;
    private final long seed;
    private final int toys;
    private final int threads;
    private final TestStatistic statistic;
    private final ToyStore store;

    /** Of one value with q~_mu, with that many toys of each kind. */
    public ToyTest(ToyModel model, double mu, int toys, long seed, int threads) {
        this(model, mu, toys, seed, threads, TestStatistic.Q_TILDE, ToyStore.NONE);
    }

    /** As above with another statistic, kept in a store. */
    public ToyTest(
            ToyModel model, double mu, int toys, long seed, int threads, TestStatistic statistic, ToyStore store) {
        this.model = model;
        this.mu = mu;
        this.toys = toys;
        this.seed = seed;
        this.threads = threads;
        this.statistic = statistic;
        this.store = store;
    }

    /**
     * What the toys say.
     *
     * @param q        of the data
     * @param clsb     fraction of signal-plus-background toys with q at least as large
     * @param clb      the same of background toys
     * @param cls      their ratio
     * @param error    binomial standard error of the ratio
     * @param expected CLs of background toys at the quantiles of -2 to 2 standard deviations, smallest first
     * @param failed   numbers of toys whose fits failed: signal plus background, then background with numbers from
     *                 {@code toys}
     * @param status   of the fits to the data; the numbers are 0 unless it is usable
     * @param signal     statistics of the signal-plus-background toys, sorted
     * @param background the same of background toys
     */
    public record Result(
            double q,
            double clsb,
            double clb,
            double cls,
            double error,
            double[] expected,
            List<Integer> failed,
            FitStatus status,
            double[] signal,
            double[] background) {}

    /** Draws, fits and counts; never throws for a fit that fails. */
    public Result run(Observation data) {
        try {
            ProfileLikelihood profile = new ProfileLikelihood(model, data);
            double q = statistic.of(profile, mu);
            double[] signal = profile.at(mu).values();
            double[] background = profile.usableBackground().values();
            double[] all = new double[2 * toys];
            fill(signal, background, all);
            return count(q, all, profile.status());
        } catch (FitFailure failed) {
            return new Result(0, 0, 0, 0, 0, new double[5], List.of(), failed.status(), NONE, NONE);
        }
    }

    private void fill(double[] signal, double[] background, double[] all) {
        boolean[] known = new boolean[(all.length + BLOCK - 1) / BLOCK];
        store.restore(identity(signal, background), BLOCK, all, known);
        AtomicInteger next = new AtomicInteger();
        ToySource signalToys = model.toysAt(signal);
        ToySource backgroundToys = model.toysAt(background);
        Runnable work = () -> {
            Fitter fitter = new NewtonFitter();
            RandomStream sb = new Streams(seed, new SampleId("signal+background toys")).of(Stage.TOYS);
            RandomStream b = new Streams(seed, new SampleId("background toys")).of(Stage.TOYS);
            for (int block = next.getAndIncrement(); block < known.length; block = next.getAndIncrement()) {
                int to = Math.min(all.length, (block + 1) * BLOCK);
                for (int k = block * BLOCK; k < to && !known[block]; k++) {
                    all[k] = k < toys
                            ? one(signalToys.draw(sb.at(k, 0)), signal, fitter)
                            : one(backgroundToys.draw(b.at(k - toys, 0)), background, fitter);
                }
                if (!known[block]) {
                    synchronized (store) {
                        store.keep(block, Arrays.copyOfRange(all, block * BLOCK, to));
                    }
                }
            }
        };
        Threads.run(work, threads);
    }

    /** What the toys are drawn from: equal for equal toys only. */
    private String identity(double[] signal, double[] background) {
        CRC32C check = new CRC32C();
        byte[] eight = new byte[8];
        for (double[] values : List.of(signal, background, new double[] {mu})) {
            for (double v : values) {
                ByteBuffer.wrap(eight).putDouble(v);
                check.update(eight);
            }
        }
        return "%s mu=%s seed=%d toys=%d parameters=%08x".formatted(statistic.text(), mu, seed, toys, check.getValue());
    }

    /** The statistic of one toy; a failed fit is tried again from where the toy was drawn; NaN if that fails too. */
    private double one(Observation toy, double[] at, Fitter fitter) {
        try {
            return statistic.of(ProfileLikelihood.by(fitter, model, toy), mu);
        } catch (FitFailure first) {
            try {
                return statistic.of(ProfileLikelihood.startingAt(at, fitter, model, toy), mu);
            } catch (FitFailure second) {
                return Double.NaN;
            }
        }
    }

    private Result count(double q, double[] all, FitStatus status) {
        List<Integer> failed = new ArrayList<>();
        for (int k = 0; k < all.length; k++) {
            if (Double.isNaN(all[k])) {
                failed.add(k);
            }
        }
        double[] sb = sorted(all, 0, toys);
        double[] b = sorted(all, toys, 2 * toys);
        double clsb = above(sb, q);
        double clb = above(b, q);
        double cls = clb > 0 ? clsb / clb : 0;
        double relative =
                Math.sqrt((1 - clsb) / Math.max(1, clsb * sb.length) + (1 - clb) / Math.max(1, clb * b.length));
        double[] ratios =
                Arrays.stream(b).map(x -> above(sb, x) / above(b, x)).sorted().toArray();
        double[] expected =
                ratios.length == 0 ? new double[5] : Quantiles.band(ratios).edges();
        return new Result(q, clsb, clb, cls, cls * relative, expected, List.copyOf(failed), status, sb, b);
    }

    private static double[] sorted(double[] all, int from, int to) {
        return Arrays.stream(all, from, to)
                .filter(x -> !Double.isNaN(x))
                .sorted()
                .toArray();
    }

    /** Fraction at or above q, with the slack of a converged fit, so that toys equal to the data count. */
    private static double above(double[] sorted, double q) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < q - 1e-7) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return sorted.length == 0 ? 0 : (sorted.length - low) / (double) sorted.length;
    }
}
