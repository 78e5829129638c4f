/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.nightjar.core.card.CardException;
import org.nightjar.core.engine.LocalEngine;
import org.nightjar.formats.histfactory.Analysis;
import org.nightjar.formats.histfactory.ScanWorkspace;
import org.nightjar.formats.histfactory.Workspace;
import org.nightjar.formats.json.Json;
import org.nightjar.search.run.FitInput;
import org.nightjar.statistics.Limit;
import org.nightjar.statistics.histfactory.Interpolation;
import org.nightjar.statistics.scan.VariationResult;
import org.nightjar.statistics.scan.VariationScan;

/**
 * The fits that decide a run's limits as workspaces: per mass the variation with the largest expected limit, on the
 * simulated background, and that with the largest observed limit, on the data. {@code mu} = 1 is a cross section that the
 * list of the files names.
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
        try (LocalEngine engine = new LocalEngine(threads)) {
            again.fromSamples(engine, console, fits -> {
                add(fits.stream().filter(f -> !f.observed()).toList());
                add(fits.stream().filter(FitInput::observed).toList());
            });
        }
        if (files.isEmpty()) {
            throw new CardException(run.toString(), "its limits do not come from fits that a workspace can hold.", "");
        }
        files.put("workspaces.json", Json.write(list, true) + "\n");
        return files;
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
        // One digit: mu is then of order one at the limit.
        double decade = Math.pow(10, Math.floor(Math.log10(limit)));
        double unit = decade * Math.max(1, Math.floor(limit / decade));
        String kind = input.observed() ? "observed" : "expected";
        String name = "%s-%s".formatted(Show.number(input.mass()), kind);
        Map<String, Object> document = ScanWorkspace.of(input.hypothesis(), chosen.alternative(), unit, "limit");
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("mass", input.mass());
        entry.put("kind", kind);
        entry.put("fit", chosen.alternative().name());
        entry.put("crossSectionOfMu1", unit);
        entry.put("limit", limit);
        entry.put("level", input.hypothesis().level().value());
        entry.put("method", input.hypothesis().method());
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

    private String put(String name, Map<String, Object> document) {
        files.put(name, Json.write(document, true) + "\n");
        return name;
    }
}
