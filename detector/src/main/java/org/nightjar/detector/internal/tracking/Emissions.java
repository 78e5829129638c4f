/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.tracking;

import java.util.Arrays;

/** Photons that an electron radiated on its way through the tracker: where, which way, how hard. Reused. */
public final class Emissions {
    /** Number of photons. */
    public int count;

    /** Energy (GeV), place (cm), transverse direction and transverse path since production (cm) of each. */
    public double[] energy = new double[8];

    public double[] x = new double[8];
    public double[] y = new double[8];
    public double[] z = new double[8];
    public double[] tx = new double[8];
    public double[] ty = new double[8];
    public double[] path = new double[8];

    void add(double e, Arc at, double travelled) {
        if (count == energy.length) {
            int n = 2 * count;
            energy = Arrays.copyOf(energy, n);
            x = Arrays.copyOf(x, n);
            y = Arrays.copyOf(y, n);
            z = Arrays.copyOf(z, n);
            tx = Arrays.copyOf(tx, n);
            ty = Arrays.copyOf(ty, n);
            path = Arrays.copyOf(path, n);
        }
        energy[count] = e;
        x[count] = at.x();
        y[count] = at.y();
        z[count] = at.z();
        tx[count] = at.tx();
        ty[count] = at.ty();
        path[count] = travelled;
        count++;
    }
}
