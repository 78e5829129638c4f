/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.profile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nightjar.statistics.Conditions;
import org.nightjar.statistics.FitParameter;
import org.nightjar.statistics.FitResult;
import org.nightjar.statistics.FitStatus;
import org.nightjar.statistics.Observation;
import org.nightjar.statistics.StatisticalModel;
import org.nightjar.statistics.fit.NewtonFitter;
import org.nightjar.statistics.internal.RisingRoot;

/**
 * 2NLL minimised over all parameters but one, as a function of that one. If a lower minimum than the free fit's turns up,
 * it takes its place and the search starts again. One object per thread.
 */
public final class ProfileCurve {
    private static final double CONSISTENT = 1e-6;
    private static final int REPLACEMENTS = 5;

    private final StatisticalModel model;
    private final Observation data;
    private final int index;
    private final NewtonFitter fitter = new NewtonFitter();
    private FitResult best;

    /**
     * One point.
     *
     * @param value  of the parameter
     * @param rise   of the minimum of 2NLL over the free one
     * @param slope  its derivative by the value
     * @param status of the fit; the numbers are 0 unless it is usable
     */
    public record Point(double value, double rise, double slope, FitStatus status) {}

    /** Of one parameter, given the free fit. */
    public ProfileCurve(StatisticalModel model, Observation data, int index, FitResult free) {
        this.model = model;
        this.data = data;
        this.index = index;
        this.best = free;
    }

    /** The lowest minimum known. */
    public FitResult best() {
        return best;
    }

    /** The profile at some values. */
    public List<Point> scan(double... values) {
        List<Point> all = new ArrayList<>();
        for (int again = 0; again < REPLACEMENTS; again++) {
            FitResult before = best;
            all.clear();
            for (double v : values) {
                all.add(point(v, null));
            }
            if (before == best) {
                break;
            }
        }
        return List.copyOf(all);
    }

    /** The conditional fit at one value, started on the line that the covariance of the free fit predicts. */
    public FitResult at(double value) {
        return fit(value, null);
    }

    private FitResult fit(double value, @Nullable FitResult near) {
        double[] x = (near == null ? best : near).values();
        double variance = best.covariance(index, index);
        double shift = value - x[index];
        if (variance > 0) {
            for (int k = 0; k < x.length; k++) {
                x[k] += shift * best.covariance(k, index) / variance;
            }
        }
        x[index] = value;
        return fitter.fit(model, data, Conditions.holding(index, value).from(x));
    }

    private Point point(double value, @Nullable FitResult near) {
        FitResult fixed = fit(value, near);
        if (!fixed.status().usable()) {
            return new Point(value, 0, 0, fixed.status());
        }
        double rise = fixed.twiceNll() - best.twiceNll();
        if (rise < -CONSISTENT) {
            FitResult lower = fitter.fit(model, data, Conditions.NONE.from(fixed.values()));
            if (lower.status().usable() && lower.twiceNll() < best.twiceNll()) {
                best = lower;
            }
            rise = fixed.twiceNll() - best.twiceNll();
        }
        return new Point(value, Math.max(0, rise), fixed.slope(), fixed.status());
    }

    /** Where 2NLL has risen by sigmas^2 below and above the best value: {lower side, upper side}. */
    public List<ErrorSide> errors(double sigmas) {
        List<ErrorSide> sides = List.of();
        for (int again = 0; again < REPLACEMENTS; again++) {
            FitResult before = best;
            sides = List.of(side(-1, sigmas), side(1, sigmas));
            if (before == best) {
                break;
            }
        }
        return sides;
    }

    private ErrorSide side(int sign, double sigmas) {
        FitParameter p = model.parameters().get(index);
        if (p.role() == FitParameter.Role.FIXED) {
            return new ErrorSide(0, false, "fixed");
        }
        double hat = best.value(index);
        double room = sign > 0 ? p.upper() - hat : hat - p.lower();
        if (!(room > 0)) {
            return new ErrorSide(0, false, "starts at the bound " + hat);
        }
        double scale = best.error(index) > 0 ? sigmas * best.error(index) : Math.min(1, room);
        String[] failure = {""};
        RisingRoot.Curve curve = d -> {
            Point q = point(hat + sign * d, null);
            if (!q.status().usable()) {
                failure[0] = q.status().text();
                return new RisingRoot.Value(Double.NaN, 0);
            }
            double root = Math.sqrt(q.rise());
            return new RisingRoot.Value(root - sigmas, root > 0 ? 0.5 * sign * q.slope() / root : 0);
        };
        double distance = RisingRoot.find(curve, 0, room, scale, scale);
        if (Double.isInfinite(distance)) {
            return new ErrorSide(room, false, "ends at the bound " + (hat + sign * room));
        }
        return Double.isNaN(distance)
                ? new ErrorSide(0, false, failure[0].isEmpty() ? "no crossing was found" : failure[0])
                : new ErrorSide(distance, true, "crossing");
    }
}
