/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.profile;

import java.util.ArrayList;
import java.util.List;
import org.nightjar.statistics.Conditions;
import org.nightjar.statistics.FitResult;
import org.nightjar.statistics.FitStatus;
import org.nightjar.statistics.Level;
import org.nightjar.statistics.Observation;
import org.nightjar.statistics.StatisticalModel;
import org.nightjar.statistics.ToyModel;
import org.nightjar.statistics.fit.NewtonFitter;
import org.nightjar.statistics.limit.ToyQuantile;

/**
 * The unified region of two parameters: a point belongs to it if the rise of 2NLL from the free minimum within all bounds to
 * the minimum at the point is not above its quantile in toys drawn there (G. Feldman, R. Cousins, physics/9711021), all other
 * parameters fitted at the point, in the data as in each toy. Its edge is found along the rays of {@link Contour}, bisected
 * between a point inside and one outside; a region with holes is cut at the first edge.
 */
public final class UnifiedContour {
    private static final int BISECTIONS = 6;
    private static final double WIDEN = 1.4;
    private static final int MOST_WIDENINGS = 20;

    private final ToyModel model;
    private final Observation data;
    private final FitResult best;
    private final ToyQuantile quantile;
    private FitStatus status;

    /** Around a free fit, with that many toys at each tested point. */
    public UnifiedContour(ToyModel model, Observation data, FitResult best, int toys, long seed, int threads) {
        this.model = model;
        this.data = data;
        this.best = best;
        this.quantile = new ToyQuantile(model, toys, seed, threads);
        this.status = best.status();
    }

    /** That many points of the edge, counter-clockwise; empty if a parameter is fixed. What {@link #status} says holds for them. */
    public List<Contour.Point> points(int first, int second, Level level, int count) {
        Contour likelihood = new Contour(model, data, best);
        List<Contour.Point> all = new ArrayList<>();
        for (double[] ray : likelihood.rays(first, second, count)) {
            double room = likelihood.room(first, second, ray[0], ray[1]);
            all.add(edge(new Ray(first, second, ray), room, level));
        }
        return all;
    }

    /** Of the fits behind the points; a point whose fits fail counts as outside. */
    public FitStatus status() {
        return status;
    }

    /** A half-line from the best point in the plane of two parameters. */
    private record Ray(int first, int second, double[] step) {}

    private Contour.Point edge(Ray ray, double room, Level level) {
        double in = 0;
        double out = Math.min(room, Math.sqrt(Contour.rise(level.value())));
        for (int k = 0; k < MOST_WIDENINGS && out > in && belongs(ray, out, level); k++) {
            in = out;
            out = Math.min(room, WIDEN * out);
        }
        boolean crossed = out > in;
        for (int k = 0; k < BISECTIONS && crossed; k++) {
            double r = 0.5 * (in + out);
            if (belongs(ray, r, level)) {
                in = r;
            } else {
                out = r;
            }
        }
        double r = 0.5 * (in + out);
        return new Contour.Point(x(ray, r), y(ray, r), crossed);
    }

    private double x(Ray ray, double r) {
        return best.value(ray.first) + r * ray.step[0];
    }

    private double y(Ray ray, double r) {
        return best.value(ray.second) + r * ray.step[1];
    }

    private boolean belongs(Ray ray, double r, Level level) {
        double x = x(ray, r);
        StatisticalModel pinned = Pinned.of(model, ray.first, x);
        Conditions there = Conditions.holding(ray.second, y(ray, r));
        double[] start = best.values();
        start[ray.first] = x;
        FitResult fixed = new NewtonFitter().fit(pinned, data, there.from(start));
        if (!fixed.status().usable()) {
            status = fixed.status();
            return false;
        }
        double[] at = fixed.values();
        double rise = Math.max(0, fixed.twiceNll() - best.twiceNll());
        double critical = quantile.critical(at, level, () -> {
            NewtonFitter fitter = new NewtonFitter();
            return toy -> rise(fitter, toy, pinned, there.from(at), at);
        });
        if (Double.isNaN(critical)) {
            status = new FitStatus.NotConverged("every toy failed");
        }
        return rise <= critical;
    }

    private double rise(NewtonFitter fitter, Observation toy, StatisticalModel pinned, Conditions there, double[] at) {
        FitResult fixed = fitter.fit(pinned, toy, there);
        FitResult free = fitter.fit(model, toy, Conditions.NONE.from(at));
        boolean usable = fixed.status().usable() && free.status().usable();
        return usable ? Math.max(0, fixed.twiceNll() - free.twiceNll()) : Double.NaN;
    }
}
