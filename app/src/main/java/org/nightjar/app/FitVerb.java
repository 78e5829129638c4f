/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nightjar.formats.files.AtomicFile;
import org.nightjar.formats.histfactory.Analysis;
import org.nightjar.formats.json.Json;
import org.nightjar.statistics.FitParameter;
import org.nightjar.statistics.FitResult;
import org.nightjar.statistics.FitStatus;
import org.nightjar.statistics.fit.NewtonFitter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The maximum-likelihood fit of a workspace. */
@Command(
        name = "fit",
        description = {
            "Best-fit parameters with the errors of the inverse Hessian, and 2NLL with all its constants; on request",
            "likelihood-ratio errors, profiles, contours, pulls and impacts."
        },
        footer = {"", "Example:  nightjar fit workspace.json --minos mu --impacts"})
final class FitVerb extends Verb {
    @Mixin
    private WorkspaceOptions options = new WorkspaceOptions();

    @Option(
            names = "--hs3",
            paramLabel = "FILE",
            description = "Also write the workspace with its best fit as an HS3 document.")
    private @Nullable Path hs3;

    @Mixin
    private ProfileOptions profiles = new ProfileOptions();

    @Override
    int execute() {
        if (hs3 != null) {
            options.keep(hs3, "--hs3");
        }
        Analysis a = options.analysis();
        profiles.check(a);
        FitResult fit = new NewtonFitter().fit(a.model(), a.observed());
        List<FitParameter> all = a.model().parameters();
        List<String> atBound = fit.status() instanceof FitStatus.ConvergedAtBound b ? b.at() : List.of();
        Map<String, Object> parameters = new LinkedHashMap<>();
        List<List<String>> rows = new ArrayList<>();
        for (int k = 0; k < all.size(); k++) {
            FitParameter p = all.get(k);
            Map<String, Object> m = new LinkedHashMap<>();
            m.put("value", fit.value(k));
            m.put("error", fit.error(k));
            m.put("fixed", p.role() == FitParameter.Role.FIXED);
            m.put("atBound", atBound.contains(p.name()));
            parameters.put(p.name(), m);
            String note = p.role() == FitParameter.Role.FIXED
                    ? "fixed"
                    : atBound.contains(p.name()) ? "at its bound" : "+- " + Show.number(fit.error(k));
            rows.add(List.of("   " + p.name(), Show.number(fit.value(k)), note));
        }
        Map<String, Object> found = options.tree(a);
        found.put("parameters", parameters);
        found.put("twiceNll", fit.twiceNll());
        found.put("status", fit.status().text());
        found.put("converged", fit.status().usable());
        found.put("edm", fit.edm());
        found.put("evaluations", fit.evaluations());
        console()
                .line("2NLL = %s   (%s)"
                        .formatted(Show.number(fit.twiceNll()), fit.status().text()));
        Show.columns(rows).forEach(console()::line);
        if (fit.status().usable()) {
            profiles.add(a, fit, seed == null ? 1 : seed, threads(), found, console());
        }
        if (hs3 != null) {
            String text = Json.write(options.hs3(a, fit.status().usable() ? fit.values() : null), true);
            AtomicFile.write(hs3, text);
            found.put("written", List.of(hs3.toString()));
            console().line("   written: " + hs3);
        }
        options.warnings().forEach(w -> console().progress("note: " + w));
        console().document(found);
        return fit.status().usable() ? 0 : 3;
    }
}
