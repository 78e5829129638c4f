/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.kinematics.FourMomentum;
import org.nightjar.core.kinematics.Frame;

/**
 * What the cuts imply for each outgoing leg in the centre-of-mass (CM) frame of the beams: smallest energy and range of
 * cos theta. The sampler leaves out what lies outside; the cuts themselves are still applied to every point. Filled by
 * {@link PhaseSpaceCut#narrow}.
 */
public final class SamplingBounds {
    /** Room for the beam energy spread, which moves the frames by a few 1e-3: a bound from the laboratory is loosened. */
    private static final double SLACK = 0.02;

    private static final int AZIMUTHS = 96;

    private final AllowedRanges allowed = new AllowedRanges();
    private final Frame cm;
    private final double sqrtS;
    private final double largestBoost;
    private final double[] minEnergy;
    private final double[] rankedMinEnergy;
    private final double[] cosMin;
    private final double[] cosMax;
    private final double[] minMass2;
    private boolean exact = true;

    /** No bounds yet, for n outgoing legs. */
    public SamplingBounds(int outgoing, Beams beams) {
        cm = beams.cm();
        sqrtS = beams.sqrtS();
        FourMomentum total = beams.total();
        double beta = total.p() / total.e();
        largestBoost = Math.sqrt((1 + beta) / (1 - beta));
        minEnergy = new double[outgoing + 2];
        rankedMinEnergy = new double[outgoing + 2];
        cosMin = new double[outgoing + 2];
        cosMax = new double[outgoing + 2];
        minMass2 = new double[1 << outgoing + 2];
        Arrays.fill(cosMin, -1);
        Arrays.fill(cosMax, 1);
    }

    /** Energy of the beams in the CM frame without their spread, GeV. */
    public double sqrtS() {
        return sqrtS;
    }

    /** Largest energy in the laboratory over that in the CM frame. */
    public double largestBoost() {
        return largestBoost;
    }

    /**
     * A quantity, named by any text, lies between two values.
     *
     * @param cut the text of the cut that says so; empty for what kinematics says
     * @throws org.nightjar.core.PhysicsException if that leaves the quantity no value
     */
    public void allow(String quantity, double from, double to, String cut) {
        allowed.allow(quantity, from, to, cut);
    }

    /** CM energy of a leg is at least {@code energy}, GeV. */
    public void minEnergy(int leg, double energy) {
        minEnergy[leg] = Math.max(minEnergy[leg], energy);
    }

    /** Laboratory energy of a leg is at least {@code energy}, GeV. */
    public void minLabEnergy(int leg, double energy) {
        exact = false;
        minEnergy(leg, energy * (1 - SLACK) / largestBoost);
    }

    /** At least n of the identical legs have a laboratory energy of {@code energy} (GeV) or more. */
    public void minLabEnergyOfSome(List<Integer> legs, int n, double energy) {
        minEnergyOfSome(legs, n, energy * (1 - SLACK) / largestBoost);
    }

    /** At least n of the identical legs have a CM energy of {@code energy} (GeV) or more. */
    public void minEnergyOfSome(List<Integer> legs, int n, double energy) {
        exact = false;
        for (int rank = legs.size() - n; rank < legs.size(); rank++) {
            int leg = legs.get(rank);
            rankedMinEnergy[leg] = Math.max(rankedMinEnergy[leg], energy);
        }
    }

    /** The invariant mass of a set of legs is at least {@code mass}, GeV. */
    public void minMass(Collection<Integer> legs, double mass) {
        int mask = 0;
        for (int leg : legs) {
            mask |= 1 << leg;
        }
        minMass2[mask] = Math.max(minMass2[mask], mass * mass);
    }

    /** CM cosine of a leg lies in a range. */
    public void cosTheta(int leg, double from, double to) {
        cosMin[leg] = Math.max(cosMin[leg], from);
        cosMax[leg] = Math.min(cosMax[leg], to);
    }

    /**
     * Laboratory polar angle of a light leg lies in a range (rad). The CM range is that of the two cones' images, since the
     * map of directions between frames is one-to-one and carries the border of the region to the border of its image.
     */
    public void labTheta(int leg, double from, double to) {
        exact = false;
        double high = holdsPole(0, from, to) ? 1 : Math.max(extreme(from, 1), extreme(to, 1));
        double low = holdsPole(Math.PI, from, to) ? -1 : Math.min(extreme(from, -1), extreme(to, -1));
        cosTheta(leg, -1 + (1 - SLACK) * (1 + low), 1 - (1 - SLACK) * (1 - high));
    }

    /** True if the CM direction theta = 0 or pi, seen from the laboratory, lies between the two cones. */
    private boolean holdsPole(double cmTheta, double from, double to) {
        double[] p = {1, 0, 0, Math.cos(cmTheta)};
        cm.toLab(p);
        double theta = Math.atan2(Math.hypot(p[1], p[2]), p[3]);
        return theta >= from && theta <= to;
    }

    private double extreme(double labTheta, int sign) {
        double best = -1;
        for (int k = 0; k < AZIMUTHS; k++) {
            double phi = 2 * Math.PI * k / AZIMUTHS;
            double sin = Math.sin(labTheta);
            double[] p = {1, sin * Math.cos(phi), sin * Math.sin(phi), Math.cos(labTheta)};
            cm.fromLab(p);
            best = Math.max(best, sign * p[3] / p[0]);
        }
        return sign * best;
    }

    /** Says that a cut is stronger than what it told these bounds. */
    public void notExact() {
        exact = false;
    }

    /** True if lying inside these bounds is the same as passing all cuts that narrowed them. */
    public boolean isExact() {
        return exact;
    }

    /** Smallest squared invariant mass of sets of legs, GeV^2, by bit mask of the legs. */
    public double[] minMass2() {
        return minMass2.clone();
    }

    /** Smallest CM energy of a leg, GeV. */
    public double minEnergy(int leg) {
        return minEnergy[leg];
    }

    /** Smallest CM energy of a leg if identical legs are numbered by rising energy, GeV. */
    public double rankedMinEnergy(int leg) {
        return Math.max(minEnergy[leg], rankedMinEnergy[leg]);
    }

    /** Smallest CM cosine of a leg. */
    public double cosMin(int leg) {
        return cosMin[leg];
    }

    /** Largest CM cosine of a leg. */
    public double cosMax(int leg) {
        return cosMax[leg];
    }
}
