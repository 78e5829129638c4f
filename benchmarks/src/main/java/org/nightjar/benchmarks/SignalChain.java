/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.nightjar.analysis.Analysis;
import org.nightjar.analysis.AnalysisSetting;
import org.nightjar.analysis.Workspace;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.random.Streams;
import org.nightjar.core.units.Dimension;
import org.nightjar.core.units.Quantity;
import org.nightjar.detector.DetectorModel;
import org.nightjar.formats.files.DataFolder;
import org.nightjar.generation.Generator;
import org.nightjar.generation.GeneratorFactory;
import org.nightjar.generation.GeneratorSettings;
import org.nightjar.search.Library;
import org.nightjar.search.card.SearchCard;
import org.nightjar.theory.Model;
import org.nightjar.theory.ModelPoint;
import org.nightjar.theory.Models;
import org.nightjar.theory.Process;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Signal events of alp-3photon (e+ e- -> gamma a, a -> gamma gamma with radiation, belle2-2018): generation alone, and the chain of
 * generation, detector and selection. One operation is one event; run from the project's folder.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 10, time = 2)
public class SignalChain {
    private static final int CHUNK = 4096;

    /** How deposits become clusters. */
    @Param({"parametric", "geometric"})
    public String response = "";

    /** Mass of the ALP, GeV. */
    @Param("1.0")
    public double mass;

    private final Streams streams = new Streams(1, new SampleId("timing"));
    private final EventBatch batch = new EventBatch();
    private DetectorModel detector;
    private Generator generator;
    private Generator.Workspace generating;
    private Analysis analysis;
    private Workspace analysing;
    private long first;

    /** Prepares generator, detector and selection. */
    @Setup
    public void prepare() {
        Library library = new Library(DataFolder.of(List.of(Path.of("data"))));
        SearchCard card = library.search("alp-3photon");
        detector = library.detector(card.detector(), response).card().model();
        Model model = Models.standard().get("alp-photon");
        ModelPoint point = model.point(Map.of("ma", mass)).withVacuumPolarisation(true);
        Process process = Process.parse("e+ e- -> gamma a, a -> gamma gamma", model);
        generator = GeneratorFactory.prepare(
                GeneratorSettings.of(process, point, detector.beams()).withIsr(true), streams);
        analysis = Analysis.compile(
                card.analysis(),
                AnalysisSetting.of(detector.beams())
                        .withTriggerLines(detector.triggerLines())
                        .withParticles(model.particles().all())
                        .withHypothesis(Map.of("ma", new Quantity(mass, Dimension.ENERGY))));
        generating = generator.workspace();
        analysing = analysis.newWorkspace();
    }

    private void generate() {
        batch.start(first, CHUNK);
        first += CHUNK;
        generator.generate(batch, streams, generating);
    }

    /** Events with radiation and decays. */
    @Benchmark
    @OperationsPerInvocation(CHUNK)
    public EventBatch generation() {
        generate();
        return batch;
    }

    /** Events through detector and selection. */
    @Benchmark
    @OperationsPerInvocation(CHUNK)
    public int chain() {
        generate();
        detector.respond(batch, streams);
        return analysis.run(batch, analysing).selected().size();
    }
}
