/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal;

import java.io.Serializable;
import org.nightjar.generation.SamplingBounds;

/**
 * The {@link SamplingBounds} as seen from the frame of the hard process, which radiation moves along the beam axis relative
 * to the centre-of-mass (CM) frame in which the bounds were given.
 */
public final class Limits implements Serializable {
    private static final long serialVersionUID = 1;

    /** A leg lighter than this fraction of its smallest energy changes direction between frames like a massless one. */
    private static final double LIGHT = 0.01;

    /** The same for a pair of equal masses, which has half of the hard energy each: electrons are light. */
    private static final double LIGHT_PAIR = 0.011;

    /** Loosening of 1 - |cos theta| for such a leg; the mass changes it by less than {@link #LIGHT} squared. */
    private static final double SLACK = 0.02;

    private final double[] minEnergy;
    private final double[] eachMinEnergy;
    private final double[] masses;
    private final double[] minMass2;
    private final double[] cosMin;
    private final double[] cosMax;
    private final boolean[] light;
    private final double[] slack;

    /** Limits for legs of the given masses (incoming first), GeV. */
    public Limits(SamplingBounds bounds, double[] masses) {
        int n = masses.length;
        this.masses = masses.clone();
        minEnergy = new double[n];
        eachMinEnergy = new double[n];
        minMass2 = bounds.minMass2();
        cosMin = new double[n];
        cosMax = new double[n];
        light = new boolean[n];
        slack = new double[n];
        for (int leg = 2; leg < n; leg++) {
            minEnergy[leg] = bounds.rankedMinEnergy(leg);
            eachMinEnergy[leg] = bounds.minEnergy(leg);
            cosMin[leg] = bounds.cosMin(leg);
            cosMax[leg] = bounds.cosMax(leg);
            light[leg] = masses[leg] <= LIGHT * minEnergy[leg] || isLightPair(masses);
            slack[leg] = masses[leg] > 0 ? SLACK : 0;
        }
    }

    private static boolean isLightPair(double[] masses) {
        return masses.length == 4 && masses[2] == masses[3] && masses[2] <= LIGHT_PAIR * Setup.LEAST_HARD_ENERGY / 2;
    }

    /** True if the limits of a leg's direction hold in every frame. */
    boolean isLight(int leg) {
        return light[leg];
    }

    /** Smallest energy of a leg in a hard frame of velocity beta along z, GeV. */
    double minEnergy(int leg, double beta) {
        double b = Math.abs(beta);
        return b == 0 ? minEnergy[leg] : minEnergy[leg] * Math.sqrt((1 - b) / (1 + b));
    }

    /** The same for legs in any order, where {@link #minEnergy} numbers identical ones by rising energy. */
    public double eachMinEnergy(int leg, double beta) {
        double b = Math.abs(beta);
        return b == 0 ? eachMinEnergy[leg] : eachMinEnergy[leg] * Math.sqrt((1 - b) / (1 + b));
    }

    /** Smallest momentum that goes with {@link #eachMinEnergy}, GeV. */
    public double eachMinMomentum(int leg, double beta) {
        double e = eachMinEnergy(leg, beta);
        return Math.sqrt(Math.max(0, (e - masses[leg]) * (e + masses[leg])));
    }

    /** Smallest squared invariant mass of a set of legs (bit mask) that cuts leave, GeV^2. */
    public double minMass2(int mask) {
        double most = 0;
        for (int subset = mask; subset > 0; subset = (subset - 1) & mask) {
            most = Math.max(most, minMass2[subset]);
        }
        return most;
    }

    /** True if a cut on an invariant mass of this leg and one other keeps the massless leg from vanishing. */
    boolean keepsHard(int leg) {
        for (int other = 2; other < masses.length; other++) {
            if (other != leg && minMass2[1 << leg | 1 << other] > masses[other] * masses[other]) {
                return true;
            }
        }
        return false;
    }

    /** Smallest cosine of a leg in that frame. */
    public double cosMin(int leg, double beta) {
        return beta == 0 ? cosMin[leg] : -moved(leg, -cosMin[leg], -beta);
    }

    /** Largest cosine of a leg in that frame. */
    public double cosMax(int leg, double beta) {
        return beta == 0 ? cosMax[leg] : moved(leg, cosMax[leg], beta);
    }

    private double moved(int leg, double cosine, double beta) {
        if (!light[leg]) {
            return 1;
        }
        double loose = 1 - (1 - slack[leg]) * (1 - cosine);
        return (loose - beta) / (1 - beta * loose);
    }

    /** Lower bound on the squared invariant mass of the final state from cuts on masses and transverse momenta, GeV^2. */
    double minimumHardMass2() {
        double sum = 0;
        for (int leg = 2; leg < minEnergy.length; leg++) {
            double c = Math.max(Math.abs(cosMin[leg]), Math.abs(cosMax[leg]));
            sum += light[leg] ? minEnergy[leg] * Math.sqrt(1 - c * c) * (1 - LIGHT) : 0;
        }
        return Math.max(sum * sum, minMass2(minMass2.length - 4));
    }
}
