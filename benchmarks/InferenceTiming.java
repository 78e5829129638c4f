/* SPDX-License-Identifier: Apache-2.0 */
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import org.nightjar.formats.histfactory.Analysis;
import org.nightjar.formats.histfactory.Workspace;
import org.nightjar.statistics.*;
import org.nightjar.statistics.fit.NewtonFitter;
import org.nightjar.statistics.histfactory.*;
import org.nightjar.statistics.limit.*;

/**
 * CPU time of one thread, warm, for workspaces in the JSON format of pyhf: one evaluation with gradient and Hessian, a free
 * fit, a hypothesis test at mu = 1 with its expected band, an observed and expected CLs limit, and toys of q~_mu.
 * Run with the class path of the rooms: {@code java -cp ... benchmarks/InferenceTiming.java FILE...}.
 */
public final class InferenceTiming {
    private static final double SECONDS = Double.parseDouble(System.getProperty("seconds", "1"));
    private static double sink;

    public static void main(String[] args) {
        System.out.printf("%-34s %5s %5s %9s %9s %9s %9s %9s  %s%n",
                "workspace", "par", "bins", "eval us", "fit ms", "test ms", "limit ms", "toys/s", "2NLL, CLs, limit");
        for (String file : args) {
            Analysis a = Workspace.read(Path.of(file))
                    .analysis(null, null, Interpolation.CODE4, Interpolation.CODE4P);
            one(Path.of(file).getFileName().toString().replace(".json", ""), a.model(), a.observed(), a.hasInterest());
        }
    }

    private static void one(String name, ToyModel m, Observation data, boolean interest) {
        int n = m.parameters().size();
        NewtonFitter fitter = new NewtonFitter();
        Derivatives d = new Derivatives(n);
        double[] x = m.start(data);
        double eval = time(() -> sink += m.twiceNll(x, data, d));
        double fit = time(() -> sink += fitter.fit(m, data).twiceNll());
        FitResult best = fitter.fit(m, data);
        if (!interest) {
            System.out.printf(Locale.ROOT, "%-34s %5d %5d %9.2f %9.3f %48.7f %s%n", name, n, data.bins(), eval * 1e6,
                    fit * 1e3, best.twiceNll(), best.status().text());
            return;
        }
        double test = time(() -> sink += HypothesisTest.of(new ProfileLikelihood(m, data), 1).cls());
        double limit = time(() -> sink += new ClsAsymptotic().upperLimit(m, data, Level.confidence(0.95)).observed().orElse(0));
        Limit l = new ClsAsymptotic().upperLimit(m, data, Level.confidence(0.95));
        int toys = test > 1e-3 ? 10 : 1000;
        double toy = time(() -> sink += new ToyTest(m, 1, toys, 1, 1).run(data).cls());
        System.out.printf(Locale.ROOT, "%-34s %5d %5d %9.2f %9.3f %9.3f %9.3f %9.0f  %.7f %.7f %.6f %s%n", name, n,
                data.bins(), eval * 1e6, fit * 1e3, test * 1e3, limit * 1e3, 2 * toys / toy, best.twiceNll(),
                HypothesisTest.of(new ProfileLikelihood(m, data), 1).cls(), l.observed().orElse(Double.NaN),
                best.status().text());
    }

    /** CPU seconds per call after about a second of warming up. */
    private static double time(Runnable work) {
        repeat(work, SECONDS);
        return repeat(work, SECONDS);
    }

    private static double repeat(Runnable work, double seconds) {
        long start = cpu();
        int calls = 0;
        do {
            work.run();
            calls++;
        } while (cpu() - start < seconds * 1e9);
        return (cpu() - start) * 1e-9 / calls;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
