/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis.internal.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nightjar.core.events.Clusters;
import org.nightjar.core.events.Tracks;
import org.nightjar.core.kinematics.Beams;

/**
 * The fit against an independent minimisation, and what it does where there is no solution.
 *
 * <p>The expected numbers come from SciPy 1.17, {@code scipy.optimize.minimize(method="SLSQP", ftol=1e-16)}: it minimises
 * z^T C^-1 z over the deviations z in standard deviations (C: matrix of correlations) under the equations of the constraints
 * as they are, from two starting points, with derivatives of the constraints by differences; no multipliers, nothing made
 * linear by hand. Its equations were met to 1e-15; it prints nine decimals, hence the tolerance of 2e-8 GeV.
 */
class FitterTest {
    private static final double MUON = 0.1056583755;
    private static final double PION = 0.13957039;
    /** pt |omega| of the tracks, GeV/cm. */
    private static final double BENDING = 0.0045;

    private static final double ANGLE = -0.2264;

    private final Tracks tracks = new Tracks();
    private final Clusters clusters = new Clusters();
    private final double[] errors = {0.04, 0.009, 0.012};

    /** A muon, a pion and a photon; covariances with correlations of up to 0.5. */
    FitterTest() {
        track(1, 2.004, 0.4005, 0.3012, new double[] {9e-6, 8e-4, 1.1e-3}, new double[] {0.5, -0.1, 0.2});
        track(-1, 1.503, 2.8993, -0.6021, new double[] {1.6e-5, 1.2e-3, 1.6e-3}, new double[] {-0.4, 0.15, -0.05});
        int g = clusters.add();
        clusters.energy[g] = 2.23;
        clusters.phi[g] = -2.5634;
        clusters.theta[g] = 1.9;
    }

    /** Deviations and correlations (01, 02, 12) of curvature, azimuth and slope; those of d0 and z0 are not looked at. */
    private void track(int charge, double pt, double phi, double slope, double[] sigma, double[] rho) {
        int i = tracks.add();
        tracks.px[i] = pt * Math.cos(phi);
        tracks.py[i] = pt * Math.sin(phi);
        tracks.pz[i] = pt * slope;
        tracks.omega[i] = charge * BENDING / pt;
        for (double[] column : tracks.covariance) {
            column[i] = 1;
        }
        int[] at = {2, 1, 4};
        for (int a = 0; a < 3; a++) {
            for (int b = 0; b <= a; b++) {
                double correlation = a == b ? 1 : rho[a + b - 1];
                tracks.covariance[Tracks.covariance(at[a], at[b])][i] = correlation * sigma[a] * sigma[b];
            }
        }
    }

    private static Beams beams(double electron, double positron) {
        return new Beams(electron, ANGLE, positron, ANGLE, 0.006, 0.004, 0, 0, 0, 0);
    }

    private static Constraints total(Beams beams) {
        return new Constraints(3, beams, true, true, null, List.of());
    }

    private static Constraints masses(@Nullable Double recoil, Constraints.Mass... masses) {
        return new Constraints(3, beams(3.2, 4.3), false, true, recoil, List.of(masses));
    }

    private Fitter filled(Constraints c) {
        Fitter f = new Fitter(c);
        f.track(0, MUON, tracks, 0);
        f.track(1, PION, tracks, 1);
        f.photon(2, clusters, 0, errors);
        return f;
    }

    private static void assertMomenta(Fitter f, double[][] expected) {
        for (int i = 0; i < 3; i++) {
            for (int k = 0; k < 4; k++) {
                assertThat(f.momentum(i, k)).isCloseTo(expected[i][k], within(2e-8));
            }
        }
    }

