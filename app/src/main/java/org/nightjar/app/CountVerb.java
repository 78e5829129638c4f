/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.card.CardException;
import org.nightjar.core.units.Dimension;
import org.nightjar.statistics.Level;
import org.nightjar.statistics.counting.CountingExperiment;
import org.nightjar.statistics.counting.Interval;
import org.nightjar.statistics.counting.Uncertain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The limit of one count over a background. */
@Command(
        name = "count",
        description = {
            "Limits on the signal from a number of observed events over an expected background: events; with",
            "--luminosity a cross section in pb; errors are marginalised (Gaussian, or log-normal if wide)."
        },
        footer = {
            "",
            "Example:  nightjar count --observed 3 --background 2.8±0.9 --efficiency 0.05±12%% --luminosity 276/pb"
        })
final class CountVerb extends Verb {
    private static final List<String> METHODS = List.of("auto", "bayesian", "feldman-cousins", "exact", "cls");
    private static final int LARGEST = 10_000_000;
    /** A search of the unified belt takes a time that grows with n. */
    private static final int LARGEST_BELT = 2000;
    /** Above this relative error a Gaussian scale comes near zero within its tails; a log-normal one does not. */
    private static final double WIDE = 0.2;

    @Option(names = "--observed", paramLabel = "N", required = true, description = "Number of observed events.")
    private int observed;

    /** More background events than any count that is taken. */
    private static final double MOST = 1e8;

    @Option(names = "--background", paramLabel = "B[±E]", description = "Expected background events.")
    private @Nullable String background;

    @Mixin
    private OnOffOptions control = new OnOffOptions();

    @Option(names = "--efficiency", paramLabel = "E[±E]", description = "Signal efficiency (default: 1).")
    private @Nullable String efficiency;

    @Option(
            names = "--luminosity",
            paramLabel = "L[±E]",
            description = "Integrated luminosity, such as 445/pb: the limit is then a cross section in pb.")
    private @Nullable String luminosity;

    @Option(names = "--level", paramLabel = "P", description = "Confidence or credibility level (default: 95%%).")
    private String level = "95%";

    @Option(
            names = "--method",
            paramLabel = "M",
            description = "auto (default), bayesian, feldman-cousins, exact or cls.")
    private String method = "auto";

    @Option(
            names = "--errors",
            paramLabel = "SHAPE",
            description = "gaussian or log-normal (default: gaussian up to 20%% of the scale, log-normal above).")
    private @Nullable String errors;

    @Mixin
    private PriorOption prior = new PriorOption();

    @Override
    int execute() {
        if (observed < 0 || observed > LARGEST) {
            throw new CardException("--observed", observed + " is not between 0 and " + LARGEST + ".", "");
        }
        Level wanted = StatisticsOptions.level(level);
        StatisticsOptions.oneOf("--method", method, METHODS);
        Measured b = control.background(background);
        Uncertain scale = scale();
        if (b.value() > MOST) {
            throw new CardException(
                    "--background", Show.number(b.value()) + " is above " + Show.number(MOST) + ".", "");
        }
        Uncertain known = background(b);
        CountingExperiment experiment = new CountingExperiment(observed, known, scale);
        String chosen = method.equals("auto") ? "bayesian" : method;
        prior.check(chosen.equals("bayesian"));
        Interval interval = limits(experiment, chosen, wanted);
        print(interval, b, scale, wanted, why(chosen, b, scale));
        return 0;
    }

    private Uncertain background(Measured b) {
        if (control.sideband().isPresent()) {
            return control.sideband().get();
        }
        boolean log = "log-normal".equals(errors) && b.error() > 0;
        if (log && b.value() == 0) {
            throw new CardException("--background", "0 cannot have a log-normal error.", "--errors gaussian?");
        }
        return log ? Uncertain.logNormal(b.value(), b.error()) : Uncertain.gaussian(b.value(), b.error());
    }

    private String shape() {
        return control.sideband().isPresent() ? "gamma" : "log-normal".equals(errors) ? "log-normal" : "gaussian";
    }

