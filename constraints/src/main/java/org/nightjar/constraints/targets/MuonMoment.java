/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints.targets;

import java.util.List;
import java.util.function.DoubleBinaryOperator;

/**
 * The anomalous magnetic moment of the muon: difference of experiment and standard model, and what a vector boson or a scalar adds.
 *
 * @param year of the comparison
 * @param difference experiment minus standard model
 * @param error its standard deviation
 * @param cites experiment and prediction
 */
public record MuonMoment(int year, double difference, double error, List<String> cites) {
    /**
     * The average of all experiments after the final Fermilab result against the prediction of the Theory Initiative of 2025,
     * (38 +- 63) 1e-11: no deviation, so that it bounds couplings from above.
     */
    public static final MuonMoment Y2025 =
            new MuonMoment(2025, 38e-11, 63e-11, List.of("arXiv:2506.03069", "arXiv:2505.21476"));

    /** The comparison of 2021, (251 +- 59) 1e-11, for which many models were made. */
    public static final MuonMoment Y2021 =
            new MuonMoment(2021, 251e-11, 59e-11, List.of("arXiv:2104.03281", "arXiv:2006.04822"));

    private static final double MUON = 0.1056583755; // GeV, PDG 2022
    private static final double VACUUM = 246.22; // GeV, v of the Higgs field as in the model's Lagrangian
    private static final int STEPS = 2000; // of Simpson's rule

    /**
     * One-loop contribution of a vector boson, g^2 / (8 pi^2) int_0^1 dx 2 m^2 x^2 (1 - x) / (m^2 x^2 + (1 - x) M^2).
     *
     * @param coupling of the boson to muons
     * @param mass of the boson, GeV
     */
    public static double vector(double coupling, double mass) {
        return coupling * coupling * perSquare(mass);
    }

    /**
     * One-loop contribution of a scalar, y^2 / (8 pi^2) int_0^1 dx (1 - x)^2 (1 + x) / ((1 - x)^2 + x M^2 / m^2), arXiv:1606.04943.
     *
     * @param coupling y of the scalar to muons, y S mu-bar mu
     * @param mass of the scalar, GeV
     */
    public static double scalar(double coupling, double mass) {
        return coupling * coupling * perSquareOfScalar(mass);
    }

    /** The coupling of a vector boson to muons with a given contribution, NaN if it is not positive. */
    public static double coupling(double contribution, double mass) {
        return contribution > 0 ? Math.sqrt(contribution / perSquare(mass)) : Double.NaN;
    }

    /** The xi of a scalar that couples as xi m_mu / v with a given contribution, NaN if it is not positive. */
    public static double leptophilic(double contribution, double mass) {
        return contribution > 0 ? Math.sqrt(contribution / perSquareOfScalar(mass)) * VACUUM / MUON : Double.NaN;
    }

    /** The largest contribution within a number of standard deviations. */
    public double upper(double sigmas) {
        return difference + sigmas * error;
    }

    /** The smallest contribution within a number of standard deviations; may be negative. */
    public double lower(double sigmas) {
        return difference - sigmas * error;
    }

    private static double perSquare(double mass) {
        return integral((x, u) -> 2 * MUON * MUON * x * x * u / (MUON * MUON * x * x + u * mass * mass))
                / (8 * Math.PI * Math.PI);
    }

    private static double perSquareOfScalar(double mass) {
        double ratio = mass / MUON;
        return integral((x, u) -> u * u * (1 + x) / (u * u + x * ratio * ratio)) / (8 * Math.PI * Math.PI);
    }

    /** Integral over x from 0 to 1 of a function of x and u = 1 - x. */
    private static double integral(DoubleBinaryOperator integrand) {
        double sum = 0;
        for (int k = 1; k < STEPS; k++) { // the Jacobian vanishes at both ends
            double s = (double) k / STEPS;
            double t = s * s * (3 - 2 * s); // the integrands are steep at x = 0 for light vectors and heavy scalars
            double u = t * t * t * t; // and at x = 1 for heavy vectors and light scalars
            double weight = k % 2 == 1 ? 4 : 2;
            sum += weight * integrand.applyAsDouble(1 - u, u) * 4 * t * t * t * 6 * s * (1 - s);
        }
        return sum / (3 * STEPS);
    }
}
