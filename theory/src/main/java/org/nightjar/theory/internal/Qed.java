/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal;

import java.util.List;
import java.util.Map;
import org.nightjar.core.particles.ParticleTable;
import org.nightjar.theory.Model;
import org.nightjar.theory.ModelPoint;
import org.nightjar.theory.Parameter;
import org.nightjar.theory.ParameterValues;
import org.nightjar.theory.Reference;
import org.nightjar.theory.Vertex;
import org.nightjar.theory.Vertex.Order;
import org.nightjar.theory.formfactor.KaonFormFactor;
import org.nightjar.theory.formfactor.PionFormFactor;

/**
 * Quantum electrodynamics of the charged leptons, and of pions and kaons as scalars with a form factor: the backgrounds. Photons
 * of a meson pair are those of scalar QED, the form factor taken at the mass of each virtual photon.
 */
public final class Qed implements Model {
    @Override
    public String name() {
        return "qed";
    }

    @Override
    public String title() {
        return "electrons, muons, taus and photons; pairs of charged pions and kaons";
    }

    @Override
    public String lagrangian() {
        return "\\mathcal{L} = e A_\\mu \\sum_\\ell \\bar\\ell \\gamma^\\mu \\ell"
                + " + \\sum_{P=\\pi,K} |(\\partial_\\mu + i e F_P A_\\mu) P^+|^2";
    }

    @Override
    public List<Parameter> parameters() {
        return Common.with();
    }

    @Override
    public List<Reference> references() {
        return List.of(new Reference("arXiv:1205.2228", "the pion's form factor"));
    }

    @Override
    public ParticleTable particles() {
        return ParticleTable.standard();
    }

    @Override
    public ModelPoint point(Map<String, Double> values) {
        ParameterValues v = ParameterValues.of(this, values);
        ModelPoint.Builder b = Common.qed(this, v);
        double charge = -Common.electricCharge(v);
        Vertex.scalarQed(Order.QED, "gamma", "pi+", "pi-", charge, PionFormFactor.standard())
                .forEach(b::vertex);
        Vertex.scalarQed(Order.QED, "gamma", "K+", "K-", charge, new KaonFormFactor())
                .forEach(b::vertex);
        return b.build();
    }
}
