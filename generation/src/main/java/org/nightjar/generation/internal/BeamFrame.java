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
    private double s;
    private double gamma;
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
        double p1 = Math.sqrt(electron * electron - MASS2);
        double p2 = Math.sqrt(positron * positron - MASS2);
        double x1 = p1 * sinElectron;
        double z1 = p1 * cosElectron;
        double e = electron + positron;
        double x = x1 + p2 * sinPositron;
        double z = z1 + p2 * cosPositron;
        s = e * e - x * x - z * z;
        gamma = e / Math.sqrt(s);
        betaX = x / e;
        betaZ = z / e;
        double along = betaX * x1 + betaZ * z1;
        double shift = gamma * gamma / (gamma + 1) * along - gamma * electron;
        double ax = x1 + shift * betaX;
        double az = z1 + shift * betaZ;
        double size = Math.sqrt(ax * ax + az * az);
        axisX = ax / size;
        axisZ = az / size;
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
        return beam == 0 ? momentum(electronEnergy) * sinElectron : momentum(positronEnergy) * sinPositron;
    }

    /** See {@link #beamX}. */
    public double beamZ(int beam) {
        return beam == 0 ? momentum(electronEnergy) * cosElectron : momentum(positronEnergy) * cosPositron;
    }

    private static double momentum(double energy) {
        return Math.sqrt(energy * energy - MASS2);
    }

    /** Writes the laboratory momentum of a CM vector to one point of a leg. */
    public void toLab(double e, double x, double y, double z, MomentumBlock lab, int leg, int i) {
        double vx = x * axisZ + z * axisX;
        double vz = z * axisZ - x * axisX;
        double along = betaX * vx + betaZ * vz;
        double shift = gamma * gamma / (gamma + 1) * along + gamma * e;
        lab.set(leg, i, gamma * (e + along), vx + shift * betaX, y, vz + shift * betaZ);
    }
}
