/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.random.Streams;
import org.nightjar.generation.GeneratorFactory;
import org.nightjar.generation.GeneratorSettings;
import org.nightjar.generation.decay.ProcessDecays;
import org.nightjar.search.card.Quote;
import org.nightjar.search.card.SearchCard;
import org.nightjar.theory.Amplitudes;
import org.nightjar.theory.Model;
import org.nightjar.theory.ModelPoint;
import org.nightjar.theory.Process;

/**
 * The coupling from the tree-level cross section without radiation at the nominal energy, as the published ALP limits do:
 * their coupling over cross-section limits follow sigma = alpha g^2/24 (1 - m^2/s)^3 to 3e-4 (arXiv:2007.13071, figures 4 and
 * 5).
 */
final class TreeLevelTranslation implements CouplingTranslation {
    private final SearchCard card;
    private final Model model;
    private final double sqrtS;
    private final double reference;
    private final double exponent;
    private final Map<Double, Double> rates = new ConcurrentHashMap<>();

    TreeLevelTranslation(SearchCard card, Model model, double sqrtS) {
        this.card = card;
        this.model = model;
        this.sqrtS = sqrtS;
        Quote quote = Quote.of(card.signal().quote());
        this.reference =
                quote.value(model.point(new LinkedHashMap<>(card.signal().assume()))::value);
        this.exponent = quote.exponent();
    }

    @Override
    public double coupling(double mass, double sigma) {
        return reference * Math.pow(sigma / rates.computeIfAbsent(mass, this::rate), exponent);
    }

    @Override
    public double branchingFraction(double mass) {
        ModelPoint point = Processes.point(card, model, mass);
        return ProcessDecays.branchingFraction(Process.parse(card.signal().process(), model), point);
    }

    private double rate(double mass) {
        ModelPoint point = Processes.point(card, model, mass);
        Process process = Process.parse(card.signal().process(), model);
        GeneratorSettings settings = GeneratorSettings.of(
                        Amplitudes.of(process, point),
                        Processes.typed(process.initial(), point),
                        Processes.typed(process.outgoing(), point),
                        Beams.headOn(sqrtS))
                .withTopologies(GeneratorSettings.topologies(process, point))
                .withCuts(Processes.cuts(card.signal().cuts(), process, point));
        Streams streams = new Streams(card.seed(), new SampleId("rate " + mass));
        return GeneratorFactory.crossSection(settings, streams).value()
                * ProcessDecays.branchingFraction(process, point);
    }
}
