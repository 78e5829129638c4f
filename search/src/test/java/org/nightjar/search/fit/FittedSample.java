/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.fit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nightjar.analysis.Analysis;
import org.nightjar.analysis.AnalysisCard;
import org.nightjar.analysis.AnalysisOutput;
import org.nightjar.analysis.AnalysisSetting;
import org.nightjar.analysis.AnalysisSpec;
import org.nightjar.core.card.Problems;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.random.Streams;
import org.nightjar.detector.DetectorCard;
import org.nightjar.detector.DetectorModel;
import org.nightjar.formats.yaml.YamlReader;
import org.nightjar.generation.Generator;
import org.nightjar.generation.GeneratorFactory;
import org.nightjar.generation.GeneratorSettings;
import org.nightjar.generation.PhaseSpaceCut;
import org.nightjar.generation.Radiation;
import org.nightjar.generation.cuts.CutLanguage;
import org.nightjar.generation.decay.ProcessDecays;
import org.nightjar.theory.Model;
import org.nightjar.theory.ModelPoint;
import org.nightjar.theory.Models;
import org.nightjar.theory.Process;

/**
 * Events of a process with their matrix element, seen by belle2-2019 as its simulation (no widening by data, no beam background),
 * and what a selection with a kinematic fit makes of them.
 *
 * @param model model
 * @param values its parameters
 * @param process process text
 * @param cut on what is generated; none if empty
 * @param radiation from the beams
 * @param spread true if the energies of the beams are spread
 * @param response parametric or geometric
 */
record FittedSample(
        String model, String values, String process, String cut, Radiation radiation, boolean spread, String response) {
    private static final Path DETECTORS = Path.of("..", "data", "detectors");

    /** The candidates of the analysis part of a card. */
    AnalysisOutput select(String card, int events) {
        Problems problems = new Problems();
        AnalysisSpec spec = AnalysisCard.read(YamlReader.read("card.yaml", card), problems);
        problems.throwIfAny();
        DetectorModel detector = detector();
        Model theory = Models.standard().get(model);
        Analysis analysis = Analysis.compile(
                spec,
                AnalysisSetting.of(detector.beams())
                        .in(detector)
                        .withTriggerLines(detector.triggerLines())
                        .withParticles(theory.particles().all()));
        Streams streams = new Streams(1, new SampleId(process + values));
        EventBatch batch = generated(theory, detector.beams(), events, streams);
        detector.respond(batch, streams);
        return analysis.run(batch, analysis.newWorkspace());
    }

    private DetectorModel detector() {
        String card = "nightjar: detector/1\nname: targets\ntitle: t\nextends: belle2-2019\nresponse: " + response
                + "\ntracker:\n  describes: { value: simulation, source: test, status: guess }"
                + "\noverlay:\n  clusters: { value: 0, source: test, status: guess }\n";
        return DetectorCard.read(
                        YamlReader.read("test.yaml", card),
                        name -> text("maps/" + name),
                        name -> YamlReader.read(name, text(name + ".yaml")))
                .model();
    }

    private static String text(String file) {
        try {
            return Files.readString(DETECTORS.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EventBatch generated(Model theory, Beams beams, int events, Streams streams) {
        ModelPoint point = theory.point(values);
        Process chain = Process.parse(process, theory);
        GeneratorSettings settings = GeneratorSettings.of(chain, point, spread ? beams : exact(beams))
                .withDecays(ProcessDecays.natural(chain, point))
                .withRadiation(radiation)
                .withPrecision(0.02);
        List<PhaseSpaceCut> cuts = new ArrayList<>();
        if (!cut.isEmpty()) {
            cuts.addAll(CutLanguage.parse(cut, settings.outgoing()));
        }
        Generator generator = GeneratorFactory.prepare(settings.withCuts(cuts), streams);
        EventBatch batch = new EventBatch();
        batch.start(0, events);
        generator.generate(batch, streams, generator.workspace());
        return batch;
    }

    private static Beams exact(Beams b) {
        return new Beams(
                b.electronEnergy(),
                b.electronAngleX(),
                b.positronEnergy(),
                b.positronAngleX(),
                0,
                0,
                b.sigmaX(),
                b.sigmaY(),
                b.sigmaZ(),
                b.nominalSqrtS());
    }

    /** Half of the interval that holds the central 68.3 %. */
    static double halfWidth(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return (sorted[(int) (0.8413 * n)] - sorted[(int) (0.1587 * n)]) / 2;
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
