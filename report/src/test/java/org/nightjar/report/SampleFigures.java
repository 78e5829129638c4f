/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report;

import java.util.List;
import org.nightjar.report.figure.CrossSectionFigure;
import org.nightjar.report.figure.ExclusionFigure;
import org.nightjar.report.figure.ExpectedBands;
import org.nightjar.report.figure.LimitScan;
import org.nightjar.report.figure.MassDependence;
import org.nightjar.report.figure.MassDependenceFigure;
import org.nightjar.report.figure.NamedCurve;
import org.nightjar.report.figure.SignificanceFigure;
import org.nightjar.report.figure.SignificanceScan;
import org.nightjar.report.figure.SpectrumFit;
import org.nightjar.report.figure.SpectrumFitFigure;
import org.nightjar.report.figure.StackedSpectrum;
import org.nightjar.report.figure.StackedSpectrumFigure;
import org.nightjar.report.plot.Curve;
import org.nightjar.report.plot.Figure;

/** Figures with made-up numbers of realistic shape; none of them is a measurement. */
public final class SampleFigures {
    public static final String MASS = "$m_a$ [GeV/$c^2$]";

    private SampleFigures() {}

    /** A repeatable stand-in for statistical scatter, between -1 and 1. */
    static double scatter(int k) {
        double a = Math.sin(12.9898 * (k + 1)) * 43758.5453;
        double b = Math.sin(78.233 * (k + 1)) * 12543.2134;
        return a - Math.floor(a) + b - Math.floor(b) - 1;
    }

    public static double[] masses(int n, double from, double to) {
        double[] masses = new double[n];
        for (int i = 0; i < n; i++) {
            masses[i] = from * Math.pow(to / from, i / (n - 1.0));
        }
        return masses;
    }

    /** Limit of a falling sensitivity: constant times a shape that rises towards both ends. */
    static double median(double mass, double scale) {
        return scale * (0.8 + 0.12 / mass + Math.pow(mass / 9.9, 6));
    }

    public static ExpectedBands bands(int n, double scale) {
        double[] m = masses(n, 0.2, 9.7);
        double[][] y = new double[5][n];
        for (int i = 0; i < n; i++) {
            double middle = median(m[i], scale);
            double[] factors = {1, 0.78, 1.3, 0.62, 1.72};
            for (int k = 0; k < 5; k++) {
                y[k][i] = middle * factors[k];
            }
        }
        return new ExpectedBands(m, y[0], y[1], y[2], y[3], y[4]);
    }

