/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.scan;

import java.util.List;

/**
 * One way to fit a hypothesis: the bins of one window, the order of the background polynomial, and the backgrounds beside it.
 *
 * @param name     shown in results, such as "window -20..+30, order 4"
 * @param spectrum bins of the window, each window with its own binning if the search says so
 * @param order    order of the Chebyshev polynomial
 * @param templates backgrounds of known shape beside the polynomial
 */
public record Alternative(String name, Spectrum spectrum, int order, List<TemplateTerm> templates) {
    public Alternative {
        templates = List.copyOf(templates);
        for (TemplateTerm t : templates) {
            if (t.expected().length != spectrum.bins()) {
                throw new IllegalArgumentException("background '%s' has %d bins, the window %d"
                        .formatted(t.name(), t.expected().length, spectrum.bins()));
            }
        }
    }

    /** A polynomial alone. */
    public Alternative(String name, Spectrum spectrum, int order) {
        this(name, spectrum, order, List.of());
    }
}
