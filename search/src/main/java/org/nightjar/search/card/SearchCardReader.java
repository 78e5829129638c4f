/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.card;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nightjar.analysis.AnalysisSpec;
import org.nightjar.core.card.CardNode;
import org.nightjar.core.card.Problems;
import org.nightjar.core.units.Dimension;
import org.nightjar.core.units.Quantity;
import org.nightjar.formats.Numbers;

/** Builds a {@link SearchCard} from a parsed card; every problem is reported, none stops the reading. */
public final class SearchCardReader {
    private static final String[] KEYS = {
        "nightjar",
        "name",
        "extends",
        "title",
        "status",
        "cites",
        "detector",
        "response",
        "luminosity",
        "seed",
        "chunk",
        "signal",
        "scan",
        "backgrounds",
        "external",
        "trigger",
        "define",
        "lists",
        "candidates",
        "select",
        "spectra",
        "fit",
        "count",
        "corrections",
        "systematics",
        "limit",
        "data",
        "blinding",
        "compare with",
        "differences"
    };
    /** Levels are known to a part in a million: 95 % is 0.95 and not its neighbour. */
    private static final double LEVEL_STEPS = 1e6;

    /** Limit methods of fits. */
    private static final String[] FITTING = {"cls-asymptotic", "profile-one-sided"};
    /** Limit methods of counts, names of the command {@code count}. */
    private static final String[] COUNTING = {"bayesian", "cls", "feldman-cousins"};

    static final long MOST_MASSES = 100_000;
    private static final long MOST_EVENTS = 10_000_000_000L;

    private final CardNode card;
    private final CardFolder folder;
    private final Problems problems;
    private final CardValues values;
    private final SpectraReader names;
    private final ScanReader scan;
    private final RadiationReader radiation;

    /** A reader of one card. */
    public SearchCardReader(CardNode card, CardFolder folder, Problems problems) {
        this.card = card;
        this.folder = folder;
        this.problems = problems;
        this.values = new CardValues(problems);
        this.names = new SpectraReader(card, problems);
        this.scan = new ScanReader(card, folder, problems);
        this.radiation = new RadiationReader(problems, values);
    }

    /** The card, {@code inherited} the texts of those it extends; meaningful only if no problems were reported. */
    public SearchCard read(String text, String inherited, AnalysisSpec analysis) {
        card.onlyKeys(problems, KEYS);
        card.get("nightjar", problems).oneOf(problems, "search/1");
        String name = card.get("name", problems).string(problems);
        boolean counts = counts();
        Map<String, FitSpectrum> spectra = names.spectra(counts ? "count" : "fit", analysis);
        List<BackgroundSpec> backgrounds = backgrounds();
        List<ExternalSpec> external = new ExternalReader(card, problems).external(spectra, backgrounds);
        CardNode limit = card.get("limit", problems);
        limit.onlyKeys(problems, "method", "level");
        CardNode blinding = card.find("blinding").orElse(null);
        CardNode compare = card.find("compare with").orElse(null);
        if (blinding != null) {
            blinding.onlyKeys(problems, "state", "because");
        }
        if (compare != null) {
            compare.onlyKeys(problems, "published", "widths", "efficiency", "label", "constraints");
        }
        return new SearchCard(
                name,
                card.get("title", problems).string(problems),
                card.find("status")
                        .map(n -> n.oneOf(problems, "validated", "preliminary", "unvalidated", "obsolete"))
                        .orElse("unvalidated"),
                texts("cites"),
                folder,
                card.get("detector", problems).string(problems),
                card.find("response")
                        .map(n -> n.oneOf(problems, "parametric", "geometric"))
                        .orElse("parametric"),
                values.positive(card.get("luminosity", problems), Dimension.LUMINOSITY),
                card.find("seed").map(n -> n.count(problems)).orElse(1L),
                chunk(),
                signal(card.get("signal", problems)),
                scan.parameter(),
                scan.masses(),
                backgrounds,
                external,
                analysis,
                spectra,
                inference(counts, spectra, names(backgrounds, external)),
                new CountReader(card, folder, problems).corrections(backgrounds),
                systematics(),
                level(limit.get("level", problems)),
                limit.get("method", problems).oneOf(problems, counts ? COUNTING : FITTING),
                data(spectra),
                blinding == null ? "sealed" : blinding.get("state", problems).oneOf(problems, "sealed", "open"),
                blinding == null
                        ? ""
                        : blinding.find("because").map(CardNode::text).orElse(""),
                compare == null ? "" : compare.find("published").map(this::file).orElse(""),
                compare == null ? "" : compare.find("widths").map(this::file).orElse(""),
                compare == null
                        ? ""
                        : compare.find("efficiency").map(this::file).orElse(""),
                compare == null
                        ? "published"
                        : compare.find("label").map(CardNode::text).orElse("published"),
                compare == null
                        ? List.of()
                        : compare.find("constraints").map(values::texts).orElse(List.of()),
                texts("differences"),
                text,
                inherited,
                card);
    }

