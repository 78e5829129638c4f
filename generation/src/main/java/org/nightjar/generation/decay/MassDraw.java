/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.decay;

import org.nightjar.core.random.RandomStream;

/**
 * Masses of the daughters of a decay: nominal, or for those with a width a relativistic Breit-Wigner of fixed width in the
 * squared mass, between the daughter's own threshold and what the parent leaves to it.
 */
final class MassDraw {
    private static final int MOST_TRIES = 10_000;

    private final Decayer decayer;
    private final double[] least = new double[Decayer.MOST_DAUGHTERS];
    private final CompiledDecay[] wide = new CompiledDecay[Decayer.MOST_DAUGHTERS];
    private final double[][] drawn = new double[Decayer.MOST_DAUGHTERS + 1][];

    MassDraw(Decayer decayer) {
        this.decayer = decayer;
        for (int n = 0; n < drawn.length; n++) {
            drawn[n] = new double[n];
        }
    }

    double[] masses(double parent, CompiledDecay.Mode mode, RandomStream random) {
        if (mode.spread == 0) {
            mode.spread = anyWide(mode) ? 1 : -1;
        }
        return mode.spread > 0 ? drawn(parent, mode, random) : mode.masses;
    }

    private CompiledDecay resolved(CompiledDecay.Mode mode, int k) {
        CompiledDecay d = mode.daughters[k];
        if (d == CompiledDecay.BY_TABLE) {
            CompiledDecay found = decayer.find(mode.pdg[k]);
            return found == null ? d : found;
        }
        return d;
    }

    private boolean anyWide(CompiledDecay.Mode mode) {
        for (int k = 0; k < mode.masses.length; k++) {
            if (resolved(mode, k).width > 0) {
                return true;
            }
        }
        return false;
    }

    private double[] drawn(double parent, CompiledDecay.Mode mode, RandomStream random) {
        int n = mode.masses.length;
        double sum = 0;
        for (int k = 0; k < n; k++) {
            CompiledDecay d = resolved(mode, k);
            wide[k] = d;
            least[k] = d.width > 0 ? Math.min(d.threshold, mode.masses[k]) : mode.masses[k];
            sum += least[k];
        }
        return draw(parent, parent - sum, mode, drawn[n], random);
    }

    private double[] draw(double parent, double free, CompiledDecay.Mode mode, double[] out, RandomStream random) {
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            double sum = 0;
            for (int k = 0; k < out.length; k++) {
                CompiledDecay d = wide[k];
                out[k] = d.width > 0 ? breitWigner(d.mass, d.width, least[k], least[k] + free, random) : mode.masses[k];
                sum += out[k];
            }
            if (sum < parent) {
                return out;
            }
        }
        return mode.masses;
    }

    private static double breitWigner(double m, double width, double low, double high, RandomStream random) {
        double from = Math.atan((low * low - m * m) / (m * width));
        double to = Math.atan((high * high - m * m) / (m * width));
        double m2 = m * m + m * width * Math.tan(from + (to - from) * random.uniform());
        return Math.min(high, Math.max(low, Math.sqrt(Math.max(0, m2))));
    }
}
