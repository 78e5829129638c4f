/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.Optional;
import org.nightjar.formats.histfactory.Analysis;
import org.nightjar.statistics.ToyModel;
import org.nightjar.statistics.histfactory.HistFactoryModel;

/** Says which bin makes a likelihood impossible without signal: events where nothing, or less than nothing, is expected. */
final class ImpossibleBins {
    private ImpossibleBins() {}

    /** The first such bin in words. */
    static Optional<String> first(Analysis a) {
        ToyModel model = a.model();
        double[] x = model.start(a.observed());
        for (int k = 0; k < x.length; k++) {
            x[k] = model.parameters().get(k).start();
        }
        x[model.parameterOfInterest()] = 0;
        double[] rates = model.expected(x).counts();
        for (int i = 0; i < rates.length; i++) {
            if (rates[i] <= 0 && a.observed().count(i) > 0) {
                String bin = model instanceof HistFactoryModel h ? h.binName(i) : "bin " + i;
                return Optional.of(
                        "%s: %s observed, but at the declared values no event is expected there without %s; maybe a sample is missing"
                                        .formatted(bin, Show.number(a.observed().count(i)), a.interest())
                                + " or its contents are negative");
            }
        }
        return Optional.empty();
    }
}
