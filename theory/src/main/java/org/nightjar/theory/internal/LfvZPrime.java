/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal;

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

/** A Z' that turns electrons into muons; how it decays otherwise is left to the given width. */
public final class LfvZPrime implements Model {
    /** hbar over the lifetime of 2.197 microseconds, PDG 2022, GeV. */
    private static final double MUON_WIDTH = 2.996e-19;

    private static final double DEFAULT_MASS = 1; // GeV

    @Override
    public String name() {
        return "lfv-zprime";
    }

    @Override
    public String title() {
        return "Z' with a flavour-changing coupling to e mu";
    }

    @Override
    public String lagrangian() {
        return "\\mathcal{L} = g_{e\\mu} Z'_\\alpha \\bar e\\gamma^\\alpha\\mu + \\text{h.c.}";
    }

    @Override
    public List<Parameter> parameters() {
        return Common.with(
                Common.mediatorMass("mZ", DEFAULT_MASS, "mass of the Z'", "m_{Z'}"),
                new Parameter("gEMu", Dimension.PURE, 1e-3, 0, Common.STRONG, "coupling to e mu", "g_{e\\mu}"),
                Common.width("Z'"));
    }

    @Override
    public List<Reference> references() {
        return List.of(new Reference("arXiv:1912.11276", "model-independent search at Belle II"));
    }

    @Override
    public ParticleTable particles() {
        return ParticleTable.standard().with(List.of(Common.zPrime(DEFAULT_MASS)));
    }

    @Override
    public ModelPoint point(Map<String, Double> given) {
        ParameterValues v = ParameterValues.of(this, given);
        ParticleType z = Common.zPrime(v.get("mZ"));
        ParticleType e = Common.lepton(v, "e-");
        ParticleType mu = Common.lepton(v, "mu-");
        double width = Widths.vectorToFermions(z.mass(), v.get("gEMu"), e.mass(), mu.mass());
        List<DecayChannel> channels = List.of(
                new DecayChannel(z, List.of(e.anti(), mu), width, false),
                new DecayChannel(z, List.of(mu.anti(), e), width, false));
        ModelPoint.Builder b = Common.qed(this, v)
                .particle(z)
                .vertex(new Vertex.Current(Vertex.Order.NEW, "Z'", "e-", "mu-", v.get("gEMu"), 0))
                .decays(z, channels, v.get("width"));
        if (mu.mass() > z.mass() + e.mass()) {
            b.note(
                    ("mu- -> e- Z' is open, width %.4g GeV (of all measured decays: %.1e GeV): e+ e- -> mu+ e- Z' is that of muons"
                                    + " off their mass shell, without e+ e- -> mu+ mu- times this decay")
                            .formatted(muonWidth(b.build(), mu), MUON_WIDTH));
        }
        return b.build();
    }

    private static double muonWidth(ModelPoint point, ParticleType mu) {
        return new TwoBodyDecays(point, t -> false)
                .of(mu).stream().mapToDouble(DecayChannel::width).sum();
    }
}
