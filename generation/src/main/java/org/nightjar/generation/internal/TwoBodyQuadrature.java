/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal;

import org.jspecify.annotations.Nullable;
import org.nightjar.core.PhysicsException;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.units.Constants;
import org.nightjar.generation.Estimate;
import org.nightjar.theory.Amplitude;
import org.nightjar.theory.MomentumBlock;

/**
 * Cross section of a two-body process by Gauss-Legendre quadrature, when no cut or only CM cuts on energies and polar angles
 * apply (without radiation), or none (with radiation). In the polar angle the variable is the rapidity artanh(cos theta),
 * in panels, which is smooth for flat, collinear and t-channel shapes alike; for the radiated fractions see
 * {@link RadiationRule}.
 */
final class TwoBodyQuadrature {
    /** artanh(cos theta) where 1 - |cos theta| is 1e-15. */
    private static final double LARGEST_RAPIDITY = 17.5;

    private static final int NODES = 16;
    private static final int PANELS = 24;

    /** An outermost panel with more than this part of the integral means that it diverges. */
    private static final double DIVERGENT = 1e-3;

    /** Relative spread of s over the relative distance from threshold that is taken as far. */
    private static final double FAR = 0.01;

    /** Nodes in cos theta for shapes without peaks: low polynomials. */
    private static final int FLAT_NODES = 10;

    /** Three-point Gauss-Hermite rule for a standard normal variable: exact for fifth-order polynomials. */
    private static final double[] NORMAL_NODES = {-Math.sqrt(3), 0, Math.sqrt(3)};

    private static final double[] NORMAL_WEIGHTS = {1.0 / 6, 2.0 / 3, 1.0 / 6};

    private final Setup setup;
    private final TwoBodySpace space;
    private final Amplitude.Workspace workspace;
    private final MomentumBlock block = new MomentumBlock(4, NODES);
    private final double[] squared = new double[NODES];
    private final HardFrame frame = new HardFrame();
    private final GaussLegendre rule = new GaussLegendre(NODES);
    private final GaussLegendre flatRule = new GaussLegendre(FLAT_NODES);
    private long evaluations;

    private TwoBodyQuadrature(Setup setup, TwoBodySpace space) {
        this.setup = setup;
        this.space = space;
        workspace = setup.settings.amplitude().workspace(NODES);
    }

    /** The cross section, or null if the process or its cuts are not of the kinds above. */
    static @Nullable Estimate crossSection(Setup setup) {
        boolean cutsFit = setup.settings.isr() ? setup.settings.cuts().isEmpty() : setup.boundsAreCuts;
        if (!cutsFit || !(setup.space instanceof TwoBodySpace space)) {
            return null;
        }
        return new TwoBodyQuadrature(setup, space).overSpread();
    }

    /**
     * Average over the beam energies: only their product counts, s = s0 (1 + e1) (1 + e2). Far above threshold it changes a
     * radiated cross section by the square of the relative spread, 1e-6 or less, which is left out.
     */
    private Estimate overSpread() {
        Beams b = setup.settings.beams();
        double relative = Math.hypot(b.electronSpread() / b.electronEnergy(), b.positronSpread() / b.positronEnergy());
        double aboveThreshold = 1 - setup.leastHardS / setup.nominalS;
        boolean washedOut = setup.settings.isr() && relative < FAR * aboveThreshold;
        if (relative == 0 || washedOut) {
            return estimate(atBeams(setup.nominalS, true), atBeams(setup.nominalS, false));
        }
        double fine = 0;
        double coarse = 0;
        for (int k = 0; k < NORMAL_NODES.length; k++) {
            double s = setup.nominalS * (1 + relative * NORMAL_NODES[k]);
            fine += NORMAL_WEIGHTS[k] * atBeams(s, true);
            coarse += NORMAL_WEIGHTS[k] * atBeams(s, false);
        }
        return estimate(fine, coarse);
    }

    private Estimate estimate(double fine, double coarse) {
        return new Estimate(fine, Math.abs(fine - coarse), evaluations);
    }

