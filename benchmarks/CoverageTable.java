/* SPDX-License-Identifier: Apache-2.0 */
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import org.nightjar.statistics.*;
import org.nightjar.statistics.bayes.Prior;
import org.nightjar.statistics.counting.*;
import org.nightjar.statistics.histfactory.*;
import org.nightjar.statistics.limit.*;

/**
 * Coverage of 95 % upper limits on a signal s over a known background b: the sum of the Poisson probabilities of all counts
 * whose limit is not below s. Sums rather than toys: without statistical error.
 * Run with the class path of the statistics room: {@code java -cp ... benchmarks/CoverageTable.java}.
 */
public final class CoverageTable {
    private static final Level LEVEL = Level.confidence(0.95);

    public static void main(String[] args) {
        System.out.printf("%6s %6s %10s %10s %10s %10s %12s %14s %12s%n", "b", "s", "exact", "CLs=flat", "Jeffreys", "1/sqrt(s)", "CLs asym.", "CLs+b asym.", "unified");
        double[][] points = {{0.5, 3}, {0.5, 5}, {3, 4}, {3, 8}, {10, 5}, {10, 12}, {100, 10}, {100, 30}};
        for (double[] p : points) {
            double b = p[0];
            double s = p[1];
            HistFactoryModel m = model(b);
            System.out.printf(Locale.ROOT, "%6.1f %6.1f %10.4f %10.4f %10.4f %10.4f %12.4f %14.4f %12.4f%n", b, s,
                    covered(b, s, n -> count(n, b).exact(LEVEL).upper()),
                    covered(b, s, n -> count(n, b).bayesian(LEVEL).upper()),
                    covered(b, s, n -> count(n, b).bayesian(LEVEL, Prior.JEFFREYS).upper()),
                    covered(b, s, n -> count(n, b).bayesian(LEVEL, Prior.power(-0.5)).upper()),
                    covered(b, s, n -> new ClsAsymptotic().upperLimit(m, m.observe(n), LEVEL).observed().orElse(0)),
                    covered(b, s, n -> new OneSidedProfile().upperLimit(m, m.observe(n), LEVEL).observed().orElse(0)),
                    b > 50 ? Double.NaN : unified(b, s));
        }
    }

    private static CountingExperiment count(int n, double b) {
        return new CountingExperiment(n, Uncertain.gaussian(b, 0), Uncertain.gaussian(1, 0));
    }

    private static HistFactoryModel model(double b) {
        Sample signal = new Sample("s", new double[] {1}, List.of(new Modifier.NormFactor("mu")));
        Sample background = new Sample("b", new double[] {b}, List.of());
        return HistFactoryModel.of(List.of(new Channel("c", 1, List.of(signal, background))), List.of(), "mu",
                Interpolation.CODE4, Interpolation.CODE4P).withInterestBounds(0, 1000);
    }

    private static double covered(double b, double s, IntToDoubleFunction limit) {
        double sum = 0;
        double p = Math.exp(-(s + b));
        int most = (int) (s + b + 8 * Math.sqrt(s + b) + 10);
        for (int n = 0; n <= most; n++) {
            sum += limit.applyAsDouble(n) >= s ? p : 0;
            p *= (s + b) / (n + 1);
        }
        return sum;
    }

    private static double unified(double b, double s) {
        double sum = 0;
        double p = Math.exp(-(s + b));
        int most = (int) (s + b + 6 * Math.sqrt(s + b) + 5);
        for (int n = 0; n <= most; n++) {
            Interval i = count(n, b).feldmanCousins(LEVEL);
            sum += i.lower() <= s && s <= i.upper() ? p : 0;
            p *= (s + b) / (n + 1);
        }
        return sum;
    }
}
