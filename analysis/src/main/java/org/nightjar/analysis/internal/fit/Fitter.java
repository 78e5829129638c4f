/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis.internal.fit;

import java.util.Arrays;
import org.nightjar.core.events.Clusters;
import org.nightjar.core.events.Tracks;
import org.nightjar.core.numbers.Quick;

/**
 * Least squares with Lagrange multipliers. Of the measured values y with covariance V those are sought that fulfil f = 0 and
 * have the least chi2 = (y - x)^T V^-1 (y - x): with the constraints made linear at the last x, f + D (x' - x) = 0, they are
 * x' = y - V D^T l with l = (D V D^T)^-1 (f + D (y - x)), and chi2 = l^T D V D^T l; repeated until x stays. These are the formulas of
 * P. Avery's CLEO notes on fitting (CBX 91-72 and 98-37, numbers from memory; as printed in his kwfit routines), with
 * d = D (y - x) + f where those expand at y alone.
 *
 * <p>Measured are curvature, azimuth and slope of a track, of which the helix covariance without d0 and z0 is that of a
 * measurement in which those two are free, and energy, azimuth and polar angle of a photon. Momenta are those at the perigee,
 * right for particles from the collision. Arrays are made once and used for all candidates.
 */
public final class Fitter {
    private static final int MOST_STEPS = 50;
    private static final int MOST_HALVINGS = 10;
    /** The last step must be shorter, in standard deviations: the error of chi2 is then of second order. */
    private static final double CLOSE = 1e-6;

    /** Curvature, azimuth and slope among the parameters of a helix. */
    private static final int[] HELIX = {2, 1, 4};

    private final Constraints constraints;
    private final Equations equations;
    private final int particles;
    private final int beams;
    private final double[] measured;
    private final double[] now;
    private final double[] next;
    /** Covariance of each particle's three values, then variances of the beams' energies. */
    private final double[] block;

    private final boolean[] isTrack;
    private final double[] mass;
    /** Transverse momentum times curvature of a track, GeV/cm. */
    private final double[] bending;
    /** Four-momenta, then their derivatives by the three values. */
    private final double[] p;

    private final double[] byValue;
    private double chi2;

    /** A fitter of candidates with the same constraints. */
    public Fitter(Constraints constraints) {
        this.constraints = constraints;
        this.particles = constraints.particles();
        this.beams = 3 * particles;
        this.equations = new Equations(constraints);
        this.measured = new double[beams + 2];
        this.now = new double[beams + 2];
        this.next = new double[beams + 2];
        this.block = new double[9 * particles + 2];
        this.isTrack = new boolean[particles];
        this.mass = new double[particles];
        this.bending = new double[particles];
        this.p = new double[4 * particles];
        this.byValue = new double[12 * particles];
        block[9 * particles] = constraints.variance(0);
        block[9 * particles + 1] = constraints.variance(1);
    }

    /** Particle {@code i} is a track with a mass, GeV. */
    public void track(int i, double trackMass, Tracks t, int row) {
        double pt = Math.sqrt(t.px[row] * t.px[row] + t.py[row] * t.py[row]);
        isTrack[i] = true;
        mass[i] = trackMass;
        bending[i] = pt * Math.abs(t.omega[row]);
        measured[3 * i] = t.omega[row];
        measured[3 * i + 1] = Quick.atan2(t.py[row], t.px[row]);
        measured[3 * i + 2] = t.pz[row] / pt;
        for (int a = 0; a < 3; a++) {
            for (int b = 0; b < 3; b++) {
                block[9 * i + 3 * a + b] = t.covariance[Tracks.covariance(HELIX[a], HELIX[b])][row];
            }
        }
    }

    /** Particle {@code i} is a photon; {@code errors}: of energy (GeV), polar angle and azimuth (rad), not correlated. */
    public void photon(int i, Clusters c, int row, double[] errors) {
        isTrack[i] = false;
        mass[i] = 0;
        measured[3 * i] = c.energy[row];
        measured[3 * i + 1] = c.phi[row];
        measured[3 * i + 2] = c.theta[row];
        Arrays.fill(block, 9 * i, 9 * i + 9, 0);
        block[9 * i] = errors[0] * errors[0];
        block[9 * i + 4] = errors[2] * errors[2];
        block[9 * i + 8] = errors[1] * errors[1];
    }

    /** Fits; false if there is no solution: a singular covariance, numbers that are none, constraints that cannot be met. */
    public boolean solve() {
        System.arraycopy(measured, 0, now, 0, now.length);
        for (int step = 0; step < MOST_STEPS; step++) {
            momenta();
            if (!equations.solve(p, byValue, block, measured, now)) {
                return false;
            }
            equations.moved(block, measured, next);
            boolean whole = isInside();
            if (!whole && !shortened()) {
                return false;
            }
            boolean stays = whole && isClose();
            System.arraycopy(next, 0, now, 0, now.length);
            if (stays) {
                chi2 = equations.chi2();
                momenta();
                return true;
            }
        }
        return false;
    }

    /** The least chi2 of the last fit. */
    public double chi2() {
        return chi2;
    }

    /** Component {@code k} (0: E, 1 to 3: x, y, z) of the fitted momentum of particle {@code i}, GeV. */
    public double momentum(int i, int k) {
        return p[4 * i + k];
    }

    /** Number of degrees of freedom. */
    public int degreesOfFreedom() {
        return constraints.count();
    }

    /** Halves a step that leaves what tracks and photons can be until it does not; false if it always does. */
    private boolean shortened() {
        for (int n = 0; n < MOST_HALVINGS; n++) {
            for (int k = 0; k < next.length; k++) {
                next[k] = 0.5 * (next[k] + now[k]);
            }
            if (isInside()) {
                return true;
            }
        }
        return false;
    }

    /** Curvatures keep their sign, energies are positive, polar angles are between 0 and pi, azimuths near the measured ones. */
    private boolean isInside() {
        for (int i = 0; i < particles; i++) {
            double first = next[3 * i];
            double polar = next[3 * i + 2];
            boolean inside = isTrack[i] ? first * measured[3 * i] > 0 : first > 0 && polar > 0 && polar < Math.PI;
            if (!inside || !(Math.abs(next[3 * i + 1] - measured[3 * i + 1]) < Math.PI)) {
                return false;
            }
        }
        return true;
    }

    private boolean isClose() {
        for (int k = 0; k < next.length; k++) {
            double variance = k < beams ? block[9 * (k / 3) + 4 * (k % 3)] : block[9 * particles + k - beams];
            double step = next[k] - now[k];
            if (!(step * step <= CLOSE * CLOSE * variance)) {
                return false;
            }
        }
        return true;
    }

    private void momenta() {
        for (int i = 0; i < particles; i++) {
            if (isTrack[i]) {
                ParticleMomentum.track(
                        now[3 * i], now[3 * i + 1], now[3 * i + 2], bending[i], mass[i], p, 4 * i, byValue, 12 * i);
            } else {
                ParticleMomentum.photon(now[3 * i], now[3 * i + 1], now[3 * i + 2], p, 4 * i, byValue, 12 * i);
            }
        }
    }
}
