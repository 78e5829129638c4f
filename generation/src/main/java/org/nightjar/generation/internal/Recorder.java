/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal;

import org.jspecify.annotations.Nullable;
import org.nightjar.core.events.Particles;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.random.Stage;
import org.nightjar.core.random.Streams;
import org.nightjar.core.units.Constants;
import org.nightjar.generation.Radiation;
import org.nightjar.generation.decay.Decayer;
import org.nightjar.generation.decay.Decays;
import org.nightjar.generation.internal.radiation.FinalStateRadiation;
import org.nightjar.generation.internal.radiation.Recoil;
import org.nightjar.theory.MomentumBlock;

/**
 * Writes accepted points as particles in the laboratory: the beams (status 4), radiated photons, the outgoing legs, and the
 * daughters of what decays. One per thread.
 */
final class Recorder {
    private static final int BEAM = 4;
    private static final int PHOTON = 22;
    private final Setup setup;
    private final BeamFrame frame;
    private final MomentumBlock lab = new MomentumBlock(1, 1);
    private final double[] vertex = new double[3];
    private final double[] momentum = new double[4];
    private final Recoil recoil = new Recoil();
    private final boolean angles;
    private final @Nullable FinalStateRadiation leptons;
    private final @Nullable Decayer decayer;

    Recorder(Setup setup) {
        this.setup = setup;
        frame = new BeamFrame(setup.settings.beams());
        lab.resize(1);
        angles = setup.settings.radiation().initial() == Radiation.Initial.ANGLES;
        leptons = setup.settings.radiation().finalState() ? new FinalStateRadiation() : null;
        Decays decays = setup.settings.decays();
        decayer = decays.isEmpty() ? null : new Decayer(decays);
    }

    /** Appends one event and ends it. */
    void write(Kept kept, int k, long event, Streams streams, Particles out) {
        if (frame.hasSpread()) {
            frame.set(kept.electronEnergy[k], kept.positronEnergy[k]);
        }
        drawVertex(kept, k, event, streams);
        int electron = addBeam(0, out);
        int positron = addBeam(1, out);
        boolean recoils = angles && kept.x1[k] + kept.x2[k] > 0;
        boolean radiates = recoils || leptons != null;
        RandomStream random = radiates ? radiation(event, kept.attempt[k], streams) : streams.of(Stage.RADIATION);
        if (recoils) {
            recoil.set(Math.sqrt(frame.s()), kept.x1[k], kept.x2[k], random);
        }
        addRadiation(kept.x1[k], 0, electron, recoils, out);
        addRadiation(kept.x2[k], 1, positron, recoils, out);
        int first = out.rows();
        for (int leg = 2; leg < kept.cm.legs(); leg++) {
            addLeg(kept.cm, leg, k, recoils, out);
        }
        int legs = out.rows();
        if (leptons != null) {
            leptons.radiate(first, legs, out, random);
        }
        if (decayer != null) {
            int decays = out.rows();
            decayer.decay(electron, first, streams.of(Stage.DECAY).at(event, 0), out);
            if (leptons != null) {
                leptons.radiate(decays, out.rows(), out, random);
            }
        }
        out.endEvent();
    }

    private void drawVertex(Kept kept, int k, long event, Streams streams) {
        Beams beams = setup.settings.beams();
        boolean spread = beams.sigmaX() > 0 || beams.sigmaY() > 0 || beams.sigmaZ() > 0;
        if (!spread) {
            return;
        }
        RandomStream random = streams.of(Stage.BEAMS).at(event, kept.attempt[k]);
        if (frame.hasSpread()) {
            random.gaussian();
            random.gaussian();
        }
        vertex[0] = beams.sigmaX() * random.gaussian();
        vertex[1] = beams.sigmaY() * random.gaussian();
        vertex[2] = beams.sigmaZ() * random.gaussian();
    }

    private int addBeam(int beam, Particles out) {
        double e = beam == 0 ? frame.electronEnergy() : frame.positronEnergy();
        lab.set(0, 0, e, frame.beamX(beam), 0, frame.beamZ(beam));
        int row = add(beam == 0 ? 11 : -11, Constants.ELECTRON_MASS, out);
        out.status[row] = BEAM;
        return row;
    }

    /** The numbers after the two that gave the energies. */
    private static RandomStream radiation(long event, int attempt, Streams streams) {
        RandomStream random = streams.of(Stage.RADIATION).at(event, attempt);
        random.uniform();
        random.uniform();
        return random;
    }

    private void addRadiation(double x, int beam, int parent, boolean recoils, Particles out) {
        if (x > 0) {
            if (recoils) {
                toLab(recoil.photon(beam));
            } else {
                double energy = 0.5 * x * Math.sqrt(frame.s());
                frame.toLab(energy, 0, 0, beam == 0 ? energy : -energy, lab, 0, 0);
            }
            int row = add(PHOTON, 0, out);
            out.parent[row] = parent;
        }
    }

    private void addLeg(MomentumBlock cm, int leg, int k, boolean recoils, Particles out) {
        if (recoils) {
            recoil.apply(cm, leg, k, momentum);
            toLab(momentum);
        } else {
            frame.toLab(cm.e(leg)[k], cm.px(leg)[k], cm.py(leg)[k], cm.pz(leg)[k], lab, 0, 0);
        }
        add(setup.settings.outgoing().get(leg - 2).pdg(), setup.masses[leg], out);
    }

    private void toLab(double[] p) {
        frame.toLab(p[0], p[1], p[2], p[3], lab, 0, 0);
    }

    /** Appends the momentum in {@code lab} at the interaction point. */
    private int add(int code, double mass, Particles out) {
        int row = out.add(code, mass, lab.e(0)[0], lab.px(0)[0], lab.py(0)[0], lab.pz(0)[0]);
        out.vx[row] = vertex[0];
        out.vy[row] = vertex[1];
        out.vz[row] = vertex[2];
        return row;
    }
}
