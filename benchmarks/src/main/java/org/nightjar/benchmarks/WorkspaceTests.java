/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.benchmarks;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.nightjar.formats.histfactory.Analysis;
import org.nightjar.formats.histfactory.Workspace;
import org.nightjar.statistics.FitResult;
import org.nightjar.statistics.Level;
import org.nightjar.statistics.Limit;
import org.nightjar.statistics.fit.NewtonFitter;
import org.nightjar.statistics.histfactory.Interpolation;
import org.nightjar.statistics.limit.ClsAsymptotic;
import org.nightjar.statistics.limit.HypothesisTest;
import org.nightjar.statistics.limit.ProfileLikelihood;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A workspace in the JSON format of pyhf, {@code -p file=W.json}: free fit, hypothesis test with band, observed and expected limits. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 8, time = 1)
public class WorkspaceTests {
    /** The workspace. */
    @Param("")
    public String file;

    private Analysis analysis;

    /** Reads it. */
    @Setup
    public void read() {
        if (file.isEmpty()) {
            throw new IllegalArgumentException("no workspace\nMaybe -p file=W.json?");
        }
        analysis = Workspace.read(Path.of(file)).analysis(null, null, Interpolation.CODE4, Interpolation.CODE4P);
    }

    /** The free fit from the declared start. */
    @Benchmark
    public FitResult freeFit() {
        return new NewtonFitter().fit(analysis.model(), analysis.observed());
    }

    /** CLs at 1 with its expected band: all five fits. */
    @Benchmark
    public HypothesisTest test() {
        return HypothesisTest.of(new ProfileLikelihood(analysis.model(), analysis.observed()), 1);
    }

    /** Observed and five expected limits. */
    @Benchmark
    public Limit limits() {
        return new ClsAsymptotic().upperLimit(analysis.model(), analysis.observed(), Level.confidence(0.95));
    }
}
