/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Simulated backgrounds on top of each other, with data and signals: input of {@link StackedSpectrumFigure}.
 *
 * @param edges bin edges, one more than bins
 * @param backgrounds drawn from the bottom in this order
 * @param signals drawn as lines, not stacked
 * @param data observed events per bin, or null
 */
public record StackedSpectrum(
        String xTitle,
        String yTitle,
        double[] edges,
        List<Contents> backgrounds,
        List<Contents> signals,
        double @Nullable [] data,
        List<String> notes,
        boolean logarithmicCounts) {
    /** Events per bin of one sample. */
    public record Contents(String label, double[] events) {
        public Contents {
            events = events.clone();
        }
    }

    public StackedSpectrum {
        edges = edges.clone();
        backgrounds = List.copyOf(backgrounds);
        signals = List.copyOf(signals);
        notes = List.copyOf(notes);
    }

    /** Sum of the backgrounds per bin. */
    double[] total() {
        double[] total = new double[edges.length - 1];
        for (Contents background : backgrounds) {
            for (int i = 0; i < total.length; i++) {
                total[i] += background.events()[i];
            }
        }
        return total;
    }
}
