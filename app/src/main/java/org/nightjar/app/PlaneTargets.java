/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.nightjar.constraints.Plane;
import org.nightjar.constraints.relic.AlpPortal;
import org.nightjar.constraints.relic.DarkMatter;
import org.nightjar.constraints.relic.LightDarkMatter;
import org.nightjar.constraints.relic.VectorPortal;
import org.nightjar.constraints.targets.MuonMoment;
import org.nightjar.report.figure.NamedCurve;
import org.nightjar.report.figure.PlanePicture;
import org.nightjar.report.plot.Curve;

/** The wanted lines of a plane: the muon's magnetic moment, the density of dark matter. */
final class PlaneTargets {
    private static final int POINTS = 120;
    private static final int RELIC_POINTS = 100;
    private static final int RESONANT_POINTS = 40; // more, where pairs of dark matter meet the rho, omega and phi
    private static final double[] RESONANT = {0.25, 0.65}; // GeV, mass of dark matter
    private static final double ELECTRON = 0.511e-3; // GeV; lighter dark matter does not freeze out by electrons
    private static final double LIGHTEST_ALP = 1e-3; // GeV; lighter dark matter freezes out while nuclei form
    private static final double[] NEAR_POLE = {0.45, 0.49};
    private static final List<String> RELIC = List.of("Gondolo:1990dk", "arXiv:1609.04979", "arXiv:1807.06209");

    private final Plane plane;
    private final List<NamedCurve> curves = new ArrayList<>();
    private final List<PlanePicture.Source> sources = new ArrayList<>();
    private final List<String> cites = new ArrayList<>();

    private PlaneTargets(Plane plane) {
        this.plane = plane;
    }

    /** No lines. */
    static PlaneTargets none(Plane plane) {
        return new PlaneTargets(plane);
    }

    /** The lines of a plane in its own model. */
    static PlaneTargets of(Plane plane, LightDarkMatter dark) {
        PlaneTargets t = new PlaneTargets(plane);
        switch (plane.model()) {
            case "lmu-ltau" -> t.muon(MuonMoment::coupling);
            case "leptophilic-scalar" -> t.muon(MuonMoment::leptophilic);
            case "dark-photon-dark-matter" -> t.relic(dark, false);
            case "dark-photon-invisible" -> t.relic(dark, true);
            case "alp-photon" -> {
                if (plane.name().endsWith("invisible")) {
                    t.alp();
                }
            }
            default -> {}
        }
        return t;
    }

    List<NamedCurve> curves() {
        return curves;
    }

    List<PlanePicture.Source> sources() {
        return sources;
    }

    List<String> cites() {
        return cites;
    }

    private void muon(DoubleBinaryOperator coupling) {
        MuonMoment y = MuonMoment.Y2025;
        double centre = MuonMoment.Y2021.difference();
        add("$(g-2)_\\mu$, $+2\\sigma$ of " + y.year(), POINTS, m -> coupling.applyAsDouble(y.upper(2), m));
        add("$(g-2)_\\mu$, centre of 2021", POINTS, m -> coupling.applyAsDouble(centre, m));
        source("muon g-2, 2025", y.cites());
        source("muon g-2, 2021", MuonMoment.Y2021.cites());
    }

    private void relic(LightDarkMatter dark, boolean mixing) {
        for (DarkMatter kind : DarkMatter.values()) {
            VectorPortal portal = new VectorPortal(kind, dark.alphaD(), dark.ratio());
            double lightest = ELECTRON * (mixing ? dark.ratio() : 1);
            add(
                    "relic density, " + kind.label(),
                    resonant(mixing ? dark.ratio() : 1),
                    m -> m < lightest ? Double.NaN : mixing ? portal.mixing(m) : portal.y(m));
        }
        relicSource();
    }

    private void alp() {
        for (double ratio : NEAR_POLE) {
            AlpPortal portal = new AlpPortal(ratio);
            add(
                    "relic density, $m_\\chi=" + ratio + "\\,m_a$",
                    RELIC_POINTS,
                    m -> m < LIGHTEST_ALP ? Double.NaN : portal.coupling(m));
        }
        relicSource();
        cites.add("arXiv:1709.00009");
    }

    private void relicSource() {
        sources.add(new PlanePicture.Source("relic density", null, "own calculation, Nucl. Phys. B 360 (1991) 145"));
        cites.addAll(RELIC);
    }

    private void source(String label, List<String> publications) {
        sources.add(new PlanePicture.Source(label, null, String.join(", ", publications)));
        cites.addAll(publications);
    }

    /** Masses of the plane, close together about the resonances; scale is the plane's mass over that of dark matter. */
    private double[] resonant(double scale) {
        DoubleStream all = Arrays.stream(
                masses(RELIC_POINTS, plane.mass().from(), plane.mass().to()));
        double[] close = masses(RESONANT_POINTS, RESONANT[0] * scale, RESONANT[1] * scale);
        return DoubleStream.concat(all, Arrays.stream(close)).sorted().toArray();
    }

    private static double[] masses(int points, double from, double to) {
        return IntStream.range(0, points)
                .mapToDouble(k -> from * Math.pow(to / from, k / (points - 1.0)))
                .toArray();
    }

    private void add(String label, int points, DoubleUnaryOperator coupling) {
        add(label, masses(points, plane.mass().from(), plane.mass().to()), coupling);
    }

    private void add(String label, double[] masses, DoubleUnaryOperator coupling) {
        double[] mass = new double[masses.length];
        double[] g = new double[masses.length];
        int n = 0;
        for (double m : masses) {
            double value = coupling.applyAsDouble(m);
            if (!Double.isNaN(value)) {
                mass[n] = m;
                g[n++] = value;
            }
        }
        if (n > 1) {
            curves.add(new NamedCurve(label, Curve.of(Arrays.copyOf(mass, n), Arrays.copyOf(g, n))));
        }
    }
}
