/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.card.CardException;
import org.nightjar.formats.histfactory.Analysis;
import org.nightjar.statistics.ExpectedBand;
import org.nightjar.statistics.FitParameter;
import org.nightjar.statistics.Level;
import org.nightjar.statistics.Limit;
import org.nightjar.statistics.LimitMethod;
import org.nightjar.statistics.histfactory.HistFactoryModel;
import org.nightjar.statistics.limit.ClsAsymptotic;
import org.nightjar.statistics.limit.HypothesisTest;
import org.nightjar.statistics.limit.OneSidedProfile;
import org.nightjar.statistics.limit.ProfileLikelihood;
import org.nightjar.statistics.limit.TwoSidedProfile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The upper limit on the parameter of interest of a workspace. */
@Command(
        name = "limit",
        description = {
            "Upper limit on the parameter of interest, observed and expected without signal; with --mu the CLs of one",
            "value. Test statistic q~_mu with its asymptotic distributions (arXiv:1007.1727)."
        },
        footer = {"", "Example:  nightjar limit workspace.json --level 95%%"})
final class LimitVerb extends Verb {
    private static final List<String> METHODS =
            List.of("auto", "cls-asymptotic", "cls-toys", "profile-one-sided", "profile-two-sided");
    /** A limit beyond the declared bound is looked for up to this many times the bound. */
    private static final double FARTHER = 1e4;

    @Mixin
    private WorkspaceOptions options = new WorkspaceOptions();

    @Option(names = "--level", paramLabel = "P", description = "Confidence level (default: 95%%).")
    private String level = "95%";

    @Option(names = "--mu", paramLabel = "X", description = "Test this value instead of finding the limit.")
    private @Nullable Double mu;

    @Option(
            names = "--method",
            paramLabel = "M",
            description = "auto (default), cls-asymptotic, profile-one-sided or profile-two-sided.")
    private String method = "auto";

    @Override
    int execute() {
        Level wanted = StatisticsOptions.level(level);
        StatisticsOptions.oneOf("--method", method, METHODS);
        Analysis a = options.withInterest();
        options.warnings().forEach(w -> console().progress("note: " + w));
        if (method.equals("cls-toys")) {
            throw new CardException(
                    "--method",
                    "cls-toys tests one value at a time.",
                    "nightjar toys WORKSPACE --mu " + (mu == null ? "1" : Show.number(mu)) + "?");
        }
        if (mu != null && method.startsWith("profile")) {
            throw new CardException(
                    "--method", "--mu is answered with CLs, not with " + method + ".", "cls-asymptotic?");
        }
        return mu == null ? limit(a, wanted) : test(a, mu);
    }

    private int test(Analysis a, double value) {
        FitParameter poi = a.model().parameters().get(a.model().parameterOfInterest());
        if (!(value >= poi.lower()) || Double.isInfinite(value)) {
            throw new CardException("--mu", value + " is below the lower bound " + poi.lower() + " or not finite.", "");
        }
        HistFactoryModel model = value > poi.upper() ? a.model().withInterestBounds(poi.lower(), value) : a.model();
        HypothesisTest t = HypothesisTest.of(new ProfileLikelihood(model, a.observed()), value);
        boolean usable = t.status().usable();
        Map<String, Object> found = options.tree(a);
        found.put("mu", value);
        found.put("clsObserved", usable ? t.cls() : null);
        found.put("clsExpected", usable ? t.expected() : null);
        found.put("clsb", usable ? t.clsb() : null);
        found.put("clb", usable ? t.clb() : null);
        found.put("q", usable ? t.q() : null);
        found.put("qAsimov", usable ? t.qAsimov() : null);
        found.put("method", "cls-asymptotic");
        found.put("status", t.status().text());
        if (usable) {
            console().line("CLs = %s at %s = %s".formatted(Show.number(t.cls()), a.interest(), Show.number(value)));
            console()
                    .line("   expected %s (-2 to +2 sigma: %s to %s)"
                            .formatted(
                                    Show.number(t.expected()[2]),
                                    Show.number(t.expected()[0]),
                                    Show.number(t.expected()[4])));
        }
        console().line("   " + t.status().text());
        console().document(found);
        return usable ? 0 : 3;
    }

    private int limit(Analysis a, Level wanted) {
        LimitMethod chosen = switch (method) {
            case "profile-one-sided" -> new OneSidedProfile();
            case "profile-two-sided" -> new TwoSidedProfile();
            default -> new ClsAsymptotic();
        };
        Limit limit = chosen.upperLimit(a.model(), a.observed(), wanted);
        FitParameter poi = a.model().parameters().get(a.model().parameterOfInterest());
        String note = limit.note();
        if (limit.observed().isEmpty() && limit.status().text().contains("above the bound")) {
            HistFactoryModel wide = a.model().withInterestBounds(poi.lower(), FARTHER * Math.max(1, poi.upper()));
            limit = chosen.upperLimit(wide, a.observed(), wanted);
            note += (note.isEmpty() ? "" : "; ") + "looked for beyond the declared bound " + Show.number(poi.upper());
        }
        OptionalDouble lower = method.equals("profile-two-sided")
                ? new TwoSidedProfile().lowerLimit(new ProfileLikelihood(a.model(), a.observed()), wanted)
                : OptionalDouble.empty();
        print(a, limit, lower, note);
        return limit.observed().isPresent() ? 0 : 3;
    }

    private void print(Analysis a, Limit limit, OptionalDouble lower, String note) {
        Double observed = limit.observed().isPresent() ? limit.observed().getAsDouble() : null;
        double[] band = limit.expected().map(LimitVerb::edges).orElse(null);
        String why = method.equals("auto")
                ? limit.note().isEmpty()
                        ? "enough events for asymptotic formulae"
                        : "asymptotic formulae, although events are few: check with the exact methods of nightjar count"
                : "as asked for";
        Map<String, Object> found = options.tree(a);
        found.put("observed", observed);
        lower.ifPresent(x -> found.put("lowerLimit", x));
        found.put("expected", band);
        found.put("level", limit.level().value());
        found.put("method", limit.method());
        found.put("why", why);
        found.put("note", note);
        found.put("status", limit.status().text());
        if (observed != null) {
            console()
                    .line("%s < %s at %s (%s)"
                            .formatted(
                                    a.interest(),
                                    Show.number(observed),
                                    Show.percent(limit.level().value()),
                                    limit.method()));
        }
        lower.ifPresent(x -> console().line("   lower end " + Show.number(x)));
        if (band != null) {
            console()
                    .line("   expected %s, 68 %%: %s to %s, 95 %%: %s to %s"
                            .formatted(
                                    Show.number(band[2]),
                                    Show.number(band[1]),
                                    Show.number(band[3]),
                                    Show.number(band[0]),
                                    Show.number(band[4])));
        }
        console().line("   " + limit.status().text());
        if (!note.isEmpty()) {
            console().progress("note: " + note);
        }
        console().document(found);
    }

    private static double[] edges(ExpectedBand e) {
        return new double[] {e.minus2(), e.minus1(), e.median(), e.plus1(), e.plus2()};
    }
}
