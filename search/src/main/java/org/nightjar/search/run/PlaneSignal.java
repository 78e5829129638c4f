/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

/**
 * The signal of one pair of masses.
 *
 * @param ellipse its core in the plane
 * @param efficiency selected over generated events
 * @param efficiencyError its statistical error
 * @param inside part of the selected signal inside the window
 * @param insideError its error
 * @param rate cross section at the reference coupling, pb, before branching fractions
 */
record PlaneSignal(
        CoreEllipse ellipse,
        double efficiency,
        double efficiencyError,
        double inside,
        double insideError,
        double rate) {}
