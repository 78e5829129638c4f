/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.benchmarks;

import java.util.concurrent.TimeUnit;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.random.Stage;
import org.nightjar.core.random.Streams;
import org.nightjar.statistics.FitParameter;
import org.nightjar.statistics.FitResult;
import org.nightjar.statistics.Level;
import org.nightjar.statistics.Limit;
import org.nightjar.statistics.Observation;
import org.nightjar.statistics.fit.NewtonFitter;
import org.nightjar.statistics.limit.ClsAsymptotic;
import org.nightjar.statistics.limit.ProfileLikelihood;
import org.nightjar.statistics.model.BinnedModel;
import org.nightjar.statistics.shape.CrystalBall;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Binned fits: a Crystal Ball on a fourth-order polynomial over 200 bins, 24,000 events of background per toy. The peer, iminuit,
 * makes about 190 such fits per CPU second.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 8, time = 1)
public class Fits {
    private static final int TOYS = 500;
    private static final double[] POLYNOMIAL = {24000, -10800, 2880, -720, 240};

    private final NewtonFitter fitter = new NewtonFitter();
    private BinnedModel fixed;
    private BinnedModel floating;
    private Observation[] background;
    private Observation[] signal;
    private int toy;

    /** Models and toys. */
    @Setup
    public void prepare() {
        double[] edges = new double[201];
        for (int i = 0; i <= 200; i++) {
            edges[i] = i * 0.01;
        }
        fixed = BinnedModel.on(edges, CrystalBall.of(1.1, 0.02, 1.4, 4))
                .polynomial(4)
                .build();
        floating = BinnedModel.on(edges, CrystalBall.of(1.1, 0.02, 1.4, 4))
                .interest(FitParameter.ofInterest("signal", 100), 1)
                .floating(FitParameter.within("mean", 1.1, 1.0, 1.2), FitParameter.within("sigma", 0.02, 0.005, 0.08))
                .polynomial(4)
                .build();
        background = toys(fixed, 0, 1);
        signal = toys(floating, 600, 2);
    }

    private Observation[] toys(BinnedModel model, double events, long seed) {
        double[] at = new double[POLYNOMIAL.length + 1];
        at[0] = events;
        System.arraycopy(POLYNOMIAL, 0, at, 1, POLYNOMIAL.length);
        double[] mean = fixed.expected(at).counts();
        Observation[] all = new Observation[TOYS];
        RandomStream random = new Streams(seed, new SampleId("timing")).of(Stage.OVERLAY);
        for (int k = 0; k < TOYS; k++) {
            random.at(k, 0);
            double[] counts = new double[mean.length];
            for (int i = 0; i < counts.length; i++) {
                counts[i] = random.poisson(mean[i]);
            }
            all[k] = model.observe(counts);
        }
        return all;
    }

    private int next() {
        toy = (toy + 1) % TOYS;
        return toy;
    }

    /** A fit of a signal of fixed shape. */
    @Benchmark
    public FitResult fixedShape() {
        return fitter.fit(fixed, background[next()]);
    }

    /** A fit with floating mean and width. */
    @Benchmark
    public FitResult floatingShape() {
        return fitter.fit(floating, signal[next()]);
    }

    /** Upper limit, expected band and significance of a signal of fixed shape. */
    @Benchmark
    public Limit limit() {
        ProfileLikelihood profile = new ProfileLikelihood(fixed, background[next()]);
        return new ClsAsymptotic().upperLimit(profile, Level.confidence(0.95), true);
    }
}
