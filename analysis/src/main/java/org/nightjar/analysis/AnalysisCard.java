/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.card.CardNode;
import org.nightjar.core.card.Problems;
import org.nightjar.core.units.Dimension;
import org.nightjar.core.units.Units;

/** Reads the parts of a search card that belong to the analysis. */
public final class AnalysisCard {
    /** The keys of a search card read here. */
    public static final List<String> KEYS = List.of("trigger", "define", "lists", "candidates", "select", "spectra");

    private AnalysisCard() {}

    /**
     * Reads {@link #KEYS} of a card; other keys are not looked at. Unknown keys further down, missing ones and wrong forms
     * are reported; names and units inside expressions are checked when the analysis is compiled.
     */
    public static AnalysisSpec read(CardNode card, Problems problems) {
        List<CardText> triggers = new ArrayList<>();
        card.find("trigger").ifPresent(n -> n.items().forEach(i -> addIfRead(triggers, text(i, problems))));
        List<ConstantSpec> constants = new ArrayList<>();
        entries(card, "define", problems).forEach((k, n) -> addIfRead(constants, constant(k, n, problems)));
        List<ListSpec> lists = new ArrayList<>();
        entries(card, "lists", problems).forEach((k, n) -> lists.add(list(k, n, problems)));
        List<CutSpec> cuts = new ArrayList<>();
        card.find("select").ifPresent(n -> {
            if (n.isMap()) {
                problems.add(n, "a list of cuts is expected here.", "- cut: …");
            }
            n.items().forEach(i -> addIfRead(cuts, cut(i, problems)));
        });
        List<SpectrumSpec> spectra = new ArrayList<>();
        entries(card, "spectra", problems).forEach((k, n) -> addIfRead(spectra, spectrum(k, n, problems)));
        CardText candidates = optional(card, "candidates", problems);
        return new AnalysisSpec(triggers, constants, lists, candidates, cuts, spectra);
    }

    private static Map<String, CardNode> entries(CardNode card, String key, Problems problems) {
        CardNode n = card.find(key).orElse(null);
        if (n != null && !n.isMap()) {
            problems.add(n, "names with their settings are expected here.", "");
        }
        return n == null ? Map.of() : n.entries();
    }

    /** What could not be read has been reported and is left out, so that it is not complained about again. */
    private static <T> void addIfRead(List<T> list, @Nullable T item) {
        if (item != null) {
            list.add(item);
        }
    }

    private static @Nullable CardText text(CardNode n, Problems problems) {
        return n.string(problems).isEmpty() ? null : CardText.of(n);
    }

    private static @Nullable CardText optional(CardNode n, String key, Problems problems) {
        CardNode value = n.find(key).orElse(null);
        return value == null ? null : text(value, problems);
    }

    /** The text of a key that must be there; what is no map has been reported. */
    private static @Nullable CardText needed(CardNode n, String key, Problems problems) {
        if (!n.isMap()) {
            return null;
        }
        return n.find(key).isPresent() ? optional(n, key, problems) : missing(n, key, problems);
    }

    private static @Nullable CardText missing(CardNode n, String key, Problems problems) {
        n.get(key, problems);
        return null;
    }

    private static @Nullable ConstantSpec constant(String name, CardNode n, Problems problems) {
        if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
            problems.add(n, "'" + name + "' is not a name: letters, digits and _ only.", "");
        }
        List<ConstantSpec.Case> cases = new ArrayList<>();
        if (n.isMap()) {
            n.entries().forEach((when, value) -> addIfRead(cases, aCase(CardText.key(when, value), value, problems)));
        } else {
            addIfRead(cases, aCase(null, n, problems));
        }
        return cases.isEmpty() ? null : new ConstantSpec(CardText.key(name, n), cases);
    }

    private static ConstantSpec.@Nullable Case aCase(@Nullable CardText when, CardNode value, Problems problems) {
        CardText text = text(value, problems);
        return text == null ? null : new ConstantSpec.Case(when, text);
    }

    private static ListSpec list(String name, CardNode n, Problems problems) {
        n.onlyKeys(problems, "from", "decay", "as", "fit", "where", "best", "keep", "source");
        if (!name.matches("[A-Za-z][\\w']*[+-]?(:[\\w-]+)?")) {
            problems.add(n, "'" + name + "' is not a list name.", "name, or name:label?");
        }
        if (name.equals("clusters") || name.equals("tracks")) {
            problems.add(n, "the list '" + name + "' is always there and cannot be made anew.", name + ":good?");
        }
        boolean from = n.find("from").isPresent();
        if (n.isMap() && from == n.find("decay").isPresent()) {
            problems.add(
                    n,
                    from ? "a list has either 'from' or 'decay', not both." : "a list needs 'from' or 'decay'.",
                    "from: clusters?");
        }
        n.find("keep").ifPresent(k -> k.oneOf(problems, "all"));
        return new ListSpec(
                CardText.key(name, n),
                optional(n, "from", problems),
                optional(n, "decay", problems),
                optional(n, "as", problems),
                n.find("fit").map(f -> fit(f, problems)).orElse(null),
                optional(n, "where", problems),
                optional(n, "best", problems));
    }

    private static @Nullable FitSpec fit(CardNode n, Problems problems) {
        int before = problems.list().size();
        n.onlyKeys(problems, "total", "recoil", "masses");
        Map<CardText, CardText> masses = new LinkedHashMap<>();
        entries(n, "masses", problems).forEach((part, mass) -> {
            CardText text = text(mass, problems);
            if (text != null) {
                masses.put(CardText.key(part, mass), text);
            }
        });
        n.find("total").ifPresent(t -> t.oneOf(problems, "beams", "exact beams"));
        FitSpec fit = new FitSpec(
                CardText.key("fit", n), optional(n, "total", problems), optional(n, "recoil", problems), masses);
        if (fit.isEmpty() && problems.list().size() == before) {
            problems.add(n, "the fit has no constraint.", "total: beams?");
        }
        return fit.isEmpty() ? null : fit;
    }

    private static @Nullable CutSpec cut(CardNode n, Problems problems) {
        n.onlyKeys(problems, "cut", "why", "source", "use when");
        String why = n.isMap() ? n.get("why", problems).text() : "";
        String source = n.find("source").map(CardNode::text).orElse("");
        CardText cut = needed(n, "cut", problems);
        return cut == null ? null : new CutSpec(cut, why, source, optional(n, "use when", problems));
    }

    private static @Nullable SpectrumSpec spectrum(String name, CardNode n, Problems problems) {
        n.onlyKeys(problems, "variable", "unit", "use when", "title", "source");
        CardText variable = needed(n, "variable", problems);
        Dimension dimension = n.find("unit").map(u -> unit(u, problems)).orElse(null);
        CardText useWhen = optional(n, "use when", problems);
        return variable == null ? null : new SpectrumSpec(name, variable, dimension, useWhen);
    }

    private static @Nullable Dimension unit(CardNode n, Problems problems) {
        try {
            return Units.unit(n.string(problems)).dimension();
        } catch (IllegalArgumentException e) {
            problems.add(n, e.getMessage() + ".", "");
            return null;
        }
    }
}
