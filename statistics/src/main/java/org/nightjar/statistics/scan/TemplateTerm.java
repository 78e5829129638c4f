/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.scan;

import org.nightjar.statistics.FitParameter;
import org.nightjar.statistics.shape.Shape;
import org.nightjar.statistics.shape.Template;

/**
 * A background beside the polynomial of a fit: expected events per bin, times a yield that a Gaussian measurement of 1 constrains.
 *
 * @param name        of the background
 * @param expected    events per bin of the window it belongs to
 * @param uncertainty relative uncertainty of the yield, above 0
 */
public record TemplateTerm(String name, double[] expected, double uncertainty) {
    public TemplateTerm {
        if (!(uncertainty > 0)) {
            throw new IllegalArgumentException(
                    "background '%s': uncertainty %s is not positive".formatted(name, uncertainty));
        }
        expected = expected.clone();
    }

    /** The expected events per bin. */
    @Override
    public double[] expected() {
        return expected.clone();
    }

    /** Its yield relative to the expectation. */
    FitParameter yield() {
        return FitParameter.gaussian("yield of " + name, 1, uncertainty);
    }

    /** Its events on the bins of the window. */
    Shape shape(double[] edges) {
        return Template.ofFractions(edges, expected);
    }
}
