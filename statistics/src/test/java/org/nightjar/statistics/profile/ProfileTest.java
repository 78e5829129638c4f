/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nightjar.statistics.FitResult;
import org.nightjar.statistics.Observation;
import org.nightjar.statistics.fit.NewtonFitter;
import org.nightjar.statistics.histfactory.Channel;
import org.nightjar.statistics.histfactory.HistFactoryModel;
import org.nightjar.statistics.histfactory.Interpolation;
import org.nightjar.statistics.histfactory.Modifier;
import org.nightjar.statistics.histfactory.Sample;

/** Errors, contours and impacts where they have a closed form. */
class ProfileTest {
    private static HistFactoryModel of(List<Channel> channels) {
        return HistFactoryModel.of(channels, List.of(), "mu", Interpolation.CODE4, Interpolation.CODE4P);
    }

    private static Channel counting(String name, double signal, String yield, double background, double error) {
        Sample s = new Sample("signal", new double[] {signal}, List.of(new Modifier.NormFactor(yield)));
        double[] up = {background + error};
        double[] down = {background - error};
        List<Modifier> varied = error == 0 ? List.of() : List.of(new Modifier.HistoSys("scale", down, up));
        return new Channel(
                name,
                1,
                background == 0 ? List.of(s) : List.of(s, new Sample("zz", new double[] {background}, varied)));
    }

    /** Rise of 2NLL of a Poisson mean: 2 (x - n + n ln(n/x)). */
    private static double rise(double n, double x) {
        return 2 * (x - n + n * Math.log(n / x));
    }

    /** Seven observed, mean 5 mu: the closed form is reached at both ends to the root search's 1e-6. */
    @Test
    void errorsOfAPoissonMean() {
        HistFactoryModel m = of(List.of(counting("c", 5, "mu", 0, 0)));
        Observation data = m.observe(7);
        FitResult free = new NewtonFitter().fit(m, data);
        ProfileCurve curve = new ProfileCurve(m, data, 0, free);
        for (double sigmas : new double[] {1, 2}) {
            List<ErrorSide> sides = curve.errors(sigmas);
            assertThat(sides).allMatch(ErrorSide::crossed);
            double low = 5 * (1.4 - sides.get(0).distance());
            double high = 5 * (1.4 + sides.get(1).distance());
            assertThat(rise(7, low)).isCloseTo(sigmas * sigmas, within(1e-5));
            assertThat(rise(7, high)).isCloseTo(sigmas * sigmas, within(1e-5));
            assertThat(sides.get(1).distance()).isGreaterThan(sides.get(0).distance());
        }
        assertThat(curve.scan(1, 2).get(1).rise()).isCloseTo(rise(7, 10), within(1e-9));
    }

    /** Three observed over 3.2 and mu >= 0: the best mu is at its bound; the upper end 5 mu + 3.2 rises by one from there. */
    @Test
    void sideAtABoundIsSaid() {
        HistFactoryModel m = of(List.of(counting("c", 5, "mu", 3.2, 0)));
        Observation data = m.observe(3);
        FitResult free = new NewtonFitter().fit(m, data);
        List<ErrorSide> sides = new ProfileCurve(m, data, 0, free).errors(1);
        assertThat(sides.get(0).crossed()).isFalse();
        assertThat(sides.get(0).text()).contains("bound 0.0");
        double high = 3.2 + 5 * sides.get(1).distance();
        assertThat(rise(3, high) - rise(3, 3.2)).isCloseTo(1, within(1e-5));
        // Ten sigmas are beyond the upper bound 10 of mu.
        ErrorSide far = new ProfileCurve(m, data, 0, free).errors(20).get(1);
        assertThat(far.crossed()).isFalse();
        assertThat(far.distance()).isEqualTo(10);
    }

    /** Two independent counts: on the contour their closed rises add up to the level's 2.2957. */
    @Test
    void contourOfTwoCounts() {
        HistFactoryModel m = of(List.of(counting("a", 5, "mu", 0, 0), counting("b", 8, "nu", 0, 0)));
        Observation data = m.observe(12, 9);
        FitResult free = new NewtonFitter().fit(m, data);
        double level = Contour.rise(0.682689492137);
        assertThat(level).isCloseTo(2.295748929, within(1e-8));
        List<Contour.Point> points = new Contour(m, data, free).points(0, 1, level, 12);
        assertThat(points).hasSize(12);
        for (Contour.Point p : points) {
            assertThat(p.crossed()).isTrue();
            assertThat(rise(12, 5 * p.x()) + rise(9, 8 * p.y())).isCloseTo(level, within(1e-4));
        }
    }

    /**
     * n = 4 mu + 10 (1 + 0.2 alpha): alpha keeps its auxiliary error, and mu compensates 2 events for each standard
     * deviation: 0.5 either way.
     */
    @Test
    void impactOfABackgroundScale() {
        HistFactoryModel m = of(List.of(counting("c", 4, "mu", 10, 2)));
        Observation data = m.observe(16);
        FitResult free = new NewtonFitter().fit(m, data);
        List<Impacts.Impact> all = Impacts.of(m, data, free);
        assertThat(all).hasSize(1);
        Impacts.Impact i = all.get(0);
        assertThat(i.pull()).isCloseTo(0, within(1e-6));
        assertThat(i.shrinkage()).isCloseTo(1, within(1e-9));
        assertThat(i.up()).isCloseTo(-0.5, within(1e-6));
        assertThat(i.down()).isCloseTo(0.5, within(1e-6));
        assertThat(i.status()).isEqualTo("converged");
    }
}
