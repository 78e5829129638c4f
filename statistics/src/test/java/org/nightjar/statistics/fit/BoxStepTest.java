/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.random.Stage;
import org.nightjar.core.random.Streams;
import org.nightjar.statistics.Conditions;
import org.nightjar.statistics.FitParameter;
import org.nightjar.statistics.FitResult;
import org.nightjar.statistics.FitStatus;
import org.nightjar.statistics.Observation;
import org.nightjar.statistics.histfactory.Channel;
import org.nightjar.statistics.histfactory.HistFactoryModel;
import org.nightjar.statistics.histfactory.Interpolation;
import org.nightjar.statistics.histfactory.Modifier;
import org.nightjar.statistics.histfactory.ParameterSettings;
import org.nightjar.statistics.histfactory.Sample;
import org.nightjar.statistics.internal.Cholesky;

/** Newton steps that meet bounds. */
class BoxStepTest {
    private static final int N = 6;

    /** One quadratic model in a box around the present point. */
    private static final class Case {
        final double[][] h = new double[N][N];
        final double[] g = new double[N];
        final double[] x = new double[N];
        final double[] step = new double[N];
        final Region region = new Region(N);
        final double fall;

        Case(RandomStream random, double width) {
            double[][] root = new double[N][N];
            List<FitParameter> parameters = new ArrayList<>();
            for (int i = 0; i < N; i++) {
                g[i] = random.gaussian();
                parameters.add(FitParameter.within("p" + i, 0, -width * random.uniform(), width * random.uniform()));
                for (int j = 0; j < N; j++) {
                    root[i][j] = random.gaussian();
                }
            }
            for (int i = 0; i < N; i++) {
                for (int j = 0; j < N; j++) {
                    for (int k = 0; k < N; k++) {
                        h[i][j] += root[i][k] * root[j][k];
                    }
                }
                h[i][i] += 0.01;
            }
            region.prepare(parameters, Conditions.NONE);
            region.chooseFree(x, g);
            double[][] factor = new double[N][];
            for (int i = 0; i < N; i++) {
                factor[i] = h[i].clone();
                step[i] = -g[i];
            }
            assertThat(Cholesky.factor(factor, N, new double[N])).isTrue();
            Cholesky.solve(factor, N, step);
            fall = new BoxStep(N).bend(step, factor, g, x, region);
        }

        double model(double[] s) {
            double value = 0;
            for (int i = 0; i < N; i++) {
                value += g[i] * s[i];
                for (int j = 0; j < N; j++) {
                    value += 0.5 * h[i][j] * s[i] * s[j];
                }
            }
            return value;
        }
    }

    private static RandomStream stream(int number) {
        return new Streams(1, new SampleId("box")).of(Stage.TOYS).at(number, 0);
    }

    /** With a unit Hessian the least point of a box is the clipped step: 60 bounds met one after the other, each worth d (2 - d/2). */
    @Test
    void asManyBoundsAsParameters() {
        int n = 60;
        double[] g = new double[n];
        double[] x = new double[n];
        double[] step = new double[n];
        double[][] factor = new double[n][n];
        List<FitParameter> parameters = new ArrayList<>();
        double expected = 0;
        for (int i = 0; i < n; i++) {
            g[i] = -2;
            step[i] = 2;
            factor[i][i] = 1;
            double distance = (i + 1.0) / n;
            parameters.add(FitParameter.within("p" + i, 0, -1, distance));
            expected += distance * (2 - 0.5 * distance);
        }
        Region region = new Region(n);
        region.prepare(parameters, Conditions.NONE);
        region.chooseFree(x, g);
        double fall = new BoxStep(n).bend(step, factor, g, x, region);
        assertThat(fall).isCloseTo(expected, within(1e-11));
        for (int i = 0; i < n; i++) {
            assertThat(step[i]).isCloseTo((i + 1.0) / n, within(1e-13));
        }
    }

