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
import org.nightjar.theory.width.QuarkCharges;

/**
 * A vector boson V with any vector couplings: L = - g V_mu sum_f x_f f-bar gamma^mu f, neutrinos left-handed. The charges x_f
 * come from a preset, and each may be given. The presets {@code b-minus-l}, {@code baryonic} and {@code protophobic} are
 * models of their own, too.
 */
public final class VectorBoson implements Model {
    private static final double DEFAULT_MASS = 1; // GeV
    private static final String CHOOSE = "vector";

    private final String name;

    private VectorBoson(String name) {
        this.name = name;
    }

    /** The general model and the presets that have no model class of their own. */
    public static List<Model> models() {
        return List.of(
                new VectorBoson(CHOOSE),
                new VectorBoson("b-minus-l"),
                new VectorBoson("baryonic"),
                new VectorBoson("protophobic"));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String variantOf() {
        return name.equals(CHOOSE) ? "" : CHOOSE;
    }

    @Override
    public String title() {
        return switch (name) {
            case "b-minus-l" -> "vector boson of B - L, without right-handed neutrinos";
            case "baryonic" -> "vector boson of baryon number";
            case "protophobic" -> "vector boson without coupling to protons";
            default -> "vector boson with a table of couplings";
        };
    }

    @Override
    public String lagrangian() {
        return "\\mathcal{L} = -g V_\\mu \\sum_f x_f \\bar f\\gamma^\\mu f + g_\\chi V_\\mu \\bar\\chi\\gamma^\\mu\\chi";
    }

    @Override
    public List<Parameter> parameters() {
        List<Parameter> own = new ArrayList<>();
        own.add(Common.mediatorMass("mV", DEFAULT_MASS, "mass of the vector boson", "m_V"));
        own.add(new Parameter("g", Dimension.PURE, 1e-3, 0, Common.STRONG, "global coupling", "g"));
        if (name.equals(CHOOSE)) {
            own.add(Parameter.choice("preset", "charges that are not given one by one", Charges.PRESETS));
            for (String fermion : Charges.FERMIONS) {
                String meaning = "charge of " + fermion + " in units of g; that of the preset unless given";
                own.add(new Parameter("x" + fermion, Dimension.PURE, Double.NaN, -10, 10, meaning, "x_" + fermion));
            }
        }
        own.add(Common.mass("mChi", Double.NaN, "mass of the invisible Dirac fermion chi", "m_\\chi"));
        own.add(new Parameter("gChi", Dimension.PURE, 0, 0, Common.STRONG, "coupling to chi", "g_\\chi"));
        own.add(Common.width("V"));
        return Common.with(own.toArray(Parameter[]::new));
    }

    @Override
    public List<Reference> references() {
        return List.of(new Reference("arXiv:1801.04847", "widths, vector-meson dominance, charges of the presets"));
    }

    @Override
    public ParticleTable particles() {
        return ParticleTable.standard().with(List.of(boson(DEFAULT_MASS), Common.chi(0)));
    }

    private static ParticleType boson(double mass) {
        return new ParticleType("V", "V", 55, mass, 0, 2);
    }

    @Override
    public ModelPoint point(Map<String, Double> given) {
        ParameterValues v = ParameterValues.of(this, given);
        ParticleType boson = boson(v.get("mV"));
        ModelPoint.Builder b = Common.qed(this, v).particle(boson);
        VectorCouplings couplings = couplings(v);
        couplings.vertices(b, "V");
        List<DecayChannel> channels = new ArrayList<>(couplings.channels(v, boson));
        Common.vectorToChi(this, v, boson, b, channels);
        VectorCouplings.note(b, boson);
        return b.decays(boson, channels, v.get("width")).build();
    }

    private VectorCouplings couplings(ParameterValues v) {
        boolean choose = name.equals(CHOOSE);
        String preset = choose ? Charges.PRESETS.get((int) v.get("preset")) : name;
        double[] x = Charges.of(preset, 1 / v.get("alphaInv"));
        for (int k = 0; choose && k < x.length; k++) {
            String parameter = "x" + Charges.FERMIONS.get(k);
            x[k] = v.has(parameter) ? v.get(parameter) : x[k];
        }
        return new VectorCouplings(
                v.get("g"),
                new double[] {x[0], x[1], x[2]},
                new double[] {x[3], x[4], x[5]},
                new QuarkCharges(x[6], x[7], x[8], x[9], x[10]));
    }
}
