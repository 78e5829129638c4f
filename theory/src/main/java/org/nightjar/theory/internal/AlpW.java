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
import org.nightjar.theory.width.BottomWidths;
import org.nightjar.theory.width.Widths;

/** An axion-like particle that couples to W bosons: B -> K a, B -> K* a and a -> gamma gamma. */
public final class AlpW implements Model {
    private static final double DEFAULT_MASS = 1; // GeV

    @Override
    public String name() {
        return "alp-w";
    }

    @Override
    public String variantOf() {
        return "alp-photon";
    }

    @Override
    public String title() {
        return "axion-like particle coupled to W bosons";
    }

    @Override
    public String lagrangian() {
        return "\\mathcal{L} = -\\tfrac14 g_{aW} a W^b_{\\mu\\nu}\\tilde W^{b\\,\\mu\\nu},"
                + " g_{a\\gamma\\gamma} = g_{aW} \\sin^2\\theta_W";
    }

    @Override
    public List<Parameter> parameters() {
        return Common.with(
                new Parameter(
                        "ma",
                        Dimension.ENERGY,
                        DEFAULT_MASS,
                        1e-6,
                        80,
                        "mass of the axion-like particle, below the W mass",
                        "m_a"),
                new Parameter("gaWW", Dimension.ENERGY.power(-1), 1e-5, 0, 10, "coupling to two W bosons", "g_{aW}"),
                Common.width("a"));
    }

    @Override
    public List<Reference> references() {
        return List.of(
                new Reference("arXiv:1611.09355", "b -> s a [formulae from memory, re-derived]"),
                new Reference("arXiv:2111.01800", "search at BaBar with the same conventions"));
    }

    @Override
    public ParticleTable particles() {
        return ParticleTable.standard().with(List.of(alp(DEFAULT_MASS)));
    }

    private static ParticleType alp(double mass) {
        return new ParticleType("a", "a", 54, mass, 0, 0);
    }

    @Override
    public ModelPoint point(Map<String, Double> given) {
        ParameterValues v = ParameterValues.of(this, given);
        ParticleType a = alp(v.get("ma"));
        double g = v.get("gaWW");
        double photons = Widths.photonCoupling(g);
        ModelPoint.Builder b = Common.qed(this, v).particle(a);
        b.vertex(new Vertex.DualPhoton(Vertex.Order.NEW, "a", "gamma", photons));
        Common.fromB(b, a, BottomWidths.kaonAlp(a.mass(), g), BottomWidths.kaonStarAlp(a.mass(), g));
        List<DecayChannel> channels = new ArrayList<>();
        channels.add(Common.channel(a, "gamma gamma", Widths.pseudoscalarToPhotons(a.mass(), photons)));
        return b.decays(a, channels, v.get("width")).build();
    }
}
