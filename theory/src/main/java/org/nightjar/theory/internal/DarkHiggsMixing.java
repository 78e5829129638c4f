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
import org.nightjar.theory.width.MixingWidths;

/** A scalar that mixes with the Higgs boson: B -> K S, B -> K* S and the decays of S. */
public final class DarkHiggsMixing implements Model {
    private static final double DEFAULT_MASS = 1; // GeV

    @Override
    public String name() {
        return "dark-higgs-mixing";
    }

    @Override
    public String title() {
        return "scalar that mixes with the Higgs boson";
    }

    @Override
    public String lagrangian() {
        return "\\mathcal{L} = -\\sin\\theta \\sum_f \\frac{m_f}{v} S \\bar f f";
    }

    @Override
    public List<Parameter> parameters() {
        return Common.with(
                new Parameter(
                        "mS",
                        Dimension.ENERGY,
                        DEFAULT_MASS,
                        2e-3,
                        10,
                        "mass of the scalar; widths hold up to 10 GeV",
                        "m_S"),
                new Parameter("sinTheta", Dimension.PURE, 1e-4, 0, 1, "sine of the mixing angle", "\\sin\\theta"),
                Common.width("S"));
    }

    @Override
    public List<Reference> references() {
        return List.of(
                new Reference("arXiv:1809.01876", "widths of S, form factors of pi pi and K K"),
                new Reference("arXiv:0911.4938", "b -> s S"),
                new Reference("arXiv:hep-ph/0406232", "form factors of B -> K"),
                new Reference("arXiv:hep-ph/0412079", "form factors of B -> K*"));
    }

    @Override
    public ParticleTable particles() {
        return ParticleTable.standard().with(List.of(scalar(DEFAULT_MASS)));
    }

    private static ParticleType scalar(double mass) {
        return new ParticleType("S", "S", 54, mass, 0, 0);
    }

    @Override
    public ModelPoint point(Map<String, Double> given) {
        ParameterValues v = ParameterValues.of(this, given);
        ParticleType s = scalar(v.get("mS"));
        double sine = v.get("sinTheta");
        ModelPoint.Builder b = Common.qed(this, v).particle(s);
        List<DecayChannel> channels = new ArrayList<>();
        for (String name : Common.LEPTONS) {
            ParticleType lepton = Common.lepton(v, name);
            double yukawa = sine * lepton.mass() / MixingWidths.VACUUM;
            b.vertex(new Vertex.Yukawa(Vertex.Order.NEW, "S", name, name, yukawa, 0));
            double width = MixingWidths.toLeptons(s.mass(), sine, lepton.mass());
            channels.add(new DecayChannel(s, List.of(lepton.anti(), lepton), width, false));
        }
        channels.addAll(hadrons(s, sine));
        Common.fromB(b, s, BottomWidths.kaonScalar(s.mass(), sine), BottomWidths.kaonStarScalar(s.mass(), sine));
        notes(b, s.mass());
        return b.decays(s, channels, v.get("width")).build();
    }

    private static List<DecayChannel> hadrons(ParticleType s, double sine) {
        double m = s.mass();
        double pions = MixingWidths.toPions(m, sine);
        double kaons = MixingWidths.toKaons(m, sine);
        List<DecayChannel> all = new ArrayList<>();
        all.add(Common.channel(s, "pi+ pi-", 2 * pions / 3));
        all.add(Common.channel(s, "pi0 pi0", pions / 3));
        all.add(Common.channel(s, "K+ K-", kaons / 2));
        all.add(Common.channel(s, "K_S0 K_S0", kaons / 4));
        all.add(Common.channel(s, "K_L0 K_L0", kaons / 4));
        all.add(Common.channel(s, "other-hadrons", MixingWidths.toManyHadrons(m, sine)));
        all.add(Common.channel(s, "s s~", MixingWidths.toStrange(m, sine)));
        all.add(Common.channel(s, "c c~", MixingWidths.toCharm(m, sine)));
        all.add(Common.channel(s, "g g", MixingWidths.toGluons(m, sine)));
        all.removeIf(c -> c.width() == 0);
        return all;
    }

    private static void notes(ModelPoint.Builder b, double mass) {
        if (mass > 0.95 && mass < 1.05) {
            b.note("near the f0(980) the widths of S to pions and kaons are uncertain by 40 %");
        } else if (mass >= MixingWidths.HADRONS_END) {
            b.note(
                    "above 2 GeV the hadronic widths of S are those of quarks and gluons; g g is uncertain by a factor 2");
        }
    }
}
