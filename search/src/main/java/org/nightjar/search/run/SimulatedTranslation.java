/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.util.LinkedHashMap;
import java.util.List;
import org.nightjar.generation.decay.ProcessDecays;
import org.nightjar.search.card.Quote;
import org.nightjar.search.card.SearchCard;
import org.nightjar.theory.Model;
import org.nightjar.theory.ModelPoint;
import org.nightjar.theory.Process;

/**
 * Coupling from cross section by the rate of the simulated samples, with their radiation, beams and vacuum polarisation:
 * g = g0 sqrt(sigma / (sigma(g0) B)), with g0 the card's reference value. Between simulated masses the logarithm of the rate
 * follows the cubic through the four nearest.
 */
final class SimulatedTranslation implements CouplingTranslation {
    private static final int POINTS = 4;

    private final Model model;
    private final Process process;
    private final SearchCard card;
    private final double reference;
    private final double exponent;
    private final double[] mass;
    private final double[] logRate;

    SimulatedTranslation(SearchCard card, Model model, List<AnchorSummary> anchors) {
        this.card = card;
        this.model = model;
        this.process = Process.parse(card.signal().process(), model);
        Quote quote = Quote.of(card.signal().quote());
        this.reference =
                quote.value(model.point(new LinkedHashMap<>(card.signal().assume()))::value);
        this.exponent = quote.exponent();
        this.mass = anchors.stream().mapToDouble(AnchorSummary::mass).toArray();
        this.logRate =
                anchors.stream().mapToDouble(a -> Math.log(a.crossSection())).toArray();
    }

    @Override
    public double coupling(double m, double sigma) {
        return reference * Math.pow(sigma / (Math.exp(logRate(m)) * branchingFraction(m)), exponent);
    }

    @Override
    public double branchingFraction(double m) {
        ModelPoint point = Processes.point(card, model, m);
        return ProcessDecays.branchingFraction(process, point);
    }

    private double logRate(double m) {
        int n = Math.min(POINTS, mass.length);
        int first = 0;
        while (first + n < mass.length && Math.abs(mass[first + n] - m) < Math.abs(mass[first] - m)) {
            first++;
        }
        double sum = 0;
        for (int i = first; i < first + n; i++) {
            double basis = 1;
            for (int k = first; k < first + n; k++) {
                basis *= k == i ? 1 : (m - mass[k]) / (mass[i] - mass[k]);
            }
            sum += basis * logRate[i];
        }
        return sum;
    }
}
