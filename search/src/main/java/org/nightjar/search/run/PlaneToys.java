/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nightjar.core.engine.Chunk;
import org.nightjar.core.engine.ChunkPlan;
import org.nightjar.core.engine.ChunkTask;
import org.nightjar.core.engine.Engine;
import org.nightjar.core.engine.Mergeable;
import org.nightjar.core.engine.Progress;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.random.Stage;
import org.nightjar.core.random.Streams;
import org.nightjar.search.card.PlaneSettings;
import org.nightjar.search.card.SearchCard;
import org.nightjar.statistics.counting.CountingExperiment;
import org.nightjar.statistics.counting.Uncertain;

/**
 * Data of background alone, counted in all windows at once: the largest local significance of each. Events are drawn from a
 * {@link PairDensity}; the background of a window is the mean over all data sets, with the card's systematic error and that of the simulated events in it. Windows
 * overlap as they do in data, so no number of independent windows is needed.
 */
final class PlaneToys {
    private static final int TOYS = 300;
    /** Data sets of one unit of work. */
    private static final int CHUNK = 10;
    /** Excesses below so many standard deviations of the count are never the largest of thousands. */
    private static final double SMALL = 2;

    private final SearchCard card;
    private final double reach;
    private final List<PointResult> points;
    private final List<WeightedPairs> sets;
    private final Map<Long, Double> known = new LinkedHashMap<>();

    PlaneToys(
            SearchCard card,
            PlaneSettings plane,
            List<PointResult> points,
            List<BackgroundSummary> backgrounds,
            String selection) {
        this.card = card;
        this.reach = plane.reach();
        this.points = points;
        this.sets = backgrounds.stream().map(b -> b.pairs(selection)).toList();
    }

    /** The largest local significance of each data set, and of the observed data with the same background; none without background. */
    Maxima maxima(PairData data, Engine engine, Progress progress) {
        if (points.isEmpty()) {
            return Maxima.NONE;
        }
        PlaneWindows windows = new PlaneWindows(points, reach);
        PairDensity density = new PairDensity(sets, windows);
        if (density.total() == 0) {
            return Maxima.NONE;
        }
        SampleId sample = new SampleId(card.name() + ": toys");
        List<int[]> counts = new ArrayList<>();
        engine.run(
                new Task(card.seed(), density, windows),
                ChunkPlan.of(sample, TOYS, CHUNK),
                r -> counts.addAll(r.result().counts()),
                (what, done, total) -> progress.report("toys", done, total));
        double[] mean = mean(counts);
        return new Maxima(
                counts.stream().mapToDouble(toy -> largest(toy, mean)).sorted().toArray(),
                data.found().map(d -> largest(counted(d, windows), mean)).orElse(Double.NaN));
    }

    private static int[] counted(WeightedPairs data, PlaneWindows windows) {
        int[] counts = new int[windows.size()];
        for (int k = 0; k < data.size(); k++) {
            windows.count(data.x(k), data.y(k), counts);
        }
        return counts;
    }

    private static double[] mean(List<int[]> counts) {
        double[] mean = new double[counts.get(0).length];
        for (int[] toy : counts) {
            for (int w = 0; w < mean.length; w++) {
                mean[w] += (double) toy[w] / TOYS;
            }
        }
        return mean;
    }

    private double largest(int[] counts, double[] mean) {
        double z = 0;
        for (int w = 0; w < counts.length; w++) {
            double error = error(w, mean[w]);
            if (counts[w] > mean[w] + SMALL * Math.hypot(Math.sqrt(mean[w]), error)) {
                z = Math.max(z, significance(w, counts[w], mean[w], error));
            }
        }
        return z;
    }

    /** The systematic error of the card and that of the few simulated events of a window, as in its local significance. */
    private double error(int window, double mean) {
        PointResult p = points.get(window);
        Counted counted = p.counted();
        double simulated = counted == null ? 0 : counted.simulatedError();
        return Math.hypot(card.systematic("background").at(p.mass()) * mean, simulated);
    }

    private double significance(int window, int count, double mean, double error) {
        return known.computeIfAbsent(
                (long) window << Integer.SIZE | count,
                k -> new CountingExperiment(count, Uncertain.gaussian(mean, error), Uncertain.exactly(1))
                        .significance());
    }

    /** Draws data sets, each from its own random numbers. */
    private record Task(long seed, PairDensity density, PlaneWindows windows) implements ChunkTask<Drawn> {
        @Override
        public Drawn run(Chunk chunk) {
            RandomStream random = new Streams(seed, chunk.sample()).of(Stage.TOYS);
            List<int[]> counts = new ArrayList<>();
            for (int t = 0; t < chunk.size(); t++) {
                counts.add(density.drawn(random.at(chunk.first() + t, 0), windows));
            }
            return new Drawn(counts);
        }
    }

    /** Counts of data sets in all windows. */
    private record Drawn(List<int[]> counts) implements Mergeable<Drawn> {
        @Override
        public Drawn merge(Drawn next) {
            counts.addAll(next.counts);
            return this;
        }
    }
}
