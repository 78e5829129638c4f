/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.vacuum;

import org.nightjar.core.numbers.Quick;
import org.nightjar.theory.FormFactor;

/**
 * The factor 1/(1 - Delta alpha(q^2)) of a photon propagator, Delta alpha = leptons + hadrons: alpha(q^2) in place of alpha(0).
 * Its square at 10.58 GeV is 1.076. Good to 2 % of Delta alpha's hadronic part, 3e-4 there, from 0 to 40 GeV, time-like and
 * space-like; near omega and phi 5 %, as the table of R. J/psi, psi(2S) and Upsilon(1S, 2S, 3S) are smeared over 50 MeV: their production
 * is not part of it. The Upsilon(4S), which changes the square by up to 5e-3 at 10 MeV from its mass and on average
 * by nothing, is left out; so are W, Z and top.
 */
public enum VacuumPolarisation implements FormFactor {
    /** With the masses and alpha(0) of the standard constants. */
    STANDARD;

    private static final double SMALLEST = 0.05; // GeV: below, lepton thresholds are sharper than the table
    private static final double LARGEST = 100; // GeV
    private static final int INTERVALS = 4096;
    private static final int SPACE_LIKE_INTERVALS = 512;

    private static final class Tables {
        static final Hadrons HADRONS = new Hadrons();
        static final double TOP = arsinh(LARGEST);
        static final double[][] TIME_LIKE = table(1, INTERVALS);
        static final double[][] SPACE_LIKE = table(-1, SPACE_LIKE_INTERVALS);

        /** 1/(1 - Delta alpha), real and imaginary, in equal steps of arsinh(q/GeV). */
        private static double[][] table(int sign, int n) {
            double[][] t = new double[2][n + 1];
            double[] value = new double[2];
            for (int k = 0; k <= n; k++) {
                double q = Math.sinh(TOP * k / n);
                factor(sign * q * q, value);
                t[0][k] = value[0];
                t[1][k] = value[1];
            }
            return t;
        }
    }

    private static double arsinh(double x) {
        return Quick.log(x + Math.sqrt(x * x + 1));
    }

    /** Delta alpha, real and imaginary part, at a squared momentum (GeV^2, positive if time-like). */
    public static double[] deltaAlpha(double q2) {
        double[] d = new double[2];
        if (q2 != 0) {
            d[0] = LeptonLoops.real(q2) + hadronic(q2);
            d[1] = LeptonLoops.imaginary(q2) + Tables.HADRONS.imaginary(q2);
        }
        return d;
    }

    /** The hadronic part alone of Delta alpha's real part. */
    public static double hadronic(double q2) {
        return Tables.HADRONS.real(q2) + Hadrons.resonances(q2);
    }

    /** |1/(1 - Delta alpha)|^2, without table. */
    public static double rate(double q2) {
        double[] f = new double[2];
        factor(q2, f);
        return f[0] * f[0] + f[1] * f[1];
    }

    private static void factor(double q2, double[] out) {
        double[] d = deltaAlpha(q2);
        double a = 1 - d[0];
        double norm = 1 / (a * a + d[1] * d[1]);
        out[0] = a * norm;
        out[1] = d[1] * norm;
    }

    @Override
    public void at(double[] q2, int number, double[] re, double[] im) {
        for (int i = 0; i < number; i++) {
            double q = Math.sqrt(Math.abs(q2[i]));
            boolean timeLike = q2[i] > 0;
            if (q < SMALLEST || q >= LARGEST) {
                exact(q2[i], i, re, im);
            } else {
                double[][] t = timeLike ? Tables.TIME_LIKE : Tables.SPACE_LIKE;
                double u = arsinh(q) * (t[0].length - 1) / Tables.TOP;
                int k = Math.min((int) u, t[0].length - 2);
                double w = u - k;
                re[i] = t[0][k] + w * (t[0][k + 1] - t[0][k]);
                im[i] = t[1][k] + w * (t[1][k + 1] - t[1][k]);
            }
        }
    }

    private static void exact(double q2, int i, double[] re, double[] im) {
        double[] f = new double[2];
        factor(q2, f);
        re[i] = f[0];
        im[i] = f[1];
    }
}
