/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.card.CardException;
import org.nightjar.formats.histfactory.Analysis;
import org.nightjar.report.figure.TestFigure;
import org.nightjar.statistics.BoundedModel;
import org.nightjar.statistics.ExpectedBand;
import org.nightjar.statistics.FitParameter;
import org.nightjar.statistics.FitResult;
import org.nightjar.statistics.Level;
import org.nightjar.statistics.Limit;
import org.nightjar.statistics.ToyModel;
import org.nightjar.statistics.limit.EffectiveBackground;
import org.nightjar.statistics.limit.HypothesisTest;
import org.nightjar.statistics.limit.ProfileLikelihood;
import org.nightjar.statistics.limit.TestStatistic;
import org.nightjar.statistics.limit.TwoSidedProfile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The upper limit on the parameter of interest of a workspace. */
@Command(
        name = "limit",
        description = {
            "Upper limit on the parameter of interest, observed and expected without signal; with --mu the CLs of one",
            "value. Test statistics of arXiv:1007.1727 with asymptotic distributions or toys."
        },
        footer = {"", "Example:  nightjar limit workspace.json --level 95%%"})
final class LimitVerb extends Verb {
    private static final List<String> METHODS = List.of(
            "auto",
            "cls-asymptotic",
            "cls-toys",
            "clsb-toys",
            "profile-one-sided",
            "profile-two-sided",
            "bayesian",
            "feldman-cousins",
            "cls-count",
            "exact");
    /** In larger models auto leaves toys to the user: each costs a fit of seconds, not of microseconds. */
    private static final int SMALL = 40;
    /** Points of a drawn CLs scan. */
    private static final int SCAN = 60;
    /** A limit beyond the declared bound is looked for up to this many times the bound. */
    private static final double FARTHER = 1e4;

    @Mixin
    private WorkspaceOptions options = new WorkspaceOptions();

    @Mixin
    private LimitPlaneOptions plane = new LimitPlaneOptions();

    @Mixin
    private FigureFiles figures = new FigureFiles();

    @Option(names = "--level", paramLabel = "P", description = "Confidence level (default: 95%%).")
    private String level = "95%";

    @Option(names = "--mu", paramLabel = "X", description = "Test this value instead of finding the limit.")
    private @Nullable Double mu;

    @Option(
            names = "--method",
            paramLabel = "M",
            description = {
                "auto (default): toys where fewer than five background events lie under the signal, else asymptotic;",
                "cls-asymptotic, cls-toys, clsb-toys (CLs+b), profile-one-sided (CLs+b), profile-two-sided,",
                "bayesian (Markov chains; --prior), feldman-cousins (toys, nuisance parameters profiled), cls-count",
                "(CLs of the count itself), exact (CLs+b of the count itself). A workspace that is one count needs neither",
                "chains nor toys for the last four."
            })
    private String method = "auto";

    @Option(names = "--toys", paramLabel = "N", description = "Toys of each kind per tested value (default: 2000).")
    private int toys = 2000;

    @Mixin
    private PriorOption prior = new PriorOption();

    @Option(names = "--statistic", paramLabel = "T", description = "For --mu: q~ (default), q, t~ or t.")
    private String statistic = "q~";

    @Override
    int execute() {
        Level wanted = StatisticsOptions.level(level);
        StatisticsOptions.oneOf("--method", method, METHODS);
        prior.check(method.equals("bayesian"));
        plane.check(mu);
        if (plane.wanted()) {
            return plane.run(options, wanted, threads(), figures, console());
        }
        Analysis a = options.withInterest();
        options.warnings().forEach(w -> console().progress("note: " + w));
        if (mu != null && method.endsWith("toys")) {
            throw new CardException(
                    "--method",
                    "one value is tested with toys by another verb.",
                    "nightjar toys WORKSPACE --mu " + Show.number(mu) + "?");
        }
        if (toys < 100 || toys > 1_000_000) {
            throw new CardException("--toys", toys + " is not between 100 and 1000000.", "2000?");
        }
        TestStatistic tested = StatisticsOptions.statistic(statistic);
        if (mu == null && tested != TestStatistic.Q_TILDE) {
            throw new CardException(
                    "--statistic", "is for --mu; a limit's method names its own.", "--method profile-two-sided?");
        }
        if (mu != null && !method.equals("auto") && !method.equals("cls-asymptotic")) {
            throw new CardException(
                    "--method", "--mu is answered with CLs, not with " + method + ".", "cls-asymptotic?");
        }
        return mu == null ? limit(a, wanted) : test(a, mu, tested);
    }

