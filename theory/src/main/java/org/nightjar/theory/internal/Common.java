/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nightjar.core.PhysicsException;
import org.nightjar.core.card.CardException;
import org.nightjar.core.particles.ParticleTable;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.core.units.Constants;
import org.nightjar.core.units.Dimension;
import org.nightjar.theory.DecayChannel;
import org.nightjar.theory.Model;
import org.nightjar.theory.ModelPoint;
import org.nightjar.theory.Parameter;
import org.nightjar.theory.ParameterValues;
import org.nightjar.theory.Vertex;
import org.nightjar.theory.width.BottomWidths;
import org.nightjar.theory.width.Widths;

/** What all models share: the parameters of QED, its particles and its vertices. */
final class Common {
    /** The charged leptons. */
    static final List<String> LEPTONS = List.of("e-", "mu-", "tau-");

    /** Largest mass accepted, GeV: far above any beam energy we know. */
    static final double HEAVY = 1000;

    /** Largest perturbative coupling, sqrt(4 pi). */
    static final double STRONG = Math.sqrt(4 * Math.PI);

    /** Vacuum expectation value of the Higgs field, GeV: (sqrt(2) G_F)^(-1/2), PDG 2022, five digits. */
    static final double VACUUM = 246.22;

    private Common() {}

    /** The model's own parameters followed by alphaInv and the lepton masses. */
    static List<Parameter> with(Parameter... own) {
        List<Parameter> all = new ArrayList<>(List.of(own));
        all.add(new Parameter(
                "alphaInv",
                Dimension.PURE,
                Constants.INVERSE_ALPHA,
                1,
                1000,
                "inverse fine-structure constant",
                "\\alpha^{-1}"));
        for (String lepton : LEPTONS) {
            double mass = ParticleTable.standard().find(lepton).orElseThrow().mass();
            String symbol = lepton.equals("e-") ? "m_e" : "m_\\" + lepton.replace("-", "");
            all.add(new Parameter("m(" + lepton + ")", Dimension.ENERGY, mass, 0, HEAVY, "mass of " + lepton, symbol));
        }
        return List.copyOf(all);
    }

    /** Mass of a mediator: positive, at least 1 keV so that widths stay finite. */
    static Parameter mediatorMass(String name, double defaultValue, String meaning, String symbol) {
        return new Parameter(name, Dimension.ENERGY, defaultValue, 1e-6, HEAVY, meaning, symbol);
    }

    /** A mass, zero allowed. */
    static Parameter mass(String name, double defaultValue, String meaning, String symbol) {
        return new Parameter(name, Dimension.ENERGY, defaultValue, 0, HEAVY, meaning, symbol);
    }

    /** The total width of the mediator, computed unless given. */
    static Parameter width(String mediator) {
        return new Parameter(
                "width",
                Dimension.ENERGY,
                Double.NaN,
                0,
                HEAVY,
                "total width of " + mediator + "; computed unless given",
                "\\Gamma");
    }

    /** The complaint about a coupling that needs a mass. */
    static CardException missing(Model model, String mass, String coupling) {
        return new CardException(
                "model " + model.name(),
                coupling + " is given, but " + mass + " is not.",
                mass + "=0.1 GeV, or no " + coupling + "?");
    }

    /** e = sqrt(4 pi alpha). */
    static double electricCharge(ParameterValues values) {
        return Math.sqrt(4 * Math.PI / values.get("alphaInv"));
    }

    /** A charged lepton with its mass at this point. */
    static ParticleType lepton(ParameterValues values, String name) {
        return ParticleTable.standard().find(name).orElseThrow().withMass(values.get("m(" + name + ")"));
    }

    /** A point with the leptons and QED: L = -e Q A_mu psi-bar gamma^mu psi, Q = -1. */
    static ModelPoint.Builder qed(Model model, ParameterValues values) {
        ModelPoint.Builder b = new ModelPoint.Builder(model, values);
        for (String lepton : LEPTONS) {
            b.changed(lepton(values, lepton));
            b.vertex(new Vertex.Current(Vertex.Order.QED, "gamma", lepton, lepton, electricCharge(values), 0));
        }
        return b;
    }

