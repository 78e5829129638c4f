/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.decay;

import java.util.List;
import java.util.Map;
import org.nightjar.core.particles.ParticleTable;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.core.units.Constants;
import org.nightjar.theory.DecayChannel;
import org.nightjar.theory.Model;
import org.nightjar.theory.ModelPoint;
import org.nightjar.theory.Parameter;
import org.nightjar.theory.ParameterValues;
import org.nightjar.theory.Reference;
import org.nightjar.theory.Vertex.Current;
import org.nightjar.theory.Vertex.Order;

/** A dark photon with leptons and a pair of Dirac fermions: masses 3, 0.6 and 1.6 GeV, widths wide enough for tests. */
final class DarkModel implements Model {
    private static final long serialVersionUID = 1;
    static final double WIDTH = 0.05;

    @Override
    public String name() {
        return "dark";
    }

    @Override
    public String title() {
        return "for tests";
    }

    @Override
    public String lagrangian() {
        return "";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
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
        ModelPoint.Builder b = new ModelPoint.Builder(this, ParameterValues.of(this, given));
        double e = Math.sqrt(4 * Math.PI / Constants.INVERSE_ALPHA);
        for (String lepton : List.of("e-", "mu-", "tau-")) {
            b.vertex(new Current(Order.QED, "gamma", lepton, lepton, e, 0));
            b.vertex(new Current(Order.NEW, "A'", lepton, lepton, 1e-3 * e, 0));
        }
        ParticleType dark = new ParticleType("A'", "A'", 55, 3, 0, 2);
        ParticleType light = new ParticleType("chi1", "chi1~", 52, 0.6, 0, 1);
        ParticleType heavy = new ParticleType("chi2", "chi2~", 57, 1.6, 0, 1);
        b.particle(light).particle(heavy).particle(dark);
        b.vertex(new Current(Order.NEW, "A'", "chi1", "chi2", 1, 0));
        ParticleType mu = Samples.type("mu-");
        b.decays(dark, List.of(new DecayChannel(dark, List.of(mu, mu.anti()), WIDTH, false)), WIDTH);
        b.decays(heavy, List.of(new DecayChannel(heavy, List.of(light, mu, mu.anti()), WIDTH, false)), WIDTH);
        b.decays(light, List.of(), Double.NaN);
        return b.build();
    }
}
