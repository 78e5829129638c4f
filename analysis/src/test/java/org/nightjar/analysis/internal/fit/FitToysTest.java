/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis.internal.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.events.Clusters;
import org.nightjar.core.events.Tracks;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.kinematics.FourMomentum;
import org.nightjar.core.kinematics.Frame;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.random.Stage;
import org.nightjar.core.random.Streams;

/**
 * Many measurements of one event: two muons and two photons from a particle of 1 GeV, their momenta those of the beams. Errors
 * are as large as in a detector. chi2 is distributed as that of as many degrees of freedom as constraints, and the fitted
 * momenta scatter as V - V D^T (D V D^T)^-1 D V says, which the test works out with derivatives by differences at the truth.
 */
class FitToysTest {
    private static final int TOYS = 20_000;

    /**
     * Five constraints: mean 5 and variance 10 of chi2, 20,000 toys: errors 0.022 and (kurtosis 3 + 12/5) 0.15. Pulls within 5 % as for
     * any fit of this house; their own error is 0.007.
     */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void chi2AndPulls(boolean spread) {
        Event event = new Event(spread);
        double[] scatter = event.expected();
        Fitter fitter = new Fitter(event.constraints);
        RandomStream random = new Streams(1, new SampleId("fit toys")).of(Stage.TOYS);
        double[] sum = new double[18];
        double[] sum2 = new double[18];
        for (int n = 0; n < TOYS; n++) {
            random.at(n, 0);
            double[] toy = Event.values(event.sigma[12] * random.gaussian(), event.sigma[13] * random.gaussian());
            double[] p0 = event.momenta(toy);
            assertThat(event.fit(toy, fitter, random)).isTrue();
            double[] x = new double[18];
            for (int k = 0; k < 16; k++) {
                x[k] = (fitter.momentum(k / 4, k % 4) - p0[k]) / scatter[k];
            }
            x[16] = fitter.chi2();
            x[17] = ChiSquare.probability(fitter.chi2(), fitter.degreesOfFreedom());
            for (int k = 0; k < 18; k++) {
                sum[k] += x[k] / TOYS;
                sum2[k] += x[k] * x[k] / TOYS;
            }
        }
        for (int k = 0; k < 16; k++) {
            assertThat(sum[k]).as("mean of pull %d", k).isCloseTo(0, within(0.05));
            assertThat(Math.sqrt(sum2[k] - sum[k] * sum[k]))
                    .as("width of pull %d", k)
                    .isCloseTo(1, within(0.05));
        }
        assertThat(sum[16]).isCloseTo(5, within(0.1));
        assertThat(sum2[16] - sum[16] * sum[16]).isCloseTo(10, within(0.5));
        assertThat(sum[17]).as("mean probability").isCloseTo(0.5, within(0.01));
        assertThat(sum2[17] - sum[17] * sum[17]).as("a flat one has 1/12").isCloseTo(1 / 12.0, within(0.002));
    }

    /** The event, its measurements and what is expected of their fits. */
    private static final class Event {
        private static final double MUON = 0.1056583755;
        private static final double BENDING = 0.0045;

        final double[] truth;
        final double[] sigma = new double[14];
        final Constraints constraints;

        Event(boolean spread) {
            truth = values(0, 0);
            for (int i = 0; i < 4; i++) {
                sigma[3 * i] = i < 2 ? 0.004 * Math.abs(truth[3 * i]) : 0.02 * truth[3 * i];
                sigma[3 * i + 1] = i < 2 ? 0.001 : 0.008;
                sigma[3 * i + 2] = i < 2 ? 0.0015 : 0.006;
            }
            sigma[12] = spread ? 0.005 : 0;
            sigma[13] = spread ? 0.003 : 0;
            Beams beams = new Beams(5.29, 0, 5.29, 0, 0.005, 0.003, 0, 0, 0, 0);
            constraints = new Constraints(4, beams, true, spread, null, List.of(new Constraints.Mass(2, 4, 1)));
        }

        /** The event where the beams have more energy than usual: the pair of photons has 1 GeV mass and 3 GeV momentum in its rest frame. */
        private static double[] values(double electron, double positron) {
            double total = 10.58 + electron + positron;
            double moving = electron - positron;
            double w = Math.sqrt(total * total - moving * moving);
            double[] pair = {Math.hypot(1, 3), 3 * 0.48, 3 * 0.6, 3 * 0.64};
            double[] rest = {w - pair[0], -pair[1], -pair[2], -pair[3]};
            double[] x = new double[14];
            put(x, 0, two(rest, MUON, new double[] {0.6, -0.64, 0.48}), moving / total);
            put(x, 2, two(pair, 0, new double[] {-0.8, 0, 0.6}), moving / total);
            x[12] = electron;
            x[13] = positron;
            return x;
        }

