/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.Map;
import org.nightjar.formats.histfactory.Analysis;
import org.nightjar.statistics.limit.ToyTest;

/** A test of one signal strength with toys, as {@code toys} and {@code limit --mu} answer it. */
record ToyAnswer(Analysis analysis, double mu, String statistic, int toys, long seed, ToyTest.Result result) {
    /** Adds it to a document. */
    void addTo(Map<String, Object> found) {
        boolean usable = result.status().usable();
        found.put("mu", mu);
        found.put("clsObserved", usable ? result.cls() : null);
        found.put("clsError", usable ? result.error() : null);
        found.put("clsExpected", usable ? result.expected() : null);
        found.put("clsb", usable ? result.clsb() : null);
        found.put("clb", usable ? result.clb() : null);
        found.put("q", usable ? result.q() : null);
        found.put("statistic", statistic);
        found.put("toys", toys);
        found.put("seed", seed);
        found.put("failed", result.failed().size());
        found.put("failedToys", result.failed());
        found.put("method", "cls-toys");
        found.put("status", result.status().text());
    }

    /** Says it. */
    void say(Console console) {
        if (!result.status().usable()) {
            return;
        }
        console.line("CLs = %s +- %s at %s = %s (%d toys of each kind, %d failed)"
                .formatted(
                        Show.number(result.cls()),
                        Show.number(result.error()),
                        analysis.interest(),
                        Show.number(mu),
                        toys,
                        result.failed().size()));
        sayExpected(result.expected(), console);
    }

    /** The expected CLs, the same for toys and formulae. */
    static void sayExpected(double[] band, Console console) {
        console.line("   expected %s (-2 to +2 sigma: %s to %s)"
                .formatted(Show.number(band[2]), Show.number(band[0]), Show.number(band[4])));
    }
}
