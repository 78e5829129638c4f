/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nightjar.core.engine.Engine;
import org.nightjar.core.engine.Progress;
import org.nightjar.generation.decay.ProcessDecays;
import org.nightjar.search.card.CorrectionSpec;
import org.nightjar.search.card.PlaneSettings;
import org.nightjar.search.card.Quote;
import org.nightjar.search.card.SearchCard;
import org.nightjar.statistics.counting.CountingSensitivity;
import org.nightjar.statistics.counting.Uncertain;
import org.nightjar.theory.Model;
import org.nightjar.theory.ModelPoint;
import org.nightjar.theory.Process;

/**
 * Counts pairs of masses in ellipses that fill the plane: columns of first masses and, in each, second masses, both at equal
 * steps of the spectrum in resolutions, in a column in that at one first value: tilted ellipses leave no gaps. Pure and safe to share between threads.
 */
final class PlaneCount implements MassInference {
    /** The row by which the distance of columns is measured: half of the largest second mass. */
    private static final double MIDDLE = 0.5;
    /** So much of a step may be left beyond the last column. */
    private static final double SPARE = 0.5;

    private final SearchCard card;
    private final PlaneSettings plane;
    private final PlaneModel signal;
    private final List<BackgroundSummary> backgrounds;
    private final PairData data;
    private final String selection;
    private final Model model;
    private final Process process;
    private final Quote quote;

    PlaneCount(
            SearchCard card,
            PlaneSettings plane,
            PlaneModel signal,
            List<BackgroundSummary> backgrounds,
            PairData data,
            String selection) {
        this.card = card;
        this.plane = plane;
        this.signal = signal;
        this.backgrounds = backgrounds;
        this.data = data;
        this.selection = selection;
        this.model = card.signal().theory();
        this.process = Process.parse(card.signal().process(), model);
        this.quote = Quote.of(card.signal().quote());
    }

    /** First masses at equal steps from the first of the card; the last one of the card follows if more than half a step is left to it. */
    @Override
    public List<Double> masses(List<Double> wanted) {
        if (!wanted.isEmpty()) {
            return wanted;
        }
        List<Double> all = new ArrayList<>();
        double last = card.masses()[card.masses().length - 1];
        double m = card.masses()[0];
        double next = next(m);
        while (next <= last) {
            all.add(m);
            m = next;
            next = next(m);
        }
        all.add(m);
        if (last - m > SPARE * (next - m)) {
            all.add(last);
        }
        return all;
    }

    private double next(double mass) {
        double width =
                signal.at(mass, MIDDLE * signal.grid().highest(mass)).ellipse().widthX();
        return stepped(card.spectrum(plane.first()).isMass(), mass, plane.step() * width);
    }

    private static double stepped(boolean isMass, double mass, double step) {
        return isMass ? mass + step : Math.sqrt(mass * mass + step);
    }

    @Override
    public List<PointResult> at(double mass) {
        List<PointResult> column = new ArrayList<>();
        double highest = PlaneGrid.LAST * signal.grid().highest(mass);
        double second = plane.from();
        while (second <= highest) {
            PlaneSignal s = signal.at(mass, second);
            column.add(point(mass, second, s));
            second = stepped(
                    card.spectrum(plane.second()).isMass(),
                    second,
                    plane.step() * s.ellipse().widthYAtX());
        }
        return column;
    }

    private PointResult point(double mass, double second, PlaneSignal s) {
        double corrected = card.correction(CorrectionSpec.SIGNAL);
        double selected = corrected * s.efficiency();
        double efficiency = selected * s.inside();
        double statistical = Math.hypot(corrected * s.efficiencyError() * s.inside(), selected * s.insideError());
        double scaleError = efficiency > 0 ? Math.hypot(card.signalUncertainty(mass), statistical / efficiency) : 1;
        BackgroundCount background = background(mass, s.ellipse());
        double fraction = branchingFraction(mass, second);
        Band expected = Band.NONE;
        CountObservation seen = CountObservation.absent("no-signal");
        CoreEllipse e = s.ellipse();
        if (efficiency > 0) {
            double scale = card.luminosity() * efficiency;
            Uncertain b = Uncertain.gaussian(background.value(), background.error());
            Uncertain k = Uncertain.gaussian(scale, scaleError * scale);
            CountingSensitivity counting = card.counting(b, k);
            expected = Band.of(counting.band());
            seen = data.status().equals("ok")
                    ? CountObservation.of(data.within(e, plane.reach()), counting, b, k)
                    : CountObservation.absent(data.status());
        }
        Band limits = expected.withObserved(seen.limit());
        return new PointResult(
                card.scanParameter(),
                mass,
                efficiency,
                statistical,
                plane.first(),
                e.widthX(),
                e.x() - plane.reach() * e.widthX(),
                e.x() + plane.reach() * e.widthX(),
                background.value(),
                seen.count(),
                efficiency > 0 ? "ok" : "no-signal",
                seen.status(),
                limits,
                limits.map(sigma -> coupling(s.rate(), fraction, sigma, mass, second)),
                seen.localP(),
                seen.localZ(),
                seen.above(background.value()),
                seen.error(background.error()),
                new Counted(
                        selected,
                        s.inside(),
                        scaleError,
                        background.error(),
                        background.values(),
                        background.errors(),
                        fraction,
                        Double.NaN,
                        expected.expected(),
                        new PlaneSpot(
                                plane.parameter(), second, e.x(), e.y(), e.widthX(), e.widthY(), e.correlation())));
    }

    private double coupling(double rate, double fraction, double sigma, double mass, double second) {
        double reference = quote.value(modelPoint(mass, second)::value);
        return reference * Math.pow(sigma / (rate * fraction), quote.exponent());
    }

    private ModelPoint modelPoint(double mass, double second) {
        return Processes.point(card, model, mass, second);
    }

    private double branchingFraction(double mass, double second) {
        return ProcessDecays.branchingFraction(process, modelPoint(mass, second));
    }

    private BackgroundCount background(double mass, CoreEllipse ellipse) {
        Map<String, double[]> sums = new LinkedHashMap<>();
        for (BackgroundSummary b : backgrounds) {
            sums.put(b.name(), b.pairs(selection).expected(ellipse, plane.reach(), b.scale()));
        }
        return BackgroundCount.of(card, mass, sums);
    }

    @Override
    public List<PlaneEvents> events(List<PointResult> points) {
        if (points.isEmpty()) {
            return List.of();
        }
        PlaneWindows windows = new PlaneWindows(points, plane.reach());
        List<PlaneEvents> all = new ArrayList<>();
        backgrounds.forEach(b -> all.add(PlaneEvents.of(b.name(), b.pairs(selection), windows)));
        data.found().ifPresent(d -> all.add(PlaneEvents.of(PlaneEvents.DATA, d, windows)));
        return List.copyOf(all);
    }

    @Override
    public Maxima maxima(List<PointResult> points, Engine engine, Progress progress) {
        return new PlaneToys(card, plane, points, backgrounds, selection).maxima(data, engine, progress);
    }
}