        /** Two particles of equal mass from a parent, along a direction in its rest frame. */
        private static double[][] two(double[] parent, double mass, double[] u) {
            double m2 = parent[0] * parent[0] - parent[1] * parent[1] - parent[2] * parent[2] - parent[3] * parent[3];
            double e = Math.sqrt(m2) / 2;
            double p = Math.sqrt(e * e - mass * mass);
            Frame rest = Frame.moving(parent[1] / parent[0], parent[2] / parent[0], parent[3] / parent[0]);
            double[][] out = {{e, p * u[0], p * u[1], p * u[2]}, {e, -p * u[0], -p * u[1], -p * u[2]}};
            rest.toLab(out[0]);
            rest.toLab(out[1]);
            return out;
        }

        private static void put(double[] x, int first, double[][] two, double beta) {
            for (int n = 0; n < 2; n++) {
                int i = first + n;
                double[] p = two[n];
                Frame.moving(0, 0, beta).toLab(p);
                double pt = Math.hypot(p[1], p[2]);
                x[3 * i] = i < 2 ? (1 - 2 * i) * BENDING / pt : p[0];
                x[3 * i + 1] = Math.atan2(p[2], p[1]);
                x[3 * i + 2] = i < 2 ? p[3] / pt : Math.atan2(pt, p[3]);
            }
        }

        private double[] momenta(double[] x) {
            double[] p = new double[16];
            double[] unused = new double[12];
            for (int i = 0; i < 4; i++) {
                if (i < 2) {
                    ParticleMomentum.track(x[3 * i], x[3 * i + 1], x[3 * i + 2], BENDING, MUON, p, 4 * i, unused, 0);
                } else {
                    ParticleMomentum.photon(x[3 * i], x[3 * i + 1], x[3 * i + 2], p, 4 * i, unused, 0);
                }
            }
            return p;
        }

        /** What the constraints make zero: four sums, and the squared mass of the photons. */
        private double[] equations(double[] x) {
            double[] p = momenta(x);
            double[] f = new double[5];
            FourMomentum both = new FourMomentum(p[8] + p[12], p[9] + p[13], p[10] + p[14], p[11] + p[15]);
            for (int k = 0; k < 4; k++) {
                f[k] = p[k] + p[4 + k] + p[8 + k] + p[12 + k];
            }
            f[0] -= 10.58 + x[12] + x[13];
            f[3] -= x[12] - x[13];
            f[4] = both.mass2() - 1;
            return f;
        }

        private interface Vector {
            double[] at(double[] x);
        }

        private RealMatrix derivatives(Vector f, int rows) {
            RealMatrix d = MatrixUtils.createRealMatrix(rows, 14);
            for (int k = 0; k < 14; k++) {
                double h = Math.max(1e-6 * Math.abs(truth[k]), 1e-7);
                double[] up = truth.clone();
                double[] down = truth.clone();
                up[k] += h;
                down[k] -= h;
                double[] a = f.at(up);
                double[] b = f.at(down);
                for (int j = 0; j < rows; j++) {
                    d.setEntry(j, k, (a[j] - b[j]) / (2 * h));
                }
            }
            return d;
        }

        /** Standard deviations of the fitted momenta. */
        private double[] expected() {
            RealMatrix v = MatrixUtils.createRealMatrix(14, 14);
            for (int k = 0; k < 14; k++) {
                v.setEntry(k, k, sigma[k] * sigma[k]);
            }
            RealMatrix d = derivatives(this::equations, 5);
            RealMatrix s = MatrixUtils.inverse(d.multiply(v).multiply(d.transpose()));
            RealMatrix after =
                    v.subtract(v.multiply(d.transpose()).multiply(s).multiply(d).multiply(v));
            RealMatrix j = derivatives(this::momenta, 16);
            RealMatrix c = j.multiply(after).multiply(j.transpose());
            double[] out = new double[16];
            for (int k = 0; k < 16; k++) {
                out[k] = Math.sqrt(c.getEntry(k, k));
            }
            return out;
        }

        /** Measures and fits the values of a toy. */
        private boolean fit(double[] toy, Fitter fitter, RandomStream random) {
            double[] x = toy.clone();
            for (int k = 0; k < 12; k++) {
                x[k] += sigma[k] * random.gaussian();
            }
            Tracks tracks = new Tracks();
            Clusters clusters = new Clusters();
            for (int i = 0; i < 2; i++) {
                int t = tracks.add();
                double pt = BENDING / Math.abs(x[3 * i]);
                tracks.omega[t] = x[3 * i];
                tracks.px[t] = pt * Math.cos(x[3 * i + 1]);
                tracks.py[t] = pt * Math.sin(x[3 * i + 1]);
                tracks.pz[t] = pt * x[3 * i + 2];
                int[] at = {2, 1, 4};
                for (int a = 0; a < 3; a++) {
                    tracks.covariance[Tracks.covariance(at[a], at[a])][t] = sigma[3 * i + a] * sigma[3 * i + a];
                }
                fitter.track(i, MUON, tracks, t);
                int c = clusters.add();
                clusters.energy[c] = x[6 + 3 * i];
                clusters.phi[c] = x[7 + 3 * i];
                clusters.theta[c] = x[8 + 3 * i];
                fitter.photon(2 + i, clusters, c, new double[] {sigma[6 + 3 * i], sigma[8 + 3 * i], sigma[7 + 3 * i]});
            }
            return fitter.solve();
        }
    }
}
