/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.Particles;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.units.Constants;

class RadiationTest {
    private static final double S = 10.58 * 10.58;
    private static final StructureFunction D = new StructureFunction(S);

    /** Midpoint rule in y = x^(beta/2), with far more points than the production code's quadrature. */
    private static double integrate(DoubleUnaryOperator overX, double top) {
        int n = 200_000;
        double yTop = D.smooth(top);
        double sum = 0;
        for (int k = 0; k < n; k++) {
            double y = yTop * (k + 0.5) / n;
            double x = D.fraction(y);
            sum += D.smoothDensity(x) * overX.applyAsDouble(x);
        }
        return sum * yTop / n;
    }

    /** (2 alpha/pi)(ln(s/m_e^2) - 1) by hand: 2/(pi 137.035999) (19.876 - 1) = 0.08769. */
    @Test
    void exponentAtTheUpsilon() {
        assertThat(D.beta()).isCloseTo(0.0877, within(1e-4)); // four digits by hand
    }

    /**
     * Moments against the exact solution of dD/dt = P * D in leading logarithm, D(N) = exp(t P(N)) with t = beta/4 and P(N) =
     * 3/2 - 2 (1/1 + ... + 1/(N-1)) - 1/N - 1/(N+1), the moments of [(1 + z^2)/(1 - z)]_+. What is left out is of fourth order:
     * its size at 10.58 GeV, and its fall by the fourth power of beta, are those of the truncation alone. N = 1 is the norm.
     */
    @ParameterizedTest
    @CsvSource({"1, 6e-7", "2, 3e-7", "3, 2e-7", "5, 1e-7"})
    void momentsAreThoseOfTheEvolutionEquation(int n, double most) {
        double missing = Math.abs(moment(D, n) / evolved(D, n) - 1);
        assertThat(missing).isLessThan(most);
        StructureFunction strong = new StructureFunction(4e12); // beta = 0.139
        double ratio = Math.abs(moment(strong, n) / evolved(strong, n) - 1) / missing;
        assertThat(ratio / Math.pow(strong.beta() / D.beta(), 4)).isBetween(0.85, 1.15); // next order in beta: 15 %
    }

    private static double evolved(StructureFunction d, int n) {
        double p = 1.5 - 1.0 / n - 1.0 / (n + 1);
        for (int k = 1; k < n; k++) {
            p -= 2.0 / k;
        }
        return Math.exp(d.beta() / 4 * p);
    }

    /** Midpoint rule in y, with z = 1 - x stretched by u = (1 - y)^(1/3) against the logarithms at z = 0. */
    private static double moment(StructureFunction d, int n) {
        int points = 400_000;
        double sum = 0;
        for (int k = 0; k < points; k++) {
            double u = (k + 0.5) / points;
            double x = Math.exp(Math.log1p(-u * u * u) * 2 / d.beta());
            sum += 3 * u * u * d.smoothDensity(x) * Math.pow(1 - x, n - 1);
        }
        return sum / points;
    }

    @Test
    void hardRadiationIsPositiveDownToTheLastOfTheEnergy() {
        for (double z : new double[] {0.5, 0.14, 0.13, 1e-2, 1e-4, 1e-8}) {
            assertThat(D.density(1 - z)).isBetween(0.01, 0.2);
        }
        assertThat(D.density(1)).isZero();
    }

