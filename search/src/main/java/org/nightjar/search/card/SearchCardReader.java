/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.card;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nightjar.analysis.AnalysisSpec;
import org.nightjar.core.card.CardNode;
import org.nightjar.core.card.Problems;
import org.nightjar.core.units.Dimension;
import org.nightjar.core.units.Quantity;

/** Builds a {@link SearchCard} from a parsed card; every problem is reported, none stops the reading. */
public final class SearchCardReader {
    private static final String[] KEYS = {
        "nightjar",
        "name",
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
        "trigger",
        "define",
        "lists",
        "candidates",
        "select",
        "spectra",
        "fit",
        "systematics",
        "limit",
        "data",
        "blinding",
        "compare with",
        "differences"
    };
    /** Levels are known to a part in a million: 95 % is 0.95 and not its neighbour. */
    private static final double LEVEL_STEPS = 1e6;

    private final CardNode card;
    private final CardFolder folder;
    private final Problems problems;

    /** A reader of one card. */
    public SearchCardReader(CardNode card, CardFolder folder, Problems problems) {
        this.card = card;
        this.folder = folder;
        this.problems = problems;
    }

    /** The card; meaningful only if no problems were reported. */
    public SearchCard read(String text, AnalysisSpec analysis) {
        card.onlyKeys(problems, KEYS);
        card.get("nightjar", problems).oneOf(problems, "search/1");
        String name = card.get("name", problems).string(problems);
        Map<String, FitSpectrum> spectra = spectra(analysis);
        CardNode limit = card.get("limit", problems);
        limit.onlyKeys(problems, "method", "level");
        CardNode blinding = card.find("blinding").orElse(null);
        CardNode compare = card.find("compare with").orElse(null);
        if (blinding != null) {
            blinding.onlyKeys(problems, "state", "because");
        }
        if (compare != null) {
            compare.onlyKeys(problems, "published", "widths", "constraints");
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
                positive(card.get("luminosity", problems), Dimension.LUMINOSITY),
                card.find("seed").map(n -> n.count(problems)).orElse(1L),
                chunk(),
                signal(card.get("signal", problems)),
                scanParameter(),
                masses(),
                backgrounds(),
                analysis,
                spectra,
                fit(card.get("fit", problems), spectra),
                systematics(),
                level(limit.get("level", problems)),
                limit.get("method", problems).oneOf(problems, "cls-asymptotic", "profile-one-sided"),
                data(spectra),
                blinding == null ? "sealed" : blinding.get("state", problems).oneOf(problems, "sealed", "open"),
                blinding == null
                        ? ""
                        : blinding.find("because").map(CardNode::text).orElse(""),
                compare == null
                        ? ""
                        : compare.find("published").map(CardNode::text).orElse(""),
                compare == null
                        ? ""
                        : compare.find("widths").map(CardNode::text).orElse(""),
                compare == null
                        ? List.of()
                        : compare.find("constraints").map(this::texts).orElse(List.of()),
                texts("differences"),
                text,
                card);
    }

    private List<String> texts(String key) {
        return card.find(key).map(this::texts).orElse(List.of());
    }

    private List<String> texts(CardNode node) {
        return node.items().stream().map(n -> n.string(problems)).toList();
    }

    private int chunk() {
        long n = card.find("chunk").map(c -> c.count(problems)).orElse(4096L);
        if (n < 1 || n > 1_000_000) {
            problems.add(card.get("chunk", problems), n + " events per chunk are not between 1 and 1000000.", "4096?");
            return 4096;
        }
        return (int) n;
    }

    private double positive(CardNode node, Dimension dimension) {
        double x = node.quantity(dimension, problems);
        if (x <= 0) {
            problems.add(node, node.text().trim() + " is not positive.", "");
        }
        return x;
    }

