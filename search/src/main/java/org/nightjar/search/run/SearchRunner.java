/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.card.Problems;
import org.nightjar.core.engine.Engine;
import org.nightjar.core.engine.Progress;
import org.nightjar.detector.DetectorModel;
import org.nightjar.formats.csv.CsvTable;
import org.nightjar.formats.json.Json;
import org.nightjar.search.Hash;
import org.nightjar.search.Library;
import org.nightjar.search.Sealed;
import org.nightjar.search.card.DataSpec;
import org.nightjar.search.card.SearchCard;
import org.nightjar.search.internal.Opening;
import org.nightjar.search.internal.Unblinding;
import org.nightjar.theory.Model;

/**
 * Runs a search: samples, fits of every hypothesis, results, in a run folder that a later call resumes. The numbers depend
 * on the card, the data, the seed and the versions only, never on the engine, the order or interruptions.
 */
public final class SearchRunner {
    /** Version of the program as it enters run.json. */
    public static final String VERSION = "0.1.0";

    /** Data are used if their luminosity is that of the run within this part. */
    private static final double SAME_LUMINOSITY = 1e-3;

    private final Library library;
    private final Engine engine;
    private final Progress progress;
    private final Consumer<String> notes;
    private final @Nullable FitListener fits;

    /**
     * A runner.
     *
     * @param library where cards are found
     * @param engine who works
     * @param progress hears how far the work is
     * @param notes hears what the user should know
     */
    public SearchRunner(Library library, Engine engine, Progress progress, Consumer<String> notes) {
        this(library, engine, progress, notes, null);
    }

    /** As above; {@code fits}, if there, hears the fits behind each mass of a run of fits or templates. */
    public SearchRunner(
            Library library, Engine engine, Progress progress, Consumer<String> notes, @Nullable FitListener fits) {
        this.library = library;
        this.engine = engine;
        this.progress = progress;
        this.notes = notes;
        this.fits = fits;
    }

    /** The card with what the options change. */
    public static SearchCard cardAsRun(SearchCard card, RunOptions options) {
        return Overrides.apply(card, options);
    }

    /**
     * Runs or resumes.
     *
     * @param original the card
     * @param options what the command line changes
     * @param unblindingLog text of the log of openings; empty if there is none
     * @param place the folder of a run by its identity, asked once the identity is known
     */
    public RunResult run(
            SearchCard original, RunOptions options, String unblindingLog, Function<String, RunFolder> place) {
        SearchCard card = Overrides.apply(original, options);
        List<Double> wanted = Overrides.masses(card, options);
        Library.LoadedDetector loaded = library.detector(card.detector(), card.response());
        DetectorModel detector = loaded.card().model();
        Problems problems = new Problems();
        Selections selections = Selections.of(card, detector, problems);
        problems.throwIfAny();
        requireOpenChannels(card, detector);
        wanted.forEach(selections::name); // a mass without a selection is told before anything is simulated
        List<ObservedBins> found = observed(card, options, selections);
        Optional<Opening> opening = Unblinding.of(card, Hash.of(card.wholeText()), unblindingLog);
        Sealed<List<ObservedBins>> observed = new Sealed<>(found);
        boolean sealed = !found.isEmpty() && opening.isEmpty();
        if (sealed) {
            notes.accept(
                    "observed data are sealed; expected limits only.   Open them: nightjar unblind CARD --because \"...\"");
        }
        List<ObservedBins> visible = opening.map(observed::unseal).orElse(List.of());
        Map<String, ObservedBins> control = new ObservedReader(card).control(options.data());
        boolean controlSealed = opening.isEmpty() && !card.isControlOpen();
        if (controlSealed && !control.isEmpty()) {
            notes.accept("data of control samples are sealed.   Open them: blinding: { state: control } in the card");
        }
        List<ObservedBins> all = new ArrayList<>(found);
        all.addAll(control.values());
        String identity = Provenance.identity(card, loaded.hash(), options, all, sealed);
        RunFolder folder = place.apply(identity);
        RunClaim claim = folder.claim(identity);
        try {
            folder.write("card.yaml", original.text());
            folder.write("run.json", Json.write(Provenance.of(card, options, identity, false), true) + "\n");
            Work work = new Work(
                    card,
                    options.quick(),
                    detector,
                    selections,
                    wanted,
                    visible,
                    sealed,
                    control,
                    controlSealed,
                    identity);
            RunResult result = result(work, folder);
            store(result, options, folder);
            return result;
        } finally {
            claim.close();
        }
    }

    /** Everything that a run needs to begin. */
    record Work(
            SearchCard card,
            boolean quick,
            DetectorModel detector,
            Selections selections,
            List<Double> wanted,
            List<ObservedBins> visible,
            boolean sealed,
            Map<String, ObservedBins> control,
            boolean controlSealed,
            String identity) {
        Work withCard(SearchCard other) {
            return new Work(
                    other, quick, detector, selections, wanted, visible, sealed, control, controlSealed, identity);
        }
    }

