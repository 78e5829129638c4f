/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.counting;

import java.util.function.DoubleUnaryOperator;
import org.nightjar.statistics.Level;
import org.nightjar.statistics.internal.PoissonTail;
import org.nightjar.statistics.internal.Roots;

/** Upper limits on the mean number of signal events from a count n over a known background b. */
public final class CountingLimits {
    private static final double TOLERANCE = 1e-12;

    private CountingLimits() {}

    /**
     * Bayesian limit with a flat prior on s &gt;= 0: alpha = Q(n+1, s+b)/Q(n+1, b), Q the regularised upper incomplete
     * gamma function (O. Helene; PDG). Equal to the CLs limit with n as test statistic.
     */
    public static double bayesianFlatPrior(int n, double b, Level level) {
        return upperLimit(n, b, level);
    }

    /** Exact CLs: P(k &lt;= n | s+b) / P(k &lt;= n | b) = alpha, the same function as the flat-prior posterior tail. */
    public static double exactCls(int n, double b, Level level) {
        return upperLimit(n, b, level);
    }

    /** Exact one-sided Neyman limit, P(k &lt;= n | s+b) = alpha; may be negative for a deficit. */
    public static double exactClsb(int n, double b, Level level) {
        check(n, b);
        return root(s -> PoissonTail.logAtMost(n, s), level.alpha(), n + 1.0) - b;
    }

    private static double upperLimit(int n, double b, Level level) {
        check(n, b);
        double norm = PoissonTail.logAtMost(n, b);
        return root(s -> PoissonTail.logAtMost(n, s + b) - norm, level.alpha(), n + 1.0);
    }

    private static void check(int n, double b) {
        if (n < 0 || !(b >= 0) || Double.isInfinite(b)) {
            throw new IllegalArgumentException("counting: observed %d over a background of %s".formatted(n, b));
        }
    }

    /** Where the logarithm of a decreasing tail, which is nearly linear, reaches that of alpha. */
    private static double root(DoubleUnaryOperator logTail, double alpha, double scale) {
        double target = Math.log(alpha);
        DoubleUnaryOperator f = s -> logTail.applyAsDouble(s) - target;
        double high = 2 * scale;
        while (f.applyAsDouble(high) > 0) {
            high *= 1.5;
        }
        return Roots.brent(f, 0, high, TOLERANCE * high);
    }
}
