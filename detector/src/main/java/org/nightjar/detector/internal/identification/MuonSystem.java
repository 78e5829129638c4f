/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.identification;

import java.io.Serializable;
import org.nightjar.core.numbers.Interpolation;
import org.nightjar.core.numbers.Quick;
import org.nightjar.core.random.RandomStream;

/**
 * The instrumented iron outside the coil: how many layers a charged particle reaches, and whether a neutral one leaves a
 * cluster. Muons lose a fixed energy per layer; hadrons also have to survive nuclear interaction.
 */
public final class MuonSystem implements Serializable {
    private static final long serialVersionUID = 1;

    /**
     * Inputs.
     *
     * @param thetaLow acceptance, rad
     * @param thetaHigh acceptance, rad
     * @param layers number of layers
     * @param first momentum that reaches the first layer at normal incidence, GeV
     * @param step momentum per further layer, GeV
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
            double first,
            double step,
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

    private final Inputs in;

    /** From its numbers. */
    public MuonSystem(Inputs in) {
        this.in = in;
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
    public int layers(boolean muon, double momentum, double theta, RandomStream random) {
        double sin = Quick.sin(theta);
        double cover = coverage(theta);
        if (momentum < in.first || cover <= 0 || random.uniform() > cover) {
            return 0;
        }
        // the same iron at a slant costs more
        double slant = 1 / Math.max(sin, Math.abs(Quick.cos(theta)));
        int most = (int) Math.min(in.layers, 1 + (momentum - in.first * slant) / (in.step * slant));
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
