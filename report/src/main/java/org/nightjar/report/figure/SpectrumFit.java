/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nightjar.report.plot.Curve;

/**
 * A spectrum with the fit to it: input of {@link SpectrumFitFigure}.
 *
 * @param edges bin edges, one more than bins
 * @param counts observed events per bin
 * @param fitted events per bin that the whole fit predicts, for the pulls
 * @param total fitted curve in events per bin
 * @param background its background part
 * @param signal its signal part, or null
 * @param signalLabel name of the signal curve
 */
public record SpectrumFit(
        String xTitle,
        String yTitle,
        double[] edges,
        double[] counts,
        double[] fitted,
        Curve total,
        Curve background,
        @Nullable Curve signal,
        String signalLabel,
        List<String> notes,
        boolean logarithmicCounts) {
    public SpectrumFit {
        if (edges.length != counts.length + 1 || fitted.length != counts.length) {
            throw new IllegalArgumentException("spectrum needs one edge more than bins and a fitted value per bin ("
                    + edges.length + " edges, " + counts.length + " counts, " + fitted.length + " fitted)");
        }
        edges = edges.clone();
        counts = counts.clone();
        fitted = fitted.clone();
        notes = List.copyOf(notes);
    }
}