    private RunResult result(Work uncorrected, RunFolder folder) {
        Simulation simulation = new Simulation(
                uncorrected.card(), uncorrected.detector(), uncorrected.selections(), folder, uncorrected.identity());
        Controls.Outcome outcome = Controls.apply(
                uncorrected.card(),
                simulation.run(engine, progress),
                uncorrected.control(),
                uncorrected.controlSealed());
        Work w = uncorrected.withCard(outcome.card());
        SearchCard card = w.card();
        Simulation.Samples samples = outcome.samples();
        MassInference inference = Inferences.of(w, samples);
        List<Double> masses = inference.masses(w.wanted());
        List<PointResult> points = points(masses, inference, folder);
        if (fits != null) {
            for (double m : masses) {
                fits.fits(inference.inputs(m));
                inference.templates(m).forEach(fits::template);
            }
        }
        Maxima maxima = inference.maxima(points, engine, progress);
        return new RunResult(
                card,
                w.quick(),
                points,
                samples.anchors(),
                samples.backgrounds(),
                w.visible(),
                w.sealed(),
                pictures(points, inference),
                w.identity(),
                hashOfPoints(points),
                RunResult.globalOf(points, maxima),
                maxima.background(),
                outcome.results(),
                inference.events(points));
    }

    /** The user's data, else the card's; those belong to a luminosity and a selection and are left out at others. */
    private List<ObservedBins> observed(SearchCard card, RunOptions options, Selections selections) {
        List<ObservedBins> own =
                options.data().stream().filter(d -> !d.isControl()).toList();
        if (!own.isEmpty()) {
            return own;
        }
        boolean another =
                card.data().stream().anyMatch(d -> Math.abs(d.luminosity() / card.luminosity() - 1) > SAME_LUMINOSITY);
        if (another) {
            notes.accept("the card's data belong to another luminosity; expected limits only.");
            return List.of();
        }
        return new ObservedReader(card).ofCard(d -> sameSelection(d, selections));
    }

    private boolean sameSelection(DataSpec data, Selections selections) {
        String own = selections.fingerprint(data.from(), data.spectrum());
        boolean same = data.selection().isEmpty() || data.selection().equals(own);
        if (!same) {
            notes.accept(
                    "%s was made with another selection (%s) than the card's (%s) and is not used.   Maybe the cuts as they were, or selection: %s if it holds data made with these?"
                            .formatted(data.file(), data.selection(), own, own));
        }
        return same;
    }

    private static void store(RunResult result, RunOptions options, RunFolder folder) {
        folder.write("results.json", Json.write(result.tree(folder.root().toString()), true) + "\n");
        folder.write(
                "results.csv",
                CsvTable.write(
                        List.of("search: " + result.card().name(), "run: " + result.identity()), result.columns()));
        Map<String, Object> p = Provenance.of(result.card(), options, result.identity(), true);
        p.put("resultHash", result.resultHash());
        folder.write("run.json", Json.write(p, true) + "\n");
    }

    private List<PointResult> points(List<Double> wanted, MassInference inference, RunFolder folder) {
        Map<Double, List<PointResult>> done = new TreeMap<>();
        List<Double> missing = new ArrayList<>();
        for (double m : wanted) {
            Optional<List<PointResult>> stored = folder.readJson(file(m)).map(PointResults::of);
            stored.ifPresentOrElse(r -> done.put(m, r), () -> missing.add(m));
        }
        if (!missing.isEmpty()) {
            engine.run(
                    new PointTask(inference),
                    PointTask.plan(missing),
                    r -> {
                        folder.write(
                                file(r.result().mass()), Json.write(r.result().tree(), false) + "\n");
                        done.put(r.result().mass(), r.result().points());
                    },
                    (what, n, total) -> progress.report("masses", n, total));
        }
        return done.values().stream().flatMap(List::stream).toList();
    }

    /** Fits at the largest excess of each spectrum and at every mass whose data are one whole window. */
    private static List<FitPicture> pictures(List<PointResult> points, MassInference inference) {
        Map<String, PointResult> telling = new TreeMap<>();
        for (PointResult p : points) {
            if (!Double.isNaN(p.localZ())) {
                String key = p.mass() < 1 ? p.variable() + " low" : p.variable();
                telling.merge(key, p, (a, b) -> a.localZ() >= b.localZ() ? a : b);
            }
        }
        return telling.values().stream()
                .map(p -> inference.picture(p.mass()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static String file(double mass) {
        return "points/" + mass + ".json";
    }

    private static void requireOpenChannels(SearchCard card, DetectorModel detector) {
        Model model = card.signal().theory();
        org.nightjar.theory.Process process =
                org.nightjar.theory.Process.parse(card.signal().process(), model);
        for (double m : new double[] {card.masses()[0], card.masses()[card.masses().length - 1]}) {
            process.requireOpen(
                    Processes.point(card, model, m), detector.beams().sqrtS());
        }
    }

    /** Hash of all numbers of the points. */
    public static String hashOfPoints(List<PointResult> points) {
        StringBuilder s = new StringBuilder();
        points.forEach(p -> s.append(Json.write(p.tree(), false)).append('\n'));
        return Hash.of(s.toString());
    }
}
