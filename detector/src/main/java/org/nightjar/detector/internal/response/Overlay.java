/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.response;

import java.io.Serializable;
import org.nightjar.core.numbers.Quick;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.units.Constants;
import org.nightjar.detector.internal.geometry.EclRings;
import org.nightjar.detector.internal.geometry.FrontFace;
import org.nightjar.detector.internal.geometry.Ray;

/**
 * Clusters of beam background: a Poisson number with an exponential spectrum, uniform in time. Those that are both soft and
 * out of time would be dropped as clusters and are not made: the rest are again a Poisson number, of hard ones at any time
 * and soft ones in time.
 */
public final class Overlay implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int HINTS = 256;
    private static final double NS_PER_CM = 1 / Constants.C_CM_PER_NS;

    private final EclRings rings;
    private final FrontFace face;
    private final double depth;
    private final double hard;
    private final double soft;
    private final double slope;
    private final double window;
    private final double shortWindow;
    private final double hardShare;
    /** Share of the exponential spectrum of the soft ones that lies below the hard ones. */
    private final double softSpan;

    private final PoissonTable number;
    private final double[] cumulative;
    private final int[] hint = new int[HINTS];

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
        this.slope = slope;
        this.window = window;
        hard = Math.max(threshold, anyTime);
        soft = threshold;
        shortWindow = Math.min(window, longest);
        softSpan = -Math.expm1((soft - hard) / slope);
        double inTime = softSpan * shortWindow / window;
        number = new PoissonTable(mean * (1 - softSpan + inTime));
        hardShare = (1 - softSpan) / (1 - softSpan + inTime);
        cumulative = new double[rings.rings()];
        double sum = 0;
        for (int r = 0; r < cumulative.length; r++) {
            sum += rings.crystals(r) * (rings.region(r) == 2 ? 1 : endcapWeight);
            cumulative[r] = sum;
        }
        for (int r = 0; r < cumulative.length; r++) {
            cumulative[r] /= sum;
        }
        int r = 0;
        for (int h = 0; h < HINTS; h++) {
            while (r < cumulative.length - 1 && cumulative[r] < h / (double) HINTS) {
                r++;
            }
            hint[h] = r;
        }
    }

    /** Adds the background of one event. */
    public void add(Workspace w, RandomStream random) {
        for (int n = number.of(random.uniform()); n > 0; n--) {
            one(w, random);
        }
    }

    private void one(Workspace w, RandomStream random) {
        boolean anyTime = random.uniform() < hardShare;
        double u = random.uniform();
        double energy = anyTime ? hard - slope * Quick.log(u) : soft - slope * Quick.log(1 - u * softSpan);
        double late = (anyTime ? window : shortWindow) * (2 * random.uniform() - 1);
        int ring = ring(random.uniform());
        double theta = rings.low(ring) + (rings.high(ring) - rings.low(ring)) * random.uniform();
        double phi = Math.PI * (2 * random.uniform() - 1);
        double sin = Quick.sin(theta);
        Ray ray = w.ray;
        ray.setUnit(0, 0, 0, sin * Quick.cos(phi), sin * Quick.sin(phi), Quick.cos(theta));
        double path = face.path(ray) + depth;
        double time = late + path * NS_PER_CM;
        w.deposits.add(
                ring,
                energy,
                path * ray.dx,
                path * ray.dy,
                path * ray.dz,
                theta,
                phi,
                time,
                Deposits.BACKGROUND,
                -1,
                -1);
    }

    private int ring(double u) {
        int ring = hint[(int) (u * HINTS)];
        while (ring < cumulative.length - 1 && cumulative[ring] < u) {
            ring++;
        }
        return ring;
    }
}
