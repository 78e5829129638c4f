/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.random.Stage;
import org.nightjar.core.random.Streams;
import org.nightjar.detector.internal.geometry.Helix;

class ArcTest {
    private static final RandomStream RANDOM = new Streams(3, new SampleId("arc")).of(Stage.DETECTOR);
    private static final double FIELD = 1.5;

    /** A start within 60 cm of the axis, both charges, pt log-uniform from 50 MeV to 10 GeV: x, y, z, tx, ty, tan, kappa. */
    private static double[] draw(int k) {
        RANDOM.at(k, 0);
        double pt = 0.05 * Math.pow(200, RANDOM.uniform());
        double phi = 6.28 * RANDOM.uniform();
        return new double[] {
            60 * RANDOM.uniform() - 30,
            60 * RANDOM.uniform() - 30,
            40 * RANDOM.uniform() - 20,
            Math.cos(phi),
            Math.sin(phi),
            3 * RANDOM.uniform() - 1.2,
            Arc.curvature(RANDOM.uniform() < 0.5 ? 1 : -1, FIELD, pt)
        };
    }

    private static Arc arc(double[] d) {
        Arc a = new Arc();
        a.set(d[0], d[1], d[2], d[3], d[4], d[5], d[6]);
        return a;
    }

    /**
     * Lorentz force dp/ds = q v x B integrated by Runge and Kutta's fourth-order rule in steps of 1/400 of the radius,
     * at most 0.5 cm (error below 1e-6 cm), along the same path: 1 um.
     */
    @Test
    void agreesWithNumericalIntegration() {
        for (int k = 0; k < 300; k++) {
            double[] d = draw(k);
            Arc a = arc(d);
            double path = Math.min(150, 0.9 * Math.PI / Math.abs(d[6]));
            double[] end = RungeKutta.follow(d, path);
            a.moveTo(a.start + path);
            assertThat(a.x()).as("x of track %d", k).isCloseTo(end[0], within(1e-4));
            assertThat(a.y()).as("y of track %d", k).isCloseTo(end[1], within(1e-4));
            assertThat(a.z()).as("z of track %d", k).isCloseTo(end[2], within(1e-4));
            assertThat(a.tx()).isCloseTo(end[3], within(1e-6));
            assertThat(a.ty()).isCloseTo(end[4], within(1e-6));
        }
    }

    /** The same for the helix that takes particles to the calorimeter. */
    @Test
    void helixToTheCalorimeterAgreesToo() {
        Helix h = new Helix();
        for (int k = 0; k < 300; k++) {
            double[] d = draw(k);
            double pt = Helix.FACTOR * FIELD / Math.abs(d[6]);
            h.set(pt * d[3], pt * d[4], pt * d[5], d[6] < 0 ? 1 : -1, FIELD, d[0], d[1], d[2]);
            double path = Math.min(150, 0.9 * Math.PI / Math.abs(d[6]));
            double[] end = RungeKutta.follow(d, path);
            h.moveTo(path);
            assertThat(h.x).isCloseTo(end[0], within(1e-4));
            assertThat(h.y).isCloseTo(end[1], within(1e-4));
            assertThat(h.z).isCloseTo(end[2], within(1e-4));
        }
    }

    /** The perigee is (d0 sin phi0, -d0 cos phi0) and nothing on the track is nearer; crossings lie on their cylinder. */
    @Test
    void perigeeAndCrossings() {
        for (int k = 0; k < 300; k++) {
            Arc a = arc(draw(k));
            a.moveTo(0);
            assertThat(a.x()).isCloseTo(a.d0 * a.sinPhi0, within(1e-9));
            assertThat(a.y()).isCloseTo(-a.d0 * a.cosPhi0, within(1e-9));
            assertThat(a.x() * a.tx() + a.y() * a.ty()).isCloseTo(0, within(1e-9));
            for (int way = -1; way <= 1; way += 2) {
                if (a.toRadius(Math.abs(a.d0) + 7, way)) {
                    assertThat(Math.hypot(a.x(), a.y())).isCloseTo(Math.abs(a.d0) + 7, within(1e-9));
                    assertThat(Math.signum(a.along)).isEqualTo(way);
                    double x = a.x();
                    a.moveTo(a.s);
                    assertThat(a.x()).isCloseTo(x, within(1e-9));
                }
            }
        }
    }

    /** At 1e6 GeV tracks are straight: r^2 = d0^2 + s^2 to 1e-9 relative. */
    @ParameterizedTest
    @ValueSource(doubles = {1e3, 1e6})
    void straightAtHighMomentum(double pt) {
        Arc a = new Arc();
        a.set(3, 4, 0, 0.6, 0.8, 1, Arc.curvature(1, FIELD, pt));
        assertThat(a.d0).isCloseTo(0, within(0.1 / pt * 5));
        assertThat(a.start).isCloseTo(5, within(1e-6));
        assertThat(a.toRadius(100, 1)).isTrue();
        assertThat(a.s).isCloseTo(100, within(1e-3 / pt));
    }

    /** Bending anew leaves place and direction. */
    @Test
    void bendingKeepsThePlace() {
        Arc a = arc(draw(1));
        a.moveTo(20);
        double[] before = {a.x(), a.y(), a.z(), a.tx(), a.ty()};
        a.bend(1.1);
        a.moveTo(a.start);
        assertThat(new double[] {a.x(), a.y(), a.z(), a.tx(), a.ty()}).containsExactly(before, within(1e-9));
    }
}
