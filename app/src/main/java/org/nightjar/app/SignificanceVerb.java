/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.Map;
import org.nightjar.formats.histfactory.Analysis;
import org.nightjar.statistics.FitParameter;
import org.nightjar.statistics.FitResult;
import org.nightjar.statistics.limit.ProfileLikelihood;
import org.nightjar.statistics.limit.Significance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The local significance of a signal in a workspace. */
@Command(
        name = "significance",
        description = "Local significance of the signal: sqrt(q0) and p0 (arXiv:1007.1727 Eq. 12, 52).",
        footer = {"", "Example:  nightjar significance workspace.json"})
final class SignificanceVerb extends Verb {
    @Mixin
    private WorkspaceOptions options = new WorkspaceOptions();

    @Override
    int execute() {
        Analysis a = options.withInterest();
        Significance s = new ProfileLikelihood(a.model(), a.observed()).significance();
        boolean usable = s.status().usable();
        Map<String, Object> found = options.tree(a);
        found.put("q0", usable ? Math.pow(Math.max(0, s.signed()), 2) : null);
        found.put("significance", usable ? Math.max(0, s.signed()) : null);
        found.put("signed", usable ? s.signed() : null);
        found.put("localP", usable ? s.localP() : null);
        found.put("estimate", usable ? s.estimate() : null);
        found.put("error", usable ? s.error() : null);
        double expected = usable ? expected(a) : Double.NaN;
        found.put("expectedSignificance", Double.isNaN(expected) ? null : expected);
        found.put("method", "q0, asymptotic");
        found.put("status", s.status().text());
        if (usable) {
            console()
                    .line("%s standard deviations, p0 = %s"
                            .formatted(Show.number(Math.max(0, s.signed())), Show.number(s.localP())));
            if (!Double.isNaN(expected)) {
                console().line("   expected for %s = 1: %s".formatted(a.interest(), Show.number(expected)));
            }
            console()
                    .line("   %s = %s +- %s"
                            .formatted(a.interest(), Show.number(s.estimate()), Show.number(s.error())));
        }
        console().line("   " + s.status().text());
        options.warnings().forEach(w -> console().progress("note: " + w));
        console().document(found);
        return usable ? 0 : 3;
    }

    /** Median for a signal of strength one: of the Asimov set with nuisances fitted to the data; NaN if a fit fails. */
    private static double expected(Analysis a) {
        FitParameter poi = a.model().parameters().get(a.model().parameterOfInterest());
        if (!(poi.lower() <= 1 && poi.upper() >= 1)) {
            return Double.NaN;
        }
        FitResult one = new ProfileLikelihood(a.model(), a.observed()).at(1);
        if (!one.status().usable()) {
            return Double.NaN;
        }
        Significance s = new ProfileLikelihood(a.model(), a.model().expected(one.values())).significance();
        return s.status().usable() ? Math.max(0, s.signed()) : Double.NaN;
    }
}