    private Inference inference(boolean counts, Map<String, FitSpectrum> spectra, List<String> backgrounds) {
        if (PlaneReader.isPlane(card)) {
            return new PlaneReader(card, problems).plane(spectra);
        }
        card.find("scan")
                .flatMap(s -> s.find("second"))
                .ifPresent(s -> problems.add(
                        s, "a second mass is scanned only by counts in a plane.", "count: { plane: [...] }?"));
        return counts
                ? new CountReader(card, folder, problems).count(spectra)
                : new FitReader(card, problems).fit(spectra, backgrounds);
    }

    /** True if the card counts; a card that also fits is refused. */
    private boolean counts() {
        boolean counts = card.find("count").isPresent();
        if (counts && card.find("fit").isPresent()) {
            problems.add(
                    card.get("count", problems),
                    "a card fits (fit) or counts (count), and this one has both sections.",
                    "only one of them?");
        }
        return counts;
    }

    private static List<String> names(List<BackgroundSpec> simulated, List<ExternalSpec> external) {
        List<String> all = new ArrayList<>();
        simulated.forEach(b -> all.add(b.name()));
        external.forEach(e -> all.add(e.name()));
        return all;
    }

    private List<String> texts(String key) {
        return card.find(key).map(values::texts).orElse(List.of());
    }

    private int chunk() {
        long n = card.find("chunk").map(c -> c.count(problems)).orElse(4096L);
        if (n < 1 || n > 1_000_000) {
            problems.add(card.get("chunk", problems), n + " events per chunk are not between 1 and 1000000.", "4096?");
            return 4096;
        }
        return (int) n;
    }

    private SignalSpec signal(CardNode n) {
        n.onlyKeys(
                problems,
                "model",
                "process",
                "quote",
                "assume",
                "cuts",
                "radiation",
                "isr",
                "fsr",
                "vacuum polarisation",
                "rate",
                "anchors",
                "events");
        Map<String, Double> assume = new LinkedHashMap<>();
        n.find("assume")
                .ifPresent(a -> a.entries().forEach((key, value) -> {
                    Quantity q = value.anyQuantity(problems);
                    if (q != null) {
                        assume.put(key, q.value());
                    }
                }));
        CardNode model = n.get("model", problems);
        return new SignalSpec(
                model.string(problems),
                model.text().endsWith(".yaml")
                        ? values.attempt(model, () -> folder.text(model.text())).orElse("")
                        : "",
                n.get("process", problems).string(problems),
                n.get("quote", problems).string(problems),
                assume,
                n.find("cuts").map(values::texts).orElse(List.of()),
                radiation.read(n),
                n.find("rate")
                                .map(r -> r.oneOf(problems, "tree", "simulated"))
                                .orElse("tree")
                                .equals("simulated")
                        ? SignalSpec.Rate.SIMULATED
                        : SignalSpec.Rate.TREE,
                (int) values.between(n.get("anchors", problems), 5, MOST_MASSES),
                values.between(n.get("events", problems), 100, MOST_EVENTS));
    }

    private List<BackgroundSpec> backgrounds() {
        List<BackgroundSpec> list = new ArrayList<>();
        card.find("backgrounds")
                .ifPresent(b -> b.entries().forEach((name, n) -> {
                    n.onlyKeys(
                            problems,
                            "process",
                            "radiation",
                            "isr",
                            "fsr",
                            "vacuum polarisation",
                            "cuts",
                            "events",
                            "weighted",
                            "label",
                            "why");
                    list.add(new BackgroundSpec(
                            name,
                            n.get("process", problems).string(problems),
                            radiation.read(n),
                            n.find("cuts").map(values::texts).orElse(List.of()),
                            values.between(n.get("events", problems), 100, MOST_EVENTS),
                            values.yes(n, "weighted"),
                            n.find("label").map(CardNode::text).orElse(name),
                            n.find("why").map(CardNode::text).orElse("")));
                }));
        return list;
    }

