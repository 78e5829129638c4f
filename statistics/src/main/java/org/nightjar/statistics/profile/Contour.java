/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.profile;

import java.util.ArrayList;
import java.util.List;
import org.nightjar.statistics.FitParameter;
import org.nightjar.statistics.FitResult;
import org.nightjar.statistics.Observation;
import org.nightjar.statistics.StatisticalModel;
import org.nightjar.statistics.internal.RisingRoot;

/**
 * The closed line in the plane of two parameters on which the minimum of 2NLL over all others has risen by a given amount
 * (-2 ln(1 - level) for two parameters: 2.2957 at 68.27 %, 5.9915 at 95 %). Found along rays from the best point, which
 * are evenly spaced where the free fit's covariance ellipse is a circle; a region that a ray leaves and enters again is cut
 * at the first crossing.
 */
public final class Contour {
    private final StatisticalModel model;
    private final Observation data;
    private final FitResult best;

    /** Around a free fit. */
    public Contour(StatisticalModel model, Observation data, FitResult best) {
        this.model = model;
        this.data = data;
        this.best = best;
    }

    /** A point of the line; not {@code crossed} where a bound came first or a fit failed. */
    public record Point(double x, double y, boolean crossed) {}

    /** Rise of 2NLL for two parameters at a confidence level. */
    public static double rise(double level) {
        return -2 * Math.log1p(-level);
    }

    /** That many points, counter-clockwise in the whitened plane; empty if a parameter is fixed. */
    public List<Point> points(int first, int second, double rise, int count) {
        List<Point> all = new ArrayList<>();
        for (double[] ray : rays(first, second, count)) {
            all.add(along(first, second, ray[0], ray[1], Math.sqrt(rise)));
        }
        return all;
    }

    /** Directions of one standard error; empty if a parameter is fixed. */
    List<double[]> rays(int first, int second, int count) {
        double a = width(first);
        double b = width(second);
        List<double[]> all = new ArrayList<>();
        if (!(a > 0 && b > 0)) {
            return all;
        }
        boolean atBound = best.error(first) == 0 || best.error(second) == 0;
        double rho = atBound ? 0 : best.covariance(first, second) / (a * b);
        double rest = Math.sqrt(Math.max(0, 1 - rho * rho));
        for (int k = 0; k < count; k++) {
            double phi = 2 * Math.PI * k / count;
            // Exactly along an axis: a bound there leaves room for nothing else.
            double cosine = 4 * k == count || 4 * k == 3 * count ? 0 : Math.cos(phi);
            double sine = 2 * k == count ? 0 : Math.sin(phi);
            all.add(new double[] {a * cosine, b * (rho * cosine + rest * sine)});
        }
        return all;
    }

    /** The standard error; of a parameter at its bound the way on which the profile rises by one, or the room there is. */
    private double width(int k) {
        if (best.error(k) > 0) {
            return best.error(k);
        }
        double most = 0;
        for (ErrorSide side : new ProfileCurve(model, data, k, best).errors(1)) {
            most = side.crossed() ? side.distance() : Math.max(most, side.distance());
        }
        return Double.isInfinite(most) ? 0 : most;
    }

    private Point along(int first, int second, double dx, double dy, double target) {
        double x0 = best.value(first);
        double y0 = best.value(second);
        double room = room(first, second, dx, dy);
        RisingRoot.Curve curve = r -> {
            Pinned pinned = Pinned.of(model, first, x0 + r * dx);
            double y = y0 + r * dy;
            ProfileCurve.Point p =
                    new ProfileCurve(pinned, data, second, best).scan(y).get(0);
            double root = Math.sqrt(p.rise());
            double step = 1e-4;
            double farther = Math.min(r + step, room);
            if (!p.status().usable() || farther <= r) {
                return new RisingRoot.Value(p.status().usable() ? root - target : Double.NaN, 0);
            }
            ProfileCurve.Point q = new ProfileCurve(Pinned.of(model, first, x0 + farther * dx), data, second, best)
                    .scan(y0 + farther * dy)
                    .get(0);
            double slope = q.status().usable() ? (Math.sqrt(q.rise()) - root) / (farther - r) : 0;
            return new RisingRoot.Value(root - target, slope);
        };
        double r = room > 0 ? RisingRoot.find(curve, 0, room, target, target) : 0;
        boolean crossed = r > 0 && !Double.isInfinite(r);
        double reach = crossed ? r : Double.isInfinite(r) ? room : 0;
        return new Point(x0 + reach * dx, y0 + reach * dy, crossed);
    }

    /** How far a ray can go within the bounds. */
    double room(int first, int second, double dx, double dy) {
        return Math.min(room(first, dx), room(second, dy));
    }

    private double room(int k, double step) {
        return room(model.parameters().get(k), best.value(k), step);
    }

    private static double room(FitParameter p, double from, double step) {
        return step == 0 ? Double.POSITIVE_INFINITY : ((step > 0 ? p.upper() : p.lower()) - from) / step;
    }
}
