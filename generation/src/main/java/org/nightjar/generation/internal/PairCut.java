/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal;

import java.util.List;
import org.nightjar.generation.FinalState;
import org.nightjar.generation.PhaseSpaceCut;
import org.nightjar.theory.MomentumBlock;

/**
 * Smallest angle or invariant mass of every pair, CM frame.
 *
 * @param first name of the one particle
 * @param second name of the other
 * @param maxCosine largest cosine of the angle between them; 2 if not cut
 * @param minMass2 smallest squared invariant mass, GeV^2
 * @param text the cut in words
 */
public record PairCut(String first, String second, double maxCosine, double minMass2, String text)
        implements PhaseSpaceCut {
    /** Angle above {@code angle}, rad. */
    public static PairCut angle(String first, String second, double angle) {
        return new PairCut(first, second, Math.cos(angle), -1, "angle(%s,%s) > %s rad".formatted(first, second, angle));
    }

    /** Invariant mass above {@code mass}, GeV. */
    public static PairCut mass(String first, String second, double mass) {
        return new PairCut(first, second, 2, mass * mass, "M(%s,%s) > %s GeV".formatted(first, second, mass));
    }

    @Override
    public boolean needsLab() {
        return false;
    }

    @Override
    public void apply(FinalState state, boolean[] keep) {
        List<Integer> a = PhaseSpaceCut.legs(state.outgoing(), first);
        List<Integer> b = PhaseSpaceCut.legs(state.outgoing(), second);
        for (int j : a) {
            for (int k : b) {
                boolean twice = k < j && a.contains(k) && b.contains(j);
                if (j != k && !twice) {
                    applyTo(state.cm(), j, k, keep);
                }
            }
        }
    }

    private void applyTo(MomentumBlock m, int j, int k, boolean[] keep) {
        for (int i = 0; i < m.size(); i++) {
            double dot = m.px(j)[i] * m.px(k)[i] + m.py(j)[i] * m.py(k)[i] + m.pz(j)[i] * m.pz(k)[i];
            double size = Math.sqrt(square(m, j, i) * square(m, k, i));
            double e = m.e(j)[i] + m.e(k)[i];
            double x = m.px(j)[i] + m.px(k)[i];
            double y = m.py(j)[i] + m.py(k)[i];
            double z = m.pz(j)[i] + m.pz(k)[i];
            keep[i] &= dot < maxCosine * size && e * e - x * x - y * y - z * z > minMass2;
        }
    }

    private static double square(MomentumBlock m, int leg, int i) {
        return m.px(leg)[i] * m.px(leg)[i] + m.py(leg)[i] * m.py(leg)[i] + m.pz(leg)[i] * m.pz(leg)[i];
    }
}
