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

/** Quantum electrodynamics of the charged leptons: the backgrounds. */
public final class Qed implements Model {
    @Override
    public String name() {
        return "qed";
    }

    @Override
    public String title() {
        return "electrons, muons, taus and photons";
    }

    @Override
    public String lagrangian() {
        return "\\mathcal{L} = e A_\\mu \\sum_\\ell \\bar\\ell \\gamma^\\mu \\ell";
    }

    @Override
    public List<Parameter> parameters() {
        return Common.with();
    }

    @Override
    public List<Reference> references() {
        return List.of();
    }

    @Override
    public ParticleTable particles() {
        return ParticleTable.standard();
    }

    @Override
    public ModelPoint point(Map<String, Double> values) {
        return Common.qed(this, ParameterValues.of(this, values)).build();
    }
}
