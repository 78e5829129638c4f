/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal.channels;

import java.io.Serializable;
import org.nightjar.core.numbers.Quick;

/**
 * A density of the squared mass s of a set of particles made by a parent of squared mass S.
 *
 * @param kind its form
 * @param pole squared mass of the propagator, GeV^2; 0 if there is none
 * @param spread mass times width, GeV^2, of a resonance
 */
record MassMap(Kind kind, double pole, double spread) implements Serializable {
    /** The form of a density. */
    enum Kind {
        /** 1/((s - m^2)^2 + m^2 width^2). */
        RESONANCE,
        /** 1/(s - m^2): below its threshold. */
        POLE,
        /** 1/(s - m^2) + 1/(S - s): below its threshold, beside a photon that may be soft. */
        SOFT
    }

    /** Keeps 1/(s - m^2) finite where the range begins at the pole, relative to the squared energy of the process. */
    private static final double FLOOR = 1e-7;

    /** The mass of no propagator in particular. */
    static final MassMap PLAIN = new MassMap(Kind.POLE, 0, 0);

    /** The map beside a massless sister. */
    MassMap besidePhoton() {
        return kind == Kind.POLE ? new MassMap(Kind.SOFT, pole, 0) : this;
    }

    private double shift(double lo, double total) {
        return lo - pole > 1e-14 * total ? 0 : FLOOR * total;
    }

    private static double logit(double below, double above) {
        return Quick.log(below / above);
    }

    /**
     * The squared mass of a uniform number.
     *
     * @param parent S
     * @param total squared energy of the process, which sets the scale of the cut-off
     */
    double sample(double u, double lo, double hi, double parent, double total) {
        switch (kind) {
            case RESONANCE -> {
                double from = Math.atan((lo - pole) / spread);
                double to = Math.atan((hi - pole) / spread);
                return clamp(pole + spread * Math.tan(from + u * (to - from)), lo, hi);
            }
            case POLE -> {
                double k = shift(lo, total) - pole;
                return clamp((lo + k) * Quick.exp(u * Quick.log((hi + k) / (lo + k))) - k, lo, hi);
            }
            default -> {
                double k = shift(lo, total) - pole;
                double top = parent * (1 + FLOOR);
                double from = logit(lo + k, top - lo);
                double x = Quick.exp(from + u * (logit(hi + k, top - hi) - from));
                return clamp((x * top - k) / (1 + x), lo, hi);
            }
        }
    }

    private static double clamp(double s, double lo, double hi) {
        return Math.max(lo, Math.min(hi, s));
    }

    /** Normalised density at s, with {@code above} = s - pole computed without cancellation. */
    double density(double above, double lo, double hi, double parent, double total) {
        switch (kind) {
            case RESONANCE -> {
                double range = Math.atan((hi - pole) / spread) - Math.atan((lo - pole) / spread);
                return spread / ((above * above + spread * spread) * range);
            }
            case POLE -> {
                double shift = shift(lo, total);
                double k = shift - pole;
                return 1 / ((above + shift) * Quick.log((hi + k) / (lo + k)));
            }
            default -> {
                double shift = shift(lo, total);
                double k = shift - pole;
                double top = parent * (1 + FLOOR);
                double range = logit(hi + k, top - hi) - logit(lo + k, top - lo);
                double below = top - pole - above;
                return (top + k) / ((above + shift) * below * range);
            }
        }
    }
}
