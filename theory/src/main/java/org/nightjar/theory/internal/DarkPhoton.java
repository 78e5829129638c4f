/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nightjar.core.particles.ParticleTable;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.theory.DecayChannel;
import org.nightjar.theory.Model;
import org.nightjar.theory.ModelPoint;
import org.nightjar.theory.Parameter;
import org.nightjar.theory.ParameterValues;
import org.nightjar.theory.Reference;
import org.nightjar.theory.Vertex;
import org.nightjar.theory.Vertex.Order;
import org.nightjar.theory.width.Widths;

/** A dark photon with kinetic mixing, optionally with a Dirac fermion that no detector sees. */
public final class DarkPhoton implements Model {
    private static final double DEFAULT_MASS = 1; // GeV

    @Override
    public String name() {
        return "dark-photon";
    }

    @Override
    public String title() {
        return "dark photon with kinetic mixing";
    }

    @Override
    public String lagrangian() {
        return "\\mathcal{L} = \\varepsilon e A'_\\mu J^\\mu_{em} + g_D A'_\\mu \\bar\\chi\\gamma^\\mu\\chi";
    }

    @Override
    public List<Parameter> parameters() {
        return Common.with(
                Common.mediatorMass("mA", DEFAULT_MASS, "mass of the dark photon", "m_{A'}"),
                Common.mixing(),
                Common.mass("mChi", Double.NaN, "mass of the invisible Dirac fermion chi", "m_\\chi"),
                Common.darkCoupling(0),
                Common.width("A'"));
    }

    @Override
    public List<Reference> references() {
        return List.of(
                new Reference("arXiv:0903.0363", "Lagrangian and widths"),
                new Reference("arXiv:1801.04847", "hadronic width below 2 GeV"));
    }

    @Override
    public ParticleTable particles() {
        return ParticleTable.standard().with(List.of(Common.darkPhoton(DEFAULT_MASS), Common.chi(0)));
    }

    @Override
    public ModelPoint point(Map<String, Double> given) {
        ParameterValues v = ParameterValues.of(this, given);
        ParticleType dark = Common.darkPhoton(v.get("mA"));
        ModelPoint.Builder b = Common.qed(this, v).particle(dark);
        VectorCouplings couplings = VectorCouplings.photonLike(v.get("eps") * Common.electricCharge(v));
        couplings.vertices(b, "A'");
        List<DecayChannel> channels = new ArrayList<>(couplings.channels(v, dark));
        if (v.has("mChi")) {
            ParticleType chi = Common.chi(v.get("mChi"));
            double g = Math.sqrt(4 * Math.PI * v.get("alphaD"));
            b.particle(chi).vertex(new Vertex.Current(Order.NEW, "A'", "chi", "chi", g, 0));
            double width = Widths.vectorToFermions(dark.mass(), g, chi.mass(), chi.mass());
            channels.add(new DecayChannel(dark, List.of(chi, chi.anti()), width, true));
            b.decays(chi, List.of(), Double.NaN);
        } else if (v.get("alphaD") > 0) {
            throw Common.missing(this, "mChi", "alphaD");
        }
        VectorCouplings.note(b, dark);
        return b.decays(dark, channels, v.get("width")).build();
    }
}