    /** A particle of the table. */
    static ParticleType known(String name) {
        return ParticleTable.standard().find(name).orElseThrow();
    }

    /** Particles of the table by names with spaces between. */
    static List<ParticleType> products(String names) {
        return Arrays.stream(names.split(" ")).map(Common::known).toList();
    }

    /** A decay into particles of the table. */
    static DecayChannel channel(ParticleType parent, String products, double width) {
        return new DecayChannel(parent, products(products), width, false);
    }

    /** The rest of a known particle's width, so that branching fractions of the new channels are right. */
    static DecayChannel anything(ParticleType parent, double total, List<DecayChannel> others) {
        double rest = total - others.stream().mapToDouble(DecayChannel::width).sum();
        if (rest < 0) {
            throw new PhysicsException(
                    "%s: its decays to new particles are faster than its lifetime allows.%n   Maybe smaller couplings?"
                            .formatted(parent.name()));
        }
        ParticleType anything = new ParticleType("anything", "anything", 0, 0, 0, 0);
        return new DecayChannel(parent, List.of(anything), rest, false);
    }

    /** B+ -> K+ x and B0 -> K*0 x with the given widths, the rest of each width as one channel. */
    static void fromB(ModelPoint.Builder b, ParticleType x, double charged, double neutral) {
        ParticleType plus = known("B+");
        List<DecayChannel> ofPlus =
                new ArrayList<>(List.of(new DecayChannel(plus, List.of(known("K+"), x), charged, false)));
        ofPlus.add(anything(plus, BottomWidths.CHARGED_TOTAL, ofPlus));
        ParticleType zero = known("B0");
        List<DecayChannel> ofZero =
                new ArrayList<>(List.of(new DecayChannel(zero, List.of(known("K*0"), x), neutral, false)));
        ofZero.add(anything(zero, BottomWidths.NEUTRAL_TOTAL, ofZero));
        b.decays(plus, ofPlus, Double.NaN).decays(zero, ofZero, Double.NaN);
    }

    /** A dark photon, PDG Monte Carlo code 55 (spin-1 mediator). */
    static ParticleType darkPhoton(double mass) {
        return new ParticleType("A'", "A'", 55, mass, 0, 2);
    }

    /** A dark Higgs boson, PDG Monte Carlo code 54 (spin-0 mediator). */
    static ParticleType darkHiggs(double mass) {
        return new ParticleType("h'", "h'", 54, mass, 0, 0);
    }

    /** The kinetic mixing. */
    static Parameter mixing() {
        return new Parameter("eps", Dimension.PURE, 1e-3, 0, 1, "kinetic mixing with the photon", "\\varepsilon");
    }

    /** The coupling of the dark sector, at most sqrt(4 pi) for g_D. */
    static Parameter darkCoupling(double defaultValue) {
        return new Parameter(
                "alphaD", Dimension.PURE, defaultValue, 0, 1, "dark coupling, g_D^2 / (4 pi)", "\\alpha_D");
    }

    /** A Z', PDG Monte Carlo code 32. */
    static ParticleType zPrime(double mass) {
        return new ParticleType("Z'", "Z'", 32, mass, 0, 2);
    }

    /** A Dirac fermion that no detector sees, PDG Monte Carlo code 52 (spin-1/2 dark matter). */
    static ParticleType chi(double mass) {
        return new ParticleType("chi", "chi~", 52, mass, 0, 1);
    }

    /** Adds chi, its vector coupling gChi to a mediator and the decay into it, if the point has mChi. */
    static void vectorToChi(
            Model model, ParameterValues v, ParticleType mediator, ModelPoint.Builder b, List<DecayChannel> channels) {
        if (v.has("mChi")) {
            ParticleType chi = chi(v.get("mChi"));
            double g = v.get("gChi");
            b.particle(chi).vertex(new Vertex.Current(Vertex.Order.NEW, mediator.name(), "chi", "chi", g, 0));
            double width = Widths.vectorToFermions(mediator.mass(), g, chi.mass(), chi.mass());
            channels.add(new DecayChannel(mediator, List.of(chi, chi.anti()), width, true));
            b.decays(chi, List.of(), Double.NaN);
        } else if (v.get("gChi") > 0) {
            throw missing(model, "mChi", "gChi");
        }
    }
}
