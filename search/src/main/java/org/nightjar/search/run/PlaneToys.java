/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.random.Stage;
import org.nightjar.core.random.Streams;
import org.nightjar.search.card.PlaneSettings;
import org.nightjar.search.card.SearchCard;
import org.nightjar.statistics.counting.CountingExperiment;
import org.nightjar.statistics.counting.Uncertain;

/**
 * Data of background alone, counted in all windows at once: the largest local significance of each. Events are drawn from the
 * simulated ones by their weights and moved by one resolution in either direction, so that few simulated events stand for a
 * smooth density; the background of a window is the mean over all data sets, with the card's systematic error. Windows overlap
 * as they do in data, so no number of independent windows is needed.
 */
final class PlaneToys {
    private static final int TOYS = 300;
    /** Excesses below so many standard deviations of the count are never the largest of thousands. */
    private static final double SMALL = 2;

    private final SearchCard card;
    private final double reach;
    private final List<PointResult> points;
    private final CoreEllipse[] ellipses;
    /** The windows of a first mass are those from its entry here to the next. */
    private final int[] columns;

    private final List<WeightedPairs> sets;
    private final double[] cumulative;
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
        this.ellipses = points.stream().map(PlaneToys::ellipse).toArray(CoreEllipse[]::new);
        this.columns = columns(points);
        this.sets = backgrounds.stream().map(b -> b.pairs(selection)).toList();
        this.cumulative = cumulative(sets);
    }

    private static CoreEllipse ellipse(PointResult p) {
        return Objects.requireNonNull(Objects.requireNonNull(p.counted()).spot())
                .ellipse();
    }

    private static int[] columns(List<PointResult> points) {
        List<Integer> starts = new ArrayList<>();
        for (int k = 0; k < points.size(); k++) {
            if (k == 0 || points.get(k).mass() != points.get(k - 1).mass()) {
                starts.add(k);
            }
        }
        starts.add(points.size());
        return starts.stream().mapToInt(k -> k).toArray();
    }

    private static double[] cumulative(List<WeightedPairs> sets) {
        double[] sums = new double[sets.stream().mapToInt(WeightedPairs::size).sum()];
        int n = 0;
        double sum = 0;
        for (WeightedPairs set : sets) {
            for (int k = 0; k < set.size(); k++) {
                sum += Math.max(0, set.weight(k));
                sums[n++] = sum;
            }
        }
        return sums;
    }

    /** The largest local significance of each data set, ascending; none without background. */
    double[] maxima() {
        if (cumulative.length == 0 || points.isEmpty()) {
            return new double[0];
        }
        RandomStream random = new Streams(card.seed(), new SampleId(card.name() + ": toys")).of(Stage.TOYS);
        int[][] counts = new int[TOYS][points.size()];
        for (int t = 0; t < TOYS; t++) {
            toy(random.at(t, 0), counts[t]);
        }
        double[] mean = new double[points.size()];
        for (int[] toy : counts) {
            for (int w = 0; w < mean.length; w++) {
                mean[w] += (double) toy[w] / TOYS;
            }
        }
        return Arrays.stream(counts)
                .mapToDouble(toy -> largest(toy, mean))
                .sorted()
                .toArray();
    }

    private void toy(RandomStream random, int[] counts) {
        double total = cumulative[cumulative.length - 1];
        int events = random.poisson(total);
        for (int e = 0; e < events; e++) {
            int k = Arrays.binarySearch(cumulative, random.uniform() * total);
            int rest = k < 0 ? -k - 1 : k;
            int set = 0;
            while (rest >= sets.get(set).size()) {
                rest -= sets.get(set).size();
                set++;
            }
            double x = sets.get(set).x(rest);
            double y = sets.get(set).y(rest);
            CoreEllipse near = ellipses[nearest(x, y)];
            count(x + near.widthX() * random.gaussian(), y + near.widthY() * random.gaussian(), counts);
        }
    }

    /** A window near a point: the nearest row of the nearest column. */
    private int nearest(double x, double y) {
        int low = 0;
        int high = columns.length - 2;
        while (high > low) {
            int middle = (low + high) / 2;
            if (ellipses[columns[middle]].x() < x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int best = columns[low];
        for (int w = columns[low]; w < columns[low + 1]; w++) {
            best = Math.abs(ellipses[w].y() - y) < Math.abs(ellipses[best].y() - y) ? w : best;
        }
        return best;
    }

    /** Adds a point to all windows that hold it: those of the columns near it. */
    private void count(double x, double y, int[] counts) {
        for (int c = 0; c < columns.length - 1; c++) {
            CoreEllipse e = ellipses[columns[c]];
            if (Math.abs(e.x() - x) < 2 * reach * e.widthX()) {
                for (int w = columns[c]; w < columns[c + 1]; w++) {
                    counts[w] += ellipses[w].distance(x, y) < reach ? 1 : 0;
                }
            }
        }
    }

    private double largest(int[] counts, double[] mean) {
        double z = 0;
        for (int w = 0; w < counts.length; w++) {
            double error = card.systematic("background").at(points.get(w).mass()) * mean[w];
            if (counts[w] > mean[w] + SMALL * Math.hypot(Math.sqrt(mean[w]), error)) {
                z = Math.max(z, significance(w, counts[w], mean[w], error));
            }
        }
        return z;
    }

    private double significance(int window, int count, double mean, double error) {
        return known.computeIfAbsent(
                (long) window << Integer.SIZE | count,
                k -> new CountingExperiment(count, Uncertain.gaussian(mean, error), Uncertain.exactly(1))
                        .significance());
    }
}
