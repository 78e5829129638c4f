/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.util.LinkedHashMap;
import java.util.Map;
import org.nightjar.search.card.CorrectionSpec;
import org.nightjar.search.card.SearchCard;

/**
 * Expected background events in a window.
 *
 * @param value their sum
 * @param error its error
 * @param values by background
 * @param errors errors by background from the number of simulated events
 */
record BackgroundCount(double value, double error, Map<String, Double> values, Map<String, Double> errors) {
    /**
     * The sum over backgrounds, each with its error. The systematic {@code background} is relative to the sum; a correction
     * moves all that it applies to together.
     */
    static BackgroundCount of(SearchCard card, double mass, Map<String, double[]> backgrounds) {
        return of(card, mass, backgrounds, 0);
    }

    /** As above with the variance of corrections that differ from bin to bin. */
    static BackgroundCount of(SearchCard card, double mass, Map<String, double[]> backgrounds, double binned) {
        Map<String, Double> values = new LinkedHashMap<>();
        Map<String, Double> errors = new LinkedHashMap<>();
        double sum = 0;
        double square = binned;
        for (Map.Entry<String, double[]> b : backgrounds.entrySet()) {
            double n = b.getValue()[0];
            double error = b.getValue()[1];
            values.put(b.getKey(), n);
            errors.put(b.getKey(), error);
            sum += n;
            square += error * error;
        }
        double relative = card.systematic("background").at(mass) * sum;
        square += relative * relative;
        for (CorrectionSpec c : card.corrections()) {
            double moved = 0;
            for (Map.Entry<String, Double> e : values.entrySet()) {
                moved += c.appliesTo(e.getKey()) ? c.uncertainty() * e.getValue() : 0;
            }
            square += moved * moved;
        }
        return new BackgroundCount(sum, Math.sqrt(square), values, errors);
    }
}