    private int test(Analysis a, double value, TestStatistic tested) {
        FitParameter poi = a.model().parameters().get(a.model().parameterOfInterest());
        if (!(value >= poi.lower()) || Double.isInfinite(value)) {
            throw new CardException("--mu", value + " is below the lower bound " + poi.lower() + " or not finite.", "");
        }
        ToyModel model = value > poi.upper() ? BoundedModel.of(a.model(), poi.lower(), value) : a.model();
        HypothesisTest t = HypothesisTest.of(new ProfileLikelihood(model, a.observed()), value, tested);
        boolean usable = t.status().usable();
        Map<String, Object> found = options.tree(a);
        found.put("mu", value);
        found.put("statistic", statistic);
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
        if (isBlind(a)) {
            throw new CardException(
                    a.interest(),
                    "no bin changes with it: the signal is zero everywhere.",
                    "another --patch, or --poi?");
        }
        Choice choice = choose(a);
        UpperLimits limits = new UpperLimits(options, toys, seed == null ? 1 : seed, threads(), prior);
        Limit limit = limits.of(choice.method(), a.model(), a, wanted);
        FitParameter poi = a.model().parameters().get(a.model().parameterOfInterest());
        String note = limit.note();
        if (limit.observed().isEmpty() && limit.status().text().contains("above the bound")) {
            ToyModel wide = BoundedModel.of(a.model(), poi.lower(), FARTHER * Math.max(1, poi.upper()));
            limit = limits.of(choice.method(), wide, a, wanted);
            note += (note.isEmpty() ? "" : "; ") + "looked for beyond the declared bound " + Show.number(poi.upper());
        }
        OptionalDouble lower = method.equals("profile-two-sided")
                ? new TwoSidedProfile().lowerLimit(new ProfileLikelihood(a.model(), a.observed()), wanted)
                : limits.lowerEnd();
        print(a, limit, lower, note, choice.why());
        return limit.observed().isPresent() ? 0 : 3;
    }

    /** Whether the parameter of interest changes nothing that is expected. */
    private static boolean isBlind(Analysis a) {
        int k = a.model().parameterOfInterest();
        double[] x = a.model().start(a.observed());
        x[k] = 0;
        double[] without = a.model().expected(x).counts();
        x[k] = 1;
        return Arrays.equals(without, a.model().expected(x).counts());
    }

    private record Choice(String method, String why) {}

    /** The method asked for, or the one that is valid at these counts. */
    private Choice choose(Analysis a) {
        if (!method.equals("auto")) {
            return new Choice(method, "as asked for");
        }
        FitResult b = new ProfileLikelihood(a.model(), a.observed()).background();
        if (!b.status().usable()) {
            return new Choice("cls-asymptotic", "the background-only fit failed");
        }
        double events = EffectiveBackground.of(a.model(), b.values());
        String counts = Show.number(events) + " effective background events under the signal";
        if (events >= EffectiveBackground.ENOUGH) {
            return new Choice("cls-asymptotic", counts + ": enough for asymptotic formulae");
        }
        if (a.model().parameters().size() > SMALL) {
            return new Choice(
                    "cls-asymptotic",
                    counts + ": too few for asymptotic formulae, but toys of so large a model are left to you:"
                            + " check with --method cls-toys");
        }
        return new Choice("cls-toys", counts + ": too few for asymptotic formulae");
    }

    private void print(Analysis a, Limit limit, OptionalDouble lower, String note, String why) {
        Double observed = limit.observed().isPresent() ? limit.observed().getAsDouble() : null;
        double[] band = limit.expected().map(LimitVerb::edges).orElse(null);
        Map<String, Object> found = options.tree(a);
        found.put("observed", observed);
        lower.ifPresent(x -> found.put("lowerLimit", x));
        found.put("expected", band);
        found.put("level", limit.level().value());
        found.put("method", limit.method());
        found.put("why", why);
        found.put("note", note);
        found.put("status", limit.status().text());
        if (observed != null && figures.wanted()) {
            draw(a, limit, observed);
            found.put("files", figures.written());
        }
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
        console().line("   " + why);
        console().line("   " + limit.status().text());
        if (!note.isEmpty()) {
            console().progress("note: " + note);
        }
        console().document(found);
    }

    /** CLs over the signal strength with asymptotic formulae, to 1.3 times the largest of the limits. */
    private void draw(Analysis a, Limit limit, double observed) {
        double top = 1.3
                * Math.max(observed, limit.expected().map(ExpectedBand::plus2).orElse(observed));
        FitParameter poi = a.model().parameters().get(a.model().parameterOfInterest());
        ToyModel model = BoundedModel.of(a.model(), poi.lower(), Math.max(top, poi.upper()));
        ProfileLikelihood profile = new ProfileLikelihood(model, a.observed());
        double[] mu = new double[SCAN];
        double[] cls = new double[SCAN];
        double[][] band = new double[5][SCAN];
        for (int i = 0; i < SCAN; i++) {
            mu[i] = top * (i + 1) / SCAN;
            HypothesisTest t = HypothesisTest.of(profile, mu[i]);
            cls[i] = t.status().usable() ? t.cls() : Double.NaN;
            for (int k = 0; k < 5; k++) {
                band[k][i] = t.status().usable() ? t.expected()[k] : Double.NaN;
            }
        }
        figures.write(TestFigure.cls(a.interest(), mu, cls, band, limit.level().alpha()), "cls-scan", console());
    }

    private static double[] edges(ExpectedBand e) {
        return new double[] {e.minus2(), e.minus1(), e.median(), e.plus1(), e.plus2()};
    }
}
