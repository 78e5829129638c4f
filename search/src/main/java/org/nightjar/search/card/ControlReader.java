/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.card;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nightjar.analysis.AnalysisCard;
import org.nightjar.core.card.CardNode;
import org.nightjar.core.card.Problems;
import org.nightjar.core.card.Suggest;
import org.nightjar.core.units.Dimension;
import org.nightjar.core.units.Quantity;
import org.nightjar.formats.Numbers;

/** Reads the section {@code control} of a search card: control samples made from the selection by changes of cuts. */
final class ControlReader {
    private static final String[] KEYS = {
        "why",
        "source",
        "at",
        "invert",
        "drop",
        "replace",
        "add",
        "trigger",
        "define",
        "lists",
        "candidates",
        "backgrounds",
        "spectrum",
        "bins",
        "data",
        "ratio",
        "uncertainty"
    };
    /** Sections of the card that a control sample may change. */
    private static final List<String> SECTIONS = List.of("trigger", "define", "lists", "candidates");

    private final CardNode card;
    private final DataReader files;
    private final Problems problems;
    private final CardValues values;
    private final SpectraReader names;

    ControlReader(CardNode card, DataReader files, Problems problems) {
        this.card = card;
        this.files = files;
        this.problems = problems;
        this.values = new CardValues(problems);
        this.names = new SpectraReader(card, problems);
    }

    /** The control samples, none without the section. */
    List<ControlSpec> control(Map<String, FitSpectrum> spectra) {
        List<ControlSpec> list = new ArrayList<>();
        card.find("control")
                .ifPresent(all -> all.entries().forEach((name, n) -> {
                    if (n.isMap()) {
                        list.add(sample(name, n, spectra));
                    } else {
                        problems.add(
                                n,
                                "what the control sample changes is expected here.",
                                "{ invert: [...], data: ... }?");
                    }
                }));
        return list;
    }

    private ControlSpec sample(String name, CardNode n, Map<String, FitSpectrum> spectra) {
        n.onlyKeys(problems, KEYS);
        List<String> changes = new ArrayList<>();
        CardNode changed = changed(n, changes);
        ControlSpec.Ratio ratio = ratio(n);
        String spectrum = n.find("spectrum")
                .map(s -> names.oneOf(s, spectra))
                .orElse(spectra.keySet().stream().findFirst().orElse(""));
        FitSpectrum used = spectra.get(spectrum);
        if (ratio != null && n.find("data").isPresent()) {
            problems.add(n.get("ratio", problems), "the data give the ratio.", "only one of ratio and data?");
        }
        return new ControlSpec(
                name,
                n.get("why", problems).text(),
                n.find("source").map(CardNode::text).orElse(""),
                changes,
                n.find("at").map(a -> values.positive(a, Dimension.ENERGY)).orElse(Double.NaN),
                AnalysisCard.read(changed, problems),
                new BackgroundReader(problems).backgrounds(n),
                spectrum,
                used == null
                        ? new double[0]
                        : n.find("bins").map(b -> bins(b, used)).orElse(new double[0]),
                n.find("data").map(d -> files.control(d, spectrum)).orElse(null),
                ratio);
    }

    private ControlSpec.@Nullable Ratio ratio(CardNode n) {
        Optional<CardNode> given = n.find("ratio");
        if (given.isEmpty()) {
            return null;
        }
        double value = given.get().number(problems);
        if (!(value > 0)) {
            problems.add(given.get(), "a ratio of " + Numbers.text(value) + " is not positive.", "0.75?");
        }
        if (n.find("source").isEmpty()) {
            problems.add(given.get(), "a ratio that is not measured here needs its source.", "source: \"...\"?");
        }
        return new ControlSpec.Ratio(
                value, n.find("uncertainty").map(values::uncertainty).orElse(0.0));
    }

    private double[] bins(CardNode n, FitSpectrum spectrum) {
        double[] edges = n.items().stream().mapToDouble(e -> value(e, spectrum)).toArray();
        for (int k = 1; k < edges.length; k++) {
            if (!(edges[k] > edges[k - 1])) {
                problems.add(n.items().get(k), "the edges must ascend.", "");
            }
        }
        if (edges.length < 2) {
            problems.add(n, edges.length + " edges make no bin.", "[0 GeV^2, 9 GeV^2, 50 GeV^2]?");
        }
        return edges;
    }

    private double value(CardNode n, FitSpectrum spectrum) {
        Quantity q = n.anyQuantity(problems);
        if (q != null && !q.dimension().toString().equals(spectrum.unit())) {
            problems.add(n, n.text().trim() + " is not in " + spectrum.unit() + ".", "");
        }
        return q == null ? Double.NaN : q.value();
    }

