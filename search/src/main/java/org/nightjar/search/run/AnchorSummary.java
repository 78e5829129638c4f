/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * What the simulation of one signal mass gave.
 *
 * @param mass simulated mass, GeV
 * @param generated sum of weights of generated events
 * @param selected sum of weights of selected events
 * @param selectedSquared sum of squared weights of selected events
 * @param crossSection cross section of the sample at its reference coupling, pb, before branching fractions
 * @param cutFlow events left after each step
 * @param spectra values of the candidates of selected events by spectrum
 */
public record AnchorSummary(
        double mass,
        double generated,
        double selected,
        double selectedSquared,
        double crossSection,
        List<CutFlowStep> cutFlow,
        Map<String, Values> spectra)
        implements Serializable {
    /**
     * Candidates of the selected events in one spectrum, unweighted signal.
     *
     * @param right values of the true combinations
     * @param wrong values of the wrong combinations
     */
    public record Values(double[] right, double[] wrong) implements Serializable {}

    /** Selected over generated. */
    public double efficiency() {
        return selected / generated;
    }

    /** Binomial error of the efficiency, never zero: at least that of one selected event. */
    public double efficiencyError() {
        double e = Math.max(efficiency(), 1 / generated);
        return Math.sqrt(e * (1 - Math.min(e, 1 - 1 / generated)) / generated);
    }
}
