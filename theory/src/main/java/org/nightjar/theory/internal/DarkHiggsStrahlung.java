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
import org.nightjar.theory.width.DarkHiggsWidths;
import org.nightjar.theory.width.HadronRatio;
import org.nightjar.theory.width.Widths;

/**
 * A dark photon whose mass comes from a dark Higgs boson, e+ e- -> A' h'. The decay of h' to a lepton pair through two dark
 * photons in a loop, which is all that is left below the mass of A', is not computed: h' then counts as stable.
 */
public final class DarkHiggsStrahlung implements Model {
    private static final double DEFAULT_PHOTON = 3; // GeV
    private static final double DEFAULT_HIGGS = 1; // GeV

    @Override
    public String name() {
        return "dark-higgs-strahlung";
    }

    @Override
    public String variantOf() {
        return "dark-photon";
    }

    @Override
    public String title() {
        return "dark photon and the dark Higgs boson that gives it mass";
    }

    @Override
    public String lagrangian() {
        return "\\mathcal{L} = \\varepsilon e A'_\\mu J^\\mu_{em} + g_D m_{A'} h' A'_\\mu A'^\\mu";
    }

    @Override
    public List<Parameter> parameters() {
        return Common.with(
                Common.mediatorMass("mA", DEFAULT_PHOTON, "mass of the dark photon", "m_{A'}"),
                Common.mediatorMass("mh", DEFAULT_HIGGS, "mass of the dark Higgs boson", "m_{h'}"),
                Common.mixing(),
                Common.darkCoupling(0.1),
                Common.width("A'"));
    }

    @Override
    public List<Reference> references() {
        return List.of(
                new Reference("arXiv:0903.0363", "Lagrangian, production, widths"),
                new Reference("arXiv:1801.04847", "hadronic width of A' below 2 GeV"));
    }

    @Override
    public ParticleTable particles() {
        return ParticleTable.standard()
                .with(List.of(Common.darkPhoton(DEFAULT_PHOTON), Common.darkHiggs(DEFAULT_HIGGS)));
    }

    @Override
    public ModelPoint point(Map<String, Double> given) {
        ParameterValues v = ParameterValues.of(this, given);
        ParticleType dark = Common.darkPhoton(v.get("mA"));
        ParticleType higgs = Common.darkHiggs(v.get("mh"));
        ModelPoint.Builder b = Common.qed(this, v).particle(dark).particle(higgs);
        VectorCouplings couplings = VectorCouplings.photonLike(v.get("eps") * Common.electricCharge(v));
        couplings.vertices(b, "A'");
        double gD = Math.sqrt(4 * Math.PI * v.get("alphaD"));
        b.vertex(new Vertex.TwoVectors(Order.NEW, "h'", "A'", 2 * gD * dark.mass()));
        List<DecayChannel> ofPhoton = couplings.channels(v, dark);
        double width = v.has("width")
                ? v.get("width")
                : ofPhoton.stream().mapToDouble(DecayChannel::width).sum();
        VectorCouplings.note(b, dark);
        b.decays(dark, ofPhoton, v.get("width"));
        b.decays(higgs, ofHiggs(v, higgs, dark, couplings, width), Double.NaN);
        if (higgs.mass() < dark.mass()) {
            b.note("h' is lighter than A': its decay through a loop is not computed, h' counts as stable");
        }
        return b.build();
    }

    private static List<DecayChannel> ofHiggs(
            ParameterValues v, ParticleType higgs, ParticleType dark, VectorCouplings couplings, double darkWidth) {
        double alphaD = v.get("alphaD");
        List<DecayChannel> all = new ArrayList<>();
        double two = Widths.darkHiggsToDarkPhotons(higgs.mass(), dark.mass(), alphaD);
        all.add(new DecayChannel(higgs, List.of(dark, dark), two, false));
        if (higgs.mass() >= 2 * dark.mass() || higgs.mass() <= dark.mass()) {
            return all;
        }
        for (int k = 0; k < 3; k++) {
            ParticleType lepton = Common.lepton(v, Common.LEPTONS.get(k));
            int generation = k;
            double width = DarkHiggsWidths.toDarkPhotonAndPair(
                    higgs.mass(),
                    dark.mass(),
                    alphaD,
                    Math.max(2 * lepton.mass(), 1e-6 * higgs.mass()),
                    m -> couplings.toLepton(generation, m, lepton.mass()),
                    darkWidth);
            all.add(new DecayChannel(higgs, List.of(dark, lepton.anti(), lepton), width, false));
        }
        double hadrons = DarkHiggsWidths.toDarkPhotonAndPair(
                higgs.mass(),
                dark.mass(),
                alphaD,
                HadronRatio.THRESHOLD,
                m -> couplings.hadronic(m, HadronRatio.photon(m)),
                darkWidth);
        all.add(new DecayChannel(higgs, List.of(dark, Common.known("hadrons")), hadrons, false));
        return all;
    }
}
