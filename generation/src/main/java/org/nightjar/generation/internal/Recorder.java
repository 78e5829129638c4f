/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal;

import org.jspecify.annotations.Nullable;
import org.nightjar.core.events.Particles;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.random.Stage;
import org.nightjar.core.random.Streams;
import org.nightjar.core.units.Constants;
import org.nightjar.generation.decay.Decayer;
import org.nightjar.generation.decay.Decays;
import org.nightjar.theory.MomentumBlock;

/**
 * Writes accepted points as particles in the laboratory: the beams (status 4), collinear photons, the outgoing legs, and the
 * daughters of what decays. One per thread.
 */
final class Recorder {
    /** A radiated photon softer than this (GeV, CM) is left out of the record. */
    private static final double LEAST_PHOTON_ENERGY = 1e-3;

    private static final int BEAM = 4;
    private final Setup setup;
    private final BeamFrame frame;
    private final MomentumBlock lab = new MomentumBlock(1, 1);
    private final double[] vertex = new double[3];
    private final @Nullable Decayer decayer;

    Recorder(Setup setup) {
        this.setup = setup;
        frame = new BeamFrame(setup.settings.beams());
        lab.resize(1);
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
        double half = 0.5 * Math.sqrt(frame.s());
        addRadiation(kept.x1[k] * half, 1, electron, out);
        addRadiation(kept.x2[k] * half, -1, positron, out);
        int first = out.rows();
        MomentumBlock cm = kept.cm;
        for (int leg = 2; leg < cm.legs(); leg++) {
            ParticleType type = setup.settings.outgoing().get(leg - 2);
            frame.toLab(cm.e(leg)[k], cm.px(leg)[k], cm.py(leg)[k], cm.pz(leg)[k], lab, 0, 0);
            add(type.pdg(), setup.masses[leg], out);
        }
        if (decayer != null) {
            decayer.decay(electron, first, streams.of(Stage.DECAY).at(event, 0), out);
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

    private void addRadiation(double energy, int sign, int beam, Particles out) {
        if (energy > LEAST_PHOTON_ENERGY) {
            frame.toLab(energy, 0, 0, sign * energy, lab, 0, 0);
            int row = add(22, 0, out);
            out.parent[row] = beam;
        }
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
