/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import org.nightjar.formats.histfactory.Analysis;
import org.nightjar.statistics.FitResult;
import org.nightjar.statistics.limit.EffectiveBackground;
import org.nightjar.statistics.limit.ProfileLikelihood;

/** The method of a limit or a test, and why. */
record MethodChoice(String method, String why) {
    /** In larger models auto leaves toys to the user: each costs a fit of seconds, not of microseconds. */
    private static final int SMALL = 40;

    /** The method asked for, or the one that is valid at these counts. */
    static MethodChoice of(String method, Analysis a) {
        if (!method.equals("auto")) {
            return new MethodChoice(method, "as asked for");
        }
        FitResult b = new ProfileLikelihood(a.model(), a.observed()).background();
        if (!b.status().usable()) {
            return new MethodChoice("cls-asymptotic", "the background-only fit failed");
        }
        double events = EffectiveBackground.of(a.model(), b.values());
        String counts = Show.number(events) + " effective background events under the signal";
        if (events >= EffectiveBackground.ENOUGH) {
            return new MethodChoice("cls-asymptotic", counts + ": enough for asymptotic formulae");
        }
        if (a.model().parameters().size() > SMALL) {
            return new MethodChoice(
                    "cls-asymptotic",
                    counts + ": too few for asymptotic formulae, but toys of so large a model are left to you:"
                            + " check with --method cls-toys");
        }
        return new MethodChoice("cls-toys", counts + ": too few for asymptotic formulae");
    }
}
