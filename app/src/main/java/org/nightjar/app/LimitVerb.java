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
import org.nightjar.statistics.Level;
import org.nightjar.statistics.Limit;
import org.nightjar.statistics.ToyModel;
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
    /** What answers --mu. */
    private static final List<String> TESTS = List.of("auto", "cls-asymptotic", "cls-toys");
    /** What has expected limits from toys of its own. */
    private static final List<String> BY_TOYS = List.of("bayesian", "feldman-cousins");

    private static final int FEWEST_BAND_TOYS = 20;
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

    @Option(
            names = "--expected-toys",
            paramLabel = "N",
            description = {
                "Background-only toys for the expected limits of bayesian and feldman-cousins where no sum over counts",
                "gives them (default: 100; 0, none, in models of more than 40 parameters)."
            })
    private @Nullable Integer bandToys;

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
        if (toys < 100 || toys > 1_000_000) {
            throw new CardException("--toys", toys + " is not between 100 and 1000000.", "2000?");
        }
        TestStatistic tested = StatisticsOptions.statistic(statistic);
        if (mu == null && tested != TestStatistic.Q_TILDE) {
            throw new CardException(
                    "--statistic", "is for --mu; a limit's method names its own.", "--method profile-two-sided?");
        }
        if (mu != null && !TESTS.contains(method)) {
            throw new CardException(
                    "--method", "--mu is answered with CLs, not with " + method + ".", "cls-asymptotic or cls-toys?");
        }
        checkBandToys();
        return mu == null
                ? limit(a, wanted)
                : new SignalHypothesis(options, a, mu, tested, toys, number(), threads()).answer(method, console());
    }

    private void checkBandToys() {
        if (bandToys == null) {
            return;
        }
        if (mu != null || !BY_TOYS.contains(method)) {
            throw new CardException(
                    "--expected-toys",
                    "is for the limits of --method bayesian and feldman-cousins; other methods make their band without it.",
                    "--toys?");
        }
        if (bandToys != 0 && (bandToys < FEWEST_BAND_TOYS || bandToys > 100_000)) {
            throw new CardException(
                    "--expected-toys",
                    bandToys + " is neither 0 nor between " + FEWEST_BAND_TOYS + " and 100000.",
                    "100?");
        }
    }

    private long number() {
        return seed == null ? 1 : seed;
    }

    /** The same model with the parameter of interest free far beyond its declared upper bound. */
    static ToyModel beyondBound(ToyModel model) {
        FitParameter poi = model.parameters().get(model.parameterOfInterest());
        return BoundedModel.of(model, poi.lower(), FARTHER * Math.max(1, poi.upper()));
    }

    private int limit(Analysis a, Level wanted) {
        if (isBlind(a)) {
            throw new CardException(
                    a.interest(),
                    "no bin changes with it: the signal is zero everywhere.",
                    "another --patch, or --poi?");
        }
        MethodChoice choice = MethodChoice.of(method, a);
        UpperLimits limits = new UpperLimits(options, toys, number(), threads(), prior, bandToys);
        Limit limit = limits.of(choice.method(), a.model(), a, wanted);
        FitParameter poi = a.model().parameters().get(a.model().parameterOfInterest());
        String note = limit.note();
        if (limit.observed().isEmpty() && limit.status().text().contains("above the bound")) {
            limit = limits.of(choice.method(), beyondBound(a.model()), a, wanted);
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

    private void print(Analysis a, Limit limit, OptionalDouble lower, String note, String why) {
        Double observed = limit.observed().isPresent() ? limit.observed().getAsDouble() : null;
        double[] band = limit.expected().map(ExpectedBand::edges).orElse(null);
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
}
