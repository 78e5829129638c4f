/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.card.CardException;
import org.nightjar.core.engine.Engine;
import org.nightjar.core.engine.LocalEngine;
import org.nightjar.detector.DetectorModel;
import org.nightjar.formats.files.TextFile;
import org.nightjar.formats.yaml.YamlReader;
import org.nightjar.search.Library;
import org.nightjar.search.card.SearchCard;
import org.nightjar.search.card.SignalSpec;
import org.nightjar.search.recast.Acceptance;
import org.nightjar.search.recast.AcceptanceScan;
import org.nightjar.search.recast.Hypothesis;
import org.nightjar.search.recast.LimitTranslation;
import org.nightjar.theory.Model;
import org.nightjar.theory.Models;
import org.nightjar.theory.ParameterText;
import picocli.CommandLine.Option;

/** The limits of a run in another model with the same final state; the acceptance is simulated in both. */
final class RunRecast {
    private static final double SIMILAR = 0.1; // widths of peaks within this count as equal
    private static final int MOST_ANCHORS = 200;
    private static final int MOST_PASSES = 4;
    private static final double SETTLED = 0.03; // relative change of couplings

    @Option(names = "--model", paramLabel = "M", description = "For a run: the other model, or a model card.")
    private @Nullable String model;

    @Option(
            names = "--process",
            paramLabel = "TEXT",
            description = "For a run: the other model's process (default: that of the run).")
    private @Nullable String process;

    @Option(
            names = "--quote",
            paramLabel = "G",
            description = {
                "For a run: the other model's coupling, or a product such as \"eps^2 alphaD\" (default: the run's if the model",
                "has it, else the model's first coupling, which is told)."
            })
    private @Nullable String quote;

    @Option(
            names = "--scan",
            paramLabel = "MASS",
            description =
                    "For a run: the other model's mass parameter (default: the run's if the model has it, else its first mass).")
    private @Nullable String scan;

    @Option(names = "--anchors", paramLabel = "N", description = "For a run: simulated masses (default: 6).")
    private int anchors = 6;

    @Option(names = "--events", paramLabel = "N", description = "For a run: events per mass and model (default: 5000).")
    private int events = 5000;

    /** Whether any of the options is given. */
    boolean wanted() {
        return model != null || process != null || quote != null || scan != null;
    }

    /** Reads a run in the model of the options. */
    Map<String, Object> of(String folder, String assignments, int threads, Console console) {
        if (model == null) {
            throw new CardException("--model", "the other model is missing.", "--model alp-w?");
        }
        if (anchors < 1 || anchors > MOST_ANCHORS || events < 100) {
            throw new CardException("--anchors", "from 1 to 200 masses with at least 100 events are simulated.", "6?");
        }
        Library library = Libraries.standard();
        RunFile run = RunFile.read(folder).requireOneMass("reading them in another model");
        SearchCard card = RunAgain.card(Path.of(folder));
        DetectorModel detector =
                library.detector(card.detector(), card.response()).card().model();
        Hypothesis own = AcceptanceScan.own(card);
        Hypothesis other = hypothesis(card, model, assignments, console);
        requireSameFinalState(own.seen(detector), other.seen(detector));
        double[] masses = masses(run);
        try (Engine engine = new LocalEngine(threads)) {
            AcceptanceScan scanned = new AcceptanceScan(card, detector, engine, new ConsoleProgress(console));
            List<Acceptance> ours = scanned.of(own, masses, everywhere(own.reference(), masses), events);
            requireEfficiency(ours);
            LimitTranslation t = settled(run, scanned, ours, other, masses, console);
            return answer(run, card, other, t, console);
        }
    }

    private static double[] everywhere(double value, double[] masses) {
        double[] all = masses.clone();
        Arrays.fill(all, value);
        return all;
    }

    /** The lifetime, hence the acceptance, is that of the coupling at the limit: simulated again until it settles. */
    private LimitTranslation settled(
            RunFile run,
            AcceptanceScan scanned,
            List<Acceptance> ours,
            Hypothesis other,
            double[] masses,
            Console console) {
        double[] couplings = masses.clone();
        for (int k = 0; k < masses.length; k++) {
            couplings[k] = scanned.equivalent(other, ours.get(k), coupling(run, masses[k]));
        }
        for (int pass = 1; ; pass++) {
            List<Acceptance> theirs = scanned.of(other, masses, couplings, events);
            requireEfficiency(theirs);
            LimitTranslation t = new LimitTranslation(ours, theirs);
            double largest = 0;
            for (int k = 0; k < masses.length; k++) {
                double limit = t.coupling(masses[k], coupling(run, masses[k]));
                largest = Math.max(largest, Math.abs(Math.log(limit / couplings[k])));
                couplings[k] = limit;
            }
            boolean calm = largest < SETTLED;
            if (calm || pass == MOST_PASSES) {
                if (!calm) {
                    console.progress("note: the coupling and its lifetime have not settled within %s"
                            .formatted(Show.percent(largest)));
                }
                return t;
            }
        }
    }

    private static double coupling(RunFile run, double mass) {
        return run.points().stream()
                .filter(p -> RunFile.number(p, "mass") == mass)
                .mapToDouble(p -> RunFile.number(p, "coupling.expected"))
                .findFirst()
                .orElse(Double.NaN);
    }

