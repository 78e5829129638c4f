/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.recast;

/**
 * What a model gives in the selection of a search at one mass.
 *
 * @param mass GeV
 * @param coupling at which the events were made; it sets the lifetime
 * @param efficiency selected over generated events
 * @param error statistical error of it
 * @param width half of the central 68 % of the fitted variable, in its unit; NaN with too few candidates
 * @param rate cross section times branching fraction at that coupling, pb
 * @param power of the coupling with which the rate goes
 */
public record Acceptance(
        double mass, double coupling, double efficiency, double error, double width, double rate, double power) {
    /** Rate at unit coupling, pb. */
    double strength() {
        return rate / Math.pow(coupling, power);
    }
}
