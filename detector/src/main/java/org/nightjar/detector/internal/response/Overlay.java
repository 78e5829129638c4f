/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.response;

import java.io.Serializable;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.units.Constants;
import org.nightjar.detector.internal.geometry.EclRings;
import org.nightjar.detector.internal.geometry.FrontFace;
import org.nightjar.detector.internal.geometry.Ray;

/** Clusters of beam background: a Poisson number with an exponential spectrum, uniform in time. */
public final class Overlay implements Serializable {
    private static final long serialVersionUID = 1;
    private final EclRings rings;
    private final FrontFace face;
    private final double depth;
    private final double threshold;
    private final double slope;
    private final double window;
    private final double anyTime;
    private final double longest;
    private final double noneProbability;
    private final double[] cumulative;

    /**
     * From its numbers.
     *
     * @param depth depth of the deposits behind the front face, cm
     * @param mean mean number per event above the threshold
     * @param threshold smallest energy, GeV
     * @param slope of the exponential spectrum, GeV
     * @param window times are uniform within plus and minus this, ns
     * @param anyTime clusters softer than this, GeV, count only within the time range
     * @param longest longest time range, ns
     * @param endcapWeight rate per crystal of the endcaps relative to the barrel
     */
    public Overlay(
            EclRings rings,
            FrontFace face,
            double depth,
            double mean,
            double threshold,
            double slope,
            double window,
            double anyTime,
            double longest,
            double endcapWeight) {
        this.rings = rings;
        this.face = face;
        this.depth = depth;
        this.threshold = threshold;
        this.slope = slope;
        this.window = window;
        this.anyTime = anyTime;
        this.longest = longest;
        noneProbability = Math.exp(-mean);
        cumulative = new double[rings.rings()];
        double sum = 0;
        for (int r = 0; r < cumulative.length; r++) {
            sum += rings.crystals(r) * (rings.region(r) == 2 ? 1 : endcapWeight);
            cumulative[r] = sum;
        }
        for (int r = 0; r < cumulative.length; r++) {
            cumulative[r] /= sum;
        }
    }

    /** Adds the background of one event. */
    public void add(Workspace w, RandomStream random) {
        // Poisson number by multiplying uniforms (Knuth)
        for (double product = random.uniform(); product > noneProbability; product *= random.uniform()) {
            one(w, random);
        }
    }

    private void one(Workspace w, RandomStream random) {
        double energy = threshold + slope * random.exponential();
        double late = window * (2 * random.uniform() - 1);
        if (energy < anyTime && Math.abs(late) > longest) {
            return; // would be dropped as a cluster of its own
        }
        double u = random.uniform();
        int ring = 0;
        while (ring < cumulative.length - 1 && cumulative[ring] < u) {
            ring++;
        }
        double theta = rings.low(ring) + (rings.high(ring) - rings.low(ring)) * random.uniform();
        double phi = Math.PI * (2 * random.uniform() - 1);
        double sin = Math.sin(theta);
        Ray ray = w.ray;
        ray.set(0, 0, 0, sin * Math.cos(phi), sin * Math.sin(phi), Math.cos(theta));
        double path = face.path(ray) + depth;
        double time = late + path / Constants.C_CM_PER_NS;
        w.deposits.add(
                energy, path * ray.dx, path * ray.dy, path * ray.dz, theta, phi, time, Deposits.BACKGROUND, -1, -1);
    }
}
