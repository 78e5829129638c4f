/* SPDX-License-Identifier: Apache-2.0 */
import java.lang.management.ManagementFactory;
import java.util.Random;
import java.util.function.IntConsumer;
import org.nightjar.statistics.*;
import org.nightjar.statistics.fit.NewtonFitter;
import org.nightjar.statistics.limit.*;
import org.nightjar.statistics.model.BinnedModel;
import org.nightjar.statistics.shape.CrystalBall;

/**
 * Whole-loop timing of binned fits in CPU seconds of one thread: a Crystal Ball on a fourth-order polynomial over 200
 * bins, background-only toys, as in the iminuit baseline (about 190 fits per CPU second).
 * Run with the class path of the statistics module: {@code java -cp ... benchmarks/FitTiming.java}.
 */
public final class FitTiming {
    private static final int TOYS = 500;

    public static void main(String[] args) {
        double[] edges = new double[201];
        for (int i = 0; i <= 200; i++) {
            edges[i] = i * 0.01;
        }
        BinnedModel fixed = BinnedModel.on(edges, CrystalBall.of(1.1, 0.02, 1.4, 4)).polynomial(4).build();
        BinnedModel nuisance = BinnedModel.on(edges, CrystalBall.of(1.1, 0.02, 1.4, 4))
                .efficiencyUncertainty(0.06)
                .floating(FitParameter.gaussian("sigma", 0.02, 0.001))
                .polynomial(4).build();
        BinnedModel floating = BinnedModel.on(edges, CrystalBall.of(1.1, 0.02, 1.4, 4))
                .interest(FitParameter.ofInterest("signal", 100), 1)
                .floating(FitParameter.within("mean", 1.1, 1.0, 1.2), FitParameter.within("sigma", 0.02, 0.005, 0.08))
                .polynomial(4).build();
        double[][] background = toys(fixed.expected(new double[] {0, 24000, -10800, 2880, -720, 240}).counts(), 1);
        double[][] signal = toys(fixed.expected(new double[] {600, 24000, -10800, 2880, -720, 240}).counts(), 2);
        double[][] few = toys(fixed.expected(new double[] {0, 200, -90, 24, -6, 2}).counts(), 3);
        NewtonFitter fitter = new NewtonFitter();
        fits("fixed shape, 24000 events", fitter, fixed, background);
        fits("fixed shape, 200 events", fitter, fixed, few);
        fits("fixed shape + efficiency + width nuisances", fitter, nuisance, background);
        fits("floating mean and sigma", fitter, floating, signal);
        limits("CLs limit, band, significance; fixed shape", fixed, background);
        limits("CLs limit, band, significance; 200 events", fixed, few);
    }

    private static double[][] toys(double[] mean, long seed) {
        Random random = new Random(seed);
        double[][] all = new double[TOYS][mean.length];
        for (double[] toy : all) {
            for (int i = 0; i < toy.length; i++) {
                double limit = Math.exp(-mean[i]);
                double product = random.nextDouble();
                while (product > limit) {
                    toy[i]++;
                    product *= random.nextDouble();
                }
            }
        }
        return all;
    }

    private static void fits(String name, NewtonFitter fitter, BinnedModel model, double[][] toys) {
        Observation[] data = new Observation[toys.length];
        for (int k = 0; k < data.length; k++) {
            data[k] = model.observe(toys[k]);
        }
        int[] tally = new int[3];
        time(name, k -> {
            FitResult fit = fitter.fit(model, data[k]);
            tally[0]++;
            tally[1] += fit.evaluations();
            tally[2] += fit.status().usable() ? 0 : 1;
        });
        System.out.printf("    %.2f evaluations per fit, %d of %d failed%n", tally[1] / (double) tally[0], tally[2], tally[0]);
    }

    private static void limits(String name, BinnedModel model, double[][] toys) {
        time(name, k -> {
            ProfileLikelihood profile = new ProfileLikelihood(model, model.observe(toys[k]));
            Limit limit = new ClsAsymptotic().upperLimit(profile, Level.confidence(0.95), true);
            if (!limit.status().usable()) {
                System.out.println("    " + k + " " + limit.status().text());
            }
        });
    }

    private static void time(String name, IntConsumer work) {
        var bean = ManagementFactory.getThreadMXBean();
        double best = 0;
        for (int round = 0; round < 8; round++) {
            long start = bean.getCurrentThreadCpuTime();
            int done = 0;
            while (bean.getCurrentThreadCpuTime() - start < 500_000_000L) {
                work.accept(done++ % TOYS);
            }
            best = Math.max(best, done / (1e-9 * (bean.getCurrentThreadCpuTime() - start)));
        }
        System.out.printf("%-50s %10.0f per CPU second%n", name, best);
    }
}
