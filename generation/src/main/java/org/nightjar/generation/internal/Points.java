/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal;

import java.util.Arrays;
import java.util.List;
import org.nightjar.core.PhysicsException;
import org.nightjar.core.units.Constants;
import org.nightjar.generation.FinalState;
import org.nightjar.generation.PhaseSpaceCut;
import org.nightjar.generation.internal.channels.MultiChannel;
import org.nightjar.theory.Amplitude;
import org.nightjar.theory.MomentumBlock;

/** A block of sampled points and what is needed to weigh them; one per thread. Weights are in pb. */
public final class Points {
    /** Rounding must not make a limit too low. */
    private static final double MARGIN = 1 + 1e-9;

    private final Setup setup;
    private final Amplitude.Workspace amplitudeWorkspace;
    private final List<PhaseSpaceCut> cuts;
    private final FinalState finalState;
    private final MomentumBlock hard;
    private final MomentumBlock lab;
    private final HardFrame hardFrame;
    private final double[] u;
    private final double[] spaceU;
    private final double[] factor;
    private final double[] squared;
    private final boolean[] keep;
    private final double[] radiated = new double[2];
    private final MomentumBlock cm;
    final BeamFrame beamFrame;
    final double[][] uniforms;
    final double[] weight;
    final double[] x1;
    final double[] x2;
    final double[] electronEnergy;
    final double[] positronEnergy;
    final double[] acceptance;
    final int[] channel;
    final int[] slot;
    final int[] attempt;

    /** Memory for blocks of the default size. */
    public Points(Setup setup) {
        this.setup = setup;
        int n = MomentumBlock.DEFAULT_CAPACITY;
        int legs = setup.masses.length;
        amplitudeWorkspace = setup.settings.amplitude().workspace(n);
        cuts = setup.settings.cuts();
        hard = new MomentumBlock(legs, n);
        cm = setup.settings.isr() ? new MomentumBlock(legs, n) : hard;
        lab = new MomentumBlock(legs, n);
        hardFrame = new HardFrame(setup.space.workspace());
        finalState = new FinalState(setup.settings.outgoing(), cm, lab);
        beamFrame = new BeamFrame(setup.settings.beams());
        u = new double[setup.dimensions()];
        spaceU = new double[setup.space.dimensions()];
        uniforms = new double[setup.dimensions()][n];
        factor = new double[n];
        squared = new double[n];
        keep = new boolean[n];
        weight = new double[n];
        x1 = new double[n];
        x2 = new double[n];
        electronEnergy = new double[n];
        positronEnergy = new double[n];
        acceptance = new double[n];
        channel = new int[n];
        slot = new int[n];
        attempt = new int[n];
    }

    /** Forgets all points. */
    void clear() {
        hard.resize(0);
    }

    /** Number of points held. */
    int size() {
        return hard.size();
    }

    /** True if no further point fits. */
    boolean isFull() {
        return hard.size() == hard.capacity();
    }

    /** Samples a point of a channel and holds it if it lies inside phase space; the caller then sets its labels. */
    boolean draw(int channelNumber, VegasGrid grid, Draws draws) {
        int i = hard.size();
        if (beamFrame.hasSpread()) {
            beamFrame.set(
                    beamFrame.beams().electronEnergy() + beamFrame.beams().electronSpread() * draws.beams.gaussian(),
                    beamFrame.beams().positronEnergy() + beamFrame.beams().positronSpread() * draws.beams.gaussian());
        }
        double volume = 1;
        int d = 0;
        double hardS = beamFrame.s();
        x1[i] = 0;
        x2[i] = 0;
        double velocity = 0;
        if (setup.radiationDimensions > 0) {
            double s = hardS;
            u[0] = draws.radiation.uniform();
            u[1] = draws.radiation.uniform();
            volume *= grid.jacobian(0, u[0]) * grid.jacobian(1, u[1]);
            volume *= setup.fractions.sample(
                    channelNumber % setup.fractions.parts(), grid.map(0, u[0]), grid.map(1, u[1]), radiated);
            x1[i] = radiated[0];
            x2[i] = radiated[1];
            hardS = (1 - x1[i]) * (1 - x2[i]) * s;
            velocity = (x2[i] - x1[i]) / (2 - x1[i] - x2[i]);
            d = 2;
        }
        for (int k = 0; k < spaceU.length; k++) {
            u[d + k] = draws.phaseSpace.uniform();
            spaceU[k] = grid.map(d + k, u[d + k]);
            volume *= grid.jacobian(d + k, u[d + k]);
        }
        if (!(hardS > setup.threshold * setup.threshold && hardS >= setup.leastHardS && volume > 0)) {
            return false;
        }
        hardFrame.set(hardS, velocity);
        hard.resize(i + 1);
        volume *= setup.space.sample(channelNumber / setup.fractions.parts(), spaceU, hardFrame, hard, i);
        if (!(volume > 0)) {
            hard.resize(i);
            return false;
        }
        factor[i] = volume * flux(hardS);
        Incoming.set(setup.masses, setup.electronFirst, hardFrame, hard, i);
        for (int k = 0; k < u.length; k++) {
            uniforms[k][i] = u[k];
        }
        channel[i] = channelNumber;
        electronEnergy[i] = beamFrame.electronEnergy();
        positronEnergy[i] = beamFrame.positronEnergy();
        if (cm != hard && !cuts.isEmpty()) {
            cm.resize(i + 1);
            boost(i);
        }
        if (setup.needsLab) {
            for (int leg = 2; leg < cm.legs(); leg++) {
                beamFrame.toLab(cm.e(leg)[i], cm.px(leg)[i], cm.py(leg)[i], cm.pz(leg)[i], lab, leg, i);
            }
        }
        return true;
    }

