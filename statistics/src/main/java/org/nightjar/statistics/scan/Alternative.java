/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.scan;

/**
 * One way to fit a hypothesis: the bins of one window and the order of the background polynomial.
 *
 * @param name     shown in results, such as "window -20..+30, order 4"
 * @param spectrum bins of the window, each window with its own binning if the search says so
 * @param order    order of the Chebyshev polynomial
 */
public record Alternative(String name, Spectrum spectrum, int order) {}
