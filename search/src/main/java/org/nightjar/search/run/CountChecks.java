/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.nightjar.search.card.CountSettings;
import org.nightjar.search.card.SearchCard;
import org.nightjar.search.card.VisibleSpec;
import org.nightjar.statistics.counting.Uncertain;

/**
 * A counting search beside its publication: first our limits from the published counts, backgrounds and efficiencies, which
 * tests the statistics alone; then our efficiency, width and background beside the published ones, which tests the simulation.
 */
final class CountChecks {
    /** Limits over less than one background event: the efficiency is printed with two digits. */
    private static final double FEW = 0.04;
    /** Over more, the convention of the background's error decides. */
    private static final double MANY = 0.12;

    /** Part of the masses whose limits must agree: of the 52 with b < 1, one is 4.4 % off in an independent program too. */
    private static final double PART = 0.95;

    private static final double SIGNAL = 0.15;
    private static final double BACKGROUND = 0.30;

    private final RunResult run;
    private final SearchCard card;
    private final Published published;

    CountChecks(RunResult run, Published published) {
        this.run = run;
        this.card = run.card();
        this.published = published;
    }

    /** The checks of a run of counts; none for fits. */
    List<ValidationCheck> checks() {
        if (run.points().stream().anyMatch(p -> p.counted() == null)) {
            return List.of();
        }
        List<ValidationCheck> all = new ArrayList<>();
        add(all, new Ask("observed limits from published inputs, b < 1", FEW, PART), b -> b < 1, this::limit);
        add(all, new Ask("observed limits from published inputs, b >= 1", MANY, PART), b -> b >= 1, this::limit);
        add(all, new Ask("efficiency", SIGNAL, 0), b -> true, this::efficiency);
        add(all, new Ask("width of the signal", SIGNAL, 0), b -> true, this::width);
        add(all, new Ask("background, published below 1", BACKGROUND, 0), b -> b < 1, this::background);
        add(all, new Ask("background, published above 1", BACKGROUND, 0), b -> b >= 1, this::background);
        return all;
    }

    /** What is asked of a ratio. */
    private record Ask(String what, double tolerance, double part) {}

    private void add(
            List<ValidationCheck> all, Ask ask, DoublePredicate backgrounds, ToDoubleFunction<PointResult> ratio) {
        List<double[]> rows = new ArrayList<>();
        for (PointResult p : run.points()) {
            int k = published.nearest(p.mass());
            boolean same = Math.abs(published.mass()[k] - p.mass()) < Validation.SAME_MASS;
            double r = same && backgrounds.test(published.background()[k]) ? ratio.applyAsDouble(p) : Double.NaN;
            if (!Double.isNaN(r)) {
                rows.add(new double[] {p.mass(), r});
            }
        }
        if (!rows.isEmpty()) {
            all.add(new ValidationCheck(
                    ask.what,
                    rows.stream().mapToDouble(r -> r[0]).toArray(),
                    rows.stream().mapToDouble(r -> r[1]).toArray(),
                    ask.tolerance,
                    ask.part));
        }
    }

    /** Limit from published count, background and efficiency with the card's systematics, over the published limit. */
    private double limit(PointResult p) {
        int k = published.nearest(p.mass());
        VisibleSpec visible = visible();
        double efficiency = visible == null ? at(published.efficiency(), p.mass()) : visible.apartFrom();
        double uncertainty = visible == null ? card.signalUncertainty(p.mass()) : visible.uncertainty();
        double n = published.counts()[k];
        double b = published.background()[k];
        if (!(efficiency > 0 && n >= 0 && b >= 0)) {
            return Double.NaN;
        }
        double scale = card.luminosity() * efficiency;
        double error = card.systematic("background").at(p.mass()) * b;
        return card.counting(Uncertain.gaussian(b, error), Uncertain.gaussian(scale, uncertainty * scale))
                        .limit((int) Math.rint(n))
                / published.observed()[k];
    }

    private @Nullable VisibleSpec visible() {
        return card.inference() instanceof CountSettings count ? count.visible() : null;
    }

    private double efficiency(PointResult p) {
        return p.efficiency() / at(published.efficiency(), p.mass());
    }

    private double width(PointResult p) {
        double[][] widths = published.widths().get(p.variable());
        return widths == null ? Double.NaN : p.resolution() / at(widths, p.mass());
    }

    private double background(PointResult p) {
        return p.background() / published.background()[published.nearest(p.mass())];
    }

    /** The published value of a mass; NaN if it was not published there. */
    private static double at(double[][] curve, double mass) {
        for (int k = 0; k < curve[0].length; k++) {
            if (Math.abs(curve[0][k] - mass) < Validation.SAME_MASS) {
                return curve[1][k];
            }
        }
        return Double.NaN;
    }
}
