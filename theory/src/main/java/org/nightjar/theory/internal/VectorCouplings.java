/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal;

import java.util.ArrayList;
import java.util.List;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.theory.DecayChannel;
import org.nightjar.theory.ModelPoint;
import org.nightjar.theory.ParameterValues;
import org.nightjar.theory.Vertex;
import org.nightjar.theory.Vertex.Order;
import org.nightjar.theory.width.HadronRatio;
import org.nightjar.theory.width.QuarkCharges;
import org.nightjar.theory.width.Widths;

/**
 * A vector boson with L = - g V_mu sum_f x_f f-bar gamma^mu f: its vertices with leptons and its visible decays.
 *
 * @param g global coupling
 * @param charged x of e, mu, tau
 * @param neutral x of the left-handed neutrinos nu_e, nu_mu, nu_tau
 * @param quarks x of the quarks
 */
record VectorCouplings(double g, double[] charged, double[] neutral, QuarkCharges quarks) {
    private static final List<String> NEUTRINOS = List.of("nu_e", "nu_mu", "nu_tau");

    private static final List<String> QUARKS = List.of("u", "d", "s", "c", "b");

    /** A photon with its charge reduced by eps: g = eps e. */
    static VectorCouplings photonLike(double g) {
        return new VectorCouplings(g, new double[] {-1, -1, -1}, new double[3], QuarkCharges.ELECTRIC);
    }

    /** The vertices with leptons, and for decays those with quarks: their colours are in the widths alone. */
    void vertices(ModelPoint.Builder b, String boson) {
        for (int k = 0; k < 3; k++) {
            if (charged[k] != 0) {
                String lepton = Common.LEPTONS.get(k);
                b.vertex(new Vertex.Current(Order.NEW, boson, lepton, lepton, -g * charged[k], 0));
            }
            if (neutral[k] != 0) {
                String nu = NEUTRINOS.get(k);
                b.vertex(new Vertex.Current(Order.NEW, boson, nu, nu, -g * neutral[k] / 2, g * neutral[k] / 2));
            }
        }
        double[] x = {quarks.up(), quarks.down(), quarks.strange(), quarks.charm(), quarks.bottom()};
        List<Vertex> ofQuarks = new ArrayList<>();
        for (int k = 0; k < x.length; k++) {
            if (x[k] != 0) {
                ofQuarks.add(new Vertex.Current(Order.NEW, boson, QUARKS.get(k), QUARKS.get(k), -g * x[k], 0));
            }
        }
        b.decayVertices(ofQuarks);
    }

    /** The decays into leptons and hadrons, closed ones included. */
    List<DecayChannel> channels(ParameterValues v, ParticleType boson) {
        List<DecayChannel> all = new ArrayList<>();
        for (int k = 0; k < 3; k++) {
            if (charged[k] != 0) {
                ParticleType lepton = Common.lepton(v, Common.LEPTONS.get(k));
                double width = Widths.vectorToFermions(boson.mass(), g * charged[k], lepton.mass(), lepton.mass());
                all.add(new DecayChannel(boson, List.of(lepton.anti(), lepton), width, false));
            }
        }
        for (int k = 0; k < 3; k++) {
            if (neutral[k] != 0) {
                ParticleType nu = Common.known(NEUTRINOS.get(k));
                double width = Widths.vectorToNeutrinos(boson.mass(), g * neutral[k]);
                all.add(new DecayChannel(boson, List.of(nu, nu.anti()), width, true));
            }
        }
        HadronRatio.parts(boson.mass(), quarks)
                .forEach((products, ratio) -> all.add(Common.channel(boson, products, hadronic(boson.mass(), ratio))));
        all.removeIf(c -> c.isHadronic() && c.width() == 0);
        return all;
    }

    /** Width into a lepton pair at a mass of the boson, on or off shell. */
    double toLepton(int generation, double mass, double leptonMass) {
        return Widths.vectorToFermions(mass, g * charged[generation], leptonMass, leptonMass);
    }

    /** Width into hadrons with a ratio R at a mass of the boson. */
    double hadronic(double mass, double ratio) {
        return g * g * mass / (12 * Math.PI) * ratio;
    }

    /** What a user should know of the hadronic width at a mass of the boson. */
    static void note(ModelPoint.Builder b, ParticleType boson) {
        if (HadronRatio.nearNarrowResonance(boson.mass())) {
            b.note("%s is within 50 MeV of a psi or Upsilon resonance, which its hadronic width leaves out"
                    .formatted(boson.name()));
        } else if (boson.mass() > HadronRatio.LARGEST) {
            b.note("the hadronic width of %s leaves out weak bosons and the top quark".formatted(boson.name()));
        }
    }
}