    /** Luminosity times efficiency; their relative errors add in quadrature. */
    private Uncertain scale() {
        if (errors != null) {
            StatisticsOptions.oneOf("--errors", errors, List.of("gaussian", "log-normal"));
        }
        Measured e = efficiency == null
                ? new Measured(1, 0)
                : Measured.of("--efficiency", efficiency, Dimension.PURE, "0.05±0.01");
        Measured l = luminosity == null
                ? new Measured(1, 0)
                : Measured.of("--luminosity", luminosity, Dimension.LUMINOSITY, "445±3/pb");
        if (e.value() == 0 || e.value() > 1) {
            throw new CardException("--efficiency", efficiency + " is not above 0 and at most 1.", "0.05±0.01?");
        }
        if (l.value() == 0) {
            throw new CardException("--luminosity", luminosity + " is not positive.", "445/pb?");
        }
        double value = e.value() * l.value();
        double relative = Math.hypot(e.error() / e.value(), l.error() / l.value());
        boolean log = errors == null ? relative > WIDE : errors.equals("log-normal");
        return log ? Uncertain.logNormal(value, relative * value) : Uncertain.gaussian(value, relative * value);
    }

    private Interval limits(CountingExperiment e, String chosen, Level wanted) {
        return switch (chosen) {
            case "feldman-cousins" -> unified(e, wanted);
            case "exact" -> e.exact(wanted);
            case "cls" -> e.cls(wanted);
            default -> prior.orRefuse(() -> e.bayesian(wanted, prior.prior()));
        };
    }

    private Interval unified(CountingExperiment e, Level wanted) {
        if (!e.isExact()) {
            throw new CardException(
                    "--method",
                    "feldman-cousins needs background and scale without errors.",
                    "bayesian or cls, which average over them?");
        }
        if (observed > LARGEST_BELT) {
            throw new CardException(
                    "--method", "feldman-cousins is offered up to " + LARGEST_BELT + " events.", "bayesian or cls?");
        }
        return e.feldmanCousins(wanted);
    }

    private String why(String chosen, Measured b, Uncertain scale) {
        String counts = "%d observed over %s expected".formatted(observed, Show.number(b.value()));
        String few = Math.min(observed, b.value()) < 5 ? ", too few for asymptotic formulae" : "";
        String text = switch (chosen) {
            case "bayesian" -> prior.words() + ", valid at any count (" + counts + few + ")";
            case "cls" -> "P(k <= n | s+b) / P(k <= n | b), exact Poisson sums (" + counts + few + ")";
            case "exact" -> "each limit is one-sided and covers at least at its level (" + counts + few + ")";
            default -> "unified interval with the published remedy for deficits (" + counts + few + ")";
        };
        boolean free = prior.isFlat()
                && chosen.equals("bayesian")
                && shape().equals("gaussian")
                && b.error() == 0
                && scale.isExact();
        return text + (free ? "; equal to CLs for a known background" : "");
    }

    private void print(Interval i, Measured b, Uncertain scale, Level wanted, String why) {
        String unit = luminosity != null ? "pb" : "events";
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("observed", observed);
        found.put("background", b.value());
        found.put("backgroundError", b.error());
        found.put("backgroundShape", shape());
        found.put("scale", scale.value());
        found.put("scaleError", scale.error());
        found.put("errors", scale.shape() == Uncertain.Shape.LOG_NORMAL ? "log-normal" : "gaussian");
        found.put("level", wanted.value());
        found.put("upperLimit", i.upper());
        found.put("lowerLimit", i.lower());
        found.put("unit", unit);
        found.put("method", i.method());
        found.put("prior", i.method().equals("bayesian") ? prior.prior().text() : null);
        found.put("why", why);
        found.put("note", i.note());
        control.add(observed, b.value(), b.error(), found, console());
        console()
                .line("upper limit %s %s at %s (%s)"
                        .formatted(Show.number(i.upper()), unit, Show.percent(wanted.value()), i.method()));
        if (i.lower() > 0) {
            console().line("lower limit %s %s".formatted(Show.number(i.lower()), unit));
        }
        console().line("   " + why);
        if (!i.note().isEmpty()) {
            console().progress("note: " + i.note());
        }
        console().document(found);
    }
}
