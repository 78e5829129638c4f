/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nightjar.statistics.Reference;
import org.nightjar.statistics.internal.Normal;

/** Templates, kernel densities, sums, interpolation and the polynomial basis. */
class TemplateTest {

    @Test
    void templateIsIntegratedIntoOtherBins() {
        Template t = Template.normalised(new double[] {0, 1, 3}, new double[] {1, 3});
        // By hand: density 1/4 on [0,1], 3/8 on [1,3].
        assertThat(t.fractions(new double[] {-1, 0.5, 2, 5})).containsExactly(0.125, 0.5, 0.375);
        assertThatThrownBy(() -> Template.normalised(new double[] {0, 1}, new double[] {0}))
                .hasMessage("template: the contents sum to 0.0");
    }

    @Test
    void sumKeepsWeightsThatDoNotAddToOne() {
        Template flat = Template.normalised(new double[] {0, 2}, new double[] {1});
        SumShape sum = new SumShape(List.of(CrystalBall.gaussian(1, 0.1), flat), 1, 2);
        double[] f = sum.fractions(new double[] {0, 1, 2});
        // One right pairing (half below 1) and two flat wrong ones.
        assertThat(f[0]).isCloseTo(1.5, within(1e-12));
        assertThat(sum.parameterNames()).containsExactly("mean", "sigma");
    }

    @Test
    void morphPassesThroughItsThreeTemplatesAndIsLinearBeyond() {
        double[] edges = {0, 1, 2};
        Template down = Template.ofFractions(edges, new double[] {0.2, 0.8});
        Template mid = Template.ofFractions(edges, new double[] {0.3, 0.7});
        Template up = Template.ofFractions(edges, new double[] {0.5, 0.5});
        Morph morph = new Morph(down, mid, up);
        assertThat(at(morph, edges, 0)).isCloseTo(0.3, within(1e-15));
        assertThat(at(morph, edges, 1)).isCloseTo(0.5, within(1e-15));
        assertThat(at(morph, edges, -1)).isCloseTo(0.2, within(1e-15));
        assertThat(at(morph, edges, 2)).isCloseTo(0.7, within(1e-15)); // nominal + 2 (up - nominal)
        assertThat(at(morph, edges, -3)).isCloseTo(0.0, within(1e-15)); // nominal + 3 (down - nominal)
    }

    private static double at(Shape shape, double[] edges, double theta) {
        BinFractions out = BinFractions.valuesOnly(edges.length - 1, 1);
        shape.on(edges).evaluate(new double[] {theta}, out);
        return out.value()[0];
    }

    /** Points at the quantiles of a Gaussian: the kernel estimate returns it, widened by the kernel. */
    @Test
    void kernelDensityOfGaussianQuantilesIsNearlyTheGaussian() {
        int n = 4000;
        double[] x = new double[n];
        double[] w = new double[n];
        for (int k = 0; k < n; k++) {
            x[k] = Normal.quantile((k + 0.5) / n);
            w[k] = 1;
        }
        double[] edges = Reference.edges(-4, 4, 40);
        double[] ours = KernelDensity.of(x, w, edges).fractions(edges);
        double[] truth = new OnRange(CrystalBall.gaussian(0, 1), -4, 4).fractions(edges);
        assertThat(Arrays.stream(ours).sum()).isCloseTo(1, within(1e-12));
        for (int i = 0; i < ours.length; i++) {
            // Bias h^2 f''/2 with h = 1.06 n^-1/5 = 0.2 is at most 2 % of the peak (0.08 per bin) [derived].
            assertThat(ours[i]).isCloseTo(truth[i], within(0.0025));
        }
    }

    /** A flat distribution stays flat up to its ends: the mirror images do that. */
    @Test
    void kernelDensityIsMirroredAtTheEnds() {
        int n = 2000;
        double[] x = new double[n];
        double[] w = new double[n];
        for (int k = 0; k < n; k++) {
            x[k] = (k + 0.5) / n;
            w[k] = 0.5;
        }
        double[] f = KernelDensity.of(x, w, Reference.edges(0, 1, 10)).fractions(Reference.edges(0, 1, 10));
        for (double v : f) {
            assertThat(v).isCloseTo(0.1, within(1e-4)); // equidistant points: only the discreteness remains
        }
    }

    /** Sums over bins telescope to the integrals over [-1,1]: 2/(1-k^2) for even k, 0 for odd, halved by the norm. */
    @Test
    void polynomialBasisIntegratesExactly() {
        double[][] b = Chebyshev.basis(new double[] {1, 1.7, 2.1, 4}, 5);
        for (int k = 0; k <= 5; k++) {
            double expected = k % 2 == 1 ? 0 : 1.0 / (1 - k * k);
            assertThat(Arrays.stream(b[k]).sum()).isCloseTo(expected, within(1e-15));
        }
        // T3 = 4u^3 - 3u on the first bin: u from -1 to -1 + 2*0.7/3, antiderivative u^4 - 3u^2/2, halved.
        double u = -1 + 1.4 / 3;
        double byHand = 0.5 * ((Math.pow(u, 4) - 1.5 * u * u) - (1 - 1.5));
        assertThat(b[3][0]).isCloseTo(byHand, within(1e-15));
    }
}
