/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.width;

import java.util.ArrayList;
import java.util.List;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.theory.Vertex;
import org.nightjar.theory.Vertex.Order;

/**
 * Weak currents of leptons, for decays far below the weak bosons' masses: with G_F/sqrt2 = g^2/(8 m_W^2) and
 * = (g/c)^2/(8 m_Z^2), exchange of a W or Z is the four-fermion interaction up to q^2/m_W^2 (4e-4 for a tau).
 */
public final class WeakCurrents {
    /** The charged boson. */
    public static final ParticleType W = new ParticleType("W+", "W-", 24, Electroweak.W_MASS, 3, 2);

    /** The neutral one. */
    public static final ParticleType Z = new ParticleType("Z", "Z", 23, Electroweak.Z_MASS, 0, 2);

    private WeakCurrents() {}

    /** Terms of a neutral lepton, named so, that mixes by u with the tau neutrino, and of the light leptons it decays to. */
    public static List<Vertex> ofTauMixing(String heavy, double u) {
        double g = Math.sqrt(4 * Math.sqrt(2) * Electroweak.FERMI);
        double w = g * Electroweak.W_MASS / Math.sqrt(8);
        double z = g * Electroweak.Z_MASS / 4;
        List<Vertex> all = new ArrayList<>();
        all.add(new Vertex.Current(Order.NEW, W.name(), heavy, "tau-", -w * u, w * u));
        all.add(new Vertex.Current(Order.NEW, Z.name(), "nu_tau", heavy, -z * u, z * u));
        for (String lepton : List.of("e", "mu")) {
            String charged = lepton + "-";
            // -(g/c) Z (g_L P_L + g_R P_R), g_L = -1/2 + s^2, g_R = s^2
            double vector = -4 * z * (-0.25 + Electroweak.SIN2_ON_SHELL);
            all.add(new Vertex.Current(Order.QED, Z.name(), charged, charged, vector, -z));
            all.add(new Vertex.Current(Order.QED, W.name(), "nu_" + lepton, charged, -w, w));
        }
        return all;
    }
}
