/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Analytic derivatives against differences of two exact helices, both signs of curvature, near and far from straight. */
class DerivativesTest {
    /** d0, phi0, omega, z0, tanLambda. */
    private static Arc of(double[] p) {
        Arc a = new Arc();
        a.set(p[0] * Math.sin(p[1]), -p[0] * Math.cos(p[1]), p[3], Math.cos(p[1]), Math.sin(p[1]), p[4], -p[2]);
        return a;
    }

    private static double[] parameters(Arc a) {
        return new double[] {a.d0, Math.atan2(a.sinPhi0, a.cosPhi0), -a.kappa, a.z0, a.tanLambda};
    }

    @ParameterizedTest
    @CsvSource({"0.2,0.004,40", "-3,-0.01,60", "5,0.0001,100", "-8,0.03,50", "4,-0.002,-30"})
    void ofThePlace(double d0, double omega, double s) {
        double[] p = {d0, 0.7, omega, 2, 0.6};
        double[] step = {1e-4, 1e-6, 1e-8, 1e-4, 1e-6};
        Arc a = of(p);
        a.moveTo(s);
        Derivatives d = new Derivatives();
        d.measurement(a);
        for (int k = 0; k < 5; k++) {
            double[][] at = new double[2][];
            for (int side = 0; side < 2; side++) {
                double[] q = p.clone();
                q[k] += (2 * side - 1) * step[k];
                Arc b = of(q);
                b.moveTo(s);
                at[side] = new double[] {b.x(), b.y(), b.z()};
            }
            double dx = (at[1][0] - at[0][0]) / (2 * step[k]);
            double dy = (at[1][1] - at[0][1]) / (2 * step[k]);
            double dz = (at[1][2] - at[0][2]) / (2 * step[k]);
            double normal = -dx * a.ty() + dy * a.tx();
            double height = dz - p[4] * (dx * a.tx() + dy * a.ty());
            // differences of second order and rounding: 1e-5 of the largest entry of each kind
            assertThat(d.normal[k]).as("normal %d", k).isCloseTo(normal, within(1e-5 * (1 + Math.abs(normal))));
            assertThat(d.height[k]).as("height %d", k).isCloseTo(height, within(1e-5 * (1 + Math.abs(height))));
        }
    }

    @ParameterizedTest
    @CsvSource({"0.2,0.004,40", "-3,-0.01,60", "5,0.0001,100", "-8,0.03,50", "4,-0.002,-30"})
    void ofKicks(double d0, double omega, double s) {
        Arc a = of(new double[] {d0, 0.7, omega, 2, 0.6});
        a.moveTo(s);
        Derivatives d = new Derivatives();
        d.kicks(a);
        double[][] analytic = {d.azimuth, d.dip, d.turn};
        for (int kick = 0; kick < 3; kick++) {
            double step = 1e-6;
            double[] high = kicked(a, kick, step);
            double[] low = kicked(a, kick, -step);
            for (int k = 0; k < 5; k++) {
                double difference = (high[k] - low[k]) / (2 * step);
                assertThat(analytic[kick][k])
                        .as("kick %d parameter %d", kick, k)
                        .isCloseTo(difference, within(1e-5 * (0.1 + Math.abs(difference))));
            }
        }
    }

    /** Parameters of the helix that starts where {@code a} is, with another azimuth, dip (same momentum) or curvature. */
    private static double[] kicked(Arc a, int kick, double step) {
        double phi = Math.atan2(a.ty(), a.tx()) + (kick == 0 ? step : 0);
        double lambda = Math.atan(a.tanLambda);
        double turned = lambda + (kick == 1 ? step : 0);
        double kappa = a.kappa * Math.cos(lambda) / Math.cos(turned) * (kick == 2 ? 1 + step : 1);
        Arc b = new Arc();
        b.set(a.x(), a.y(), a.z(), Math.cos(phi), Math.sin(phi), Math.tan(turned), kappa);
        return parameters(b);
    }
}
