/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.response;

import java.io.Serializable;
import org.hipparchus.special.Erf;
import org.nightjar.core.numbers.Quick;
import org.nightjar.core.random.RandomStream;

/**
 * Measured over true energy of a shower: a Crystal Ball (Gaussian core, power-law tail towards low energy) whose core
 * width follows a table. Outside the table the width follows the covariance row (times the ratio of data to simulation),
 * joined at the table's end; the endcaps scale with their own rows.
 */
public final class EnergyResponse implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int POINTS = 512;
    private static final double LOG_LOW = Math.log(0.005);
    private static final double PER_STEP = (POINTS - 1) / (Math.log(20) - LOG_LOW);

    /** What to do with the ratio of data to simulation. */
    public enum Smearing {
        INCLUDED,
        APPLY,
        REMOVE
    }

    /**
     * Inputs.
     *
     * @param energy energies of the core table, GeV, ascending
     * @param core relative core widths
     * @param rows covariance rows of the regions 1 to 3 (index 0 unused is not kept: forward, barrel, backward)
     * @param ratioAtTenth width ratio data over simulation at 0.1 GeV
     * @param ratioAtOne same at 1 GeV
     * @param smearing what to do with it
     * @param alpha where the tail begins, in core widths
     * @param n power of the tail
     * @param biasAtZero relative shift at 0 GeV
     * @param biasAtSeven same at 7 GeV
     */
    public record Inputs(
            double[] energy,
            double[] core,
            Resolution[] rows,
            double ratioAtTenth,
            double ratioAtOne,
            Smearing smearing,
            double alpha,
            double n,
            double biasAtZero,
            double biasAtSeven)
            implements Serializable {}

    private final Inputs in;
    private final double[][] width = new double[3][POINTS];
    private final double extraTail;
    private final double tailScale;
    private final double tailBegin;
    private final double tailPower;
    private final double slope;

    /** From the inputs. */
    public EnergyResponse(Inputs in) {
        this.in = in;
        for (int region = 0; region < 3; region++) {
            for (int i = 0; i < POINTS; i++) {
                width[region][i] = exactWidth(region + 1, Math.exp(LOG_LOW + i / PER_STEP));
            }
        }
        double tail = in.n / in.alpha / (in.n - 1) * Math.exp(-0.5 * in.alpha * in.alpha);
        double core = Math.sqrt(Math.PI / 2) * (1 + Erf.erf(in.alpha / Math.sqrt(2)));
        // a Gaussian deviate is below -alpha already with a probability of 1 - core/sqrt(2 pi)
        extraTail = 1 - Math.sqrt(2 * Math.PI) / (tail + core);
        tailScale = in.n / in.alpha;
        tailBegin = tailScale - in.alpha;
        tailPower = -1 / (in.n - 1);
        slope = (in.biasAtSeven - in.biasAtZero) / 7;
    }

    private double ratio(double e) {
        double fraction = Math.min(1, Math.max(0, Math.log(e / 0.1) / Math.log(10)));
        return in.ratioAtTenth + fraction * (in.ratioAtOne - in.ratioAtTenth);
    }

    private double exactWidth(int region, double e) {
        Resolution barrel = in.rows[1];
        double table = core(e, barrel) * in.rows[region - 1].at(e) / barrel.at(e);
        return switch (in.smearing) {
            case INCLUDED -> table;
            case APPLY -> table * ratio(e);
            case REMOVE -> table / ratio(e);
        };
    }

    private double core(double e, Resolution row) {
        int last = in.energy.length - 1;
        if (e < in.energy[0] || e > in.energy[last]) {
            int end = e < in.energy[0] ? 0 : last;
            double shape = row.at(e) / row.at(in.energy[end]);
            boolean data = in.smearing != Smearing.APPLY;
            return in.core[end] * shape * (data ? ratio(e) / ratio(in.energy[end]) : 1);
        }
        int i = 1;
        while (in.energy[i] < e) {
            i++;
        }
        double f = Math.log(e / in.energy[i - 1]) / Math.log(in.energy[i] / in.energy[i - 1]);
        return Math.exp((1 - f) * Math.log(in.core[i - 1]) + f * Math.log(in.core[i]));
    }

    /** Relative core width of a shower in a region (1 forward, 2 barrel, 3 backward). */
    public double width(int region, double energy) {
        double[] w = width[region - 1];
        double at = (Quick.log(energy) - LOG_LOW) * PER_STEP;
        if (!(at > 0)) {
            return w[0];
        }
        int i = (int) at;
        return i >= POINTS - 1 ? w[POINTS - 1] : w[i] + (at - i) * (w[i + 1] - w[i]);
    }

    /** A measured energy, GeV; zero if the tail eats all of it. */
    double measured(int region, double energy, RandomStream random) {
        double peak = energy * (1 + in.biasAtZero + slope * energy);
        return Math.max(0, peak * (1 + width(region, energy) * deviate(random)));
    }

    /** A deviate of the Crystal Ball of unit core width. */
    private double deviate(RandomStream random) {
        double t = random.gaussian();
        if (t >= -in.alpha & random.uniform() >= extraTail) {
            return t;
        }
        // tail A (B - t)^-n: (B - t) alpha/n is distributed as v^(-1/(n-1)) with v uniform
        return tailBegin - tailScale * Quick.exp(tailPower * Quick.log(random.uniform()));
    }
}
