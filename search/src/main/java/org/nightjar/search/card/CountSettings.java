/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.card;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The section {@code count} of a card: entries of a spectrum are counted in a window around each hypothesis.
 *
 * @param spectrum name of the spectrum
 * @param windows the windows, ascending; empty if they follow the resolution
 * @param below lower end of a window below the signal, in resolutions; used without a list of windows; infinite for the whole
 *     spectrum
 * @param above upper end above the signal, in resolutions
 * @param expectation what the expected limit is
 * @param visible limits are those on efficiency times cross section; null if they are on the cross section
 */
public record CountSettings(
        String spectrum,
        List<CountWindow> windows,
        double below,
        double above,
        Expectation expectation,
        @Nullable VisibleSpec visible)
        implements Inference {
    /** What is quoted of the limits that counts of background alone give. */
    public enum Expectation {
        /** Their median. */
        MEDIAN,
        /** Their mean, which some publications draw. */
        MEAN
    }

    @Override
    public String spectrum(double mass) {
        return spectrum;
    }

    @Override
    public boolean uses(String name) {
        return spectrum.equals(name);
    }

    /** True if the whole spectrum is one window: then no peak is needed. */
    public boolean isWhole() {
        return windows.isEmpty() && Double.isInfinite(below);
    }

    /** The efficiency with which what is limited is counted: that of the signal, or what the visible cross section lacks. */
    public double counted(double efficiency) {
        return visible == null ? efficiency : visible.apartFrom();
    }

    /** Edges of all windows, one more than windows, if each begins where the one before ends; else empty. */
    public double[] edges() {
        double[] edges = new double[windows.size() + 1];
        for (int k = 0; k < windows.size(); k++) {
            if (k > 0 && windows.get(k).low() != windows.get(k - 1).high()) {
                return new double[0];
            }
            edges[k] = windows.get(k).low();
            edges[k + 1] = windows.get(k).high();
        }
        return windows.isEmpty() ? new double[0] : edges;
    }
}
