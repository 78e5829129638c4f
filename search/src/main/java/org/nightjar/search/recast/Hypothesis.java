/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.recast;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.core.random.Streams;
import org.nightjar.detector.DetectorModel;
import org.nightjar.generation.Generator;
import org.nightjar.generation.GeneratorFactory;
import org.nightjar.generation.GeneratorSettings;
import org.nightjar.generation.decay.ProcessDecays;
import org.nightjar.search.card.Quote;
import org.nightjar.search.card.RadiationSpec;
import org.nightjar.search.card.SignalSpec;
import org.nightjar.theory.Amplitudes;
import org.nightjar.theory.Model;
import org.nightjar.theory.ModelPoint;
import org.nightjar.theory.Process;

/**
 * A model as the signal of a search.
 *
 * @param signal model, process, the coupling wanted and the values assumed
 * @param massParameter the model's parameter that is scanned
 */
public record Hypothesis(SignalSpec signal, String massParameter) {
    /** The model at a mass and a coupling. */
    ModelPoint point(double mass, double coupling) {
        Map<String, Double> values = new LinkedHashMap<>(signal.assume());
        values.put(massParameter, mass);
        Quote quote = quote();
        Quote.Factor first = quote.factors().get(0);
        double assumed = assumed().value(first.name());
        // of a product the first factor moves, the others stay as assumed
        boolean alone = quote.factors().size() == 1 && first.power() == 1;
        values.put(first.name(), alone ? coupling : assumed * Math.pow(coupling / reference(), 1.0 / first.power()));
        return signal.theory().point(values);
    }

    private Quote quote() {
        return Quote.of(signal.quote());
    }

    private ModelPoint assumed() {
        return signal.theory().point(new LinkedHashMap<>(signal.assume()));
    }

    /** The assumed coupling, or product of couplings. */
    public double reference() {
        return quote().value(assumed()::value);
    }

    /** The power of the coupling with which the rate goes: two, or one if a product such as {@code eps^2 alphaD} is quoted. */
    public double power() {
        return 1 / quote().exponent();
    }

    /** Names of what a detector sees of the final state, sorted. */
    public List<String> seen(DetectorModel detector) {
        return process().products().stream()
                .flatMap(p -> p.leaves())
                .filter(p -> !p.invisible() && detector.sees(p.type().pdg()))
                .map(p -> p.type().name())
                .sorted()
                .toList();
    }

    private Process process() {
        return Process.parse(signal.process(), signal.theory());
    }

    /** The events of a mass, with radiation as the search has it. */
    Generator generator(double mass, double coupling, Beams beams, Streams streams) {
        Process process = process();
        RadiationSpec radiation = signal.radiation();
        ModelPoint point = point(mass, coupling).withVacuumPolarisation(radiation.vacuumPolarisation());
        process.requireOpen(point, beams.sqrtS());
        GeneratorSettings settings = GeneratorSettings.of(process, point, beams)
                .withDecays(ProcessDecays.natural(process, point))
                .withRadiation(radiation.photons());
        return GeneratorFactory.prepare(settings, streams);
    }

    /** Cross section times branching fraction at a coupling, pb, at tree level and the nominal energy. */
    double rate(double mass, double coupling, double sqrtS, long seed) {
        Model model = signal.theory();
        ModelPoint point = point(mass, coupling);
        Process process = Process.parse(signal.process(), model);
        GeneratorSettings settings = GeneratorSettings.of(
                        Amplitudes.of(process, point),
                        typed(process.initial(), point),
                        typed(process.outgoing(), point),
                        Beams.headOn(sqrtS))
                .withTopologies(GeneratorSettings.topologies(process, point));
        Streams streams = new Streams(seed, new SampleId("rate " + mass));
        return GeneratorFactory.crossSection(settings, streams).value()
                * ProcessDecays.branchingFraction(process, point);
    }

    private static List<ParticleType> typed(List<ParticleType> types, ModelPoint point) {
        return types.stream().map(t -> t.withMass(point.mass(t.name()))).toList();
    }
}
