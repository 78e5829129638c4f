/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal;

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
    private static final int ITERATIONS = 6;
    /** Iterations that find the peaks; the later ones double their points, since the last decide how smooth the grid is. */
    private static final int ROUGH = 4;

    private static final int LARGEST_EXTENSION = 40;
    private static final int FEW_PASSED = 300;
    private static final int LEAST_POINTS = 500;

    /** Points without one that passes the cuts after which the search for them is given up. */
    private static final int HOPELESS = 500_000;

    /** A little more points than the error so far asks for, as that error has an error, too. */
    private static final double MARGIN = 1.1;

    /** Part of the cross section that may stick out above the largest weight of unweighted events. */
    private static final double OVERWEIGHT = 2e-4;

    /** The same for four and more particles. */
    private static final double OVERWEIGHT_OF_MANY = 1e-3;

    private static final int MANY_LEGS = 6;

    /**
     * Legs from which on grids are not adapted: with spins taken by Monte Carlo the few points that can be
     * afforded would make them follow single large weights, and the integral come out low by several of its errors.
     */
    private static final int LEGS_WITHOUT_GRIDS = 7;

    private final Setup setup;
    private final Points points;
    private final RandomStream stream;
    private final Draws draws;
    /** Part of the usual points that the bound on the work leaves. */
    private final double part;

    private final Progress progress;

    private long tries;
    private long expected;

    private Preparation(Setup setup, Streams streams, Progress progress) {
        this.setup = setup;
        this.progress = progress;
        points = new Points(setup);
        stream = streams.of(Stage.PREPARE);
        draws = new Draws(stream);
        part = Math.min(1, setup.settings.maxEvaluations() / usualPoints());
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
            grids[c] = hasGrids() ? adapted(c) : new VegasGrid(setup.dimensions(), 1);
            if (hasGrids()) {
                progress.report("channels", c + 1L, channels);
            }
        }
        ChannelTally[] tallies = new ChannelTally[channels];
        for (int c = 0; c < channels; c++) {
            tallies[c] = new ChannelTally();
        }
        double precision = exact != null ? Double.POSITIVE_INFINITY : setup.settings.precision();
        Estimate estimate = integrate(grids, tallies, precision);
        if (!(estimate.value() > 0)) {
            throw nothingPasses();
        }
        double overweight = setup.masses.length < MANY_LEGS ? OVERWEIGHT : OVERWEIGHT_OF_MANY;
        return Shares.of(setup.settings.weighted(), grids, tallies, exact != null ? exact : estimate, overweight);
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

    /** Points per iteration: more for more dimensions. */
    private int perIteration() {
        return switch (setup.masses.length) {
            case 4 -> 6000;
            case 5 -> 8000;
            default -> 20_000;
        };
    }

    /** Points per iteration of one of several channels: by its share, and fewer where only the integral is wanted. */
    private double perIteration(int c) {
        double all = perIteration() * (isQuick() ? 0.5 : 1) * Math.sqrt(setup.channels());
        return Math.min(perIteration(), all * setup.share(c));
    }

    /** Points of an iteration over those of the first. */
    private int growth(int iteration) {
        return iteration < ROUGH || isQuick() ? 1 : 1 << (iteration - ROUGH + 1);
    }

    /** Points of all iterations and of the first round with frozen grids. */
    private double usualPoints() {
        if (!hasGrids()) {
            return finalPoints();
        }
        double first = 0;
        for (int c = 0; c < setup.channels(); c++) {
            first += perIteration(c);
        }
        return first * IntStream.range(0, ITERATIONS).map(this::growth).sum() + finalPoints();
    }

    /** Weighted events, or the integral alone: there is no largest weight to be kept low. */
    private boolean isQuick() {
        return setup.settings.weighted();
    }

    private boolean hasGrids() {
        return setup.masses.length < LEGS_WITHOUT_GRIDS;
    }

    /** Points at least spent with frozen grids, all channels together. */
    private int finalPoints() {
        return switch (setup.masses.length) {
            case 4 -> setup.settings.cuts().isEmpty() ? 10_000 : isQuick() ? 20_000 : 40_000;
            case 5 -> isQuick() ? 30_000 : 120_000;
            default -> isQuick() ? 60_000 : 250_000;
        };
    }

    private VegasGrid adapted(int c) {
        VegasGrid grid = new VegasGrid(setup.dimensions(), BINS);
        boolean[] flat = setup.flat();
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            stream.at(iteration, c);
            int points = (int) Math.max(LEAST_POINTS, part * perIteration(c)) * growth(iteration);
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
        int channels = grids.length;
        long round = Math.round(part * finalPoints());
        for (int k = 0; ; k++) {
            double[] share = sharesOfRound(tallies);
            expected = tries + round;
            for (int c = 0; c < channels; c++) {
                stream.at(ITERATIONS + k, c);
                tally(c, grids[c], tallies[c], Math.max(1000 / channels + 1, Math.round(round * share[c])));
            }
            Estimate now = total(tallies);
            boolean enough = now.value() > 0 && now.relativeError() <= precision;
            if (enough || tries >= setup.settings.maxEvaluations()) {
                progress.report("points", tries, tries);
                return now;
            }
            round = Math.min(next(tallies, now, precision), Math.max(1, setup.settings.maxEvaluations() - tries));
        }
    }

    /** Points that bring the error down to the precision, if the spread of the weights is known well; some more if not. */
    private long next(ChannelTally[] tallies, Estimate now, double precision) {
        long done = 0;
        for (ChannelTally t : tallies) {
            done += t.tries();
        }
        double ratio = now.relativeError() / precision;
        double missing = now.value() > 0 ? done * (MARGIN * ratio * ratio - 1) : done;
        return Math.round(Math.max(part * finalPoints() / 4.0, Math.min(done, missing)));
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
            share[c] = hasGrids() ? known : setup.share(c);
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
