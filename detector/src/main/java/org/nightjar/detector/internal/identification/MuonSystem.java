/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.identification;

import java.io.Serializable;
import org.nightjar.core.numbers.Interpolation;
import org.nightjar.core.random.RandomStream;
import org.nightjar.detector.internal.response.Kinds;

/**
 * The instrumented iron outside the coil: how many layers a charged particle reaches, and whether a neutral one leaves a
 * cluster. Charged particles come as far as their energy lasts; hadrons also have to survive nuclear interaction.
 */
public final class MuonSystem implements Serializable {
    private static final long serialVersionUID = 1;

    /**
     * Inputs.
     *
     * @param thetaLow acceptance, rad
     * @param thetaHigh acceptance, rad
     * @param layers number of layers
     * @param layerEfficiency probability that a layer reached is seen
     * @param survivalFirst probability that a hadron reaches the first layer without interaction
     * @param survivalStep the same per further layer
     * @param gapLow lower edges of weak ranges of polar angle, rad
     * @param gapHigh upper edges
     * @param gapFactor efficiency in them relative to elsewhere
     * @param kaonEnergy energies of the efficiency of neutral kaons, GeV, ascending
     * @param kaonEfficiency the efficiency
     * @param photonInGap probability that a photon that enters a gap of the calorimeter is seen
     * @param direction resolution of the direction of clusters, rad
     */
    public record Inputs(
            double thetaLow,
            double thetaHigh,
            double layers,
            double layerEfficiency,
            double survivalFirst,
            double survivalStep,
            double[] gapLow,
            double[] gapHigh,
            double gapFactor,
            double[] kaonEnergy,
            double[] kaonEfficiency,
            double photonInGap,
            double direction)
            implements Serializable {}

    /** Steps of polar angle and of momentum in which the momentum is looked for that reaches all layers, and its margin. */
    private static final int ANGLES = 60;

    private static final int HALVINGS = 10;
    private static final double MARGIN = 1.05;
    private static final double HIGHEST = 100;

    private final Inputs in;
    private final WayToIron way;
    /** Momentum above which a species reaches all layers at all angles, GeV. */
    private final double[] through = new double[Kinds.SPECIES];

    /** From its numbers and the way to it. */
    public MuonSystem(Inputs in, WayToIron way) {
        this.in = in;
        this.way = way;
        for (int s = Kinds.MUON; s < Kinds.SPECIES; s++) {
            for (int i = 0; i <= ANGLES; i++) {
                double theta = in.thetaLow + (in.thetaHigh - in.thetaLow) * i / ANGLES;
                through[s] = Math.max(through[s], MARGIN * reachesAll(Kinds.mass(s), theta));
            }
        }
    }

    /** Momentum from which on all layers are reached, from above to one part in a thousand of the logarithm's range. */
    private double reachesAll(double mass, double theta) {
        double low = Math.log(mass);
        double high = Math.log(HIGHEST);
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (way.layers(mass, Math.exp(middle), theta) >= in.layers) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return Math.exp(high);
    }

    /** Efficiency factor of a direction: 0 outside the acceptance, below 1 in weak ranges. */
    double coverage(double theta) {
        if (theta < in.thetaLow || theta >= in.thetaHigh) {
            return 0;
        }
        for (int i = 0; i < in.gapLow.length; i++) {
            if (theta >= in.gapLow[i] && theta < in.gapHigh[i]) {
                return in.gapFactor;
            }
        }
        return 1;
    }

    /** Layers in which a charged particle is seen. */
    public int layers(int species, double momentum, double theta, RandomStream random) {
        double cover = coverage(theta);
        if (cover <= 0) {
            return 0;
        }
        int most = most(species, momentum, theta);
        if (most < 1 || random.uniform() > cover) {
            return 0;
        }
        boolean muon = species == Kinds.MUON;
        int seen = 0;
        double survives = muon ? 1 : in.survivalFirst;
        for (int i = 0; i < most; i++) {
            if (random.uniform() > survives) {
                break;
            }
            seen += random.uniform() < in.layerEfficiency ? 1 : 0;
            survives = muon ? 1 : in.survivalStep;
        }
        return seen;
    }

    /** Layers that the energy of a charged particle suffices for. */
    private int most(int species, double momentum, double theta) {
        return momentum > through[species]
                ? (int) in.layers
                : (int) Math.min(in.layers, way.layers(Kinds.mass(species), momentum, theta));
    }

    /** True if a neutral kaon of an energy leaves a cluster. */
    public boolean seesKaon(double energy, double theta, RandomStream random) {
        return random.uniform() < coverage(theta) * interpolate(energy);
    }

    /** True if a photon that meets no crystal is seen. */
    public boolean seesPhoton(double theta, RandomStream random) {
        return random.uniform() < coverage(theta) * in.photonInGap;
    }

    /** Resolution of the direction of clusters, rad. */
    public double direction() {
        return in.direction;
    }

    /** Below the table proportional to the energy. */
    private double interpolate(double energy) {
        double first = in.kaonEnergy[0];
        return energy <= first
                ? in.kaonEfficiency[0] * energy / first
                : Interpolation.linear(in.kaonEnergy, in.kaonEfficiency, energy);
    }
}
