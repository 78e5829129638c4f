/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nightjar.core.particles.ParticleTable;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.core.units.Dimension;
import org.nightjar.theory.DecayChannel;
import org.nightjar.theory.Model;
import org.nightjar.theory.ModelPoint;
import org.nightjar.theory.Parameter;
import org.nightjar.theory.ParameterValues;
import org.nightjar.theory.Reference;
import org.nightjar.theory.Vertex;
import org.nightjar.theory.Vertex.Order;
import org.nightjar.theory.width.Widths;

/** The Z' of gauged L_mu - L_tau, optionally with a Dirac fermion chi. Loop-induced kinetic mixing is left out. */
public final class LmuLtau implements Model {
    private static final double DEFAULT_MASS = 1; // GeV

    @Override
    public String name() {
        return "lmu-ltau";
    }

    @Override
    public String title() {
        return "Z' of L_mu - L_tau";
    }

    @Override
    public String lagrangian() {
        return "\\mathcal{L} = -g' Z'_\\alpha (\\bar\\mu\\gamma^\\alpha\\mu - \\bar\\tau\\gamma^\\alpha\\tau"
                + " + \\bar\\nu_{\\mu L}\\gamma^\\alpha\\nu_{\\mu L} - \\bar\\nu_{\\tau L}\\gamma^\\alpha\\nu_{\\tau L})"
                + " + g_\\chi Z'_\\alpha \\bar\\chi\\gamma^\\alpha\\chi";
    }

    @Override
    public List<Parameter> parameters() {
        return Common.with(
                Common.mediatorMass("mZ", DEFAULT_MASS, "mass of the Z'", "m_{Z'}"),
                new Parameter("gPrime", Dimension.PURE, 1e-3, 0, Common.STRONG, "gauge coupling", "g'"),
                Common.mass("mChi", Double.NaN, "mass of the invisible Dirac fermion chi", "m_\\chi"),
                new Parameter("gChi", Dimension.PURE, 0, 0, Common.STRONG, "coupling to chi", "g_\\chi"),
                Common.width("Z'"));
    }

    @Override
    public List<Reference> references() {
        return List.of(
                new Reference("arXiv:1912.11276", "search at Belle II with the same conventions"),
                new Reference("arXiv:1403.1269", "model and widths [from memory]"));
    }

    @Override
    public ParticleTable particles() {
        return ParticleTable.standard().with(List.of(Common.zPrime(DEFAULT_MASS), Common.chi(0)));
    }

    @Override
    public ModelPoint point(Map<String, Double> given) {
        ParameterValues v = ParameterValues.of(this, given);
        ParticleType z = Common.zPrime(v.get("mZ"));
        double g = v.get("gPrime");
        ModelPoint.Builder b = Common.qed(this, v).particle(z);
        List<DecayChannel> channels = new ArrayList<>();
        for (String flavour : List.of("mu", "tau")) {
            double coupling = flavour.equals("mu") ? -g : g;
            ParticleType lepton = Common.lepton(v, flavour + "-");
            ParticleType neutrino =
                    ParticleTable.standard().find("nu_" + flavour).orElseThrow();
            b.vertex(new Vertex.Current(Order.NEW, "Z'", lepton.name(), lepton.name(), coupling, 0));
            b.vertex(
                    new Vertex.Current(Order.NEW, "Z'", neutrino.name(), neutrino.name(), coupling / 2, -coupling / 2));
            double charged = Widths.vectorToFermions(z.mass(), g, lepton.mass(), lepton.mass());
            channels.add(new DecayChannel(z, List.of(lepton.anti(), lepton), charged, false));
            double neutral = Widths.vectorToNeutrinos(z.mass(), g);
            channels.add(new DecayChannel(z, List.of(neutrino, neutrino.anti()), neutral, true));
        }
        Common.vectorToChi(this, v, z, b, channels);
        return b.decays(z, channels, v.get("width")).build();
    }
}
