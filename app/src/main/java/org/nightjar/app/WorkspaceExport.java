/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import org.nightjar.core.card.CardException;
import org.nightjar.core.engine.LocalEngine;
import org.nightjar.formats.histfactory.Analysis;
import org.nightjar.formats.histfactory.ChannelWorkspace;
import org.nightjar.formats.histfactory.CountWorkspace;
import org.nightjar.formats.histfactory.ScanWorkspace;
import org.nightjar.formats.histfactory.Workspace;
import org.nightjar.formats.json.Json;
import org.nightjar.search.card.FitSettings;
import org.nightjar.search.card.SearchCard;
import org.nightjar.search.card.TemplateSettings;
import org.nightjar.search.run.CountInput;
import org.nightjar.search.run.FitInput;
import org.nightjar.search.run.FitListener;
import org.nightjar.search.run.PointResult;
import org.nightjar.search.run.TemplateInput;
import org.nightjar.statistics.Limit;
import org.nightjar.statistics.bayes.Prior;
import org.nightjar.statistics.histfactory.Interpolation;
import org.nightjar.statistics.scan.VariationResult;
import org.nightjar.statistics.scan.VariationScan;

/**
 * What decides a run's limits as workspaces. Of fits, per mass the variation with the largest expected limit, on the
 * simulated background, and that with the largest observed limit, on the data; of counts, per hypothesis the count of
 * background alone whose limit is the median, and that of the data; of templates, per mass the expected background.
 * {@code mu} = 1 is a cross section that the list of the
 * files names.
 */
final class WorkspaceExport {
    private final boolean pyhf;
    private final boolean hs3;
    private final Map<String, String> files = new LinkedHashMap<>();
    private final List<Object> list = new ArrayList<>();

    /** In one or both formats. */
    WorkspaceExport(boolean pyhf, boolean hs3) {
        this.pyhf = pyhf;
        this.hs3 = hs3;
    }

    /** Texts of the files of a run by name. */
    Map<String, String> of(Path run, int threads, Console console) {
        RunAgain again = new RunAgain(run);
        again.resultHash("export");
        SearchCard card = again.card();
        if (card.inference() instanceof FitSettings || card.inference() instanceof TemplateSettings) {
            try (LocalEngine engine = new LocalEngine(threads)) {
                again.fromSamples(engine, console, new Heard(card));
            }
        } else {
            RunFile results = RunFile.read(run.toString());
            List<PointResult> points =
                    results.points().stream().map(PointResult::of).toList();
            CountInput.of(card, results.luminosity(), points).forEach(c -> write(c, card));
        }
        if (files.isEmpty()) {
            throw new CardException(run.toString(), "it has no limit that a workspace could hold.", "");
        }
        files.put("workspaces.json", Json.write(list, true) + "\n");
        return files;
    }

    /** Writes what is fitted. */
    private final class Heard implements FitListener {
        private final SearchCard card;

        Heard(SearchCard card) {
            this.card = card;
        }

        @Override
        public void fits(List<FitInput> fits) {
            add(fits.stream().filter(f -> !f.observed()).toList());
            add(fits.stream().filter(FitInput::observed).toList());
        }

        @Override
        public void template(TemplateInput t) {
            Map<String, Object> document =
                    ChannelWorkspace.of(t.channel(), t.contents(), TemplateInput.INTEREST, t.highest(), "limit");
            write(
                    entry(t.mass(), Double.NaN, t.observed()),
                    document,
                    t.unit(),
                    t.limit(),
                    card.level(),
                    card.method());
        }
    }

    private void add(List<FitInput> fits) {
        if (fits.isEmpty()) {
            return;
        }
        FitInput first = fits.get(0);
        VariationResult all = VariationScan.evaluate(
                first.hypothesis(), fits.stream().map(FitInput::fit).toList());
        all.variations().stream()
                .filter(v -> size(v.limit(), first.observed()).isPresent())
                .max(Comparator.comparingDouble(
                        v -> size(v.limit(), first.observed()).orElse(0)))
                .ifPresent(v -> write(first, v));
    }