    @Test
    void bentStepsStayInsideAndFallAsTheySay() {
        int bent = 0;
        for (int k = 0; k < 500; k++) {
            Case c = new Case(stream(k), 2);
            if (c.fall < 0) {
                continue;
            }
            bent++;
            for (int i = 0; i < N; i++) {
                assertThat(c.region.clip(c.step[i], i)).isCloseTo(c.step[i], within(1e-12));
            }
            // The fall is followed through the factor; here it is summed from the matrix: rounding apart the same.
            assertThat(c.fall).isPositive().isCloseTo(-c.model(c.step), within(1e-9 * (1 + c.fall)));
            // The walk goes on from where the straight step meets its first bound, so it ends lower.
            assertThat(-c.fall).isLessThanOrEqualTo(c.model(cut(c)) + 1e-9);
        }
        assertThat(bent).isGreaterThan(300);
    }

    /** The unbent step up to the first bound. */
    private static double[] cut(Case c) {
        double[][] factor = new double[N][];
        double[] s = new double[N];
        for (int i = 0; i < N; i++) {
            factor[i] = c.h[i].clone();
            s[i] = -c.g[i];
        }
        Cholesky.factor(factor, N, new double[N]);
        Cholesky.solve(factor, N, s);
        double part = 1;
        for (int i = 0; i < N; i++) {
            double inside = c.region.clip(s[i], i);
            part = inside == s[i] ? part : Math.min(part, inside / s[i]);
        }
        for (int i = 0; i < N; i++) {
            s[i] *= part;
        }
        return s;
    }

    @Test
    void stepsWithinTheBoxAreLeftAlone() {
        for (int k = 0; k < 20; k++) {
            assertThat(new Case(stream(k), 1e6).fall).isNegative();
        }
    }

    /**
     * Two free backgrounds whose shapes differ by 1e-3, as in translated files of published searches: the best sum is known
     * well, the split is not, and the data pull one of them far beyond its bound. Clipped Newton steps crept along that
     * bound for hundreds of evaluations and stopped short.
     */
    @Test
    void nearlyEqualBackgroundsReachTheirBoundInFewSteps() {
        Sample s = new Sample("s", new double[] {100, 100}, List.of(new Modifier.NormFactor("mu")));
        Sample a = new Sample("a", new double[] {1000, 2000}, List.of(new Modifier.NormFactor("wz")));
        Sample b = new Sample("b", new double[] {100, 200.2}, List.of(new Modifier.NormFactor("zz")));
        double[][] wide = {{-10, 10}};
        HistFactoryModel model = HistFactoryModel.of(
                List.of(new Channel("c", 2, List.of(s, a, b))),
                List.of(
                        new ParameterSettings("wz", null, wide, null, null, null),
                        new ParameterSettings("zz", null, wide, null, null, null)),
                "mu",
                Interpolation.CODE4,
                Interpolation.CODE4P);
        Observation data = model.observe(1000, 2100);
        FitResult fit = new NewtonFitter().fit(model, data, Conditions.holding(2, 0));
        assertThat(model.parameters().get(2).name()).isEqualTo("mu");
        assertThat(fit.status()).isInstanceOf(FitStatus.ConvergedAtBound.class);
        // The ratio of the bins, 2.1, would need zz far above its bound: there wz alone is fitted, in closed form the
        // root
        // of sum_i a_i (1 - n_i / nu_i) = 0 with nu_i = a_i wz + 10 b_i.
        assertThat(fit.value("zz")).isEqualTo(10);
        double wz = fit.value("wz");
        double slope = 1000 * (1 - 1000 / (1000 * wz + 1000)) + 2000 * (1 - 2100 / (2000 * wz + 2002));
        assertThat(slope).isCloseTo(0, within(1e-3)); // its second derivative is 3000, an error of wz 0.02
        assertThat(fit.evaluations()).isLessThan(15);
    }
}