    private int spaceChannel(int i) {
        return channel[i] / setup.fractions.parts();
    }

    /** (hbar c)^2 / (2 s beta), pb per GeV^-2 of |M|^2 times phase space. */
    private double flux(double s) {
        double m = setup.masses[0];
        return setup.virtualFactor * Constants.HBAR_C_SQUARED / (2 * s * Math.sqrt(1 - 4 * m * m / s));
    }

    /** Boosts a point from the hard frame to that of the beams. */
    private void boost(int i) {
        double velocity = (x2[i] - x1[i]) / (2 - x1[i] - x2[i]);
        double gamma = 1 / Math.sqrt((1 - velocity) * (1 + velocity));
        for (int leg = 0; leg < cm.legs(); leg++) {
            double e = hard.e(leg)[i];
            double z = hard.pz(leg)[i];
            cm.set(leg, i, gamma * (e + velocity * z), hard.px(leg)[i], hard.py(leg)[i], gamma * (z + velocity * e));
        }
    }

    /** The momenta of the points in the frame of the beams; of points just weighed, those of {@code i} are there. */
    MomentumBlock cm(int i) {
        if (cm != hard && cuts.isEmpty()) {
            boost(i);
        }
        return cm;
    }

    /** See {@link MultiChannel#densities}, at point {@code i}. */
    void densities(MultiChannel space, int i, double[] out) {
        returnTo(i);
        space.densities(hardFrame, hard, i, out);
    }

    /** Sets the hard frame to that of a point held. */
    private void returnTo(int i) {
        double w = hard.e(0)[i] + hard.e(1)[i];
        hardFrame.set(w * w, (x2[i] - x1[i]) / (2 - x1[i] - x2[i]));
    }

    /** Applies the cuts, forgets the points that fail, and computes the weights of the others. */
    void weigh() {
        square();
        for (int i = 0; i < hard.size(); i++) {
            returnTo(i);
            weight[i] = factor[i] * squared[i] * setup.space.rest(spaceChannel(i), hardFrame, hard, i);
            check(i);
        }
    }

    /** The same, but a weight that is not above its acceptance times the scale of its channel may be left at zero. */
    void weigh(double[] scale) {
        square();
        for (int i = 0; i < hard.size(); i++) {
            returnTo(i);
            double part = factor[i] * squared[i];
            double most = MARGIN * part * setup.space.mostRest(spaceChannel(i), hardFrame, hard, i);
            boolean hopeless = most < acceptance[i] * scale[channel[i]];
            weight[i] = hopeless ? 0 : part * setup.space.restThen(spaceChannel(i), hardFrame, hard, i);
            check(i);
        }
    }

    private void square() {
        int n = hard.size();
        cm.resize(n);
        lab.resize(n);
        if (!cuts.isEmpty() && n > 0) {
            Arrays.fill(keep, 0, n, true);
            for (int k = 0; k < cuts.size(); k++) {
                cuts.get(k).apply(finalState, keep);
            }
            compact(n);
        }
        if (hard.size() > 0) {
            setup.settings.amplitude().squared(hard, amplitudeWorkspace, squared);
        }
    }

    private void check(int i) {
        if (!(weight[i] < Double.POSITIVE_INFINITY)) {
            throw new PhysicsException(
                    "%s: |M|^2 is not finite at a sampled point (%s).\n   Maybe a cut on angles keeps away from the beams?"
                            .formatted(setup.settings.amplitude().process(), squared[i]));
        }
    }

    private void compact(int n) {
        int to = 0;
        for (int i = 0; i < n; i++) {
            if (keep[i]) {
                if (to < i) {
                    move(i, to);
                }
                to++;
            }
        }
        hard.resize(to);
        cm.resize(to);
    }

    private void move(int from, int to) {
        copy(hard, from, to);
        if (cm != hard) {
            copy(cm, from, to);
        }
        for (double[] values : uniforms) {
            values[to] = values[from];
        }
        factor[to] = factor[from];
        x1[to] = x1[from];
        x2[to] = x2[from];
        electronEnergy[to] = electronEnergy[from];
        positronEnergy[to] = positronEnergy[from];
        acceptance[to] = acceptance[from];
        channel[to] = channel[from];
        slot[to] = slot[from];
        attempt[to] = attempt[from];
    }

    private static void copy(MomentumBlock m, int from, int to) {
        for (int leg = 0; leg < m.legs(); leg++) {
            m.set(leg, to, m.e(leg)[from], m.px(leg)[from], m.py(leg)[from], m.pz(leg)[from]);
        }
    }
}
