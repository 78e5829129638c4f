/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.ArrayList;
import java.util.List;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.core.random.Streams;
import org.nightjar.detector.DetectorModel;
import org.nightjar.generation.Generator;
import org.nightjar.generation.GeneratorFactory;
import org.nightjar.generation.GeneratorSettings;
import org.nightjar.generation.cuts.CutLanguage;
import org.nightjar.generation.decay.ProcessDecays;
import org.nightjar.theory.ModelPoint;
import org.nightjar.theory.Models;
import org.nightjar.theory.Process;

/**
 * Cross sections that a trigger menu accepts of the frequent processes that can be generated: pairs with radiation along the
 * beams, and lepton pairs from two photons above 0.5 GeV.
 */
final class TriggerRates {
    /** What is made: a process, the cut that keeps its cross section finite, whether the beams radiate, precision. */
    private record Source(String process, String cut, boolean radiates, double precision) {}

    private static final List<Source> SOURCES = List.of(
            new Source("e+ e- -> e+ e-", "abs(cosTheta(e)) < 0.98", true, 0.01),
            new Source("e+ e- -> gamma gamma", "abs(cosTheta(gamma)) < 0.98", true, 0.01),
            new Source("e+ e- -> mu+ mu-", "", true, 0.01),
            new Source("e+ e- -> tau+ tau-", "", true, 0.01),
            new Source("e+ e- -> e+ e- mu+ mu-", "M(mu+,mu-) > 0.5 GeV", false, 0.04),
            new Source("e+ e- -> e+ e- e+ e-", "M(e+,e-) > 0.5 GeV", false, 0.04));

    /** Hadrons at 10.58 GeV, pb: 1.61, 0.40, 0.38 and 1.30 nb of u, d, s and c pairs, 1.11 nb of B pairs (arXiv:1808.10567, chapter 4; recalled). */
    static final double HADRONS = 4800;

    private static final double HADRONS_AT = 10.58;
    private static final double HADRONS_WITHIN = 0.02;

    /**
     * What a process gives.
     *
     * @param process the process, with its cut
     * @param crossSection pb
     * @param accepted accepted cross section per line, pb
     * @param any accepted by at least one line, pb
     */
    record Accepted(String process, double crossSection, double[] accepted, double any) {}

    private TriggerRates() {}

    /** Cross section of hadrons at the energy of the beams, pb; none where it is not known here. */
    static double hadrons(Beams beams) {
        return Math.abs(beams.sqrtS() - HADRONS_AT) < HADRONS_WITHIN ? HADRONS : 0;
    }

    /** The processes through the menu of a detector. */
    static List<Accepted> of(DetectorModel model, int events, long seed) {
        List<Accepted> out = new ArrayList<>();
        for (Source s : SOURCES) {
            out.add(accepted(model, s, events, seed));
        }
        return out;
    }

    private static Accepted accepted(DetectorModel model, Source source, int events, long seed) {
        Streams streams = new Streams(seed, new SampleId("trigger " + source.process()));
        Generator generator =
                generator(model, source.process(), source.cut(), source.radiates(), source.precision(), streams);
        EventBatch batch = new EventBatch();
        batch.start(0, events);
        generator.generate(batch, streams, generator.workspace());
        model.respond(batch, streams);
        double each = generator.crossSection().value() / events;
        double[] accepted = new double[model.triggerLines().size()];
        double any = 0;
        for (int k = 0; k < events; k++) {
            long bits = batch.triggerBits()[k];
            any += bits != 0 ? each : 0;
            for (int line = 0; line < accepted.length; line++) {
                accepted[line] += each * (bits >> line & 1);
            }
        }
        String name = source.cut().isEmpty() ? source.process() : source.process() + ", " + source.cut();
        return new Accepted(name, generator.crossSection().value(), accepted, any);
    }

    /** A generator of a process of quantum electrodynamics with the beams of a detector. */
    static Generator generator(
            DetectorModel model, String text, String cut, boolean radiates, double precision, Streams streams) {
        ModelPoint point = Models.standard().get("qed").point();
        Process process = Process.parse(text, point.model());
        List<ParticleType> outgoing = process.outgoing().stream()
                .map(t -> t.withMass(point.mass(t.name())))
                .toList();
        GeneratorSettings settings = GeneratorSettings.of(process, point, model.beams())
                .withDecays(ProcessDecays.natural(process, point))
                .withIsr(radiates)
                .withPrecision(precision);
        return GeneratorFactory.prepare(
                cut.isEmpty() ? settings : settings.withCuts(CutLanguage.parse(cut, outgoing)), streams);
    }
}