    /** Expanding in beta, the part away from x = 0 is the splitting function (beta/4)(1 + z^2)/(1 - z). */
    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.3, 0.7, 0.95})
    void firstOrderIsTheSplittingFunction(double x) {
        StructureFunction weak = new StructureFunction(2.8e-6); // beta = 0.0064
        double z = 1 - x;
        double expected = weak.beta() / 4 * (1 + z * z) / x;
        assertThat(weak.density(x) / expected).isCloseTo(1, within(5 * weak.beta())); // next order in beta
    }

    @Test
    void densityAndSmoothDensityAreTheSame() {
        double x = 0.2;
        double h = 1e-6;
        double slope = (D.smooth(x + h) - D.smooth(x - h)) / (2 * h);
        assertThat(D.smoothDensity(x) * slope).isCloseTo(D.density(x), within(1e-7)); // difference quotient
    }

    private static double muons(double s) {
        double x = 4 * Constants.MUON_MASS * Constants.MUON_MASS / s;
        double beta = Math.sqrt(1 - x);
        double point = 4 * Math.PI * ClosedForms.ALPHA * ClosedForms.ALPHA / (3 * s) * Constants.HBAR_C_SQUARED;
        return point * beta * (3 - beta * beta) / 2;
    }

    /** Midpoint rule in y below x = 0.3 and in ln(1 - x) above: 2 n points of (x, weight with the density). */
    private static double[][] points(double top, int n) {
        double split = Math.min(0.3, top);
        double ySplit = D.smooth(split);
        double from = Math.log(1 - split);
        double step = (Math.log(1 - top) - from) / n;
        double[][] points = new double[2 * n][];
        for (int k = 0; k < n; k++) {
            double y = ySplit * (k + 0.5) / n;
            double soft = D.fraction(y);
            double hard = 1 - Math.exp(from + step * (k + 0.5));
            points[k] = new double[] {soft, D.smoothDensity(soft) * ySplit / n};
            points[n + k] = new double[] {hard, top > split ? -D.density(hard) * (1 - hard) * step : 0};
        }
        return points;
    }

    private static double twoBeams(DoubleUnaryOperator hard, double least) {
        double sum = 0;
        for (double[] first : points(1 - least / S, 600)) {
            sum += first[1] * oneBeam(hard, S * (1 - first[0]), least);
        }
        return sum;
    }

    private static double oneBeam(DoubleUnaryOperator hard, double s, double least) {
        double sum = 0;
        for (double[] second : points(1 - least / s, 600)) {
            sum += second[1] * hard.applyAsDouble(s * (1 - second[0]));
        }
        return sum;
    }

    private static GeneratorSettings muonSettings() {
        return GeneratorSettings.of(
                        ClosedForms.muons(),
                        ClosedForms.BEAMS,
                        List.of(ClosedForms.ANTIMUON, ClosedForms.MUON),
                        Beams.headOn(10.58))
                .withIsr(true);
    }

    /** Independent convolution of the closed form with both beams' densities, midpoint rule of 1200 x 1200 points. */
    @Test
    void muonPairsWithRadiationAgreeWithAConvolution() {
        double expected = twoBeams(RadiationTest::muons, 4 * Constants.MUON_MASS * Constants.MUON_MASS);
        Estimate e = GeneratorFactory.prepare(muonSettings(), CrossSectionTest.streams(1))
                .crossSection();
        assertThat(e.value() / expected).isCloseTo(1, within(3e-4)); // square root at the threshold in both rules
        assertThat(e.relativeError()).isLessThan(1e-3);
    }

    /** The same by Monte Carlo (a cut that never fails keeps the quadrature away). */
    @Test
    void sampledRadiationAgreesWithTheConvolution() {
        double expected = twoBeams(RadiationTest::muons, 4 * Constants.MUON_MASS * Constants.MUON_MASS);
        Estimate e = GeneratorFactory.prepare(
                        muonSettings().withCuts(List.of(PhaseSpaceCut.every("mu", 0, 1.1))),
                        CrossSectionTest.streams(1))
                .crossSection();
        assertThat(e.value()).isCloseTo(expected, within(3 * e.error())); // 3 sigma, precision 0.2 %
    }

    /**
     * Electrons kept off the beams by a cut in a frame that radiation moves: (pi alpha^2/s) [(1 + c2^2)/s2^2 - 2 c2^2/s2 + (1 +
     * cos^2)/2] dcos with s2, c2 the squared sine and cosine of half the angle, between the images of the cut, convolved with the
     * structure function of both beams by Gauss-Legendre quadrature in a separate program (Python; 76 nodes a beam, 60 in the
     * angle; without radiation it gives the closed form to 1e-8).
     */
    @ParameterizedTest
    @CsvSource({"0.5, 3595.89", "0.8, 14565.2", "0.98, 214829"})
    void bhabhaWithRadiationAgreesWithAConvolution(double c, double expected) {
        GeneratorSettings settings = GeneratorSettings.of(
                        ClosedForms.bhabha(),
                        ClosedForms.BEAMS,
                        List.of(ClosedForms.POSITRON, ClosedForms.ELECTRON),
                        Beams.headOn(10.58))
                .withIsr(true)
                .withCuts(List.of(PhaseSpaceCut.every("e", 0, c)));
        Estimate e =
                GeneratorFactory.prepare(settings, CrossSectionTest.streams(1)).crossSection();
        assertThat(e.value()).isCloseTo(expected, within(3 * e.error())); // 3 sigma
        assertThat(e.relativeError()).isLessThan(3e-3); // asked for: 0.2 %
    }

    /** ALP at 5 GeV, closed form of alp.md section 1.3 convolved in the same way. */
    @Test
    void gammaAlpWithRadiationAgreesWithAConvolution() {
        double expected =
                twoBeams(s -> Constants.HBAR_C_SQUARED * ClosedForms.ALPHA * 1e-6 / 24 * Math.pow(1 - 25 / s, 3), 25);
        GeneratorSettings settings = GeneratorSettings.of(
                        ClosedForms.gammaAlp(5, 1e-3),
                        ClosedForms.BEAMS,
                        List.of(ClosedForms.PHOTON, ClosedForms.alp(5)),
                        Beams.headOn(10.58))
                .withIsr(true);
        Estimate e =
                GeneratorFactory.prepare(settings, CrossSectionTest.streams(1)).crossSection();
        assertThat(e.value() / expected).isCloseTo(1, within(1e-5)); // smooth threshold: both rules converge
    }

    /** Spectrum of the energy fraction of recorded photons of mu mu events in ten bins against the convolution. */
    @Test
    void recordedPhotonsFollowTheDensity() {
        double[] edges = {0.002, 0.01, 0.03, 0.1, 0.2, 0.4, 0.6, 0.8, 0.95, 0.99};
        double least = 4 * Constants.MUON_MASS * Constants.MUON_MASS;
        double all = twoBeams(RadiationTest::muons, least);
        int n = 100_000;
        double[] seen = photonFractions(n, edges);
        double chi2 = 0;
        for (int k = 0; k + 1 < edges.length; k++) {
            double lo = edges[k];
            double hi = edges[k + 1];
            double p = bin(lo, hi, least) / all;
            chi2 += Math.pow(seen[k] - n * p, 2) / (n * p);
        }
        assertThat(chi2).isLessThan(28); // 9 bins: probability 1e-3 of more
    }

    /** Part of the cross section with the electron's radiated fraction in a bin. */
    private static double bin(double lo, double hi, double least) {
        int n = 400;
        double sum = 0;
        for (int k = 0; k < n; k++) {
            double x1 = lo + (hi - lo) * (k + 0.5) / n;
            sum += D.density(x1) * oneBeam(RadiationTest::muons, S * (1 - x1), least);
        }
        return sum * (hi - lo) / n;
    }

    private static double[] photonFractions(int n, double[] edges) {
        Generator generator = GeneratorFactory.prepare(muonSettings(), CrossSectionTest.streams(1));
        EventBatch batch = new EventBatch();
        batch.start(0, n);
        generator.generate(batch, CrossSectionTest.streams(1), generator.workspace());
        double[] seen = new double[edges.length - 1];
        Particles p = batch.particles();
        for (int row = 0; row < p.rows(); row++) {
            if (p.pdg[row] == 22 && p.pz[row] > 0) {
                double x = p.e[row] / 5.29;
                for (int k = 0; k + 1 < edges.length; k++) {
                    seen[k] += x >= edges[k] && x < edges[k + 1] ? 1 : 0;
                }
            }
        }
        return seen;
    }
}
