/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.width;

/**
 * Widths of a scalar S that mixes with the Higgs boson by sin(theta), GeV; mass in GeV. Source: Winkler, arXiv:1809.01876, with
 * its form factors of S -> pi pi, K K below 2 GeV ({@code data/theory/higgs-mixing-form-factors.csv}) and quarks and gluons
 * above; the two do not join smoothly. The pion and kaon parts are uncertain by a few per cent (40 % near the f0(980)),
 * the gluon part by a factor two.
 */
public final class MixingWidths {
    /** Above, quarks and gluons take the place of form factors, GeV. */
    public static final double HADRONS_END = 2;

    /** Vacuum expectation value of the Higgs field, GeV. */
    public static final double VACUUM = Electroweak.VACUUM;

    private static final double PION = 0.13957; // GeV
    private static final double KAON = 0.49368; // GeV
    private static final double D_MESON = 1.86966; // GeV
    private static final double STRANGE = 0.095; // GeV, arXiv:1809.01876
    private static final double CHARM = 1.3; // GeV, arXiv:1809.01876
    private static final double FOUR_PIONS = 5.1e-9; // 1/GeV^2, arXiv:1809.01876

    /** Masses in the loop to two gluons, GeV (PDG 2024). */
    private static final double[] LOOP_QUARKS = {2.16e-3, 4.7e-3, 0.0935, 1.273, 4.183, Electroweak.TOP};

    private MixingWidths() {}

    private static final class Packed {
        static final DataTable TABLE = DataTable.packed("higgs-mixing-form-factors.csv");
    }

    /** sin^2 m_l^2 m beta^3 / (8 pi v^2). */
    public static double toLeptons(double mass, double sine, double leptonMass) {
        return Widths.scalarToFermions(mass, sine * leptonMass / Electroweak.VACUUM, leptonMass);
    }

    /** pi+ pi- and pi0 pi0 together; two thirds are charged. */
    public static double toPions(double mass, double sine) {
        if (mass <= 2 * PION || mass >= HADRONS_END) {
            return 0;
        }
        double beta = Math.sqrt(1 - 4 * PION * PION / (mass * mass));
        return scale(sine) * 3 * beta * Packed.TABLE.at("pion", mass) / (32 * Math.PI * mass);
    }

    /** K+ K- and neutral kaons together; half are charged. */
    public static double toKaons(double mass, double sine) {
        if (mass <= 2 * KAON || mass >= HADRONS_END) {
            return 0;
        }
        double beta = Math.sqrt(1 - 4 * KAON * KAON / (mass * mass));
        return scale(sine) * beta * Packed.TABLE.at("kaon", mass) / (8 * Math.PI * mass);
    }

    /** Four pions, eta eta, rho rho …: sin^2 C m^3 sqrt(1 - 16 m_pi^2 / m^2). */
    public static double toManyHadrons(double mass, double sine) {
        if (mass <= 4 * PION || mass >= HADRONS_END) {
            return 0;
        }
        return sine * sine * FOUR_PIONS * mass * mass * mass * Math.sqrt(1 - 16 * PION * PION / (mass * mass));
    }

    /** Strange quarks, from 2 GeV on, with the threshold of two kaons. */
    public static double toStrange(double mass, double sine) {
        return toQuarks(mass, sine, STRANGE, KAON);
    }

    /** Charm quarks, with the threshold of two D mesons. */
    public static double toCharm(double mass, double sine) {
        return toQuarks(mass, sine, CHARM, D_MESON);
    }

    private static double toQuarks(double mass, double sine, double quark, double meson) {
        if (mass < HADRONS_END || mass <= 2 * meson) {
            return 0;
        }
        double beta2 = 1 - 4 * meson * meson / (mass * mass);
        return scale(sine) * 3 * quark * quark * mass * beta2 * Math.sqrt(beta2) / (8 * Math.PI);
    }

    /** Two gluons, from 2 GeV on: sin^2 alpha_s^2 m^3 / (32 pi^3 v^2) |sum of quark loops|^2. */
    public static double toGluons(double mass, double sine) {
        if (mass < HADRONS_END) {
            return 0;
        }
        double re = 0;
        double im = 0;
        for (double quark : LOOP_QUARKS) {
            double[] a = loop(mass * mass / (4 * quark * quark));
            re += a[0];
            im += a[1];
        }
        double alphaS = StrongCoupling.at(mass);
        double pi3 = Math.PI * Math.PI * Math.PI;
        return scale(sine) * alphaS * alphaS * mass * mass * mass / (32 * pi3) * (re * re + im * im);
    }

    /**
     * The loop to two photons of leptons with Yukawa couplings scale x m_l / v:
     * alpha^2 m^3 scale^2 / (256 pi^3 v^2) |sum A|^2, A = 2 (tau + (tau - 1) f(tau)) / tau^2; textbook (Higgs to photons).
     */
    public static double leptonsToPhotons(double mass, double scale, double alpha, double... leptonMasses) {
        double re = 0;
        double im = 0;
        for (double lepton : leptonMasses) {
            if (lepton > 0) {
                double[] a = loop(mass * mass / (4 * lepton * lepton));
                re += 2 * a[0];
                im += 2 * a[1];
            }
        }
        double pi3 = Math.PI * Math.PI * Math.PI;
        return scale(scale) * alpha * alpha * mass * mass * mass / (256 * pi3) * (re * re + im * im);
    }

    /** (tau + (tau - 1) f(tau)) / tau^2, f = arcsin^2 sqrt(tau) below threshold; real and imaginary part. */
    private static double[] loop(double tau) {
        if (tau < 1e-4) { // the closed form loses its digits: 2/3 + 7 tau / 45, its own expansion
            return new double[] {2 / 3.0 + 7 * tau / 45, 0};
        }
        double re;
        double im = 0;
        if (tau <= 1) {
            double a = Math.asin(Math.sqrt(tau));
            re = a * a;
        } else {
            double root = Math.sqrt(1 - 1 / tau);
            double log = Math.log((1 + root) / (1 - root));
            re = -(log * log - Math.PI * Math.PI) / 4;
            im = log * Math.PI / 2;
        }
        return new double[] {(tau + (tau - 1) * re) / (tau * tau), (tau - 1) * im / (tau * tau)};
    }

    private static double scale(double sine) {
        return sine * sine / (Electroweak.VACUUM * Electroweak.VACUUM);
    }
}
