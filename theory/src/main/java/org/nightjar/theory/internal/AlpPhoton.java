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
import org.nightjar.theory.width.Widths;

/** An axion-like particle that couples to photons, and optionally to a Dirac fermion that no detector sees. */
public final class AlpPhoton implements Model {
    private static final double DEFAULT_MASS = 1; // GeV, a point in the middle of the B-factory range
    private static final double DEFAULT_COUPLING = 1e-3; // 1/GeV, the size of the limits of arXiv:2007.13071

    @Override
    public String name() {
        return "alp-photon";
    }

    @Override
    public String title() {
        return "axion-like particle coupled to photons";
    }

    @Override
    public String lagrangian() {
        return "\\mathcal{L} = -\\tfrac14 g_{a\\gamma\\gamma} a F_{\\mu\\nu}\\tilde F^{\\mu\\nu}"
                + " - i g_\\chi a \\bar\\chi\\gamma_5\\chi";
    }

    @Override
    public List<Parameter> parameters() {
        return Common.with(
                Common.mediatorMass("ma", DEFAULT_MASS, "mass of the axion-like particle", "m_a"),
                new Parameter(
                        "gagg",
                        Dimension.ENERGY.power(-1),
                        DEFAULT_COUPLING,
                        0,
                        10,
                        "coupling to two photons",
                        "g_{a\\gamma\\gamma}"),
                Common.mass("mChi", Double.NaN, "mass of the invisible Dirac fermion chi", "m_\\chi"),
                new Parameter("gChi", Dimension.PURE, 0, 0, Common.STRONG, "coupling to chi", "g_\\chi"),
                Common.width("a"));
    }

    @Override
    public List<Reference> references() {
        return List.of(
                new Reference("arXiv:1709.00009", "Lagrangian, width to photons, production at e+e- colliders"),
                new Reference("arXiv:2007.13071", "search at Belle II with the same conventions"));
    }

    @Override
    public ParticleTable particles() {
        return ParticleTable.standard().with(List.of(alp(DEFAULT_MASS), Common.chi(0)));
    }

    // PDG Monte Carlo code 54, scalar mediator (PDG 2022, Monte Carlo particle numbering scheme).
    private static ParticleType alp(double mass) {
        return new ParticleType("a", "a", 54, mass, 0, 0);
    }

    @Override
    public ModelPoint point(Map<String, Double> given) {
        ParameterValues v = ParameterValues.of(this, given);
        ModelPoint.Builder b = Common.qed(this, v);
        double mass = v.get("ma");
        ParticleType a = alp(mass);
        ParticleType gamma = ParticleTable.standard().find("gamma").orElseThrow();
        b.particle(a).vertex(new Vertex.DualPhoton(Vertex.Order.NEW, "a", "gamma", v.get("gagg")));
        List<DecayChannel> channels = new ArrayList<>();
        channels.add(
                new DecayChannel(a, List.of(gamma, gamma), Widths.pseudoscalarToPhotons(mass, v.get("gagg")), false));
        if (v.has("mChi")) {
            ParticleType chi = Common.chi(v.get("mChi"));
            b.particle(chi).vertex(new Vertex.Yukawa(Vertex.Order.NEW, "a", "chi", "chi", 0, v.get("gChi")));
            double width = Widths.pseudoscalarToFermions(mass, v.get("gChi"), chi.mass());
            channels.add(new DecayChannel(a, List.of(chi, chi.anti()), width, true));
            b.decays(chi, List.of(), Double.NaN);
        } else if (v.get("gChi") > 0) {
            throw Common.missing(this, "mChi", "gChi");
        }
        return b.decays(a, channels, v.get("width")).build();
    }
}
