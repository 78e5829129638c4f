/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleFunction;
import org.nightjar.search.card.CorrectionSpec;
import org.nightjar.search.card.FitSpectrum;
import org.nightjar.search.card.SearchCard;
import org.nightjar.statistics.shape.CrystalBall;
import org.nightjar.statistics.shape.KernelDensity;
import org.nightjar.statistics.shape.Shape;
import org.nightjar.statistics.shape.SumShape;
import org.nightjar.statistics.shape.Template;

/**
 * The signal at every mass, from simulated masses: efficiency, and in each spectrum a Crystal Ball for the true combination
 * (parameters smoothed in mass) plus a kernel density of the wrong combinations of the nearest simulated mass. The power of
 * the tail is one number per spectrum, the median of the simulated masses, since it is nearly degenerate with where the
 * tail begins.
 */
final class SignalModel {
    private static final int FEWEST_VALUES = 50;
    private static final int SHAPE_ORDER = 4;
    /** Simulated masses this fraction beyond the use of a spectrum still steady its curves. */
    private static final double MARGIN = 0.1;

    /** Error of a tail position that ran into its bound: it then says little. */
    private static final double ALPHA_AT_BOUND = 2;

    private static final int EFFICIENCY_ORDER = 4;
    private static final int TEMPLATE_BINS = 120;
    /** Half range of a template in resolutions: wider than every fit window. */
    private static final double TEMPLATE_REACH = 60;
    /** Points of a kernel density: more add time, not shape. */
    private static final int TEMPLATE_POINTS = 1000;

    private final SearchCard card;
    private final List<AnchorSummary> anchors;
    private final DoubleFunction<String> selection;
    private final List<Group> groups;
    private final Map<String, PeakCurves> curves = new LinkedHashMap<>();
    private final Map<String, Template> templates = new ConcurrentHashMap<>();

    /** Masses that share a selection, with their smooth efficiency. */
    private record Group(String selection, SmoothCurve efficiency) {}

    /** Smooth peak parameters of one spectrum, against log mass; sigma as its logarithm, mean relative to sigma. */
    private record PeakCurves(SmoothCurve pull, SmoothCurve logSigma, SmoothCurve alpha, double n) {}

    /**
     * A signal model.
     *
     * @param anchors simulated masses, ascending
     * @param selection names the selection of a mass; efficiencies are smoothed within one selection only
     * @param card says for which masses a spectrum is used, over which and a margin its peak is smoothed, and corrects the
     *     efficiency
     */
    SignalModel(List<AnchorSummary> anchors, DoubleFunction<String> selection, SearchCard card) {
        this.selection = selection;
        this.card = card;
        this.anchors = List.copyOf(anchors);
        this.groups = groups(anchors, selection);
        for (String spectrum : anchors.get(0).spectra().keySet()) {
            PeakCurves c = peakCurves(spectrum);
            if (c != null) {
                curves.put(spectrum, c);
            }
        }
    }

    private static List<Group> groups(List<AnchorSummary> anchors, DoubleFunction<String> selection) {
        Map<String, List<AnchorSummary>> parts = new LinkedHashMap<>();
        for (AnchorSummary a : anchors) {
            parts.computeIfAbsent(selection.apply(a.mass()), k -> new ArrayList<>())
                    .add(a);
        }
        List<Group> out = new ArrayList<>();
        parts.forEach((key, part) -> {
            double[] x = part.stream().mapToDouble(a -> Math.log(a.mass())).toArray();
            double[] y = part.stream().mapToDouble(AnchorSummary::efficiency).toArray();
            double[] e =
                    part.stream().mapToDouble(AnchorSummary::efficiencyError).toArray();
            out.add(new Group(key, SmoothCurve.fit(x, y, e, EFFICIENCY_ORDER)));
        });
        return out;
    }

    private @org.jspecify.annotations.Nullable PeakCurves peakCurves(String spectrum) {
        List<AnchorSummary> rich = anchors.stream()
                .filter(a -> card.inference().uses(spectrum, a.mass(), MARGIN))
                .filter(a -> values(a, spectrum).right().length >= FEWEST_VALUES)
                .toList();
        if (rich.size() < 3) {
            return null;
        }
        long lowSides = rich.stream()
                .filter(a -> Peak.tailSide(values(a, spectrum).right()) > 0)
                .count();
        int side = 2 * lowSides >= rich.size() ? 1 : -1;
        double[] powers = rich.stream()
                .map(a -> Peak.fit(values(a, spectrum).right(), side, 0))
                .filter(Peak::usable)
                .mapToDouble(Peak::n)
                .sorted()
                .toArray();
        double n = powers.length == 0 ? 4 : powers[powers.length / 2];
        List<Double> x = new ArrayList<>();
        List<Peak> peaks = new ArrayList<>();
        for (AnchorSummary a : rich) {
            Peak p = Peak.fit(values(a, spectrum).right(), side, n);
            if (p.usable() && p.sigmaError() > 0 && p.meanError() > 0) {
                x.add(a.mass());
                peaks.add(p);
            }
        }
        return peaks.size() < 3 ? null : smooth(card.spectrum(spectrum), x, peaks, n);
    }

