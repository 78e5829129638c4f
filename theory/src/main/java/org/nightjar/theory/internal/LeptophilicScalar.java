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
import org.nightjar.theory.width.MixingWidths;
import org.nightjar.theory.width.Widths;

/** A scalar with couplings proportional to lepton masses. The loop decay to photons is left out, and noted. */
public final class LeptophilicScalar implements Model {
    private static final double DEFAULT_MASS = 1; // GeV

    @Override
    public String name() {
        return "leptophilic-scalar";
    }

    @Override
    public String title() {
        return "scalar with couplings proportional to lepton masses";
    }

    @Override
    public String lagrangian() {
        return "\\mathcal{L} = -\\xi \\sum_\\ell \\frac{m_\\ell}{v} \\phi_L \\bar\\ell\\ell";
    }

    @Override
    public List<Parameter> parameters() {
        return Common.with(
                Common.mediatorMass("mPhi", DEFAULT_MASS, "mass of the scalar", "m_\\phi"),
                new Parameter("xi", Dimension.PURE, 1, 0, 1e4, "coupling in units of m_l / v", "\\xi"),
                Common.width("phi"));
    }

    @Override
    public List<Reference> references() {
        return List.of(new Reference("arXiv:1606.04943", "Lagrangian"), new Reference("arXiv:2005.01885", "search"));
    }

    @Override
    public ParticleTable particles() {
        return ParticleTable.standard().with(List.of(phi(DEFAULT_MASS)));
    }

    private static ParticleType phi(double mass) {
        return new ParticleType("phi", "phi", 54, mass, 0, 0);
    }

    @Override
    public ModelPoint point(Map<String, Double> given) {
        ParameterValues v = ParameterValues.of(this, given);
        ParticleType phi = phi(v.get("mPhi"));
        ModelPoint.Builder b = Common.qed(this, v).particle(phi);
        List<DecayChannel> channels = new ArrayList<>();
        for (String name : Common.LEPTONS) {
            ParticleType lepton = Common.lepton(v, name);
            double yukawa = v.get("xi") * lepton.mass() / Common.VACUUM;
            b.vertex(new Vertex.Yukawa(Vertex.Order.NEW, "phi", name, name, yukawa, 0));
            double width = Widths.scalarToFermions(phi.mass(), yukawa, lepton.mass());
            channels.add(new DecayChannel(phi, List.of(lepton.anti(), lepton), width, false));
        }
        double photons = MixingWidths.leptonsToPhotons(
                phi.mass(), v.get("xi"), 1 / v.get("alphaInv"), v.get("m(e-)"), v.get("m(mu-)"), v.get("m(tau-)"));
        double leptons = channels.stream().mapToDouble(DecayChannel::width).sum();
        if (photons > 0.01 * leptons) {
            b.note("the decay of phi to two photons is left out; the loops of the leptons alone would give %.3g GeV"
                    .formatted(photons));
        }
        return b.decays(phi, channels, v.get("width")).build();
    }
}
