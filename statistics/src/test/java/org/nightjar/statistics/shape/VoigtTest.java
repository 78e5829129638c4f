/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.nightjar.statistics.FitParameter;
import org.nightjar.statistics.FitResult;
import org.nightjar.statistics.Reference;
import org.nightjar.statistics.fit.NewtonFitter;
import org.nightjar.statistics.internal.Faddeeva;
import org.nightjar.statistics.model.BinnedModel;

/** The smeared Breit-Wigner against forty-digit arithmetic, its limits, and in a fit. */
class VoigtTest {
    /** mpmath with 40 digits, see the file's head; 1e-13 of each part where it is not reached by cancellation. */
    @Test
    void faddeevaFunctionAndItsDerivatives() {
        Faddeeva w = new Faddeeva();
        for (String[] row : Reference.rows("voigt.csv")) {
            if (!row[0].equals("w")) {
                continue;
            }
            double[] v =
                    Arrays.stream(row).skip(1).mapToDouble(Double::parseDouble).toArray();
            w.at(v[0], v[1]);
            assertThat(w.re()).as("Re w(%s + %s i)", v[0], v[1]).isCloseTo(v[2], within(1e-13 * Math.abs(v[2])));
            assertThat(w.im()).isCloseTo(v[3], within(1e-13 * Math.abs(v[3])));
            // w' and w'' are differences that cancel 2|z|^2 and its square: at |z| = 30 three and seven digits.
            double slope = Math.hypot(v[4], v[5]);
            assertThat(Math.hypot(w.re1() - v[4], w.im1() - v[5])).isLessThan(1e-11 * slope);
            double bend = Math.hypot(v[6], v[7]);
            assertThat(Math.hypot(w.re2() - v[6], w.im2() - v[7])).isLessThan(1e-8 * bend);
        }
    }

    /** mpmath's adaptive quadrature; a bin may be much narrower or wider than the line. */
    @Test
    void binIntegralsEqualQuadrature() {
        int seen = 0;
        for (String[] row : Reference.rows("voigt.csv")) {
            if (row[0].equals("bin")) {
                double[] v = Arrays.stream(row)
                        .skip(1)
                        .mapToDouble(Double::parseDouble)
                        .toArray();
                double ours = Voigt.of(v[0], v[1], v[2]).fractions(new double[] {v[3], v[4]})[0];
                assertThat(ours).as(Arrays.toString(row)).isCloseTo(v[5], within(1e-12 * v[5]));
                seen++;
            }
        }
        assertThat(seen).isEqualTo(8);
    }

    /** Without width a Gaussian; far away a Lorentz tail, width/(2 pi x^2) on both sides. */
    @Test
    void limits() {
        double[] edges = Reference.edges(-3, 5, 40);
        double[] gaussian = CrystalBall.gaussian(0.7, 0.4).fractions(edges);
        double[] voigt = Voigt.of(0.7, 0.4, 0).fractions(edges);
        for (int i = 0; i < voigt.length; i++) {
            assertThat(voigt[i]).isCloseTo(gaussian[i], within(1e-14));
        }
        double[] wide = Voigt.of(0.3, 0.1, 0.2).fractions(Reference.edges(-1e5, 1e5, 2000));
        // What lies outside is width/(pi 1e5) up to (0.3/1e5)^2; the sum of 2000 bins carries 1e-14.
        assertThat(1 - Arrays.stream(wide).sum()).isCloseTo(0.2 / Math.PI / 1e5, within(1e-13));
        assertThatThrownBy(() -> Voigt.of(1, 0, 0.1)).hasMessageContaining("sigma 0.0 must be positive");
    }

    /** A line of width 0.3 behind a resolution of 0.1 is measured from its own expectation: the truth comes back. */
    @Test
    void widthIsFittedBehindTheResolution() {
        double[] edges = Reference.edges(0, 4, 80);
        BinnedModel model = BinnedModel.on(edges, Voigt.of(2, 0.1, 0.15))
                .interest(FitParameter.ofInterest("signal", 500), 1)
                .floating(FitParameter.within("mean", 1.95, 1, 3), FitParameter.within("width", 0.15, 0, 2))
                .polynomial(1)
                .build();
        double[] truth = {2000, 2.03, 0.3, 1000, -100};
        FitResult fit = new NewtonFitter().fit(model, model.expected(truth));
        assertThat(fit.status().usable()).as(fit.status().text()).isTrue();
        for (int k = 0; k < truth.length; k++) {
            // The fit stops within 1e-5 of an error of the minimum, which is the truth.
            assertThat(fit.value(k)).isCloseTo(truth[k], within(1e-4 * fit.error(k)));
        }
        assertThat(fit.error("width")).isBetween(0.01, 0.05);
    }
}
