/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.decay;

/**
 * Hadronic currents of the tau, J. H. Kuehn and A. Santamaria, Z. Phys. C48 (1990) 445, with the resonance parameters used
 * there and in S. Jadach, J. H. Kuehn, Z. Was, Comput. Phys. Commun. 64 (1991) 275 [parameters from memory]. Overall factors
 * do not matter: rates come from the table of branching fractions. Daughters: hadrons, then the neutrino.
 */
enum HadronicCurrent {
    /** One pion or kaon: J = Q. */
    MESON(1) {
        @Override
        void fill(double[] p, double[] j) {
            for (int mu = 0; mu < 4; mu++) {
                j[2 * mu] = p[mu];
                j[2 * mu + 1] = 0;
            }
        }
    },
    /** pi- pi0: the difference of momenta, transverse to Q, times the form factor of rho and rho'. */
    TWO_PION(2) {
        @Override
        void fill(double[] p, double[] j) {
            double q2 = mass2(p, 0, 4);
            double re = RHO.re(q2) + RHO_SHARE * RHO_PRIME.re(q2);
            double im = RHO.im(q2) + RHO_SHARE * RHO_PRIME.im(q2);
            difference(p, 0, 4, q2, re, im, j);
        }
    },
    /**
     * K- pi0 or K0bar pi-: as for two pions with K*(892) and K*(1410). K*(892) from D. Epifanov et al. (Belle), Phys. Lett. B654
     * (2007) 65; share and parameters of K*(1410) from M. Finkemeier and E. Mirkes, Z. Phys. C72 (1996) 619 [from memory]. No
     * scalar part.
     */
    KAON_PION(2) {
        @Override
        void fill(double[] p, double[] j) {
            double q2 = mass2(p, 0, 4);
            double re = KSTAR.re(q2) + KSTAR_SHARE * KSTAR_PRIME.re(q2);
            double im = KSTAR.im(q2) + KSTAR_SHARE * KSTAR_PRIME.im(q2);
            difference(p, 0, 4, q2, re, im, j);
        }
    },
    /** Two like pions and the odd one last: a1 into rho pi in both pairings. */
    THREE_PION(3) {
        @Override
        void fill(double[] p, double[] j) {
            double[] q = {p[0] + p[4] + p[8], p[1] + p[5] + p[9], p[2] + p[6] + p[10], p[3] + p[7] + p[11]};
            double q2 = q[0] * q[0] - q[1] * q[1] - q[2] * q[2] - q[3] * q[3];
            double s13 = mass2(p, 0, 8);
            double s23 = mass2(p, 4, 8);
            double aRe = A1.re(q2);
            double aIm = A1.im(q2);
            double re1 = RHO.re(s13) + RHO_SHARE * RHO_PRIME.re(s13);
            double im1 = RHO.im(s13) + RHO_SHARE * RHO_PRIME.im(s13);
            double re2 = RHO.re(s23) + RHO_SHARE * RHO_PRIME.re(s23);
            double im2 = RHO.im(s23) + RHO_SHARE * RHO_PRIME.im(s23);
            double dot1 = product(p, 0, q) - product(p, 8, q);
            double dot2 = product(p, 4, q) - product(p, 8, q);
            for (int mu = 0; mu < 4; mu++) {
                double v1 = p[mu] - p[8 + mu] - q[mu] * dot1 / q2;
                double v2 = p[4 + mu] - p[8 + mu] - q[mu] * dot2 / q2;
                double re = re1 * v1 + re2 * v2;
                double im = im1 * v1 + im2 * v2;
                j[2 * mu] = aRe * re - aIm * im;
                j[2 * mu + 1] = aRe * im + aIm * re;
            }
        }
    };

    private static final double PION = 0.13957;
    private static final double KAON = 0.49368;
    private static final Resonance RHO = new Resonance(0.773, 0.145, PION, PION, false);
    private static final Resonance RHO_PRIME = new Resonance(1.370, 0.510, PION, PION, false);
    private static final double RHO_SHARE = -0.145;
    private static final Resonance KSTAR = new Resonance(0.89547, 0.04619, KAON, PION, false);
    private static final Resonance KSTAR_PRIME = new Resonance(1.412, 0.227, KAON, PION, false);
    private static final double KSTAR_SHARE = -0.135;
    private static final Resonance A1 = new Resonance(1.251, 0.599, PION, PION, true);

    private final int hadrons;

    HadronicCurrent(int hadrons) {
        this.hadrons = hadrons;
    }

    /** Number of hadrons. */
    int hadrons() {
        return hadrons;
    }

    /** Writes (re, im) of J0, Jx, Jy, Jz for the hadrons' momenta. */
    abstract void fill(double[] p, double[] j);

    private static double mass2(double[] p, int a, int b) {
        double e = p[a] + p[b];
        double x = p[a + 1] + p[b + 1];
        double y = p[a + 2] + p[b + 2];
        double z = p[a + 3] + p[b + 3];
        return e * e - x * x - y * y - z * z;
    }

    private static double product(double[] p, int a, double[] q) {
        return p[a] * q[0] - p[a + 1] * q[1] - p[a + 2] * q[2] - p[a + 3] * q[3];
    }

    private static void difference(double[] p, int a, int b, double q2, double re, double im, double[] j) {
        double along = (square(p, a) - square(p, b)) / q2; // (pa - pb).(pa + pb) / Q^2
        for (int mu = 0; mu < 4; mu++) {
            double d = p[a + mu] - p[b + mu] - along * (p[a + mu] + p[b + mu]);
            j[2 * mu] = re * d;
            j[2 * mu + 1] = im * d;
        }
    }

    private static double square(double[] p, int a) {
        return p[a] * p[a] - p[a + 1] * p[a + 1] - p[a + 2] * p[a + 2] - p[a + 3] * p[a + 3];
    }
}