    /** The card with the selection of the control sample. */
    private CardNode changed(CardNode n, List<String> changes) {
        Map<String, CardNode> entries = new LinkedHashMap<>(card.entries());
        CardNode select = card.find("select").orElse(card);
        CardNode cuts = CardNode.list(select.file(), select.line(), select.column(), "select", cuts(n, changes));
        entries.put("select", cuts);
        for (String key : SECTIONS) {
            n.find(key).ifPresent(over -> {
                changes.add(key + " changed"
                        + (over.isMap()
                                ? ": " + String.join(", ", over.entries().keySet())
                                : ""));
                entries.merge(key, over, ControlReader::merged);
            });
        }
        return CardNode.map(card.file(), card.line(), card.column(), card.path(), entries);
    }

    private static CardNode merged(CardNode base, CardNode over) {
        if (!base.isMap() || !over.isMap()) {
            return over;
        }
        Map<String, CardNode> all = new LinkedHashMap<>(base.entries());
        all.putAll(over.entries());
        return CardNode.map(over.file(), over.line(), over.column(), over.path(), all);
    }

    private List<CardNode> cuts(CardNode n, List<String> changes) {
        List<@Nullable CardNode> cuts =
                new ArrayList<>(card.find("select").map(CardNode::items).orElse(List.of()));
        n.find("invert")
                .ifPresent(l -> l.items().forEach(c -> {
                    int k = find(c, cuts);
                    if (k >= 0) {
                        CardNode old = cuts.get(k);
                        String text = "not (" + text(old, "cut") + ")";
                        changes.add(text);
                        cuts.set(k, with(old, c, text));
                    }
                }));
        n.find("replace")
                .ifPresent(l -> l.entries().forEach((old, c) -> {
                    int k = find(CardNode.scalar(c.file(), c.line(), c.column(), c.path(), old), cuts);
                    if (k >= 0) {
                        changes.add(c.text() + " in place of " + text(cuts.get(k), "cut"));
                        cuts.set(k, with(cuts.get(k), c, c.text()));
                    }
                }));
        n.find("drop")
                .ifPresent(l -> l.items().forEach(c -> {
                    int k = find(c, cuts);
                    if (k >= 0) {
                        changes.add("without " + text(cuts.get(k), "cut"));
                        cuts.set(k, null);
                    }
                }));
        n.find("add")
                .ifPresent(l -> l.items().forEach(c -> {
                    changes.add(c.text());
                    cuts.add(with(null, c, c.text()));
                }));
        List<CardNode> left = new ArrayList<>();
        cuts.forEach(c -> Optional.ofNullable(c).ifPresent(left::add));
        return left;
    }

    /** A cut with another condition, at the place of the control sample that changes it. */
    private static CardNode with(@Nullable CardNode old, CardNode at, String condition) {
        Map<String, CardNode> entries = new LinkedHashMap<>(old == null ? Map.of() : old.entries());
        entries.put("cut", CardNode.scalar(at.file(), at.line(), at.column(), at.path(), condition));
        entries.putIfAbsent("why", CardNode.scalar(at.file(), at.line(), at.column(), at.path(), "control sample"));
        return CardNode.map(at.file(), at.line(), at.column(), at.path(), entries);
    }

    /** Place of the cut that is named by its text or by its {@code why}; -1 after a reported problem. */
    private int find(CardNode named, List<@Nullable CardNode> cuts) {
        String wanted = plain(named.text());
        List<Integer> found = new ArrayList<>();
        for (int k = 0; k < cuts.size(); k++) {
            CardNode c = cuts.get(k);
            if (plain(text(c, "cut")).equals(wanted) || plain(text(c, "why")).equals(wanted)) {
                found.add(k);
            }
        }
        if (found.size() == 1) {
            return found.get(0);
        }
        List<String> known = cuts.stream()
                .flatMap(c -> Stream.of(text(c, "why"), text(c, "cut")))
                .filter(t -> !t.isBlank())
                .toList();
        problems.add(
                named,
                found.isEmpty()
                        ? "the selection has no cut '" + named.text() + "'."
                        : found.size() + " cuts are called '" + named.text() + "'.",
                found.isEmpty() ? Suggest.maybe(named.text(), known, "cuts") : "the text of one of them?");
        return -1;
    }

    private static String text(@Nullable CardNode cut, String key) {
        return cut == null ? "" : cut.find(key).map(CardNode::text).orElse("");
    }

    private static String plain(String s) {
        return String.join(" ", Arrays.asList(s.trim().split("\\s+")));
    }
}
