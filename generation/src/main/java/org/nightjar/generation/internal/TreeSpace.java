/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal;

import org.nightjar.core.numbers.Quick;
import org.nightjar.theory.MomentumBlock;

/**
 * Phase space of three or more bodies as a chain of isotropic two-body decays with intermediate masses flat in their range;
 * for processes without peaks, the grid does the rest. Recursion: dPhi_n(M_n) = dPhi_2(M_n; M_{n-1}, m_n) dM_{n-1}^2/(2 pi)
 * dPhi_{n-1}(M_{n-1}) (PDG review of kinematics).
 */
final class TreeSpace implements PhaseSpace {
    private static final long serialVersionUID = 1;

    private final double[] masses;
    private final boolean azimuthMatters;

    /** For outgoing masses in the order of the legs, GeV. */
    TreeSpace(double[] masses, boolean azimuthMatters) {
        this.masses = masses.clone();
        this.azimuthMatters = azimuthMatters;
    }

    @Override
    public int channels() {
        return 1;
    }

    @Override
    public int dimensions() {
        return 3 * masses.length - 4;
    }

    @Override
    public boolean isFlat(int dimension) {
        return dimension == 1 && !azimuthMatters;
    }

    @Override
    public double sample(int channel, double[] u, HardFrame frame, MomentumBlock out, int i) {
        int n = masses.length;
        double rest = 0;
        for (double m : masses) {
            rest += m;
        }
        double parent = frame.sqrtS();
        if (!(parent > rest)) {
            return 0;
        }
        double volume = 1;
        double e = parent;
        double x = 0;
        double y = 0;
        double z = 0;
        int next = 2 * (n - 1);
        for (int k = n - 1; k >= 1; k--) {
            rest -= masses[k];
            double below = masses[0];
            if (k > 1) {
                double top = parent - masses[k];
                below = rest + u[next++] * (top - rest);
                volume *= 2 * below * (top - rest) / (2 * Math.PI);
            }
            double p = breakUp(parent, below, masses[k]);
            volume *= p / (4 * Math.PI * parent);
            int d = 2 * (n - 1 - k);
            double c = 2 * u[d] - 1;
            double sin = Math.sqrt(1 - c * c) * p;
            double phi = 2 * Math.PI * u[d + 1];
            double px = sin * Quick.cos(phi);
            double py = sin * Quick.sin(phi);
            double pz = p * c;
            double ek = Math.sqrt(p * p + masses[k] * masses[k]);
            double along = (px * x + py * y + pz * z) / parent;
            double shift = along / (e + parent) + ek / parent;
            double labE = e * ek / parent + along;
            out.set(k + 2, i, labE, px + shift * x, py + shift * y, pz + shift * z);
            e -= labE;
            x -= px + shift * x;
            y -= py + shift * y;
            z -= pz + shift * z;
            parent = below;
        }
        out.set(2, i, e, x, y, z);
        return volume;
    }

    private static double breakUp(double m, double a, double b) {
        double product = (m - a - b) * (m + a + b) * (m - a + b) * (m + a - b);
        return product > 0 ? Math.sqrt(product) / (2 * m) : 0;
    }
}