    private double atBeams(double s, boolean fine) {
        return setup.settings.isr() ? radiated(s, fine) : hard(s, fine ? PANELS : PANELS / 2);
    }

    private double radiated(double s, boolean fine) {
        int panels = space.map() instanceof PolarMap.Flat ? 0 : PANELS / 2;
        RadiationRule first = new RadiationRule(setup.radiation, fine);
        RadiationRule second = new RadiationRule(setup.radiation, fine);
        first.set(1 - setup.leastHardS / s);
        double sum = 0;
        for (int j = 0; j < first.size(); j++) {
            double left = s * (1 - first.fraction(j));
            second.set(1 - setup.leastHardS / left);
            double inner = 0;
            for (int k = 0; k < second.size(); k++) {
                inner += second.weight(k) * hard(left * (1 - second.fraction(k)), panels);
            }
            sum += first.weight(j) * inner;
        }
        return sum;
    }

    /** Hard cross section at a squared energy, pb; zero panels: one rule in cos theta. */
    private double hard(double s, int panels) {
        double m = setup.masses[0];
        if (!(s > setup.threshold * setup.threshold && s > 4 * m * m)) {
            return 0;
        }
        frame.set(s, 0);
        if (!space.hasEnergy(frame)) {
            return 0;
        }
        double flux = setup.virtualFactor * Constants.HBAR_C_SQUARED / (2 * s * Math.sqrt(1 - 4 * m * m / s));
        double lo = space.cosMin(0);
        double hi = space.cosMax(0);
        if (panels == 0) {
            return flux * direct(lo, hi);
        }
        double from = rapidity(lo);
        double step = (rapidity(hi) - from) / panels;
        double sum = 0;
        double ends = 0;
        for (int k = 0; k < panels; k++) {
            double part = panel(from + k * step, step);
            sum += part;
            boolean outermost = k == 0 && lo == -1 || k == panels - 1 && hi == 1;
            ends += outermost ? Math.abs(part) : 0;
        }
        if (ends > DIVERGENT * Math.abs(sum)) {
            throw new PhysicsException(
                    "%s: the cross section diverges along the beams.\n   Maybe with a cut such as abs(cosTheta(%s)) < 0.95?"
                            .formatted(
                                    setup.settings.amplitude().process(),
                                    setup.settings.outgoing().get(0).name()));
        }
        return flux * sum;
    }

    private double direct(double lo, double hi) {
        block.resize(FLAT_NODES);
        double volume = 0;
        for (int i = 0; i < FLAT_NODES; i++) {
            double c = lo + (hi - lo) * flatRule.nodes[i];
            Incoming.set(setup.masses, setup.electronFirst, frame, block, i);
            volume = space.set(c, 0, frame, block, i);
        }
        evaluate();
        double sum = 0;
        for (int i = 0; i < FLAT_NODES; i++) {
            sum += flatRule.weights[i] * squared[i];
        }
        return sum * volume * (hi - lo);
    }

    private double panel(double from, double step) {
        block.resize(NODES);
        double volume = 0;
        for (int i = 0; i < NODES; i++) {
            double c = cosine(from + step * rule.nodes[i]);
            Incoming.set(setup.masses, setup.electronFirst, frame, block, i);
            volume = space.set(c, 0, frame, block, i);
        }
        evaluate();
        double sum = 0;
        for (int i = 0; i < NODES; i++) {
            double c = cosine(from + step * rule.nodes[i]);
            sum += rule.weights[i] * squared[i] * (1 - c) * (1 + c);
        }
        return sum * volume * step;
    }

    private void evaluate() {
        setup.settings.amplitude().squared(block, workspace, squared);
        evaluations += block.size();
    }

    private static double rapidity(double c) {
        double y = 0.5 * Math.log((1 + c) / (1 - c));
        return Math.max(-LARGEST_RAPIDITY, Math.min(LARGEST_RAPIDITY, y));
    }

    private static double cosine(double y) {
        double t = Math.exp(-2 * Math.abs(y));
        return Math.copySign((1 - t) / (1 + t), y);
    }
}