    private SignalSpec signal(CardNode n) {
        n.onlyKeys(problems, "model", "process", "quote", "assume", "radiation", "anchors", "events");
        Map<String, Double> assume = new LinkedHashMap<>();
        n.find("assume")
                .ifPresent(a -> a.entries().forEach((key, value) -> {
                    Quantity q = value.anyQuantity(problems);
                    if (q != null) {
                        assume.put(key, q.value());
                    }
                }));
        return new SignalSpec(
                n.get("model", problems).string(problems),
                n.get("process", problems).string(problems),
                n.get("quote", problems).string(problems),
                assume,
                yes(n, "radiation"),
                (int) atLeast(n.get("anchors", problems), 5),
                atLeast(n.get("events", problems), 100));
    }

    private long atLeast(CardNode n, long minimum) {
        long x = n.count(problems);
        if (x >= 0 && x < minimum) {
            problems.add(n, x + " is too few.", minimum + " or more?");
        }
        return Math.max(x, minimum);
    }

    private boolean yes(CardNode n, String key) {
        return n.find(key)
                .map(v -> {
                    String t = v.oneOf(problems, "true", "false", "yes", "no");
                    return t.equals("true") || t.equals("yes");
                })
                .orElse(false);
    }

    private String scanParameter() {
        CardNode scan = card.get("scan", problems);
        scan.onlyKeys(problems, "parameter", "masses", "also", "from", "to", "count");
        return scan.get("parameter", problems).string(problems);
    }

    private double[] masses() {
        CardNode scan = card.get("scan", problems);
        double[] base = scan.find("masses").map(this::listedMasses).orElseGet(() -> spacedMasses(scan));
        double[] also = scan.find("also").map(this::listedMasses).orElse(new double[0]);
        double[] all = Arrays.copyOf(base, base.length + also.length);
        System.arraycopy(also, 0, all, base.length, also.length);
        Arrays.sort(all);
        return Arrays.stream(all).distinct().toArray();
    }

    private double[] listedMasses(CardNode n) {
        if (n.isMap()) {
            n.onlyKeys(problems, "file", "column");
            String file = n.get("file", problems).string(problems);
            String column = n.get("column", problems).string(problems);
            return file.isEmpty() || column.isEmpty() ? new double[0] : Tables.column(folder, file, column);
        }
        return n.items().stream()
                .mapToDouble(m -> positive(m, Dimension.ENERGY))
                .toArray();
    }

    private double[] spacedMasses(CardNode scan) {
        double from = positive(scan.get("from", problems), Dimension.ENERGY);
        double to = positive(scan.get("to", problems), Dimension.ENERGY);
        long n = atLeast(scan.get("count", problems), 2);
        if (!(to > from)) {
            problems.add(scan, "the scan ends at " + to + " GeV, not above its start " + from + " GeV.", "");
            return new double[] {1};
        }
        double[] m = new double[(int) n];
        for (int k = 0; k < n; k++) {
            m[k] = from + (to - from) * k / (n - 1);
        }
        return m;
    }

    private List<BackgroundSpec> backgrounds() {
        List<BackgroundSpec> list = new ArrayList<>();
        card.find("backgrounds")
                .ifPresent(b -> b.entries().forEach((name, n) -> {
                    n.onlyKeys(problems, "process", "radiation", "cuts", "events", "weighted", "label", "why");
                    list.add(new BackgroundSpec(
                            name,
                            n.get("process", problems).string(problems),
                            yes(n, "radiation"),
                            n.find("cuts").map(this::texts).orElse(List.of()),
                            atLeast(n.get("events", problems), 100),
                            yes(n, "weighted"),
                            n.find("label").map(CardNode::text).orElse(name),
                            n.find("why").map(CardNode::text).orElse("")));
                }));
        return list;
    }

    private Map<String, FitSpectrum> spectra(AnalysisSpec analysis) {
        Map<String, FitSpectrum> map = new LinkedHashMap<>();
        CardNode settings = card.get("fit", problems).get("spectra", problems);
        List<String> names = analysis.spectra().stream().map(s -> s.name()).toList();
        settings.onlyKeys(problems, names.toArray(new String[0]));
        for (String name : names) {
            map.put(name, spectrum(name, settings.get(name, problems)));
        }
        return map;
    }

