/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nightjar.report.plot.Curve;

/**
 * A quantity such as efficiency or resolution against mass, ours and published: input of {@link MassDependenceFigure}.
 *
 * @param ours our values; {@code errors} are symmetric standard deviations, or null
 * @param published curves of the experiment
 * @param publishedPoints single values of the experiment
 */
public record MassDependence(
        String massTitle,
        String valueTitle,
        List<Series> ours,
        List<NamedCurve> published,
        List<NamedCurve> publishedPoints,
        List<String> notes,
        boolean logarithmicMass,
        boolean logarithmicValue) {
    /** Our values of one kind. */
    public record Series(String label, Curve values, double @Nullable [] errors) {}

    public MassDependence {
        ours = List.copyOf(ours);
        published = List.copyOf(published);
        publishedPoints = List.copyOf(publishedPoints);
        notes = List.copyOf(notes);
    }
}
