/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.recast;

import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * A limit of a search read in another model: the same number of selected events is excluded, so that the limit on the cross
 * section goes with the ratio of efficiencies and the coupling with the root of that and of the ratio of rates per squared coupling. Between the
 * simulated masses both ratios are interpolated linearly, that of rates in its logarithm.
 */
public final class LimitTranslation {
    private static final double SAME = 1e-12; // weights may differ by rounding

    private final List<Acceptance> own;
    private final List<Acceptance> other;

    /**
     * Between two models.
     *
     * @param own of the search's own signal, ascending in mass
     * @param other of the other model at the same masses
     */
    public LimitTranslation(List<Acceptance> own, List<Acceptance> other) {
        if (own.isEmpty() || own.size() != other.size()) {
            throw new IllegalArgumentException(
                    "both models at the same masses (" + own.size() + ", " + other.size() + ")");
        }
        this.own = List.copyOf(own);
        this.other = List.copyOf(other);
    }

    /** Efficiency of the other model over the own one at a mass. */
    public double efficiencies(double mass) {
        return at(mass, k -> other.get(k).efficiency() / own.get(k).efficiency());
    }

    /** Statistical error of that ratio, relative. */
    public double error(double mass) {
        return at(mass, k -> {
            boolean same = Math.abs(other.get(k).efficiency() / own.get(k).efficiency() - 1) < SAME; // the same events
            double a = own.get(k).error() / own.get(k).efficiency();
            double b = other.get(k).error() / other.get(k).efficiency();
            return same ? 0 : Math.hypot(a, b);
        });
    }

    /** Width of the fitted peak of the other model over the own one. */
    public double widths(double mass) {
        return at(mass, k -> other.get(k).width() / own.get(k).width());
    }

    /** The limit on the cross section of the other model. */
    public double crossSection(double mass, double limit) {
        return limit / efficiencies(mass);
    }

    /** The limit on the coupling of the other model from that of the search's own at the same mass. */
    public double coupling(double mass, double limit) {
        double strengths = Math.exp(
                at(mass, k -> Math.log(other.get(k).strength() / own.get(k).strength())));
        double events = Math.pow(limit, own.get(0).power()) / (strengths * efficiencies(mass));
        return Math.pow(events, 1 / other.get(0).power());
    }

    private double at(double mass, IntToDoubleFunction ratio) {
        int n = own.size();
        if (n == 1 || mass <= own.get(0).mass()) {
            return ratio.applyAsDouble(0);
        }
        int k = 1;
        while (k < n - 1 && mass > own.get(k).mass()) {
            k++;
        }
        double low = own.get(k - 1).mass();
        double high = own.get(k).mass();
        double f = Math.min(1, (mass - low) / (high - low));
        return (1 - f) * ratio.applyAsDouble(k - 1) + f * ratio.applyAsDouble(k);
    }
}