    private FitSpectrum spectrum(String name, CardNode n) {
        n.onlyKeys(problems, "range", "label", "aliases");
        List<CardNode> range = n.get("range", problems).items();
        Dimension d = range.isEmpty() ? Dimension.PURE : dimension(range.get(0));
        double low = range.size() == 2 ? range.get(0).quantity(d, problems) : Double.NaN;
        double high = range.size() == 2 ? range.get(1).quantity(d, problems) : Double.NaN;
        if (!(high > low)) {
            problems.add(n, "the range must be two ascending values.", "[0 GeV^2, 112 GeV^2]?");
        }
        return new FitSpectrum(
                name,
                low,
                high,
                d.toString(),
                n.find("label").map(CardNode::text).orElse(name),
                n.find("aliases").map(this::texts).orElse(List.of(name)));
    }

    private Dimension dimension(CardNode n) {
        Quantity q = n.anyQuantity(problems);
        return q == null ? Dimension.PURE : q.dimension();
    }

    private FitSettings fit(CardNode n, Map<String, FitSpectrum> spectra) {
        n.onlyKeys(problems, "bins", "spectra", "ranges", "variations");
        List<FitRange> ranges = new ArrayList<>();
        double above = 0;
        for (CardNode r : n.get("ranges", problems).items()) {
            r.onlyKeys(problems, "up to", "spectrum", "order", "window");
            double upTo = positive(r.get("up to", problems), Dimension.ENERGY);
            if (upTo <= above) {
                problems.add(r, "the ranges must ascend (" + upTo + " GeV after " + above + " GeV).", "");
            }
            List<CardNode> w = r.get("window", problems).items();
            double below = w.isEmpty() ? Double.NaN : w.get(0).quantity(Dimension.RESOLUTION, problems);
            double beyond = w.size() < 2 ? below : w.get(1).quantity(Dimension.RESOLUTION, problems);
            long order = r.get("order", problems).count(problems);
            if (order > 8) {
                problems.add(
                        r.get("order", problems), "a polynomial of order " + order + " is too high.", "at most 8?");
            }
            ranges.add(new FitRange(
                    above,
                    upTo,
                    r.get("spectrum", problems).oneOf(problems, spectra.keySet().toArray(new String[0])),
                    (int) order,
                    below,
                    beyond));
            above = upTo;
        }
        CardNode v = n.find("variations").orElse(null);
        if (v != null) {
            v.onlyKeys(problems, "window", "order");
        }
        return new FitSettings(
                ranges,
                (int) atLeast(n.get("bins", problems), 10),
                v == null
                        ? 0
                        : v.find("window")
                                .map(x -> x.quantity(Dimension.RESOLUTION, problems))
                                .orElse(0.0),
                v == null
                        ? 0
                        : v.find("order").map(x -> (int) x.count(problems)).orElse(0));
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
        if (!n.text().contains("%") && !Double.isNaN(x)) {
            problems.add(n, n.text().trim() + " has no unit.", Math.round(x * 1000) / 10.0 + " %?");
        } else if (!(x > 0.5 && x < 1)) {
            problems.add(n, n.text().trim() + " is not a level between 50 % and 100 %.", "95 %?");
        }
        return Math.rint(x * LEVEL_STEPS) / LEVEL_STEPS;
    }

    private List<DataSpec> data(Map<String, FitSpectrum> spectra) {
        List<DataSpec> list = new ArrayList<>();
        card.find("data")
                .ifPresent(d -> d.items().forEach(n -> {
                    n.onlyKeys(problems, "file", "spectrum", "from", "to", "order", "exact");
                    list.add(new DataSpec(
                            n.get("file", problems).string(problems),
                            n.get("spectrum", problems)
                                    .oneOf(problems, spectra.keySet().toArray(new String[0])),
                            positive(n.get("from", problems), Dimension.ENERGY),
                            positive(n.get("to", problems), Dimension.ENERGY),
                            n.find("order").map(o -> (int) o.count(problems)).orElse(-1),
                            yes(n, "exact")));
                }));
        return list;
    }
}
