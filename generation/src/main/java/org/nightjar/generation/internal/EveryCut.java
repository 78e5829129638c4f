/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal;

import java.util.List;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.generation.FinalState;
import org.nightjar.generation.PhaseSpaceCut;
import org.nightjar.generation.SamplingBounds;
import org.nightjar.theory.MomentumBlock;

/**
 * Smallest energy and range of cos theta for every particle of a name, in the CM frame or the laboratory.
 *
 * @param name particle or family name
 * @param lab true for the laboratory
 * @param energy smallest energy, GeV
 * @param cosMin smallest cos theta
 * @param cosMax largest cos theta
 * @param text the cut in words
 */
public record EveryCut(String name, boolean lab, double energy, double cosMin, double cosMax, String text)
        implements PhaseSpaceCut {
    /** In the CM frame. */
    public static EveryCut cm(String name, double energy, double maxCosine) {
        String text = "E(%s) > %s GeV and abs(cosTheta(%s)) < %s".formatted(name, energy, name, maxCosine);
        return new EveryCut(name, false, energy, -maxCosine, maxCosine, text);
    }

    /** In the laboratory. */
    public static EveryCut lab(String name, double energy, double thetaMin, double thetaMax) {
        String text = "lab(E(%s)) > %s GeV and %s rad < lab(theta(%s)) < %s rad"
                .formatted(name, energy, thetaMin, name, thetaMax);
        return new EveryCut(name, true, energy, Math.cos(thetaMax), Math.cos(thetaMin), text);
    }

    @Override
    public boolean needsLab() {
        return lab;
    }

    @Override
    public void apply(FinalState state, boolean[] keep) {
        MomentumBlock m = lab ? state.lab() : state.cm();
        for (int leg : PhaseSpaceCut.legs(state.outgoing(), name)) {
            double[] e = m.e(leg);
            double[] x = m.px(leg);
            double[] y = m.py(leg);
            double[] z = m.pz(leg);
            for (int i = 0; i < m.size(); i++) {
                double p = Math.sqrt(x[i] * x[i] + y[i] * y[i] + z[i] * z[i]);
                keep[i] &= e[i] > energy && z[i] > cosMin * p && z[i] < cosMax * p;
            }
        }
    }

    @Override
    public void narrow(List<ParticleType> outgoing, SamplingBounds bounds) {
        for (int leg : PhaseSpaceCut.legs(outgoing, name)) {
            if (lab) {
                bounds.minLabEnergy(leg, energy);
                bounds.labTheta(leg, Math.acos(cosMax), Math.acos(cosMin));
            } else {
                bounds.minEnergy(leg, energy);
                bounds.cosTheta(leg, cosMin, cosMax);
            }
        }
    }
}