    /** Four constraints; the energies of the beams have errors of 6 and 4 MeV. */
    @Test
    void theMomentaOfTheBeams() {
        Fitter f = filled(total(beams(2.505, 3.543)));
        assertThat(f.solve()).isTrue();
        assertThat(f.degreesOfFreedom()).isEqualTo(4);
        assertThat(f.chi2()).isCloseTo(0.8858780080, within(1e-8));
        assertMomenta(f, new double[][] {
            {2.091921514, 1.842085705, 0.780259362, 0.602401456},
            {1.757541141, -1.457143356, 0.359894039, -0.903703761},
            {2.200266998, -1.742930315, -1.140153401, -0.709520263}
        });
    }

    /** What recoils has 1.37 GeV (measured: 1.381), pion and photon have 1.51 GeV together (measured: 1.496). */
    @Test
    void aRecoilMassAndTheMassOfAPair() {
        Fitter f = filled(masses(1.37, new Constraints.Mass(1, 3, 1.51)));
        assertThat(f.solve()).isTrue();
        assertThat(f.chi2()).isCloseTo(0.3209147393, within(1e-8));
        assertMomenta(f, new double[][] {
            {2.095413422, 1.845250859, 0.781265753, 0.603545198},
            {1.760868595, -1.459827919, 0.360938878, -0.905430223},
            {2.240493805, -1.770130866, -1.169048450, -0.720954179}
        });
    }

    /** One constraint on one pair by hand: chi2 of a mass that is linear in the energy alone is the squared deviation. */
    @Test
    void onlyTheEnergyOfThePhotonIsUncertain() {
        for (double[] column : tracks.covariance) {
            java.util.Arrays.fill(column, 0, 2, 1e-30);
        }
        errors[1] = 1e-12;
        errors[2] = 1e-12;
        Fitter f = filled(masses(null, new Constraints.Mass(1, 3, 1.52)));
        assertThat(f.solve()).isTrue();
        // M^2 = m^2 + E a with a from the measured 1.4962229264871918 GeV at 2.23 GeV
        double a = (1.4962229264871918 * 1.4962229264871918 - PION * PION) / 2.23;
        double energy = (1.52 * 1.52 - PION * PION) / a;
        assertThat(f.momentum(2, 0)).isCloseTo(energy, within(1e-10));
        assertThat(f.chi2()).isCloseTo(Math.pow((energy - 2.23) / 0.04, 2), within(1e-8));
    }

    /** Every way to have no solution ends in a plain no, and the fitter serves the next candidate as if nothing had been. */
    @Test
    void noSolution() {
        Fitter f = filled(total(beams(2.505, 3.543)));
        f.photon(2, clusters, 0, new double[] {Double.NaN, 0.01, 0.01});
        assertThat(f.solve()).as("errors that are none").isFalse();
        tracks.px[0] = Double.NaN;
        f.track(0, MUON, tracks, 0);
        f.photon(2, clusters, 0, errors);
        assertThat(f.solve()).as("momenta that are none").isFalse();
        tracks.px[0] = 2.004 * Math.cos(0.4005);
        f.track(0, MUON, tracks, 0);
        assertThat(f.solve()).isTrue();
        assertThat(f.chi2()).isCloseTo(0.8858780080, within(1e-8));
    }

    @Test
    void aCovarianceOfZeros() {
        for (double[] column : tracks.covariance) {
            java.util.Arrays.fill(column, 0);
        }
        assertThat(filled(masses(null, new Constraints.Mass(0, 2, 3.6))).solve())
                .isFalse();
    }

    /** A pair lighter than its particles, or heavier than all energy; the same mass asked for twice. */
    @Test
    void constraintsThatCannotBeMet() {
        assertThat(filled(masses(null, new Constraints.Mass(0, 2, 0.1))).solve())
                .isFalse();
        Constraints.Mass one = new Constraints.Mass(0, 2, 3.65);
        assertThat(filled(masses(null, one)).solve()).isTrue();
        assertThat(filled(masses(null, one, one)).solve()).isFalse();
        Constraints tooHeavy =
                new Constraints(3, beams(2.505, 3.543), true, false, null, List.of(new Constraints.Mass(0, 2, 20)));
        assertThat(filled(tooHeavy).solve()).isFalse();
    }
}
