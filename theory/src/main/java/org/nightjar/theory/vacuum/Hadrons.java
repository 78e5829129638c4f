/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.vacuum;

import org.nightjar.core.units.Constants;
import org.nightjar.theory.width.HadronRatio;

/**
 * Hadronic vacuum polarisation by the dispersion relation
 *
 * <p>Delta alpha(q^2) = -(alpha q^2/3 pi) P int ds R(s) / (s (s - q^2)), imaginary part -(alpha/3) R(q^2)
 *
 * <p>(N. Cabibbo, R. Gatto, Phys. Rev. 124 (1961) 1577). R is the measured table below 2 GeV and 3 sum Q_q^2 (1 + alpha_s/pi)
 * above, with charm and bottom rising as v (3 - v^2)/2 from 2 m_D and 2 m_B ({@link HadronRatio#smooth}), constant beyond 40 GeV. J/psi,
 * psi(2S) and Upsilon(1S, 2S, 3S) are added as resonances, 3 Gamma_ee q^2 / (alpha m (q^2 - m^2 + i m Gamma)), smeared.
 * Between nodes R is linear in s, so that the principal value is a sum of logarithms.
 */
final class Hadrons {
    private static final double ALPHA = 1 / Constants.INVERSE_ALPHA;
    private static final int STEPS = 600;
    private static final int HIGH_STEPS = 60;
    private static final double HIGH = 15; // GeV: above, R hardly changes
    private static final double HIGHEST = 1e4; // GeV: above, less than alpha q^2/s, 1e-6 at 10 GeV

    /**
     * Half width of the resonances here, GeV, in place of their own of less than a MeV: nearer to them there is no smooth
     * correction but their production, which is another process.
     */
    private static final double SMEARING = 0.05;

    /** Mass (GeV) and electronic width (GeV): PDG 2022. */
    private static final double[][] RESONANCES = {
        {3.0969, 5.53e-6},
        {3.6861, 2.33e-6},
        {9.4604, 1.340e-6},
        {10.0234, 0.612e-6},
        {10.3551, 0.443e-6}
    };

    private final double[] s;
    private final double[] r;

    /** Tabulates R. */
    Hadrons() {
        double[] measured = HadronRatio.nodes();
        int below = measured.length - 1;
        s = new double[below + STEPS + HIGH_STEPS + 1];
        r = new double[s.length];
        for (int k = 0; k < below; k++) {
            set(k, measured[k]);
        }
        double step = Math.log(HIGH / HadronRatio.TABLE_END) / STEPS;
        for (int k = 0; k < STEPS; k++) {
            set(below + k, HadronRatio.TABLE_END * Math.exp(k * step));
        }
        double highStep = Math.log(HIGHEST / HIGH) / HIGH_STEPS;
        for (int k = 0; k <= HIGH_STEPS; k++) {
            set(below + STEPS + k, HIGH * Math.exp(k * highStep));
        }
    }

    private void set(int k, double mass) {
        s[k] = mass * mass;
        r[k] = HadronRatio.smooth(mass);
    }

    /** Real part without the resonances; {@code q2} in GeV^2. */
    double real(double q2) {
        if (q2 == 0) {
            return 0;
        }
        double sum = 0;
        double before = logarithm(0, q2);
        for (int k = 0; k + 1 < s.length; k++) {
            double after = logarithm(k + 1, q2);
            double slope = (r[k + 1] - r[k]) / (s[k + 1] - s[k]);
            double constant = r[k] - slope * s[k];
            sum += (constant + slope * q2) * (after - before) - constant * Math.log(s[k + 1] / s[k]);
            before = after;
        }
        return -ALPHA / (3 * Math.PI) * sum;
    }

    /** ln of the distance to a node; at the node itself its logarithm cancels between the neighbours. */
    private double logarithm(int k, double q2) {
        return Math.log(Math.max(Math.abs(s[k] - q2), 1e-12));
    }

    /** Imaginary part without the resonances. */
    double imaginary(double q2) {
        return q2 > s[0] ? -ALPHA / 3 * HadronRatio.smooth(Math.sqrt(q2)) : 0;
    }

    /** Real part of the resonances, smeared; away from them they have no other. */
    static double resonances(double q2) {
        double sum = 0;
        for (double[] resonance : RESONANCES) {
            double m = resonance[0];
            double x = q2 - m * m;
            double y = q2 > 0 ? 2 * m * SMEARING : 0;
            sum += 3 * resonance[1] * q2 * x / (ALPHA * m * (x * x + y * y));
        }
        return sum;
    }
}