    private static PeakCurves smooth(FitSpectrum spectrum, List<Double> masses, List<Peak> peaks, double n) {
        int m = peaks.size();
        double[] x = new double[m];
        double[][] y = new double[3][m];
        double[][] e = new double[3][m];
        for (int k = 0; k < m; k++) {
            Peak p = peaks.get(k);
            double mass = masses.get(k);
            x[k] = Math.log(mass);
            y[0][k] = (p.mean() - spectrum.nominal(mass)) / p.sigma();
            e[0][k] = p.meanError() / p.sigma();
            y[1][k] = Math.log(p.sigma());
            e[1][k] = p.sigmaError() / p.sigma();
            y[2][k] = p.alpha();
            e[2][k] = p.alphaError() > 0 ? p.alphaError() : ALPHA_AT_BOUND;
        }
        return new PeakCurves(
                SmoothCurve.fit(x, y[0], e[0], SHAPE_ORDER),
                SmoothCurve.fit(x, y[1], e[1], SHAPE_ORDER),
                SmoothCurve.fit(x, y[2], e[2], SHAPE_ORDER),
                n);
    }

    private static AnchorSummary.Values values(AnchorSummary a, String spectrum) {
        AnchorSummary.Values v = a.spectra().get(spectrum);
        return v == null ? new AnchorSummary.Values(new double[0], new double[0]) : v;
    }

    /** The simulated masses. */
    List<AnchorSummary> anchors() {
        return anchors;
    }

    /** True if the spectrum has a peak model. */
    boolean has(String spectrum) {
        return curves.containsKey(spectrum);
    }

    private Group group(double mass) {
        String key = selection.apply(mass);
        return groups.stream().filter(g -> g.selection.equals(key)).findFirst().orElse(groups.get(0));
    }

    /** Selected over generated events at a mass, times the corrections of the signal. */
    double efficiency(double mass) {
        return card.correction(CorrectionSpec.SIGNAL) * group(mass).efficiency.at(Math.log(mass));
    }

    /** Statistical error of the efficiency from the simulation. */
    double efficiencyError(double mass) {
        return card.correction(CorrectionSpec.SIGNAL) * group(mass).efficiency.errorAt(Math.log(mass));
    }

    /** Width of the peak, the "resolution" of cards. */
    double resolution(String spectrum, double mass) {
        return Math.exp(curve(spectrum).logSigma.at(Math.log(mass)));
    }

    /** Where a signal of the mass lies, up to shifts. */
    double nominal(String spectrum, double mass) {
        return card.spectrum(spectrum).nominal(mass);
    }

    /** Position of the peak. */
    double position(String spectrum, double mass) {
        return nominal(spectrum, mass) + curve(spectrum).pull.at(Math.log(mass)) * resolution(spectrum, mass);
    }

    private PeakCurves curve(String spectrum) {
        PeakCurves c = curves.get(spectrum);
        if (c == null) {
            throw new IllegalStateException("no peak in " + spectrum);
        }
        return c;
    }

    /** The Crystal Ball of the true combination, width scaled by a factor. */
    CrystalBall peak(String spectrum, double mass, double widthFactor) {
        PeakCurves c = curve(spectrum);
        double alpha = c.alpha.at(Math.log(mass));
        return CrystalBall.of(position(spectrum, mass), widthFactor * resolution(spectrum, mass), alpha, c.n);
    }

    /** The whole signal per selected event: peak plus wrong combinations. */
    Shape shape(String spectrum, double mass, double widthFactor) {
        AnchorSummary nearest = nearest(mass);
        AnchorSummary.Values v = values(nearest, spectrum);
        double events = Math.max(1, nearest.selected());
        Shape peak = peak(spectrum, mass, widthFactor);
        double[] inside = inside(v.wrong(), spectrum, nearest.mass());
        if (inside.length < FEWEST_VALUES) {
            return new SumShape(List.of(peak), v.right().length / events);
        }
        Template template = templates.computeIfAbsent(
                spectrum + " " + nearest.mass(), k -> density(inside, spectrum, nearest.mass()));
        return new SumShape(List.of(peak, template), v.right().length / events, inside.length / events);
    }

    private double[] inside(double[] values, String spectrum, double mass) {
        double reach = TEMPLATE_REACH * resolution(spectrum, mass);
        double centre = position(spectrum, mass);
        return Arrays.stream(values).filter(x -> Math.abs(x - centre) < reach).toArray();
    }

    private Template density(double[] inside, String spectrum, double mass) {
        double reach = TEMPLATE_REACH * resolution(spectrum, mass);
        double centre = position(spectrum, mass);
        double[] edges = new double[TEMPLATE_BINS + 1];
        for (int k = 0; k <= TEMPLATE_BINS; k++) {
            edges[k] = centre + reach * (2.0 * k / TEMPLATE_BINS - 1);
        }
        double[] points = Arrays.copyOf(inside, Math.min(inside.length, TEMPLATE_POINTS));
        double[] weights = new double[points.length];
        Arrays.fill(weights, 1);
        return KernelDensity.of(points, weights, edges);
    }

    private AnchorSummary nearest(double mass) {
        AnchorSummary best = anchors.get(0);
        for (AnchorSummary a : anchors) {
            if (Math.abs(a.mass() - mass) < Math.abs(best.mass() - mass)) {
                best = a;
            }
        }
        return best;
    }
}
