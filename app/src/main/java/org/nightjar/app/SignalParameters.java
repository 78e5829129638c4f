/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.List;
import java.util.function.Predicate;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.Suggest;
import org.nightjar.core.units.Dimension;
import org.nightjar.search.card.Quote;
import org.nightjar.theory.Model;
import org.nightjar.theory.Parameter;

/** Which parameter of a model is the mass that is scanned and which the coupling that is limited. */
final class SignalParameters {
    private final Model model;
    private final List<String> names;

    SignalParameters(Model model) {
        this.model = model;
        this.names = model.parameters().stream().map(Parameter::name).toList();
    }

    /** The wanted coupling or product if the model has it, else the first coupling that the model lists. */
    String coupling(String wanted) {
        return has(wanted) ? wanted : first(wanted, "--quote", SignalParameters::isCoupling);
    }

    /** The wanted mass if the model has it, else the first mass that it lists. */
    String mass(String wanted) {
        return names.contains(wanted)
                ? wanted
                : first(wanted, "--scan", p -> p.dimension().equals(Dimension.ENERGY));
    }

    /** A coupling or a product of powers of parameters, as a user writes it. */
    String quoted(String option, String text) {
        Quote.of(text).factors().forEach(f -> named(option, f.name()));
        return text;
    }

    /** A parameter, as a user writes it. */
    String named(String option, String name) {
        if (!names.contains(name)) {
            throw new CardException(
                    option,
                    "'" + name + "' is no parameter of " + model.name() + ".",
                    Suggest.maybe(name, names, "parameters"));
        }
        return name;
    }

    private boolean has(String text) {
        return Quote.of(text).factors().stream().allMatch(f -> names.contains(f.name()));
    }

    private String first(String wanted, String option, Predicate<Parameter> fits) {
        return model.parameters().stream()
                .filter(fits)
                .map(Parameter::name)
                .findFirst()
                .orElseGet(() -> named(option, wanted));
    }

    /** Models list their masses first, then their couplings, that to ordinary particles before others. */
    private static boolean isCoupling(Parameter p) {
        return !p.isChoice()
                && !p.dimension().equals(Dimension.ENERGY)
                && !p.name().equals("alphaInv");
    }
}
