/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.decay;

import org.nightjar.core.events.Particles;
import org.nightjar.core.random.RandomStream;

/**
 * The helicity of a vector meson from the decay of a spinless parent into two: zero beside a spinless particle (cos^2 of the
 * angle of its decay into two spinless mesons, B -> K* S), plus or minus one beside a photon (sin^2). Exact by conservation
 * of angular momentum.
 */
final class Helicities {
    static final byte NONE = 0;
    private static final byte LONGITUDINAL = 1;
    private static final byte TRANSVERSE = 2;
    private static final int PHOTON = 22;

    private Helicities() {}

    /** What is known of a daughter. */
    static byte of(CompiledDecay.Mode mode, int k) {
        if (!mode.scalarParent || mode.pdg.length != 2 || mode.twiceSpin[k] != 2 || mode.pdg[k] == PHOTON) {
            return NONE;
        }
        int other = 1 - k;
        if (mode.twiceSpin[other] == 0) {
            return LONGITUDINAL;
        }
        return mode.pdg[other] == PHOTON ? TRANSVERSE : NONE;
    }

    /** Accepts the decay of a row whose first daughter has the rest-frame momentum in {@code p}. */
    static boolean accepts(
            byte helicity, int row, CompiledDecay.Mode mode, double[] p, RandomStream random, Particles out) {
        if (!mode.twoBodyFlat || mode.twiceSpin[0] != 0 || mode.twiceSpin[1] != 0) {
            return true;
        }
        int mother = out.parent[row];
        double[] q = {out.e[mother], out.px[mother], out.py[mother], out.pz[mother]};
        Boosts.into(out.mass[row], out.e[row], out.px[row], out.py[row], out.pz[row], q, 0);
        double dot = p[1] * q[1] + p[2] * q[2] + p[3] * q[3];
        double size2 = (p[1] * p[1] + p[2] * p[2] + p[3] * p[3]) * (q[1] * q[1] + q[2] * q[2] + q[3] * q[3]);
        double cos2 = size2 > 0 ? dot * dot / size2 : 1;
        return random.uniform() < (helicity == LONGITUDINAL ? cos2 : 1 - cos2);
    }
}
