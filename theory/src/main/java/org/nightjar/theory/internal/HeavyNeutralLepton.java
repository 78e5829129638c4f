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
import org.nightjar.theory.width.NeutralLeptonWidths;
import org.nightjar.theory.width.WeakCurrents;

/** A heavy neutral lepton N that mixes with the tau neutrino: tau -> N X and the neutral-current decays of N. */
public final class HeavyNeutralLepton implements Model {
    private static final double DEFAULT_MASS = 1; // GeV

    /** Decay constants of eta and eta', GeV, arXiv:1805.08567. */
    private static final double ETA = 0.0817;

    private static final double ETA_PRIME = 0.0947;

    @Override
    public String name() {
        return "hnl";
    }

    @Override
    public String title() {
        return "heavy neutral lepton mixed with the tau neutrino";
    }

    @Override
    public String lagrangian() {
        return "\\mathcal{L} = -\\tfrac{g}{\\sqrt2} U_{\\tau N} W^+_\\mu \\bar N\\gamma^\\mu P_L\\tau"
                + " - \\tfrac{g}{2c_W} U_{\\tau N} Z_\\mu \\bar\\nu_\\tau\\gamma^\\mu P_L N + \\text{h.c.}";
    }

    @Override
    public List<Parameter> parameters() {
        return Common.with(
                new Parameter(
                        "mN",
                        Dimension.ENERGY,
                        DEFAULT_MASS,
                        1e-3,
                        1.776,
                        "mass of N; only neutral-current decays are known here, so below the tau mass",
                        "m_N"),
                new Parameter(
                        "Utau2", Dimension.PURE, 1e-4, 0, 1, "squared mixing with the tau neutrino", "|U_{\\tau N}|^2"),
                Parameter.flag("majorana", "a Majorana fermion: all widths of N double"),
                Common.width("N"));
    }

    @Override
    public List<Reference> references() {
        return List.of(
                new Reference("arXiv:0901.3589", "widths"),
                new Reference("arXiv:1805.08567", "widths, decay constants of vector mesons"),
                new Reference("arXiv:1908.09719", "displaced decays at B factories"));
    }

    @Override
    public ParticleTable particles() {
        return ParticleTable.standard().with(List.of(lepton(DEFAULT_MASS, false)));
    }

    // No code is reserved in the PDG scheme; 9900016 is usual for a heavy partner of nu_tau.
    private static ParticleType lepton(double mass, boolean majorana) {
        return new ParticleType("N", majorana ? "N" : "N~", 9900016, mass, 0, 1);
    }

    @Override
    public ModelPoint point(Map<String, Double> given) {
        ParameterValues v = ParameterValues.of(this, given);
        boolean majorana = v.get("majorana") > 0;
        ParticleType n = lepton(v.get("mN"), majorana);
        double u2 = v.get("Utau2");
        ModelPoint.Builder b = Common.qed(this, v)
                .particle(n)
                .decayVertices(WeakCurrents.ofTauMixing("N", Math.sqrt(u2)), WeakCurrents.W, WeakCurrents.Z);
        List<DecayChannel> channels = new ArrayList<>(ofN(v, n, u2));
        if (majorana) {
            channels.addAll(channels.stream()
                    .map(c -> new DecayChannel(
                            n, c.products().stream().map(ParticleType::anti).toList(), c.width(), c.invisible()))
                    .toList());
        }
        ofTau(b, v, n, u2);
        if (n.mass() > 1) {
            b.note(
                    "above 1 GeV the hadronic width of N is a sum over single mesons, about 15 % below quark-level estimates");
        }
        return b.decays(n, channels, v.get("width")).build();
    }

    private static List<DecayChannel> ofN(ParameterValues v, ParticleType n, double u2) {
        double m = n.mass();
        List<DecayChannel> all = new ArrayList<>();
        double neutrinos = NeutralLeptonWidths.toNeutrinos(m, u2);
        all.add(new DecayChannel(n, Common.products("nu_tau nu_e nu_e~"), neutrinos / 4, true));
        all.add(new DecayChannel(n, Common.products("nu_tau nu_mu nu_mu~"), neutrinos / 4, true));
        all.add(new DecayChannel(n, Common.products("nu_tau nu_tau nu_tau~"), neutrinos / 2, true));
        for (String name : List.of("e-", "mu-")) {
            ParticleType l = Common.lepton(v, name);
            double width = NeutralLeptonWidths.toLeptons(m, u2, l.mass());
            all.add(new DecayChannel(n, List.of(Common.known("nu_tau"), l.anti(), l), width, false));
        }
        meson(all, n, "pi0", NeutralLeptonWidths.toPseudoscalar(m, u2, mass("pi0"), NeutralLeptonWidths.PION_CONSTANT));
        meson(all, n, "eta", NeutralLeptonWidths.toPseudoscalar(m, u2, mass("eta"), ETA));
        meson(all, n, "eta'", NeutralLeptonWidths.toPseudoscalar(m, u2, mass("eta'"), ETA_PRIME));
        meson(all, n, "rho0", NeutralLeptonWidths.toRho(m, u2, mass("rho0")));
        meson(all, n, "omega", NeutralLeptonWidths.toOmega(m, u2, mass("omega")));
        meson(all, n, "phi(1020)", NeutralLeptonWidths.toPhi(m, u2, mass("phi(1020)")));
        return all;
    }

    private static void meson(List<DecayChannel> all, ParticleType n, String meson, double width) {
        all.add(Common.channel(n, "nu_tau " + meson, width));
    }

    private static void ofTau(ModelPoint.Builder b, ParameterValues v, ParticleType n, double u2) {
        ParticleType tau = Common.lepton(v, "tau-");
        double t = tau.mass();
        double m = n.mass();
        List<DecayChannel> all = new ArrayList<>();
        all.add(tau(tau, n, "pi-", NeutralLeptonWidths.tauToPion(t, m, u2, mass("pi-"))));
        all.add(tau(tau, n, "K-", NeutralLeptonWidths.tauToKaon(t, m, u2, mass("K-"))));
        all.add(tau(tau, n, "rho-", NeutralLeptonWidths.tauToRho(t, m, u2, mass("rho-"))));
        double leptonic = NeutralLeptonWidths.tauToLepton(t, m, u2);
        all.add(tau(tau, n, "e- nu_e~", leptonic));
        all.add(tau(tau, n, "mu- nu_mu~", leptonic));
        all.add(Common.anything(tau, NeutralLeptonWidths.TAU_TOTAL, all));
        b.decays(tau, all, Double.NaN);
    }

    private static DecayChannel tau(ParticleType tau, ParticleType n, String others, double width) {
        List<ParticleType> products = new ArrayList<>(List.of(n));
        products.addAll(Common.products(others));
        return new DecayChannel(tau, products, width, false);
    }

    private static double mass(String name) {
        return Common.known(name).mass();
    }
}
