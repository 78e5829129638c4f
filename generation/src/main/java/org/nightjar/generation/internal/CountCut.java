/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal;

import java.util.ArrayList;
import java.util.List;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.generation.FinalState;
import org.nightjar.generation.PhaseSpaceCut;
import org.nightjar.generation.SamplingBounds;
import org.nightjar.theory.MomentumBlock;

/**
 * At least some number of particles inside a region of the laboratory.
 *
 * @param least smallest number
 * @param name particle or family name, {@code *} for any particle
 * @param energy smallest laboratory energy, GeV
 * @param thetaMin smallest polar angle, rad
 * @param thetaMax largest polar angle, rad
 */
public record CountCut(int least, String name, double energy, double thetaMin, double thetaMax)
        implements PhaseSpaceCut {
    private static final String ANY = "*";

    @Override
    public String text() {
        return "at least %d %s with lab(E) > %s GeV and %s rad < lab(theta) < %s rad"
                .formatted(least, name, energy, thetaMin, thetaMax);
    }

    @Override
    public boolean needsLab() {
        return true;
    }

    private List<Integer> legs(List<ParticleType> outgoing) {
        if (!name.equals(ANY)) {
            return PhaseSpaceCut.legs(outgoing, name);
        }
        List<Integer> all = new ArrayList<>();
        for (int k = 0; k < outgoing.size(); k++) {
            all.add(k + 2);
        }
        return all;
    }

    @Override
    public void apply(FinalState state, boolean[] keep) {
        List<Integer> legs = legs(state.outgoing());
        MomentumBlock m = state.lab();
        double cosMin = Math.cos(thetaMax);
        double cosMax = Math.cos(thetaMin);
        for (int i = 0; i < m.size(); i++) {
            int inside = 0;
            for (int k = 0; k < legs.size(); k++) {
                int leg = legs.get(k);
                double x = m.px(leg)[i];
                double y = m.py(leg)[i];
                double z = m.pz(leg)[i];
                double p = Math.sqrt(x * x + y * y + z * z);
                if (m.e(leg)[i] > energy && z > cosMin * p && z < cosMax * p) {
                    inside++;
                }
            }
            keep[i] &= inside >= least;
        }
    }

    @Override
    public void narrow(List<ParticleType> outgoing, SamplingBounds bounds) {
        bounds.notExact();
        List<Integer> legs = legs(outgoing);
        boolean identical =
                legs.stream().map(l -> outgoing.get(l - 2).pdg()).distinct().count() == 1;
        if (legs.size() == least) {
            for (int leg : legs) {
                bounds.minLabEnergy(leg, energy);
                bounds.labTheta(leg, thetaMin, thetaMax);
            }
        } else if (identical) {
            bounds.minLabEnergyOfSome(legs, least, energy);
        }
    }
}
