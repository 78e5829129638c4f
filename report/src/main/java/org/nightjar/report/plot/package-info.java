/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Plots in the manner of the field: panels that share a mass axis, linear and logarithmic axes with ticks on all four sides, curves,
 * bands, histograms, points with errors, named regions, hatching, notes and legends that look for a free place.
 *
 * <p>Everything is clipped as geometry before it is drawn, so a drawing has no clip paths and no coordinate outside its frame. What is not
 * here: anything about masses, couplings or limits; that is in {@code figure}.
 */
@org.jspecify.annotations.NullMarked
package org.nightjar.report.plot;