    private static OptionalDouble size(Limit limit, boolean observed) {
        if (!limit.status().usable()) {
            return OptionalDouble.empty();
        }
        return observed
                ? limit.observed()
                : limit.expected().map(e -> OptionalDouble.of(e.median())).orElse(OptionalDouble.empty());
    }

    private void write(FitInput input, VariationResult.OneVariation chosen) {
        double limit = size(chosen.limit(), input.observed()).orElseThrow();
        double unit = unit(limit);
        Map<String, Object> entry = entry(input.mass(), Double.NaN, input.observed());
        entry.put("fit", chosen.alternative().name());
        write(
                entry,
                ScanWorkspace.of(input.hypothesis(), chosen.alternative(), unit, "limit"),
                unit,
                limit,
                input.hypothesis().level().value(),
                input.hypothesis().method());
    }

    /** A count; the unified intervals of a run know no errors of background and signal. */
    private void write(CountInput input, SearchCard card) {
        String method = card.method();
        boolean exact = method.equals("feldman-cousins");
        double unit = unit(input.limit());
        Map<String, Object> document = CountWorkspace.of(
                input.count(),
                input.background(),
                exact ? 0 : input.backgroundError(),
                input.eventsPerPb() * unit,
                exact ? 0 : input.relativeError(),
                "limit");
        Map<String, Object> entry = entry(input.mass(), input.second(), input.observed());
        entry.put("count", input.count());
        if (!card.prior().equals(Prior.FLAT)) {
            entry.put("prior", card.prior().text());
        }
        write(entry, document, unit, input.limit(), card.level(), method.equals("cls") ? "cls-count" : method);
    }

    /** One digit: mu is then of order one at the limit. */
    private static double unit(double limit) {
        double decade = Math.pow(10, Math.floor(Math.log10(limit)));
        return decade * Math.max(1, Math.floor(limit / decade));
    }

    private static Map<String, Object> entry(double mass, double second, boolean observed) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("mass", mass);
        if (!Double.isNaN(second)) {
            entry.put("secondMass", second);
        }
        entry.put("kind", observed ? "observed" : "expected");
        return entry;
    }

    private void write(
            Map<String, Object> entry,
            Map<String, Object> document,
            double unit,
            double limit,
            double level,
            String method) {
        String name = name(entry);
        entry.put("crossSectionOfMu1", unit);
        entry.put("limit", limit);
        entry.put("level", level);
        entry.put("method", method);
        List<String> written = new ArrayList<>();
        if (pyhf) {
            written.add(put(name + ".pyhf.json", document));
        }
        if (hs3) {
            Workspace w = Workspace.of(name, Json.read(name, Json.write(document, false)));
            Analysis a = w.analysis(null, null, Interpolation.CODE4, Interpolation.CODE4P);
            written.add(put(name + ".hs3.json", w.hs3(a, null)));
        }
        entry.put("files", written);
        list.add(entry);
    }

    /** The masses and what the file is about, without ending; six digits unless they leave two files with one name. */
    private String name(Map<String, Object> entry) {
        String brief = name(entry, Show::number);
        boolean taken = files.keySet().stream().anyMatch(f -> f.startsWith(brief + "."));
        return taken ? name(entry, String::valueOf) : brief;
    }

    private static String name(Map<String, Object> entry, DoubleFunction<String> text) {
        String second = entry.get("secondMass") instanceof Double m ? "-" + text.apply(m) : "";
        String first = entry.get("mass") instanceof Double m ? text.apply(m) : "";
        return "%s%s-%s".formatted(first, second, entry.get("kind"));
    }

    private String put(String name, Map<String, Object> document) {
        files.put(name, Json.write(document, true) + "\n");
        return name;
    }
}
