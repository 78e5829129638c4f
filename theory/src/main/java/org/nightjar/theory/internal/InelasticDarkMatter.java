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
import org.nightjar.theory.width.HadronRatio;
import org.nightjar.theory.width.InelasticWidths;
import org.nightjar.theory.width.QuarkCharges;
import org.nightjar.theory.width.Widths;

/**
 * Two dark fermions that couple to a dark photon only together: e+ e- -> gamma chi1 chi2, chi2 -> chi1 l+ l-. Majorana, or
 * Dirac with twice the width of A' (chi1 chi2~ and chi2 chi1~).
 */
public final class InelasticDarkMatter implements Model {
    private static final double DEFAULT_PHOTON = 3; // GeV
    private static final double DEFAULT_LIGHT = 1; // GeV
    private static final double DEFAULT_SPLITTING = 0.1; // GeV

    @Override
    public String name() {
        return "inelastic-dark-matter";
    }

    @Override
    public String variantOf() {
        return "dark-photon";
    }

    @Override
    public String title() {
        return "dark photon and inelastic dark matter chi1, chi2";
    }

    @Override
    public String lagrangian() {
        return "\\mathcal{L} = \\varepsilon e A'_\\mu J^\\mu_{em} + i g_D A'_\\mu \\bar\\chi_1\\gamma^\\mu\\chi_2";
    }

    @Override
    public List<Parameter> parameters() {
        return Common.with(
                Common.mediatorMass("mA", DEFAULT_PHOTON, "mass of the dark photon", "m_{A'}"),
                Common.mass("mChi1", DEFAULT_LIGHT, "mass of chi1", "m_{\\chi_1}"),
                new Parameter(
                        "delta",
                        Dimension.ENERGY,
                        DEFAULT_SPLITTING,
                        1e-6,
                        100,
                        "mass of chi2 minus mass of chi1",
                        "\\Delta"),
                Common.mixing(),
                Common.darkCoupling(0.1),
                Parameter.flag("dirac", "Dirac fermions instead of Majorana ones"),
                Common.width("A'"));
    }

    @Override
    public List<Reference> references() {
        return List.of(
                new Reference("arXiv:1911.03176", "Lagrangian, limit of the width of chi2"),
                new Reference("arXiv:1801.04847", "hadrons through the dark photon below 2 GeV"));
    }

    @Override
    public ParticleTable particles() {
        double heavy = DEFAULT_LIGHT + DEFAULT_SPLITTING;
        return ParticleTable.standard()
                .with(List.of(Common.darkPhoton(DEFAULT_PHOTON), light(DEFAULT_LIGHT, true), heavy(heavy, true)));
    }

    // PDG Monte Carlo codes 52 and 57: spin-1/2 dark matter, and the next free one of the range.
    private static ParticleType light(double mass, boolean dirac) {
        return new ParticleType("chi1", dirac ? "chi1~" : "chi1", 52, mass, 0, 1);
    }

    private static ParticleType heavy(double mass, boolean dirac) {
        return new ParticleType("chi2", dirac ? "chi2~" : "chi2", 57, mass, 0, 1);
    }

    @Override
    public ModelPoint point(Map<String, Double> given) {
        ParameterValues v = ParameterValues.of(this, given);
        boolean dirac = v.get("dirac") > 0;
        ParticleType dark = Common.darkPhoton(v.get("mA"));
        ParticleType chi1 = light(v.get("mChi1"), dirac);
        ParticleType chi2 = heavy(v.get("mChi1") + v.get("delta"), dirac);
        ModelPoint.Builder b = Common.qed(this, v).particle(dark).particle(chi1).particle(chi2);
        VectorCouplings couplings = VectorCouplings.photonLike(v.get("eps") * Common.electricCharge(v));
        couplings.vertices(b, "A'");
        double gD = Math.sqrt(4 * Math.PI * v.get("alphaD"));
        b.vertex(new Vertex.Current(Order.NEW, "A'", "chi1", "chi2", gD, 0));
        List<DecayChannel> ofPhoton = new ArrayList<>(couplings.channels(v, dark));
        double pair = Widths.vectorToFermions(dark.mass(), gD, chi1.mass(), chi2.mass());
        ofPhoton.add(new DecayChannel(dark, List.of(chi1, chi2.anti()), pair, false));
        if (dirac) {
            ofPhoton.add(new DecayChannel(dark, List.of(chi1.anti(), chi2), pair, false));
        }
        VectorCouplings.note(b, dark);
        b.decays(dark, ofPhoton, v.get("width")).decays(chi1, List.of(), Double.NaN);
        return b.decays(chi2, ofHeavy(v, dark, chi1, chi2, couplings), Double.NaN)
                .build();
    }

    private static List<DecayChannel> ofHeavy(
            ParameterValues v, ParticleType dark, ParticleType chi1, ParticleType chi2, VectorCouplings couplings) {
        double m1 = chi1.mass();
        double m2 = chi2.mass();
        double alphaD = v.get("alphaD");
        if (m2 - m1 >= dark.mass()) {
            double onShell = InelasticWidths.toDarkPhoton(dark.mass() * dark.mass(), m1, m2, alphaD);
            return List.of(new DecayChannel(chi2, List.of(chi1, dark), onShell, false));
        }
        List<DecayChannel> all = new ArrayList<>();
        for (String name : Common.LEPTONS) {
            ParticleType lepton = Common.lepton(v, name);
            double width = InelasticWidths.toLeptons(m1, m2, dark.mass(), alphaD, couplings.g(), lepton.mass());
            all.add(new DecayChannel(chi2, List.of(chi1, lepton.anti(), lepton), width, false));
        }
        hadrons(m2 - m1).forEach(products -> {
            double width = InelasticWidths.toHadrons(
                    m1,
                    m2,
                    dark.mass(),
                    alphaD,
                    couplings.g(),
                    m -> HadronRatio.part(m, QuarkCharges.ELECTRIC, products));
            List<ParticleType> daughters = new ArrayList<>(List.of(chi1));
            daughters.addAll(Common.products(products));
            all.add(new DecayChannel(chi2, daughters, width, false));
        });
        return all;
    }

    /** The final states that contribute up to a mass: all of the table, and the sum of quarks above it. */
    private static List<String> hadrons(double mass) {
        List<String> all = new ArrayList<>(
                HadronRatio.parts(Math.min(mass, 0.999 * HadronRatio.TABLE_END), QuarkCharges.ELECTRIC)
                        .entrySet()
                        .stream()
                        .filter(e -> e.getValue() > 0)
                        .map(Map.Entry::getKey)
                        .toList());
        if (mass > HadronRatio.TABLE_END) {
            all.add("hadrons");
        }
        return all;
    }
}