    private Map<String, SystematicSpec> systematics() {
        Map<String, SystematicSpec> map = new LinkedHashMap<>();
        card.find("systematics").ifPresent(s -> s.entries().forEach((name, n) -> map.put(name, systematic(name, n))));
        return map;
    }

    private SystematicSpec systematic(String name, CardNode n) {
        List<double[]> knots = new ArrayList<>();
        String source = "";
        for (Map.Entry<String, CardNode> e : n.entries().entrySet()) {
            if (e.getKey().startsWith("at ")) {
                CardNode at = CardNode.scalar(
                        n.file(),
                        e.getValue().line(),
                        e.getValue().column(),
                        e.getValue().path(),
                        e.getKey().substring(3));
                knots.add(new double[] {
                    at.quantity(Dimension.ENERGY, problems), e.getValue().number(problems)
                });
            } else if (e.getKey().equals("size")) {
                knots.add(new double[] {0, e.getValue().number(problems)});
            } else if (e.getKey().equals("source")) {
                source = e.getValue().text();
            } else {
                problems.add(e.getValue(), "this key is not known here.", "size, source or 'at 0.5 GeV'?");
            }
        }
        if (knots.isEmpty()) {
            problems.add(n, "no size is given.", "size: 5 %?");
            return new SystematicSpec(name, 0, 0, 0, 0, source);
        }
        double[] low = knots.get(0);
        double[] high = knots.get(knots.size() - 1);
        return new SystematicSpec(name, low[0], low[1], high[0], high[1], source);
    }

    private double level(CardNode n) {
        double x = n.number(problems);
        if (n.isMissing() || Double.isNaN(x)) {
            return x;
        }
        if (!n.text().contains("%")) {
            problems.add(n, n.text().trim() + " has no unit.", Numbers.text(Math.round(x * 1000) / 10.0) + " %?");
        } else if (!(x > 0.5 && x < 1)) {
            problems.add(n, n.text().trim() + " is not a level between 50 % and 100 %.", "95 %?");
        }
        return Math.rint(x * LEVEL_STEPS) / LEVEL_STEPS;
    }

    /** Name of a file beside the card, which must be there. */
    private String file(CardNode n) {
        String name = n.string(problems);
        if (!name.isEmpty()) {
            values.attempt(n, () -> folder.text(name));
        }
        return name;
    }

    /** Names of three columns of a table beside the card, which must be there. */
    private List<String> columns(CardNode data, CardNode n) {
        List<String> names = values.texts(n);
        if (names.size() != DataSpec.COLUMNS) {
            problems.add(
                    n,
                    names.size() + " columns are named, but bins have a lower end, an upper end and a count.",
                    "[low_GeV, high_GeV, n_obs]?");
            return List.of();
        }
        String table = data.get("file", problems).text();
        names.forEach(c -> values.attempt(n, () -> Tables.column(folder, table, c)));
        return names;
    }

    private List<DataSpec> data(Map<String, FitSpectrum> spectra) {
        List<DataSpec> list = new ArrayList<>();
        card.find("data")
                .ifPresent(d -> d.items().forEach(n -> {
                    n.onlyKeys(
                            problems,
                            "file",
                            "columns",
                            "spectrum",
                            "luminosity",
                            "from",
                            "to",
                            "order",
                            "selection",
                            "exact");
                    list.add(new DataSpec(
                            file(n.get("file", problems)),
                            n.find("columns").map(c -> columns(n, c)).orElse(List.of()),
                            names.oneOf(n.get("spectrum", problems), spectra),
                            values.positive(n.get("luminosity", problems), Dimension.LUMINOSITY),
                            values.positive(n.get("from", problems), Dimension.ENERGY),
                            values.positive(n.get("to", problems), Dimension.ENERGY),
                            n.find("order").map(o -> (int) o.count(problems)).orElse(-1),
                            n.find("selection").map(x -> x.text().trim()).orElse(""),
                            values.yes(n, "exact")));
                }));
        return list;
    }
}
