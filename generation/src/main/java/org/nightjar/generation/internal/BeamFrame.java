/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal;

import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.units.Constants;
import org.nightjar.theory.MomentumBlock;

/**
 * The centre-of-mass frame of two beams whose energies change from event to event: the same frame as
 * {@link Beams#cm(double, double)} (electron along +z, y axis kept), set again without allocation. Both beams lie in the
 * laboratory's x-z plane, so the map is a rotation about y and a boost in that plane.
 */
public final class BeamFrame {
    private static final double MASS2 = Constants.ELECTRON_MASS * Constants.ELECTRON_MASS;

    private final Beams beams;
    private final double sinElectron;
    private final double cosElectron;
    private final double sinPositron;
    private final double cosPositron;
    private double electronEnergy;
    private double positronEnergy;
    private double p1;
    private double p2;
    private double s;
    private boolean turned;
    private double gamma;
    private double pull;
    private double betaX;
    private double betaZ;
    private double axisX;
    private double axisZ;

    /** Starts at the nominal energies. */
    public BeamFrame(Beams beams) {
        this.beams = beams;
        sinElectron = Math.sin(beams.electronAngleX());
        cosElectron = Math.cos(beams.electronAngleX());
        sinPositron = Math.sin(beams.positronAngleX());
        cosPositron = -Math.cos(beams.positronAngleX());
        set(beams.electronEnergy(), beams.positronEnergy());
    }

    /** True if the beam energies vary from event to event. */
    public boolean hasSpread() {
        return beams.electronSpread() > 0 || beams.positronSpread() > 0;
    }

    /** The beams. */
    public Beams beams() {
        return beams;
    }

    /** Sets the beam energies, GeV. */
    public void set(double electron, double positron) {
        electronEnergy = electron;
        positronEnergy = positron;
        p1 = Math.sqrt(electron * electron - MASS2);
        p2 = Math.sqrt(positron * positron - MASS2);
        double e = electron + positron;
        double x = p1 * sinElectron + p2 * sinPositron;
        double z = p1 * cosElectron + p2 * cosPositron;
        s = e * e - x * x - z * z;
        turned = false;
    }

    /** Boost and axis, which only points that are kept need. */
    private void turn() {
        double x1 = p1 * sinElectron;
        double z1 = p1 * cosElectron;
        double e = electronEnergy + positronEnergy;
        double perEnergy = 1 / e;
        gamma = e / Math.sqrt(s);
        betaX = (x1 + p2 * sinPositron) * perEnergy;
        betaZ = (z1 + p2 * cosPositron) * perEnergy;
        pull = gamma * gamma / (gamma + 1);
        double shift = pull * (betaX * x1 + betaZ * z1) - gamma * electronEnergy;
        double ax = x1 + shift * betaX;
        double az = z1 + shift * betaZ;
        double perSize = 1 / Math.sqrt(ax * ax + az * az);
        axisX = ax * perSize;
        axisZ = az * perSize;
        turned = true;
    }

    /** Squared centre-of-mass energy, GeV^2. */
    public double s() {
        return s;
    }

    /** Electron energy, GeV. */
    public double electronEnergy() {
        return electronEnergy;
    }

    /** Positron energy, GeV. */
    public double positronEnergy() {
        return positronEnergy;
    }

    /** x and z components of a beam's laboratory momentum, GeV: electron (0) or positron (1). */
    public double beamX(int beam) {
        return beam == 0 ? p1 * sinElectron : p2 * sinPositron;
    }

    /** See {@link #beamX}. */
    public double beamZ(int beam) {
        return beam == 0 ? p1 * cosElectron : p2 * cosPositron;
    }

    /** Writes the laboratory momentum of a CM vector to one point of a leg. */
    public void toLab(double e, double x, double y, double z, MomentumBlock lab, int leg, int i) {
        if (!turned) {
            turn();
        }
        double vx = x * axisZ + z * axisX;
        double vz = z * axisZ - x * axisX;
        double along = betaX * vx + betaZ * vz;
        double shift = pull * along + gamma * e;
        lab.set(leg, i, gamma * (e + along), vx + shift * betaX, y, vz + shift * betaZ);
    }
}
