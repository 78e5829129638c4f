/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.card;

import java.util.List;

/**
 * The section {@code count} of a card whose hypotheses are pairs of masses: candidates are counted in ellipses in the plane
 * of two spectra, each around one pair.
 *
 * @param first spectrum in which the scanned mass peaks
 * @param second spectrum in which the second mass peaks
 * @param parameter the second mass, a parameter of the model
 * @param from its least value, GeV
 * @param lighter true if it is the lighter of the two
 * @param rows simulated values of it for each simulated first mass
 * @param reach half size of an ellipse in resolutions
 * @param step distance of neighbouring ellipses in resolutions
 * @param resolution where ellipses come from
 */
public record PlaneSettings(
        String first,
        String second,
        String parameter,
        double from,
        boolean lighter,
        int rows,
        double reach,
        double step,
        Resolution resolution)
        implements Inference {
    /**
     * The section {@code count.resolution}: where the ellipses come from.
     *
     * @param radiation false if from signal samples of their own in which nothing radiates
     * @param twoGaussians true for a sum of two Gaussians with one middle and correlation, false for the core
     */
    public record Resolution(boolean radiation, boolean twoGaussians) {
        /** The core of the signal as it is simulated. */
        public static final Resolution CORE = new Resolution(true, false);
    }

    @Override
    public String spectrum(double mass) {
        return first;
    }

    @Override
    public List<String> pair() {
        return List.of(first, second);
    }

    @Override
    public boolean uses(String name) {
        return first.equals(name) || second.equals(name);
    }

    /** With another distance of the ellipses. */
    public PlaneSettings withStep(double newStep) {
        return new PlaneSettings(first, second, parameter, from, lighter, rows, reach, newStep, resolution);
    }
}
