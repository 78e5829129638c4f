/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nightjar.core.particles.ParticleTable;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.core.units.Dimension;
import org.nightjar.theory.Vertex.Current;
import org.nightjar.theory.Vertex.Order;

/**
 * A dark photon with kinetic mixing, a dark Higgs and a pair of Dirac fermions chi1, chi2, as vertices only, written the way
 * a plugin writes a model: the engine is tested with it, nothing is said about hadronic widths.
 */
final class DarkTestModel implements Model {
    static final String NAME = "dark";
    static final String MAJORANA = "dark-majorana";

    private final boolean majorana;

    DarkTestModel() {
        this(false);
    }

    /** With chi1 and chi2 as Majorana fermions and L = i gD A' chi1-bar gamma chi2, if {@code majorana}. */
    DarkTestModel(boolean majorana) {
        this.majorana = majorana;
    }

    @Override
    public String name() {
        return majorana ? MAJORANA : NAME;
    }

    @Override
    public String title() {
        return "dark photon, dark Higgs, chi1 and chi2, for tests";
    }

    @Override
    public String lagrangian() {
        return "";
    }

    @Override
    public List<Parameter> parameters() {
        List<Parameter> all = new ArrayList<>();
        for (String mass : List.of("mA", "mh", "mChi1", "mChi2", "width", "m(e-)")) {
            all.add(new Parameter(mass, Dimension.ENERGY, 1, 0, 100, "", ""));
        }
        for (String number : List.of("eps", "gD", "alphaInv")) {
            all.add(new Parameter(number, Dimension.PURE, 1, 0, 1000, "", ""));
        }
        return all;
    }

    @Override
    public List<Reference> references() {
        return List.of();
    }

    @Override
    public ParticleTable particles() {
        return point().particles();
    }

    @Override
    public ModelPoint point(Map<String, Double> given) {
        ParameterValues v = ParameterValues.of(this, given);
        ModelPoint.Builder b = new ModelPoint.Builder(this, v);
        b.changed(ParticleTable.standard().find("e-").orElseThrow().withMass(v.get("m(e-)")));
        double e = Math.sqrt(4 * Math.PI / v.get("alphaInv"));
        double gD = v.get("gD");
        for (String lepton : List.of("e-", "mu-", "tau-")) {
            b.vertex(new Current(Order.QED, "gamma", lepton, lepton, e, 0));
            b.vertex(new Current(Order.NEW, "A'", lepton, lepton, v.get("eps") * e, 0));
        }
        ParticleType dark = new ParticleType("A'", "A'", 55, v.get("mA"), 0, 2);
        b.particle(dark).decays(dark, List.of(), v.get("width"));
        ParticleType higgs = new ParticleType("h'", "h'", 54, v.get("mh"), 0, 0);
        b.particle(higgs).decays(higgs, List.of(), v.get("width"));
        b.particle(new ParticleType("chi1", majorana ? "chi1" : "chi1~", 52, v.get("mChi1"), 0, 1));
        ParticleType heavy = new ParticleType("chi2", majorana ? "chi2" : "chi2~", 57, v.get("mChi2"), 0, 1);
        b.particle(heavy).decays(heavy, List.of(), v.get("width"));
        b.vertex(new Vertex.TwoVectors(Order.NEW, "h'", "A'", 2 * gD * v.get("mA")));
        b.vertex(new Current(Order.NEW, "A'", "chi1", "chi2", gD, 0));
        return b.build();
    }
}
