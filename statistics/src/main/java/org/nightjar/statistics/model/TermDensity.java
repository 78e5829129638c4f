/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.model;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nightjar.statistics.shape.Density;

/** What a component of an unbinned model is made of: a density, or one term of a polynomial. Immutable. */
final class TermDensity {
    private final int degree;
    private final double low;
    private final double high;
    private final boolean floating;
    private final @Nullable Density density;

    private TermDensity(int degree, double low, double high, boolean floating, @Nullable Density density) {
        this.degree = degree;
        this.low = low;
        this.high = high;
        this.floating = floating;
        this.density = density;
    }

    /** T_k(u)/(b - a) on [a, b]. */
    static TermDensity chebyshev(int degree, double low, double high) {
        return new TermDensity(degree, low, high, false, null);
    }

    /** A density on the range, with floating shape parameters or without. */
    static TermDensity of(Density density, double low, double high, boolean floating) {
        return new TermDensity(-1, low, high, floating, density);
    }

    /** Whether it is nowhere negative. */
    boolean isPositive() {
        return density != null || degree == 0;
    }

    /** Whether shape parameters float. */
    boolean floats() {
        return floating;
    }

    /** Its integral over the range. */
    double integral() {
        return density != null || degree == 0 ? 1 : degree % 2 == 1 ? 0 : -1.0 / ((double) degree * degree - 1);
    }

    double[] breaks() {
        return density == null ? new double[0] : density.breaks();
    }

    double[] nominal() {
        return density == null ? new double[0] : density.nominal();
    }

    /** The density on the range, for one thread; made anew. */
    Supplier<Density.OnInterval> evaluator() {
        Density d = density;
        if (d == null) {
            throw new IllegalStateException("a polynomial has no floating shape");
        }
        return () -> d.on(low, high);
    }

    private static double chebyshev(int degree, double u) {
        double before = u;
        double here = 1;
        for (int k = 0; k < degree; k++) {
            double next = 2 * u * here - before;
            before = here;
            here = next;
        }
        return here;
    }

    /** Values at fixed shape parameters. */
    double[] values(double[] points) {
        double[] f = new double[points.length];
        Density d = density;
        if (d == null) {
            for (int i = 0; i < f.length; i++) {
                double u = 2 * (points[i] - low) / (high - low) - 1;
                f[i] = chebyshev(degree, u) / (high - low);
            }
            return f;
        }
        Density.OnInterval on = d.on(low, high);
        double[] nominal = d.nominal();
        if (!on.set(nominal)) {
            throw new IllegalArgumentException(
                    "the density has no integral on [%s, %s] with %s = %s\nMaybe another range?"
                            .formatted(low, high, d.parameterNames(), java.util.Arrays.toString(nominal)));
        }
        double[] first = new double[nominal.length];
        double[] second = new double[nominal.length * (nominal.length + 1) / 2];
        for (int i = 0; i < f.length; i++) {
            f[i] = Math.exp(on.log(points[i], first, second));
        }
        return f;
    }
}
