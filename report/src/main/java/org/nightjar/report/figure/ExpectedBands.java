/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.figure;

/**
 * Expected limit against mass: median and the limits at minus and plus one and two standard deviations. NaN in a mass point leaves a gap.
 */
public record ExpectedBands(
        double[] mass, double[] median, double[] minusOne, double[] plusOne, double[] minusTwo, double[] plusTwo) {
    public ExpectedBands {
        int n = mass.length;
        if (median.length != n
                || minusOne.length != n
                || plusOne.length != n
                || minusTwo.length != n
                || plusTwo.length != n) {
            throw new IllegalArgumentException("expected limit needs six arrays of one length (" + n + " masses)");
        }
        mass = mass.clone();
        median = median.clone();
        minusOne = minusOne.clone();
        plusOne = plusOne.clone();
        minusTwo = minusTwo.clone();
        plusTwo = plusTwo.clone();
    }
}
