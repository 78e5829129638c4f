/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.PhysicsException;
import org.nightjar.core.engine.Progress;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.random.Stage;
import org.nightjar.core.random.Streams;
import org.nightjar.generation.Estimate;

/** Adapts the grids, then integrates with the grids frozen and finds the largest weights. Sequential and repeatable. */
public final class Preparation {
    private static final int BINS = 48;
    private static final int LARGEST_EXTENSION = 40;
    private static final int FEW_PASSED = 300;
    private static final int LEAST_POINTS = 500;

    /** Points without one that passes the cuts after which the search for them is given up. */
    private static final int HOPELESS = 500_000;

    /** A trial says how many points are needed up to this multiple of its own; a larger one is made for more. */
    private static final int MOST_OF_TRIAL = 8;

    private static final int TRIAL_GROWTH = 4;

    /** Part of the cross section that may stick out above the largest weight of unweighted events. */
    private static final double OVERWEIGHT = 2e-4;

    /** The same for four and more particles. */
    private static final double OVERWEIGHT_OF_MANY = 1e-3;

    private static final int MANY_LEGS = 6;

    private final Setup setup;
    private final Points points;
    private final RandomStream stream;
    private final Draws draws;
    private final PointBudget budget;

    private final Progress progress;

    private long tries;
    private long expected;

    private Preparation(Setup setup, Streams streams, Progress progress) {
        this.setup = setup;
        this.progress = progress;
        points = new Points(setup);
        stream = streams.of(Stage.PREPARE);
        draws = new Draws(stream);
        budget = new PointBudget(setup);
    }

    /** Prepares an integrand with the stream of stage PREPARE. */
    public static Prepared run(Setup setup, Streams streams, Progress progress) {
        return new Preparation(setup, streams, progress).run();
    }

    private Prepared run() {
        Estimate exact = exact(setup);
        int channels = setup.channels();
        VegasGrid[] grids = new VegasGrid[channels];
        for (int c = 0; c < channels; c++) {
            grids[c] = budget.hasGrids() ? adapted(c) : new VegasGrid(setup.dimensions(), 1);
            if (budget.hasGrids()) {
                progress.report("channels", c + 1L, channels);
            }
        }
        ChannelTally[] tallies = noTallies(channels);
        double precision = exact != null ? Double.POSITIVE_INFINITY : setup.settings.precision();
        Estimate estimate = integrate(grids, tallies, precision);
        if (!(estimate.value() > 0)) {
            throw nothingPasses();
        }
        double overweight = setup.masses.length < MANY_LEGS ? OVERWEIGHT : OVERWEIGHT_OF_MANY;
        return Shares.of(setup.settings.weighted(), grids, tallies, exact != null ? exact : estimate, overweight);
    }

    private static ChannelTally[] noTallies(int channels) {
        return IntStream.range(0, channels).mapToObj(c -> new ChannelTally()).toArray(ChannelTally[]::new);
    }

    /** The cross section where no sampling is needed, else null. */
    public static @Nullable Estimate exact(Setup setup) {
        return TwoBodyQuadrature.crossSection(setup);
    }

    /**
     * Looks for points that pass the cuts, channel by channel, until the first.
     *
     * @throws PhysicsException if there is none among {@value #HOPELESS} of the maps without grids
     */
    public static void requirePoints(Setup setup, Streams streams) {
        Preparation looking = new Preparation(setup, streams, Progress.NONE);
        int channels = setup.channels();
        VegasGrid flat = new VegasGrid(setup.dimensions(), 1);
        for (int c = 0; c < channels; c++) {
            looking.stream.at(0, c);
            for (int done = 0; done < HOPELESS / channels; ) {
                done += looking.fill(c, flat, HOPELESS / channels - done);
                if (looking.points.size() > 0) {
                    return;
                }
            }
        }
        throw looking.nothingPasses();
    }

    private PhysicsException nothingPasses() {
        return new PhysicsException(
                "%s: no phase-space point passes the cuts (%d tried).\n   Maybe the cuts contradict each other or the beam energy?"
                        .formatted(setup.settings.amplitude().process(), tries));
    }

    private VegasGrid adapted(int c) {
        VegasGrid grid = new VegasGrid(setup.dimensions(), BINS);
        boolean[] flat = setup.flat();
        for (int iteration = 0; iteration < PointBudget.ITERATIONS; iteration++) {
            stream.at(iteration, c);
            int points = (int) Math.max(LEAST_POINTS, budget.perIteration(c)) * budget.growth(iteration);
            long passed = 0;
            for (int extension = 0; extension < LARGEST_EXTENSION && passed < FEW_PASSED; extension++) {
                passed += collect(c, grid, points);
            }
            grid.adapt(flat);
        }
        return grid.frozen();
    }

