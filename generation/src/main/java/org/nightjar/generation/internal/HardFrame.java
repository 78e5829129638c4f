/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal;

/**
 * The rest frame of the hard process at one point: its energy and its velocity in the CM frame of the beams; with the scratch
 * memory of the phase space that is sampled in it. One per thread.
 */
public final class HardFrame {
    static final PhaseSpace.Workspace NOTHING = new PhaseSpace.Workspace() {};

    private final PhaseSpace.Workspace workspace;
    private double s;
    private double sqrtS;
    private double beta;

    HardFrame() {
        this(NOTHING);
    }

    /** For a phase space with this scratch memory. */
    public HardFrame(PhaseSpace.Workspace workspace) {
        this.workspace = workspace;
    }

    /** The scratch memory. */
    public PhaseSpace.Workspace workspace() {
        return workspace;
    }

    /** Sets the point: squared hard energy (GeV^2) and velocity along the beam axis. */
    public void set(double hardS, double velocity) {
        s = hardS;
        sqrtS = Math.sqrt(hardS);
        beta = velocity;
    }

    /** Squared energy, GeV^2. */
    public double s() {
        return s;
    }

    /** Energy, GeV. */
    public double sqrtS() {
        return sqrtS;
    }

    /** Velocity along z in the CM frame of the beams. */
    public double beta() {
        return beta;
    }
}
