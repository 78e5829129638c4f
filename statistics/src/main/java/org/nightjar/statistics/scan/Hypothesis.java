/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.scan;

import java.util.List;
import java.util.Optional;
import org.nightjar.statistics.FitParameter;
import org.nightjar.statistics.Level;
import org.nightjar.statistics.shape.Morph;
import org.nightjar.statistics.shape.Shape;

/**
 * What is tested at one scan point, the same for all its fit variations.
 *
 * @param signal                 shape of the signal at this mass
 * @param narrower               the signal with the resolution one standard deviation better, if that is a nuisance
 * @param wider                  the signal with the resolution one standard deviation worse
 * @param eventsPerUnit          events per unit of the quantity of interest: luminosity times efficiency, or 1
 * @param efficiencyUncertainty  relative, 0 for none
 * @param level                  of the limit
 * @param method                 {@code cls-asymptotic} or {@code profile-one-sided}
 * @param observed               whether the contents are data to be looked at; false gives expected limits only
 */
public record Hypothesis(
        Shape signal,
        Optional<Shape> narrower,
        Optional<Shape> wider,
        double eventsPerUnit,
        double efficiencyUncertainty,
        Level level,
        String method,
        boolean observed) {
    /** The methods a scan can use. */
    public static final List<String> METHODS = List.of("cls-asymptotic", "profile-one-sided");

    public Hypothesis {
        if (!METHODS.contains(method)) {
            throw new IllegalArgumentException(
                    "limit method '%s' is not for scans of fits\nMaybe one of %s?".formatted(method, METHODS));
        }
        if (narrower.isPresent() != wider.isPresent()) {
            throw new IllegalArgumentException("a resolution uncertainty needs both a narrower and a wider shape");
        }
    }

    /** Signal events as the quantity of interest, no systematic uncertainties, 95 % CLs, observed. */
    public static Hypothesis events(Shape signal) {
        return new Hypothesis(
                signal, Optional.empty(), Optional.empty(), 1, 0, Level.confidence(0.95), METHODS.get(0), true);
    }

    /** The same, not looking at the observation. */
    public Hypothesis expectedOnly() {
        return new Hypothesis(signal, narrower, wider, eventsPerUnit, efficiencyUncertainty, level, method, false);
    }

    /** The signal with its resolution nuisance, if any. */
    Shape morphed() {
        return narrower.isPresent() && wider.isPresent() ? new Morph(narrower.get(), signal, wider.get()) : signal;
    }

    /** The nuisance parameter of the resolution, if any. */
    FitParameter[] shapeNuisances() {
        return narrower.isPresent() ? new FitParameter[] {FitParameter.gaussian("theta", 0, 1)} : new FitParameter[0];
    }
}
