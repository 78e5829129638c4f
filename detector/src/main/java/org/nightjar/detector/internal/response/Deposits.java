/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.response;

import java.util.Arrays;
import org.nightjar.core.numbers.Quick;
import org.nightjar.detector.internal.geometry.EclRings;

/** What enters the calorimeter in one event: energies at points. Reused from event to event. */
public final class Deposits {
    /** Kinds of deposit: showers of photons and electrons, ionisation, beam background, showers of hadrons. */
    static final int PHOTON = 0;

    static final int ELECTRON = 1;
    static final int IONISATION = 2;
    static final int BACKGROUND = 3;
    static final int HADRON = 4;

    private final EclRings rings;
    int count;
    double[] energy = new double[16];
    double[] x = new double[16];
    double[] y = new double[16];
    double[] z = new double[16];
    double[] time = new double[16];
    double[] theta = new double[16];
    double[] phi = new double[16];
    double[] distance = new double[16];
    int[] ring = new int[16];
    int[] kind = new int[16];
    int[] particle = new int[16];
    int[] track = new int[16];

    Deposits(EclRings rings) {
        this.rings = rings;
    }

    /** Number of deposits of the current event. */
    public int count() {
        return count;
    }

    void clear() {
        count = 0;
    }

    /** Adds a deposit at a point (cm) unless that is in a gap or outside the acceptance. Time in ns, energy in GeV. */
    void add(double e, double atX, double atY, double atZ, double t, int what, int particleRow, int trackRow) {
        double polar = Quick.atan2(Math.sqrt(atX * atX + atY * atY), atZ);
        int r = rings.ring(polar);
        if (r >= 0) {
            add(r, e, atX, atY, atZ, polar, Quick.atan2(atY, atX), t, what, particleRow, trackRow);
        }
    }

    /** As above with the ring and the angles (rad) already known. */
    void add(
            int r,
            double e,
            double atX,
            double atY,
            double atZ,
            double polar,
            double azimuth,
            double t,
            int what,
            int particleRow,
            int trackRow) {
        if (count == energy.length) {
            grow();
        }
        int i = count++;
        energy[i] = e;
        x[i] = atX;
        y[i] = atY;
        z[i] = atZ;
        time[i] = t;
        theta[i] = polar;
        phi[i] = azimuth;
        distance[i] = Math.sqrt(atX * atX + atY * atY + atZ * atZ);
        ring[i] = r;
        kind[i] = what;
        particle[i] = particleRow;
        track[i] = trackRow;
    }

    /** Square of the distance of two deposits across the line of sight from the origin, cm^2; their depths do not count. */
    double distance2(int i, int j) {
        double dTheta = theta[i] - theta[j];
        double dPhi = Math.abs(phi[i] - phi[j]);
        double turn = dPhi > Math.PI ? 2 * Math.PI - dPhi : dPhi;
        double rho2 = x[i] * x[i] + y[i] * y[i];
        return (rho2 + z[i] * z[i]) * dTheta * dTheta + rho2 * turn * turn;
    }

    /** True if deposit {@code i} makes the cluster of {@code main} look like two: a shower of 5 % of its energy, apart. */
    boolean spoils(int i, int main, double apart) {
        return kind[i] <= ELECTRON && energy[i] > 0.05 * energy[main] && distance2(i, main) > apart * apart;
    }

    private void grow() {
        int n = 2 * energy.length;
        energy = Arrays.copyOf(energy, n);
        x = Arrays.copyOf(x, n);
        y = Arrays.copyOf(y, n);
        z = Arrays.copyOf(z, n);
        time = Arrays.copyOf(time, n);
        theta = Arrays.copyOf(theta, n);
        phi = Arrays.copyOf(phi, n);
        distance = Arrays.copyOf(distance, n);
        ring = Arrays.copyOf(ring, n);
        kind = Arrays.copyOf(kind, n);
        particle = Arrays.copyOf(particle, n);
        track = Arrays.copyOf(track, n);
    }
}
