/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.core.random.Streams;
import org.nightjar.generation.Generator;
import org.nightjar.generation.GeneratorFactory;
import org.nightjar.generation.GeneratorSettings;
import org.nightjar.generation.PhaseSpaceCut;
import org.nightjar.generation.Radiation;
import org.nightjar.generation.cuts.CutLanguage;
import org.nightjar.generation.decay.ProcessDecays;
import org.nightjar.search.card.BackgroundSpec;
import org.nightjar.search.card.PlaneSettings;
import org.nightjar.search.card.RadiationSpec;
import org.nightjar.search.card.SearchCard;
import org.nightjar.theory.Model;
import org.nightjar.theory.ModelPoint;
import org.nightjar.theory.Models;
import org.nightjar.theory.Process;

/** The generators of a search: signal at a mass, backgrounds of QED. */
public final class Processes {
    /** Wanted relative error of background cross sections. */
    private static final double BACKGROUND_PRECISION = 3e-3;

    /** The same for small samples, over the relative spread of their number of events. */
    private static final double PART_OF_SPREAD = 0.5;

    /** Samples below this are prepared with fewer points. */
    private static final long FEW_EVENTS = 3000;

    /** Points of the preparation for each of the events then. */
    private static final long POINTS_PER_EVENT = 8;

    private final SearchCard card;
    private final Beams beams;
    private final Model model;

    /** The processes of a card at a machine. */
    public Processes(SearchCard card, Beams beams) {
        this.card = card;
        this.beams = beams;
        this.model = card.signal().theory();
    }

    /** The signal's model with the scan parameter at a mass, and the second mass, if there is one, at its least value. */
    static ModelPoint point(SearchCard card, Model model, double mass) {
        return point(card, model, mass, card.inference() instanceof PlaneSettings plane ? plane.from() : Double.NaN);
    }

    /** The same with a second mass, if it is a number. */
    static ModelPoint point(SearchCard card, Model model, double mass, double second) {
        Map<String, Double> values = new LinkedHashMap<>(card.signal().assume());
        values.put(card.scanParameter(), mass);
        if (card.inference() instanceof PlaneSettings plane && !Double.isNaN(second)) {
            values.put(plane.parameter(), second);
        }
        return model.point(values);
    }

    /** Generator of a sample of the signal. */
    Generator signal(Sample sample, Streams streams) {
        GeneratorSettings settings = signal(point(card, model, sample.mass(), sample.second()));
        return prepare(sample.radiates() ? settings : settings.withRadiation(Radiation.NONE), sample.events(), streams);
    }

    /** Settings of the signal at a point of the search's model. */
    public GeneratorSettings signal(ModelPoint point) {
        Process process = Process.parse(card.signal().process(), model);
        process.requireOpen(point, beams.sqrtS());
        RadiationSpec radiation = card.signal().radiation();
        return settings(process, point.withVacuumPolarisation(radiation.vacuumPolarisation()))
                .withCuts(cuts(card.signal().cuts(), process, point))
                .withRadiation(radiation.photons());
    }

    /** Generator of a background. */
    Generator background(BackgroundSpec spec, Streams streams) {
        return prepare(background(spec), spec.events(), streams);
    }

    /** For few events a coarse preparation will do: their number limits what can be known. */
    private static Generator prepare(GeneratorSettings settings, long events, Streams streams) {
        return GeneratorFactory.prepare(
                events < FEW_EVENTS ? settings.withMaxEvaluations(POINTS_PER_EVENT * events) : settings, streams);
    }

    /** Settings of a background; what is unstable decays. */
    public GeneratorSettings background(BackgroundSpec spec) {
        ModelPoint point = qed(spec);
        Process process = Process.parse(spec.process(), point.model());
        return settings(process, point)
                .withCuts(cuts(spec.cuts(), process, point))
                .withRadiation(spec.radiation().photons())
                .withPrecision(Math.max(BACKGROUND_PRECISION, PART_OF_SPREAD / Math.sqrt(spec.events())))
                .withWeights(spec.weighted());
    }

    /** Generation cuts on the particles of a process. */
    static List<PhaseSpaceCut> cuts(List<String> texts, Process process, ModelPoint point) {
        return texts.stream()
                .flatMap(c -> CutLanguage.parse(c, typed(process.outgoing(), point)).stream())
                .toList();
    }

    /** Part of a background's cross section that decays as its process names. */
    public double branchingFraction(BackgroundSpec spec) {
        ModelPoint point = qed(spec);
        return ProcessDecays.branchingFraction(Process.parse(spec.process(), point.model()), point);
    }

    /** Part of the signal's cross section at a mass, or at two, that decays as its process names. */
    double branchingFraction(double mass, double second) {
        return ProcessDecays.branchingFraction(
                Process.parse(card.signal().process(), model), point(card, model, mass, second));
    }

    private static ModelPoint qed(BackgroundSpec spec) {
        return Models.standard()
                .get("qed")
                .point()
                .withVacuumPolarisation(spec.radiation().vacuumPolarisation());
    }

    private GeneratorSettings settings(Process process, ModelPoint point) {
        return GeneratorSettings.of(process, point, beams).withDecays(ProcessDecays.natural(process, point));
    }

    /** The particles with their masses at a point. */
    static List<ParticleType> typed(List<ParticleType> types, ModelPoint point) {
        return types.stream().map(t -> t.withMass(point.mass(t.name()))).toList();
    }
}
