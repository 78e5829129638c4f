/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.util.List;
import java.util.function.Function;

/**
 * Part of the selected signal inside a window, from the entries of the two simulated masses next to a hypothesis: the window,
 * in resolutions from the nominal position, is taken to either of them, and the parts are joined linearly in the mass.
 */
final class SignalWindow {
    private final List<AnchorSummary> anchors;
    private final SignalModel signal;
    private final String spectrum;

    SignalWindow(SignalModel signal, String spectrum) {
        this.anchors = signal.anchors();
        this.signal = signal;
        this.spectrum = spectrum;
    }

    /**
     * Part inside.
     *
     * @param value selected over generated events, or entries inside over selected events
     * @param error its binomial error
     */
    record Part(double value, double error) {}

    /** The part of the generated signal that is selected, on a straight line between the two: cuts may make steps in it. */
    Part selected(double mass) {
        return between(mass, a -> new Part(a.efficiency(), a.efficiencyError()));
    }

    /** The part of a hypothesis inside a window. */
    Part inside(double mass, double low, double high) {
        return between(mass, a -> part(a, mass, low, high));
    }

    private Part between(double mass, Function<AnchorSummary, Part> of) {
        Between b = Between.of(anchors, mass);
        double t = b.part();
        Part first = of.apply(b.below());
        Part second = of.apply(b.above());
        return new Part(
                (1 - t) * first.value + t * second.value,
                b.isOne() ? first.error : Math.hypot((1 - t) * first.error, t * second.error));
    }

    private Part part(AnchorSummary a, double mass, double low, double high) {
        AnchorSummary.Values v = a.spectra().get(spectrum);
        if (v == null || a.selected() <= 0) {
            return new Part(0, 1);
        }
        double from = moved(a, mass, low);
        double to = moved(a, mass, high);
        double inside = count(v.right(), from, to) + count(v.wrong(), from, to);
        double part = inside / a.selected();
        double n = Math.max(1, a.selected());
        return new Part(part, Math.sqrt(Math.max(1 / n, part * Math.abs(1 - part)) / n));
    }

    /** An end of a window of a hypothesis at a simulated mass. */
    private double moved(AnchorSummary a, double mass, double end) {
        if (a.mass() == mass || !signal.has(spectrum)) { // without a peak, windows are the whole spectrum
            return end;
        }
        double pull = (end - signal.nominal(spectrum, mass)) / signal.resolution(spectrum, mass);
        return signal.nominal(spectrum, a.mass()) + pull * signal.resolution(spectrum, a.mass());
    }

    private static int count(double[] values, double low, double high) {
        int n = 0;
        for (double x : values) {
            n += x >= low && x < high ? 1 : 0;
        }
        return n;
    }
}
