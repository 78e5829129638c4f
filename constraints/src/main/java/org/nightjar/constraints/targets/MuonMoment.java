/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints.targets;

import java.util.List;

/**
 * The anomalous magnetic moment of the muon: difference of experiment and standard model, and what a vector boson adds.
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

    /** The coupling to muons with a given contribution, NaN if it is not positive. */
    public static double coupling(double contribution, double mass) {
        return contribution > 0 ? Math.sqrt(contribution / perSquare(mass)) : Double.NaN;
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
        double sum = 0;
        for (int k = 0; k <= STEPS; k++) {
            double s = (double) k / STEPS;
            double t = s * s * (3 - 2 * s); // the integrand is steep at x = 0 for light bosons
            double u = t * t * t * t; // 1 - x: and at x = 1 for heavy ones
            double x = 1 - u;
            double weight = k == 0 || k == STEPS ? 1 : k % 2 == 1 ? 4 : 2;
            double denominator = MUON * MUON * x * x + u * mass * mass;
            sum += weight * 2 * MUON * MUON * x * x * u / denominator * 4 * t * t * t * 6 * s * (1 - s);
        }
        return sum / (3 * STEPS) / (8 * Math.PI * Math.PI);
    }
}
