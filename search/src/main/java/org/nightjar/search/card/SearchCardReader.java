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
import org.nightjar.statistics.bayes.Prior;

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
        "templates",
        "control",
        "corrections",
        "systematics",
        "limit",
        "data",
        "blinding",
        "compare with",
        "projections",
        "differences"
    };
    /** Levels are known to a part in a million: 95 % is 0.95 and not its neighbour. */
    private static final double LEVEL_STEPS = 1e6;

    /** Limit methods of fits. */
    private static final String[] FITTING = {"cls-asymptotic", "profile-one-sided"};
    /** Limit methods of templates. */
    private static final String[] TEMPLATES = {"profile-two-sided"};
    /** Limit methods of counts, names of the command {@code count}. */
    private static final String[] COUNTING = {"bayesian", "cls", "feldman-cousins"};

    private static final String PRIORS = "jeffreys, 1/sqrt(s), s^-0.3 or \"flat in g, s=g^2\"?";

    /** Wanted regions that can be drawn. */
    private static final String[] BANDS = {"muon g-2 2021", "muon g-2 2025"};

    static final long MOST_MASSES = 100_000;

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
        boolean templates = !counts && card.find(TemplateReader.SECTION).isPresent();
        Map<String, FitSpectrum> spectra =
                names.spectra(counts ? "count" : templates ? TemplateReader.SECTION : "fit", analysis);
        List<BackgroundSpec> backgrounds = new BackgroundReader(problems).backgrounds(card);
        List<ExternalSpec> external = new ExternalReader(card, problems).external(spectra, backgrounds);
        DataReader files = new DataReader(card, folder, problems);
        List<ControlSpec> control = new ControlReader(card, files, problems).control(spectra);
        CardNode limit = card.get("limit", problems);
        limit.onlyKeys(problems, "method", "level", "prior");
        CardNode blinding = card.find("blinding").orElse(null);
        CardNode compare = card.find("compare with").orElse(null);
        if (blinding != null) {
            blinding.onlyKeys(problems, "state", "because");
        }
        if (compare != null) {
            compare.onlyKeys(problems, "published", "widths", "efficiency", "label", "constraints", "bands");
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
                control,
                new CorrectionReader(card, problems).corrections(backgrounds, control),
                new SystematicReader(card, problems).systematics(),
                level(limit.get("level", problems)),
                limit.get("method", problems).oneOf(problems, counts ? COUNTING : templates ? TEMPLATES : FITTING),
                prior(limit),
                files.data(spectra),
                blinding == null
                        ? "sealed"
                        : blinding.get("state", problems).oneOf(problems, "sealed", "control", "open"),
                blinding == null
                        ? ""
                        : blinding.find("because").map(CardNode::text).orElse(""),
                compare == null
                        ? ""
                        : compare.find("published").map(files::file).orElse(""),
                compare == null ? "" : compare.find("widths").map(files::file).orElse(""),
                compare == null
                        ? ""
                        : compare.find("efficiency").map(files::file).orElse(""),
                compare == null
                        ? "published"
                        : compare.find("label").map(CardNode::text).orElse("published"),
                compare == null
                        ? List.of()
                        : compare.find("constraints").map(values::texts).orElse(List.of()),
                compare == null ? List.of() : bands(compare),
                projections(),
                texts("differences"),
                text,
                inherited,
                card);
    }

    /** The density of the signal, for Bayesian limits of counts alone; backgrounds leave 1/s without an integral. */
    private Prior prior(CardNode limit) {
        CardNode given = limit.find("prior").orElse(null);
        if (given == null) {
            return Prior.FLAT;
        }
        if (!limit.find("method").map(CardNode::text).orElse("").equals("bayesian")) {
            problems.add(given, "a prior is for bayesian limits of counts.", "method: bayesian?");
            return Prior.FLAT;
        }
        try {
            Prior prior = Prior.parse(given.text());
            if (prior.isIntegrable()) {
                return prior;
            }
            problems.add(given, "the prior '" + prior.text() + "' has no integral down to no signal.", PRIORS);
        } catch (IllegalArgumentException e) {
            problems.add(given, e.getMessage() + ".", PRIORS);
        }
        return Prior.FLAT;
    }

    private Inference inference(boolean counts, Map<String, FitSpectrum> spectra, List<String> backgrounds) {
        if (PlaneReader.isPlane(card)) {
            return new PlaneReader(card, problems).plane(spectra);
        }
        card.find("scan")
                .flatMap(s -> s.find("second"))
                .ifPresent(s -> problems.add(
                        s, "a second mass is scanned only by counts in a plane.", "count: { plane: [...] }?"));
        if (!counts && card.find(TemplateReader.SECTION).isPresent()) {
            return new TemplateReader(card, problems).templates(spectra);
        }
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
        card.find(TemplateReader.SECTION)
                .filter(t -> counts || card.find("fit").isPresent())
                .ifPresent(t ->
                        problems.add(t, "a card with templates neither counts nor fits polynomials.", "count: none?"));
        return counts;
    }

    private static List<String> names(List<BackgroundSpec> simulated, List<ExternalSpec> external) {
        List<String> all = new ArrayList<>();
        simulated.forEach(b -> all.add(b.name()));
        external.forEach(e -> all.add(e.name()));
        return all;
    }

    private List<String> bands(CardNode compare) {
        return compare.find("bands")
                .map(b -> b.items().stream().map(n -> n.oneOf(problems, BANDS)).toList())
                .orElse(List.of());
    }

    private List<Double> projections() {
        return card.find("projections")
                .map(p -> p.items().stream()
                        .map(n -> values.positive(n, Dimension.LUMINOSITY))
                        .toList())
                .orElse(List.of());
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
                values.between(n.get("events", problems), 100, CardValues.MOST_EVENTS));
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
}
