/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core.events;

import java.util.Arrays;

/**
 * Generated particles (truth), laboratory frame. A final particle has status 1, a decayed one 2, an incoming beam 4 (the
 * HepMC3 codes). A decay vertex of NaN means that the particle did not decay in the record.
 */
public final class Particles extends Columns {
    /** PDG code. */
    public int[] pdg = {};

    /** 1 final, 2 decayed, 4 incoming beam. */
    public int[] status = {};

    /** Row of the mother, -1 if none. */
    public int[] parent = {};

    /** Energy, GeV. */
    public double[] e = {};

    /** Momentum, GeV. */
    public double[] px = {};

    public double[] py = {};
    public double[] pz = {};

    /** Mass, GeV. */
    public double[] mass = {};

    /** Production vertex, cm, and time, ns. */
    public double[] vx = {};

    public double[] vy = {};
    public double[] vz = {};
    public double[] vt = {};

    /** Decay vertex, cm, and time, ns; NaN if none. */
    public double[] dx = {};

    public double[] dy = {};
    public double[] dz = {};
    public double[] dt = {};

    /** Helicity or cosine of spin and momentum, in [-1, 1]; NaN if unknown. */
    public double[] spin = {};

    @Override
    protected void resize(int n) {
        pdg = Arrays.copyOf(pdg, n);
        status = Arrays.copyOf(status, n);
        parent = Arrays.copyOf(parent, n);
        e = Arrays.copyOf(e, n);
        px = Arrays.copyOf(px, n);
        py = Arrays.copyOf(py, n);
        pz = Arrays.copyOf(pz, n);
        mass = Arrays.copyOf(mass, n);
        vx = Arrays.copyOf(vx, n);
        vy = Arrays.copyOf(vy, n);
        vz = Arrays.copyOf(vz, n);
        vt = Arrays.copyOf(vt, n);
        dx = Arrays.copyOf(dx, n);
        dy = Arrays.copyOf(dy, n);
        dz = Arrays.copyOf(dz, n);
        dt = Arrays.copyOf(dt, n);
        spin = Arrays.copyOf(spin, n);
    }

    /** Appends a final particle made at a vertex; no mother, no decay. Returns its row. */
    public int add(int code, double m, double energy, double x, double y, double z) {
        int i = add();
        pdg[i] = code;
        status[i] = 1;
        parent[i] = -1;
        mass[i] = m;
        e[i] = energy;
        px[i] = x;
        py[i] = y;
        pz[i] = z;
        vx[i] = vy[i] = vz[i] = vt[i] = 0;
        dx[i] = dy[i] = dz[i] = dt[i] = spin[i] = Double.NaN;
        return i;
    }

    /** Appends a row of another table as it is, the row of its mother too. Returns the new row. */
    public int add(Particles from, int row) {
        int i = add();
        pdg[i] = from.pdg[row];
        status[i] = from.status[row];
        parent[i] = from.parent[row];
        e[i] = from.e[row];
        px[i] = from.px[row];
        py[i] = from.py[row];
        pz[i] = from.pz[row];
        mass[i] = from.mass[row];
        vx[i] = from.vx[row];
        vy[i] = from.vy[row];
        vz[i] = from.vz[row];
        vt[i] = from.vt[row];
        dx[i] = from.dx[row];
        dy[i] = from.dy[row];
        dz[i] = from.dz[row];
        dt[i] = from.dt[row];
        spin[i] = from.spin[row];
        return i;
    }
}
