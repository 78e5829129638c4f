/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

/**
 * From a cross-section limit to the coupling, for a rate that grows as the coupling squared: g = g0 sqrt(sigma / (sigma(g0)
 * B)) with the branching fraction B of the searched decay. Valid where the decay is prompt over the limit's range.
 */
interface CouplingTranslation {
    /** The coupling that gives a cross section times branching fraction of sigma (pb) at a mass (GeV). */
    double coupling(double mass, double sigma);

    /** Part of the signal that decays as its process names. */
    double branchingFraction(double mass);
}
