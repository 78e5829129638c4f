/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nightjar.core.units.Dimension;
import org.nightjar.search.card.CorrectionSpec;
import org.nightjar.search.card.CountSettings;
import org.nightjar.search.card.FitSpectrum;
import org.nightjar.search.card.MeasuredFactor;
import org.nightjar.search.card.PlaneSettings;
import org.nightjar.search.card.SearchCard;
import org.nightjar.statistics.bayes.Prior;
import org.nightjar.statistics.scan.LookElsewhere;
import org.nightjar.theory.Parameter;

/**
 * Everything a run found.
 *
 * @param card the card with the run's overrides applied
 * @param quick whether masses and events were reduced
 * @param points one result per hypothesis, ascending in mass
 * @param anchors simulated signal masses
 * @param backgrounds simulated backgrounds
 * @param data observed data that were used; empty if sealed or none
 * @param sealed whether observed data exist that may not be looked at
 * @param fits nominal fits to the data at a few telling masses
 * @param identity hash of everything that fixes the numbers
 * @param resultHash hash of all numbers of the points
 * @param global global p-value of the observed scan; null without observation
 * @param maxima largest local significance of each of many data of background alone, ascending; empty if none were made
 * @param controls data and simulation in the control samples
 * @param events how often the windows of a plane hold the candidates of each sample; empty for other searches
 */
