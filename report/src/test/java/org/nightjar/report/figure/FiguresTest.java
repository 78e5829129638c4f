/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nightjar.report.SampleFigures;
import org.nightjar.report.drawing.SvgWriter;
import org.nightjar.report.plot.Curve;
import org.nightjar.report.plot.Figure;

class FiguresTest {
    private static final String MASS = SampleFigures.MASS;

    @Test
    void everyStandardFigureDraws() {
        for (Figure figure : List.of(
                SampleFigures.exclusion(40),
                SampleFigures.crossSection(500),
                SampleFigures.significance(300),
                SampleFigures.spectrum(50, false),
                SampleFigures.spectrum(50, true),
                SampleFigures.stack(),
                SampleFigures.dependence())) {
            String svg = SvgWriter.file(figure.draw());
            assertThat(svg.length()).as(figure.description()).isBetween(10_000, 300_000);
            assertThat(svg).doesNotContain("NaN");
        }
    }

    @Test
    void observedRatioDividesByTheFirstPublishedCurve() {
        // Straight in log-log: published = 2 m^2, ours = 3 m^2 on other masses, so the ratio is 1.5 wherever both
        // exist.
        Curve published = Curve.of(new double[] {1, 4}, new double[] {2, 32});
        Curve ours = Curve.of(new double[] {0.5, 1, 2, 3, 5}, new double[] {0.75, 3, 12, 27, 75});
        LimitScan scan = LimitScan.of(MASS, "$\\sigma$ [pb]", "95 % CL")
                .observed(ours)
                .published("published", published)
                .build();
        Curve ratio = CrossSectionFigure.observedRatio(scan);
        assertThat(ratio).isNotNull();
        assertThat(ratio.y(0)).isNaN();
        assertThat(ratio.y(4)).isNaN();
        for (int i = 1; i < 4; i++) {
            assertThat(ratio.y(i)).isCloseTo(1.5, within(1e-12)); // rounding only
        }
        assertThat(CrossSectionFigure.of(scan).panels()).hasSize(2);
    }

    @Test
    void withoutPublishedLimitThereIsNoRatioPanel() {
        LimitScan scan = LimitScan.of(MASS, "$\\sigma$ [pb]", "")
                .observed(SampleFigures.observed(9, 1, 1))
                .build();
        assertThat(CrossSectionFigure.of(scan).panels()).hasSize(1);
    }

    /** A scan interrupted after one point, with gaps, or without anything, still gives a figure. */
    @Test
    void poorScansDraw() {
        Curve one = Curve.of(new double[] {1}, new double[] {1e-3});
        double[] gaps = new double[5];
        Arrays.fill(gaps, Double.NaN);
        Curve nothing = Curve.of(new double[] {1, 2, 3, 4, 5}, gaps);
        LimitScan.Builder scan = LimitScan.of(MASS, "$g$", "95 % CL");
        assertThat(ExclusionFigure.of(scan.build()).draw().inks()).isNotEmpty();
        assertThat(ExclusionFigure.of(scan.observed(one).build()).draw().inks()).isNotEmpty();
        assertThat(CrossSectionFigure.of(scan.observed(nothing).build()).draw().inks())
                .isNotEmpty();
        assertThat(SignificanceFigure.of(new SignificanceScan(MASS, nothing, List.of(), List.of(), List.of(), true))
                        .draw()
                        .inks())
                .isNotEmpty();
    }

    @Test
    void infiniteAndZeroLimitsStayInTheFrame() {
        Curve wild = Curve.of(new double[] {1, 2, 3, 4}, new double[] {0, Double.POSITIVE_INFINITY, 1e-3, -1});
        LimitScan scan = LimitScan.of(MASS, "$g$", "").observed(wild).build();
        assertThat(SvgWriter.file(ExclusionFigure.of(scan).draw()))
                .doesNotContain("NaN")
                .doesNotContain("Infinity");
    }

    @Test
    void emptySpectrumDraws() {
        double[] edges = {0, 1, 2};
        Curve flat = Curve.level(0, 0, 2);
        SpectrumFit fit = new SpectrumFit(
                "$M$", "events", edges, new double[2], new double[2], flat, flat, null, "", List.of(), true);
        assertThat(SpectrumFitFigure.of(fit).draw().inks()).isNotEmpty();
    }

    @Test
    void unequalArraysAreRefusedWithTheirLengths() {
        assertThatThrownBy(() -> new SpectrumFit(
                        "",
                        "",
                        new double[3],
                        new double[3],
                        new double[3],
                        Curve.level(0, 0, 1),
                        Curve.level(0, 0, 1),
                        null,
                        "",
                        List.of(),
                        false))
                .hasMessageContaining("3 edges, 3 counts");
        assertThatThrownBy(() -> Curve.of(new double[2], new double[3])).hasMessageContaining("2 and 3");
    }
}
