/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints.recast;

/**
 * Where a translation ends.
 *
 * @param relativeWidth largest width over mass: the published searches look for peaks narrower than their resolution
 * @param coupling largest g |x_f|, where perturbation theory fails
 */
public record Guards(double relativeWidth, double coupling) {
    /** One per cent of the mass, and the square root of 4 pi. */
    public static final Guards STANDARD = new Guards(0.01, Math.sqrt(4 * Math.PI));

    /** The largest coupling at which the model may be used at a mass; zero if there is none. */
    double largest(VectorModel.At model) {
        VectorModel.Widths widths = model.widths();
        double perturbative = coupling / model.charges().largest();
        double chi = widths.total(0);
        double allowed = relativeWidth * model.mass() - chi;
        double perSquare = widths.total(1) - chi;
        double narrow = allowed <= 0 ? 0 : Math.sqrt(allowed / perSquare);
        return Math.min(perturbative, narrow);
    }

    /** Which of the two guards acts. */
    String why(VectorModel.At model) {
        double perturbative = coupling / model.charges().largest();
        return largest(model) < perturbative
                ? "widths above %.3g %% of the mass".formatted(100 * relativeWidth)
                : "couplings beyond perturbation theory";
    }
}