    private Hypothesis hypothesis(SearchCard card, String name, String assignments, Console console) {
        String text = "";
        Optional<Model> shipped = Models.standard().find(name);
        if (shipped.isEmpty()) {
            if (!Cards.isFile(name)) {
                Models.standard().get(name); // tells what there is
            }
            text = TextFile.read(Path.of(name), YamlReader.LARGEST, "a model card");
        }
        SignalSpec s = card.signal();
        SignalSpec bare = new SignalSpec(
                name,
                text,
                process == null ? s.process() : process,
                "",
                Map.of(),
                s.cuts(),
                s.radiation(),
                s.rate(),
                anchors,
                events);
        Model theory = bare.theory();
        SignalParameters known = new SignalParameters(theory);
        String coupling = quote == null ? known.coupling(s.quote()) : known.quoted("--quote", quote);
        String mass = scan == null ? known.mass(card.scanParameter()) : known.named("--scan", scan);
        if (quote == null && !coupling.equals(s.quote())) {
            console.progress(
                    "note: limits on " + coupling + ", the first coupling of " + name + " (--quote for another)");
        }
        Map<String, Double> assumed = ParameterText.read(theory, assignments);
        SignalSpec signal = new SignalSpec(
                name, text, bare.process(), coupling, assumed, s.cuts(), s.radiation(), s.rate(), anchors, events);
        return new Hypothesis(signal, mass);
    }

    private static void requireSameFinalState(List<String> own, List<String> other) {
        if (!own.equals(other)) {
            throw new CardException(
                    "--process",
                    "the run sees " + String.join(" ", own) + ", this process gives " + String.join(" ", other)
                            + ": a limit says nothing of another final state.",
                    "a process with the same visible particles?");
        }
    }

    private double[] masses(RunFile run) {
        double[] all = run.points().stream()
                .filter(p -> RunFile.number(p, "coupling.expected") > 0)
                .mapToDouble(p -> RunFile.number(p, "mass"))
                .toArray();
        if (all.length == 0) {
            throw new CardException(run.search(), "the run has no limits.", "nightjar run " + run.search() + "?");
        }
        int n = Math.min(anchors, all.length);
        return IntStream.range(0, n)
                .mapToDouble(k -> all[n == 1 ? 0 : (int) Math.round((double) k * (all.length - 1) / (n - 1))])
                .distinct()
                .toArray();
    }

    private static void requireEfficiency(List<Acceptance> found) {
        for (Acceptance a : found) {
            if (!(a.efficiency() > 0 && a.rate() > 0)) {
                throw new CardException(
                        "--events",
                        "no event is selected at " + Show.number(a.mass()) + " GeV, or its rate is zero.",
                        "more events, or another coupling to begin with (--set)?");
            }
        }
    }

    private static Map<String, Object> answer(
            RunFile run, SearchCard card, Hypothesis other, LimitTranslation t, Console console) {
        console.line("%s, read in the model %s (%s); acceptance simulated:"
                .formatted(card.name(), other.signal().model(), other.signal().process()));
        List<List<String>> rows = new ArrayList<>();
        String g = other.signal().quote();
        rows.add(List.of("   mass [GeV]", "efficiency ratio", "sigma expected [pb]", g + " expected", g + " observed"));
        List<Object> points = new ArrayList<>();
        boolean differ = false;
        for (Map<?, ?> p : run.points()) {
            double mass = RunFile.number(p, "mass");
            Map<String, @Nullable Object> m = new LinkedHashMap<>();
            m.put("mass", mass);
            m.put("efficiencyRatio", t.efficiencies(mass));
            m.put("efficiencyRatioError", t.efficiencies(mass) * t.error(mass));
            m.put("peakWidthRatio", finite(t.widths(mass)));
            m.put("crossSection", band(p, "crossSection", x -> t.crossSection(mass, x)));
            m.put("coupling", band(p, "coupling", x -> t.coupling(mass, x)));
            points.add(m);
            differ |= Math.abs(t.widths(mass) - 1) > SIMILAR;
            rows.add(List.of(
                    "   " + Show.number(mass),
                    "%s ± %s"
                            .formatted(
                                    Show.number(t.efficiencies(mass)),
                                    String.format(Locale.ROOT, "%.1g", t.efficiencies(mass) * t.error(mass))),
                    Show.number(t.crossSection(mass, RunFile.number(p, "crossSection.expected"))),
                    Show.number(t.coupling(mass, RunFile.number(p, "coupling.expected"))),
                    Show.number(t.coupling(mass, RunFile.number(p, "coupling.observed")))));
        }
        Show.columns(rows).forEach(console::line);
        if (differ) {
            console.progress("note: the peaks differ by more than 10 % in width; the limits are approximate there");
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("run", run.search());
        document.put("model", other.signal().model());
        document.put("process", other.signal().process());
        document.put("coupling", g);
        document.put("level", run.level());
        document.put("points", points);
        return document;
    }

    private static @Nullable Object finite(double x) {
        return Double.isFinite(x) ? x : null;
    }

    private static Map<String, @Nullable Object> band(Map<?, ?> point, String key, DoubleUnaryOperator translated) {
        Map<String, @Nullable Object> m = new LinkedHashMap<>();
        for (String part : List.of("observed", "expected", "minus2", "minus1", "plus1", "plus2")) {
            m.put(part, finite(translated.applyAsDouble(RunFile.number(point, key + "." + part))));
        }
        return m;
    }
}