    public static Curve observed(int n, double scale, int seed) {
        double[] m = masses(n, 0.2, 9.7);
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            y[i] = median(m[i], scale) * Math.exp(0.3 * scatter(seed + i));
        }
        return Curve.of(m, y);
    }

    /** A limit scan of n masses with synthetic constraints. */
    public static LimitScan.Builder scan(int n) {
        return LimitScan.of(MASS, "$g_{a\\gamma\\gamma}$ [GeV$^{-1}$]", "95 % CL")
                .expected(bands(Math.max(20, n / 4), 1.0e-3))
                .observed(observed(n, 1.0e-3, 7))
                .published("published, observed", observed(Math.max(20, n / 3), 1.05e-3, 5))
                .notes(
                        "$e^+e^-\\to\\gamma a,\\ a\\to\\gamma\\gamma$",
                        "$\\int\\mathcal{L}\\,dt=445$ pb$^{-1}$, $\\sqrt{s}=10.58$ GeV");
    }

    public static Figure exclusion(int n) {
        return ExclusionFigure.of(scan(n).constraint(
                        "beam dump (toy)",
                        Curve.of(
                                new double[] {0.02, 0.1, 0.25, 0.5, 0.35, 0.12, 0.02},
                                new double[] {3e-3, 6e-4, 1.1e-4, 2e-5, 2e-5, 2.2e-5, 2.5e-5}),
                        true)
                .constraint(
                        "collider (toy)",
                        Curve.of(new double[] {3, 3.1, 5, 8, 20}, new double[] {1e-1, 3.1e-3, 2.7e-3, 2.9e-3, 4e-3}),
                        false)
                .window(0.48, 0.56, "not searched")
                .massRange(0.1, 10)
                .valueRange(1e-5, 1e-1)
                .build());
    }

    public static Figure crossSection(int n) {
        LimitScan scan = LimitScan.of(MASS, "$\\sigma(e^+e^-\\to\\gamma a)$ [pb]", "95 % CL")
                .expected(bands(Math.max(20, n / 2), 0.05))
                .observed(observed(n, 0.05, 3))
                .published("Belle II 2020 (toy), observed", observed(n, 0.052, 1))
                .linearMass()
                .notes("$\\int\\mathcal{L}\\,dt=445$ pb$^{-1}$")
                .build();
        return CrossSectionFigure.of(scan);
    }

    public static Figure significance(int n) {
        double[] m = masses(n, 0.2, 9.7);
        double[] z = new double[n];
        for (int i = 0; i < n; i++) {
            z[i] = Math.max(0, 2.3 * scatter(i));
        }
        return SignificanceFigure.of(new SignificanceScan(
                MASS,
                Curve.of(m, z),
                List.of(),
                List.of(),
                List.of("largest: $2.1\\sigma$ at 0.48 GeV/$c^2$, global $p=0.27$"),
                true));
    }

    public static Figure spectrum(int bins, boolean logarithmic) {
        double[] edges = new double[bins + 1];
        double[] counts = new double[bins];
        double[] fitted = new double[bins];
        double[] background = new double[bins];
        double[] signal = new double[bins];
        double[] x = new double[bins];
        for (int i = 0; i <= bins; i++) {
            edges[i] = 1.0 + 1.0 * i / bins;
        }
        for (int i = 0; i < bins; i++) {
            x[i] = 0.5 * (edges[i] + edges[i + 1]);
            background[i] = 55 * Math.exp(-1.3 * (x[i] - 1));
            signal[i] = 24 * Math.exp(-0.5 * Math.pow((x[i] - 1.5) / 0.03, 2));
            fitted[i] = background[i] + signal[i];
            counts[i] = Math.max(0, Math.rint(fitted[i] + 1.6 * Math.sqrt(fitted[i]) * scatter(i)));
        }
        return SpectrumFitFigure.of(new SpectrumFit(
                "$M_{\\gamma\\gamma}$ [GeV/$c^2$]",
                "events / (20 MeV/$c^2$)",
                edges,
                counts,
                fitted,
                Curve.of(x, fitted),
                Curve.of(x, background),
                Curve.of(x, signal),
                "signal, $m_a=1.5$ GeV/$c^2$",
                List.of("toy data"),
                logarithmic));
    }

    public static Figure stack() {
        int n = 48;
        double[] edges = new double[n + 1];
        double[][] y = new double[4][n];
        double[] data = new double[n];
        for (int i = 0; i <= n; i++) {
            edges[i] = 0.2 * i;
        }
        for (int i = 0; i < n; i++) {
            double x = 0.1 + 0.2 * i;
            y[0][i] = 3 + 20 * Math.exp(-x);
            y[1][i] = 60 * Math.exp(-Math.pow((x - 8) / 2, 2)) + 4;
            y[2][i] = 900 * Math.exp(-0.6 * Math.abs(x - 3)) + 40;
            y[3][i] = 2500 * Math.exp(-0.5 * Math.pow((x - 4.3) / 0.18, 2));
            double total = y[0][i] + y[1][i] + y[2][i];
            data[i] = Math.rint(total + 1.3 * Math.sqrt(total) * scatter(i));
        }
        return StackedSpectrumFigure.of(new StackedSpectrum(
                "$M^2_{\\mathrm{recoil}}$ [GeV$^2$/$c^4$]",
                "events / 0.2 GeV$^2$/$c^4$",
                edges,
                List.of(
                        new StackedSpectrum.Contents("$e^+e^-\\gamma$", y[0]),
                        new StackedSpectrum.Contents("$\\gamma\\gamma$ + beam background", y[1]),
                        new StackedSpectrum.Contents("$e^+e^-\\to\\gamma\\gamma\\gamma$", y[2])),
                List.of(new StackedSpectrum.Contents("signal $\\times\\,100$", y[3])),
                data,
                List.of("toy data, 445 pb$^{-1}$"),
                true));
    }

    public static Figure dependence() {
        double[] m = masses(24, 0.2, 9.7);
        double[] efficiency = new double[24];
        double[] error = new double[24];
        double[] resolution = new double[24];
        for (int i = 0; i < 24; i++) {
            efficiency[i] = 0.2 + 0.14 * Math.log10(m[i] / 0.2) + 0.005 * scatter(i);
            error[i] = 0.008;
            resolution[i] = 1e3 * (0.008 + 0.011 * m[i] - 0.00085 * m[i] * m[i]);
        }
        Curve published = Curve.of(new double[] {0.2, 0.5, 2, 6, 9.7}, new double[] {0.2, 0.26, 0.34, 0.41, 0.43});
        Curve points = Curve.of(new double[] {0.3, 1, 3, 8}, new double[] {10.5, 19, 35, 42});
        return MassDependenceFigure.of(List.of(
                new MassDependence(
                        MASS,
                        "efficiency",
                        List.of(new MassDependence.Series("this simulation", Curve.of(m, efficiency), error)),
                        List.of(new NamedCurve("published (toy)", published)),
                        List.of(),
                        List.of(),
                        false,
                        false),
                new MassDependence(
                        MASS,
                        "resolution [MeV/$c^2$]",
                        List.of(new MassDependence.Series("this simulation", Curve.of(m, resolution), null)),
                        List.of(),
                        List.of(new NamedCurve("published (toy)", points)),
                        List.of(),
                        false,
                        false)));
    }
}
