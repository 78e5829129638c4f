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

    /** That many points, counter-clockwise in the whitened plane; empty if a parameter has no error. */
    public List<Point> points(int first, int second, double rise, int count) {
        double a = best.error(first);
        double b = best.error(second);
        List<Point> all = new ArrayList<>();
        if (!(a > 0 && b > 0)) {
            return all;
        }
        double rho = best.covariance(first, second) / (a * b);
        double rest = Math.sqrt(Math.max(0, 1 - rho * rho));
        for (int k = 0; k < count; k++) {
            double phi = 2 * Math.PI * k / count;
            double dx = a * Math.cos(phi);
            double dy = b * (rho * Math.cos(phi) + rest * Math.sin(phi));
            all.add(along(first, second, dx, dy, Math.sqrt(rise)));
        }
        return all;
    }

    private Point along(int first, int second, double dx, double dy, double target) {
        double x0 = best.value(first);
        double y0 = best.value(second);
        double room = Math.min(
                room(model.parameters().get(first), x0, dx),
                room(model.parameters().get(second), y0, dy));
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

    private static double room(FitParameter p, double from, double step) {
        return step == 0 ? Double.POSITIVE_INFINITY : ((step > 0 ? p.upper() : p.lower()) - from) / step;
    }
}