public record RunResult(
        SearchCard card,
        boolean quick,
        List<PointResult> points,
        List<AnchorSummary> anchors,
        List<BackgroundSummary> backgrounds,
        List<ObservedBins> data,
        boolean sealed,
        List<FitPicture> fits,
        String identity,
        String resultHash,
        LookElsewhere.@org.jspecify.annotations.Nullable Global global,
        double[] maxima,
        List<ControlResult> controls,
        List<PlaneEvents> events) {
    /** A run without toys and control samples. */
    public RunResult(
            SearchCard card,
            boolean quick,
            List<PointResult> points,
            List<AnchorSummary> anchors,
            List<BackgroundSummary> backgrounds,
            List<ObservedBins> data,
            boolean sealed,
            List<FitPicture> fits,
            String identity,
            String resultHash,
            LookElsewhere.@org.jspecify.annotations.Nullable Global global) {
        this(
                card,
                quick,
                points,
                anchors,
                backgrounds,
                data,
                sealed,
                fits,
                identity,
                resultHash,
                global,
                new double[0],
                List.of(),
                List.of());
    }

    private static final double UPCROSSING_LEVEL = 0.5;

    /**
     * Global significance: of counts in a plane, from data of background alone; of counts in windows, as if independent; of
     * fits, from the upcrossings of q0 along the points.
     */
    static LookElsewhere.@org.jspecify.annotations.Nullable Global globalOf(List<PointResult> points, Maxima maxima) {
        double[] counted = points.stream()
                .filter(p -> p.counted() != null && !Double.isNaN(p.localP()))
                .mapToDouble(PointResult::localP)
                .toArray();
        if (counted.length > 0 && maxima.background().length > 0) {
            return LookElsewhere.fromMaxima(maxima.observed(), maxima.background());
        }
        if (counted.length > 0) {
            return LookElsewhere.independent(Arrays.stream(counted).min().orElse(1), counted.length);
        }
        double[] q0 = points.stream()
                .filter(p -> !Double.isNaN(p.localZ()))
                .mapToDouble(p -> p.localZ() > 0 ? p.localZ() * p.localZ() : 0)
                .toArray();
        return q0.length < 2 ? null : LookElsewhere.fromScan(q0, UPCROSSING_LEVEL);
    }

    /** The result as the command line prints it. */
    public Map<String, Object> tree(String folder) {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("run", folder);
        m.put("search", card.name());
        m.put("quick", quick);
        m.put("luminosity", card.luminosity());
        m.put("level", card.level());
        m.put("method", card.method());
        m.put("expectation", isMean() ? "mean" : "median");
        if (!card.prior().equals(Prior.FLAT)) {
            m.put("prior", card.prior().text());
        }
        m.put("blinding", blinding());
        m.put("globalP", global == null ? Double.NaN : global.globalP());
        m.put("globalNote", global == null ? "" : global.warning());
        m.put("identity", identity);
        m.put("resultHash", resultHash);
        if (maxima.length > 0) {
            m.put("maxima", Arrays.stream(maxima).boxed().toList());
        }
        if (!events.isEmpty()) {
            m.put("events", events.stream().map(PlaneEvents::tree).toList());
        }
        if (!controls.isEmpty()) {
            m.put("controls", controls.stream().map(ControlResult::tree).toList());
            m.put("corrections", corrections());
        }
        List<Object> list = new ArrayList<>();
        points.forEach(p -> list.add(p.tree()));
        m.put("points", list);
        return m;
    }

    /** True if the card's expected limit is the mean over counts of background alone, while the bands are quantiles. */
    public boolean isMean() {
        return card.inference() instanceof CountSettings c && c.expectation() == CountSettings.Expectation.MEAN;
    }

    /** How data stand: sealed, or opened although the card seals them, or as the card says. */
    private String blinding() {
        boolean looked = !data.isEmpty() && !card.blinding().equals("open");
        return sealed ? "sealed" : looked ? "opened" : card.blinding();
    }

    private List<Object> corrections() {
        List<Object> list = new ArrayList<>();
        for (CorrectionSpec c : card.corrections()) {
            Map<String, Object> m = new LinkedHashMap<>();
            m.put("name", c.name());
            m.put("of", c.of());
            m.put("factor", c.factor());
            m.put("uncertainty", c.uncertainty());
            MeasuredFactor how = c.measured();
            if (how != null) {
                m.put("control", how.control());
                m.put("edges", Arrays.stream(how.edges()).boxed().toList());
                m.put("factors", Arrays.stream(how.factors()).boxed().toList());
                m.put("errors", Arrays.stream(how.errors()).boxed().toList());
            }
            list.add(m);
        }
        return list;
    }

    /** The points as columns for a CSV file. */
    public Map<String, double[]> columns() {
        Map<String, double[]> c = new LinkedHashMap<>();
        c.put("mass_GeV", column(PointResult::mass));
        if (isPlane()) {
            c.put("second_mass_GeV", column(RunResult::second));
        }
        c.put("efficiency", column(PointResult::efficiency));
        c.put("efficiency_error", column(PointResult::efficiencyError));
        c.put("resolution_" + spectrumUnit(), column(PointResult::resolution));
        c.put("background", column(PointResult::background));
        c.put("observed", column(PointResult::observed));
        bands(c, isVisible() ? "efficiency_sigma" : "sigma", "_pb", PointResult::crossSection);
        bands(c, "coupling", couplingUnit(), PointResult::coupling);
        c.put("local_p", column(PointResult::localP));
        c.put("local_z", column(PointResult::localZ));
        return c;
    }

    /** True if hypotheses are pairs of masses. */
    public boolean isPlane() {
        return card.inference() instanceof PlaneSettings;
    }

    /** The second mass of a point, GeV; NaN if there is none. */
    public static double second(PointResult p) {
        Counted counted = p.counted();
        return counted == null || counted.spot() == null
                ? Double.NaN
                : counted.spot().mass();
    }

    /** True if limits are those on efficiency times cross section. */
    public boolean isVisible() {
        return card.inference() instanceof CountSettings count && count.visible() != null;
    }

    private String spectrumUnit() {
        return card.spectra().values().stream().allMatch(FitSpectrum::isMass) ? "GeV" : "GeV2";
    }

    /** Ending of columns of the coupling: none for a pure number. */
    private String couplingUnit() {
        Dimension d = card.signal().theory().parameters().stream()
                .filter(p -> p.name().equals(card.signal().quote()))
                .map(Parameter::dimension)
                .findFirst()
                .orElse(Dimension.PURE);
        return d.isPure()
                ? ""
                : d.equals(Dimension.PURE.over(Dimension.ENERGY))
                        ? "_per_GeV"
                        : "_" + d.toString().replaceAll("[^A-Za-z0-9]", "");
    }

    private void bands(
            Map<String, double[]> c, String name, String unit, java.util.function.Function<PointResult, Band> of) {
        c.put(name + "_observed" + unit, column(p -> of.apply(p).observed()));
        c.put(name + "_expected" + unit, column(p -> of.apply(p).expected()));
        c.put(name + "_minus2" + unit, column(p -> of.apply(p).minus2()));
        c.put(name + "_minus1" + unit, column(p -> of.apply(p).minus1()));
        c.put(name + "_plus1" + unit, column(p -> of.apply(p).plus1()));
        c.put(name + "_plus2" + unit, column(p -> of.apply(p).plus2()));
    }

    private double[] column(java.util.function.ToDoubleFunction<PointResult> f) {
        return points.stream().mapToDouble(f).toArray();
    }
}
