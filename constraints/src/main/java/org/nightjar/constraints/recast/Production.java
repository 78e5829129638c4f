/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints.recast;

import java.util.Map;
import org.nightjar.constraints.Mechanism;

/**
 * Strength of the production mechanisms at unit coupling, up to a factor that all vector bosons share.
 *
 * <p>Source: arXiv:1801.04847, equations 2.3 to 2.12 and A.1 to A.3. Radiation and annihilation: x_f^2; protons:
 * (2 x_u + x_d)^2; meson P into a photon and V: |sum_M Tr(T_P T_gamma T_M) Tr(T_M Q_x) BW_M(m)|^2 over rho, omega and phi with
 * U(3) generators. Masses and widths: PDG 2022.
 */
final class Production {
    private static final double PI0 = 0.1349768; // GeV
    private static final double ETA = 0.547862; // GeV
    private static final double CHARGED_PION = 0.13957039; // GeV
    private static final double RHO = 0.77526; // GeV
    private static final double RHO_WIDTH = 0.1474; // GeV
    private static final double OMEGA = 0.78266; // GeV
    private static final double PHI = 1.019461; // GeV

    // Tr(T_P T_gamma T_M) for M = rho, omega, phi, with T_gamma = diag(2, -1, -1) / 3
    private static final double[] PI0_TRACES = {1 / 12.0, 1 / 4.0, 0};
    private static final double[] ETA_TRACES = {1 / (2 * Math.sqrt(6)), 1 / (6 * Math.sqrt(6)), 1 / (3 * Math.sqrt(12))
    };

    private Production() {}

    /** Events of a model over events of the reference at equal couplings. */
    static double ratio(Map<Mechanism, Double> shares, VectorModel.At model, VectorModel.At reference) {
        double mass = model.mass();
        Charges x = model.charges();
        Charges y = reference.charges();
        double sum = 0;
        for (Mechanism m : Mechanism.values()) {
            double share = shares.getOrDefault(m, 0.0);
            sum += share == 0 ? 0 : share * strength(m, x, mass) / strength(m, y, mass);
        }
        return sum;
    }

    private static double strength(Mechanism mechanism, Charges x, double mass) {
        return switch (mechanism) {
            case ANNIHILATION, ELECTRON_BREMSSTRAHLUNG -> x.electron() * x.electron();
            case MUON_BREMSSTRAHLUNG -> x.muon() * x.muon();
            case TAU_BREMSSTRAHLUNG -> x.tau() * x.tau();
            case PROTON_BREMSSTRAHLUNG -> (2 * x.up() + x.down()) * (2 * x.up() + x.down());
            case PI0_DECAY -> meson(PI0_TRACES, x, mass);
            case ETA_DECAY -> meson(ETA_TRACES, x, mass);
        };
    }

    /** Largest mass at which the mechanism works, GeV. */
    static double largestMass(Mechanism mechanism) {
        return switch (mechanism) {
            case PI0_DECAY -> PI0;
            case ETA_DECAY -> ETA;
            default -> Double.POSITIVE_INFINITY;
        };
    }

    private static double meson(double[] traces, Charges x, double mass) {
        double[] rho = breitWigner(RHO, rhoWidth(mass), mass);
        double[] omega = breitWigner(OMEGA, 0, mass); // below 3 pi the omega is stable for our purpose
        double[] phi = breitWigner(PHI, 0, mass);
        double r = traces[0] * (x.up() - x.down()) / 2;
        double o = traces[1] * (x.up() + x.down()) / 2;
        double p = traces[2] * x.strange() / Math.sqrt(2);
        double real = r * rho[0] + o * omega[0] + p * phi[0];
        double imaginary = r * rho[1] + o * omega[1] + p * phi[1];
        return real * real + imaginary * imaginary;
    }

    /** (M^2 / m) Gamma k(m) of the rho into two pions with its P-wave phase space, GeV^2. */
    private static double rhoWidth(double mass) {
        double p2 = mass * mass / 4 - CHARGED_PION * CHARGED_PION;
        double atPeak = RHO * RHO / 4 - CHARGED_PION * CHARGED_PION;
        return p2 <= 0 ? 0 : RHO_WIDTH * RHO * RHO / mass * Math.pow(p2 / atPeak, 1.5);
    }

    /** M^2 / (M^2 - m^2 - i width), real and imaginary part. */
    private static double[] breitWigner(double meson, double width, double mass) {
        double a = meson * meson - mass * mass;
        double norm = meson * meson / (a * a + width * width);
        return new double[] {a * norm, width * norm};
    }
}
