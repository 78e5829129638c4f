/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.Particles;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.units.Constants;

/** Photons of finite angle: their angles, and what the hard process keeps. */
class RadiatedAnglesTest {
    private static final double SQRT_S = 10.58;
    private static final int EVENTS = 60_000;

    private static EventBatch muons(Radiation.Initial initial) {
        GeneratorSettings settings = GeneratorSettings.of(
                        ClosedForms.muons(),
                        ClosedForms.BEAMS,
                        List.of(ClosedForms.ANTIMUON, ClosedForms.MUON),
                        Beams.headOn(SQRT_S))
                .withRadiation(Radiation.NONE.withInitial(initial));
        Generator generator = GeneratorFactory.prepare(settings, CrossSectionTest.streams(1));
        EventBatch batch = new EventBatch();
        batch.start(0, EVENTS);
        generator.generate(batch, CrossSectionTest.streams(1), generator.workspace());
        return batch;
    }

    private static double pairMass2(Particles p, int end) {
        double[] sum = new double[4];
        for (int row = end - 2; row < end; row++) {
            sum[0] += p.e[row];
            sum[1] += p.px[row];
            sum[2] += p.py[row];
            sum[3] += p.pz[row];
        }
        return sum[0] * sum[0] - sum[1] * sum[1] - sum[2] * sum[2] - sum[3] * sum[3];
    }

    /** The angles are given after the energies, so the same event has the same mass of its muon pair either way. */
    @Test
    void hardEnergyIsThatOfTheCollinearEvent() {
        EventBatch collinear = muons(Radiation.Initial.COLLINEAR);
        EventBatch angles = muons(Radiation.Initial.ANGLES);
        for (int k = 0; k < EVENTS; k++) {
            double one = pairMass2(collinear.particles(), collinear.particles().end(k));
            double other = pairMass2(angles.particles(), angles.particles().end(k));
            assertThat(other).isCloseTo(one, within(1e-9)); // rounding of squares of 112 GeV^2, boosted
        }
        assertThat(Arrays.copyOf(angles.weight(), EVENTS)).isEqualTo(Arrays.copyOf(collinear.weight(), EVENTS));
    }

    /** Unnormalised shape of both beams' photons of a fraction x (RMP 83 (2011) 1545, equation 2.4), in c = cos(theta). */
    private static double shape(double x, double c) {
        double mu = 4 * Constants.ELECTRON_MASS * Constants.ELECTRON_MASS / (SQRT_S * SQRT_S);
        double s2 = (1 - c) * (1 + c);
        double d = s2 + mu * c * c;
        double massive = mu * ((1 - 2 * x) * s2 - x * x * c * c * c * c);
        return ((2 - 2 * x + x * x) * s2 - 0.5 * x * x * s2 * s2 - massive) / (d * d);
    }

    /** Integral between two angles, midpoint rule in the pseudorapidity. */
    private static double integral(double x, double from, double to) {
        int n = 4000;
        double a = Math.log(Math.tan(from / 2));
        double b = Math.log(Math.tan(to / 2));
        double sum = 0;
        for (int k = 0; k < n; k++) {
            double t = Math.exp(a + (b - a) * (k + 0.5) / n);
            double sin = 2 * t / (1 + t * t);
            sum += shape(x, (1 - t * t) / (1 + t * t)) * sin * sin;
        }
        return sum * (b - a) / n;
    }

    /**
     * Photons of 1 to 3 GeV of events with one photon, in nine bins of the angle to the beam from 1e-5 to pi - 1e-5, against the
     * first-order shape at their mean fraction (the shape changes by a few per cent over the range).
     */
    @Test
    void anglesAreThoseOfTheFirstOrder() {
        double[] edges = {
            1e-5, 1e-4, 5e-4, 3e-3, 0.03, 0.3, Math.PI - 0.3, Math.PI - 0.03, Math.PI - 3e-3, Math.PI - 1e-5
        };
        double[] seen = new double[edges.length - 1];
        Particles p = muons(Radiation.Initial.ANGLES).particles();
        double sumX = 0;
        int n = 0;
        for (int k = 0; k < EVENTS; k++) {
            int row = p.first(k) + 2;
            boolean one = p.end(k) - row == 3;
            if (one && p.e[row] > 1 && p.e[row] < 3) {
                double theta = Math.atan2(Math.hypot(p.px[row], p.py[row]), p.pz[row]);
                for (int b = 0; b < seen.length; b++) {
                    if (theta >= edges[b] && theta < edges[b + 1]) {
                        seen[b]++;
                        n++;
                    }
                }
                sumX += p.e[row] / (SQRT_S / 2);
            }
        }
        double all = integral(sumX / n, edges[0], edges[edges.length - 1]);
        double chi2 = 0;
        for (int b = 0; b < seen.length; b++) {
            double expected = n * integral(sumX / n, edges[b], edges[b + 1]) / all;
            chi2 += Math.pow(seen[b] - expected, 2) / expected;
        }
        assertThat(n).isGreaterThan(1000);
        assertThat(chi2).isLessThan(26); // 8 degrees of freedom: probability 1e-3 of more
    }
}