    private long collect(int c, VegasGrid grid, int n) {
        long passed = 0;
        for (int done = 0; done < n; ) {
            done += fill(c, grid, n - done);
            for (int i = 0; i < points.size(); i++) {
                for (int d = 0; d < grid.dimensions(); d++) {
                    grid.collect(d, points.uniforms[d][i], points.weight[i]);
                }
            }
            passed += points.size();
        }
        return passed;
    }

    /** Tries until the block is full or {@code most} tries are made; weighs the block; returns the tries. */
    private int fill(int c, VegasGrid grid, int most) {
        points.clear();
        int n = 0;
        while (n < most && !points.isFull()) {
            points.draw(c, grid, draws);
            n++;
        }
        points.weigh();
        tries += n;
        return n;
    }

    private Estimate integrate(VegasGrid[] grids, ChannelTally[] tallies, double precision) {
        return budget.hasGrids() ? untilPrecise(grids, tallies, precision) : afterTrial(grids, tallies, precision);
    }

    private Estimate untilPrecise(VegasGrid[] grids, ChannelTally[] tallies, double precision) {
        long round = Math.round(budget.finalPoints());
        for (int k = 0; ; k++) {
            sample(k, round, grids, tallies);
            Estimate now = total(tallies);
            boolean enough = now.value() > 0 && now.relativeError() <= precision;
            if (enough || tries >= setup.settings.maxEvaluations()) {
                progress.report("points", tries, tries);
                return now;
            }
            round = Math.min(budget.next(tries(tallies), now, precision), left());
        }
    }

    /**
     * Where few large weights decide, points that stop when their own error is small stop too early if these weights are missing, and
     * the integral comes out low. So the points of a trial, which are then forgotten, say how many are needed; what these give is
     * taken as it is.
     */
    private Estimate afterTrial(VegasGrid[] grids, ChannelTally[] tallies, double precision) {
        ChannelTally[] trial = noTallies(tallies.length);
        long done = Math.round(budget.finalPoints() / 2);
        sample(0, done, grids, trial);
        int round = 1;
        long needed = budget.needed(total(trial), done, precision);
        while (needed > MOST_OF_TRIAL * done && (TRIAL_GROWTH + 1) * done < left()) {
            sample(round++, (TRIAL_GROWTH - 1) * done, grids, trial);
            done *= TRIAL_GROWTH;
            needed = budget.needed(total(trial), done, precision);
        }
        sample(round, Math.min(needed, left()), grids, tallies);
        progress.report("points", tries, tries);
        return total(tallies);
    }

    private static long tries(ChannelTally[] tallies) {
        return Arrays.stream(tallies).mapToLong(ChannelTally::tries).sum();
    }

    /** Points that the bound on the work leaves. */
    private long left() {
        return Math.max(1, setup.settings.maxEvaluations() - tries);
    }

    /** One round of points, shared among the channels. */
    private void sample(int round, long points, VegasGrid[] grids, ChannelTally[] tallies) {
        int channels = grids.length;
        double[] share = sharesOfRound(tallies);
        expected = tries + points;
        for (int c = 0; c < channels; c++) {
            stream.at(PointBudget.ITERATIONS + round, c);
            tally(c, grids[c], tallies[c], Math.max(1000 / channels + 1, Math.round(points * share[c])));
        }
    }

    private void tally(int c, VegasGrid grid, ChannelTally tally, long n) {
        for (long done = 0; done < n; ) {
            int tried = fill(c, grid, (int) Math.min(Integer.MAX_VALUE, n - done));
            done += tried;
            tally.tried(tried);
            progress.report("points", tries, Math.max(tries + 1, expected));
            for (int i = 0; i < points.size(); i++) {
                tally.add(points.weight[i]);
            }
        }
    }

    /**
     * Equal at first, then by the spread of each channel's weights. Without grids by the shares of the channels: with many
     * channels some have no point or one that passes so far, whose spread says nothing; such a channel would get no more points,
     * one with too large weights would, and the integral come out low.
     */
    private double[] sharesOfRound(ChannelTally[] tallies) {
        double[] share = new double[tallies.length];
        double sum = 0;
        for (int c = 0; c < share.length; c++) {
            double known = tallies[c].tries() == 0 ? 1 : Math.sqrt(tallies[c].variance());
            share[c] = budget.hasGrids() ? known : setup.share(c);
            sum += share[c];
        }
        for (int c = 0; c < share.length; c++) {
            share[c] = sum > 0 ? share[c] / sum : 1.0 / share.length;
        }
        return share;
    }

    /**
     * The error is raised by one standard deviation of itself: sampling stops when it is small, which it is too often where few
     * large weights decide.
     */
    private Estimate total(ChannelTally[] tallies) {
        double value = 0;
        double variance = 0;
        double ofVariance = 0;
        for (ChannelTally t : tallies) {
            value += t.mean();
            variance += t.varianceOfMean();
            ofVariance += t.varianceOfVariance();
        }
        return new Estimate(value, Math.sqrt(variance + Math.sqrt(ofVariance)), tries);
    }
}
