/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal;

import java.io.Serializable;

/** Which legs are photons and which two are the core, and the angular densities that go with them. */
final class RadiativeLayout implements Serializable {
    private static final long serialVersionUID = 1;

    private final int[] photons;
    private final int[] core;
    private final double[] masses;
    private final boolean[] coreIsPhoton;
    private final PolarMap[] coreMaps;
    private final PolarMap[] axisMaps;
    private final PolarMap beamMap;
    private final boolean coreRadiates;
    private final boolean peakedCore;
    private final double orders;

    /**
     * @param photons legs of the sampled photons
     * @param core the two other legs
     * @param masses their masses, GeV
     * @param coreIsPhoton whether each is a photon
     * @param coreMaps density of cos theta of each
     * @param axisMaps density of the angle of photons about each; unused if the core does not radiate
     * @param beamMap density of cos theta of the photons
     * @param coreRadiates true if the core is charged
     */
    RadiativeLayout(
            int[] photons,
            int[] core,
            double[] masses,
            boolean[] coreIsPhoton,
            PolarMap[] coreMaps,
            PolarMap[] axisMaps,
            PolarMap beamMap,
            boolean coreRadiates) {
        this.photons = photons.clone();
        this.core = core.clone();
        this.masses = masses.clone();
        this.coreIsPhoton = coreIsPhoton.clone();
        this.coreMaps = coreMaps.clone();
        this.axisMaps = axisMaps.clone();
        this.beamMap = beamMap;
        this.coreRadiates = coreRadiates;
        peakedCore = !(coreMaps[0] instanceof PolarMap.Flat) || !(coreMaps[1] instanceof PolarMap.Flat);
        orders = numberOfOrders();
    }

    private boolean allPhotons() {
        return coreIsPhoton[0] && coreIsPhoton[1];
    }

    /** Orders of the photons that the ordered sampling leaves out; for photons only, also which core photon is first. */
    private double numberOfOrders() {
        int inCore = (coreIsPhoton[0] ? 1 : 0) + (coreIsPhoton[1] ? 1 : 0);
        double n = 1;
        for (int k = inCore + 1; k <= inCore + photons.length; k++) {
            n *= k;
        }
        return allPhotons() ? 2 * n : n;
    }

    int photons() {
        return photons.length;
    }

    int photon(int j) {
        return photons[j];
    }

    int core(int k) {
        return core[k];
    }

    double mass(int k) {
        return masses[k];
    }

    boolean coreIsPhoton(int k) {
        return coreIsPhoton[k];
    }

    PolarMap coreMap(int k) {
        return coreMaps[k];
    }

    PolarMap axisMap(int k) {
        return axisMaps[k];
    }

    PolarMap beamMap() {
        return beamMap;
    }

    boolean coreRadiates() {
        return coreRadiates;
    }

    double orders() {
        return orders;
    }

    /** Number of core particles whose direction is sampled in some channel (by symmetry also for photons only). */
    int firstChoices() {
        return coreRadiates || peakedCore ? 2 : 1;
    }

    int channels() {
        int choices = allPhotons() ? 1 : firstChoices();
        return coreRadiates ? (choices << photons.length) + 1 : choices;
    }

    /** True for the {@link PairChannel}, the last. */
    boolean isPair(int channel) {
        return coreRadiates && channel == channels() - 1;
    }

    /** The core particle sampled first in a channel, 0 or 1. */
    int first(int channel) {
        return coreRadiates ? channel >> photons.length : channel;
    }

    /** True if photon j of a channel is sampled about the first core particle, false if about the beams. */
    boolean alongCore(int channel, int j) {
        return coreRadiates && (channel >> j & 1) == 1;
    }

    /** Largest energy of photon j in a process of energy w when the softer ones have used some, GeV. */
    double largestEnergy(int j, double w, double used) {
        if (allPhotons()) {
            return (w - used) / (photons.length + 2 - j);
        }
        double threshold = masses[0] + masses[1];
        return (w - threshold) * (w + threshold) / (2 * w);
    }
}
