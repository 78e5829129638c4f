/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.histfactory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.Suggest;
import org.nightjar.statistics.FitParameter;
import org.nightjar.statistics.FitParameter.Role;
import org.nightjar.statistics.Observation;
import org.nightjar.statistics.combination.CombinationBuilder;
import org.nightjar.statistics.combination.CombinedModel;
import org.nightjar.statistics.combination.CouplingFunction;
import org.nightjar.statistics.histfactory.HistFactoryModel;

/**
 * Normalisation factors that are functions of couplings.
 *
 * @param functions  by the name of the factor
 * @param parameters the couplings, those that are known with the role of a fixed parameter
 */
record Couplings(Map<String, CouplingFunction> functions, List<FitParameter> parameters) {
    static final Couplings NONE = new Couplings(Map.of(), List.of());

    Couplings {
        functions = Map.copyOf(functions);
        parameters = List.copyOf(parameters);
    }

    boolean isEmpty() {
        return functions.isEmpty();
    }

    /** The likelihood with the couplings in place of the factors. */
    Analysis analysis(String file, String measurement, String interest, HistFactoryModel model, double[] counts) {
        CombinationBuilder builder = CombinedModel.of();
        List<String> names = new ArrayList<>();
        for (FitParameter p : parameters) {
            names.add(p.name());
            boolean wanted = p.name().equals(interest);
            Role role = wanted ? Role.OF_INTEREST : p.role() == Role.OF_INTEREST ? Role.FIXED : p.role();
            builder.parameter(new FitParameter(p.name(), role, p.start(), p.lower(), p.upper(), 0));
        }
        if (!names.contains(interest)) {
            throw new CardException(
                    file, "'" + interest + "' is none of its couplings.", Suggest.maybe(interest, names, "couplings"));
        }
        CombinedModel all = builder.channel("all", model, Map.of(), functions).build();
        Observation observed = all.observe(model.observe(counts));
        return new Analysis(measurement, interest, all, observed);
    }
}
