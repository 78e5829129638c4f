/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.tracking;

import org.jspecify.annotations.Nullable;
import org.nightjar.core.random.RandomStream;

/**
 * The layers that one track crosses, in its order: what each measures and how it deflects, as rows over the five
 * parameters; with random numbers also what the hits are. Reused.
 */
final class Crossings {
    private static final int ROW = 10;
    /** Least cosine of incidence: a cylinder of real layers is not crossed for longer than ten times its thickness. */
    private static final double GRAZING = 0.1;

    private final Layout layout;
    private final Derivatives d = new Derivatives();
    /** Deviation of the true parameters from the reference so far. */
    private final double[] truth = new double[5];

    private final double[] measured;
    private final double[] kicked;
    private final double[] weights;
    private final double[] values;
    private final double[] variance;
    private int count;

    double wireHits;
    double sensorHits;
    double firstRadius;

    Crossings(Layout layout) {
        this.layout = layout;
        int n = 2 * layout.size();
        measured = new double[ROW * n];
        kicked = new double[ROW * n];
        weights = new double[2 * n];
        values = new double[2 * n];
        variance = new double[n];
    }

    void clear() {
        count = 0;
        wireHits = 0;
        sensorHits = 0;
        firstRadius = Double.POSITIVE_INFINITY;
        java.util.Arrays.fill(truth, 0);
    }

    /** Begins a crossing: its numbers are zero. */
    void begin() {
        weights[2 * count] = 0;
        weights[2 * count + 1] = 0;
        variance[count] = 0;
    }

    void end() {
        count++;
    }

    /** Cosine of the angle to the normal of a cylinder, not below the grazing limit. */
    static double incidence(double along, double radius) {
        return Math.max(GRAZING, Math.abs(along) / radius);
    }

    /** A layer that measures, where the helix is now. */
    void measure(int i, Arc at, double cosLambda, double sinLambda, @Nullable RandomStream random) {
        double efficiency = layout.efficiency[i];
        double share = random == null ? efficiency : random.uniform() < efficiency ? 1 : 0;
        if (share == 0) {
            return;
        }
        firstRadius = Math.min(firstRadius, layout.radius[i]);
        d.measurement(at);
        double cosB = Math.copySign(incidence(at.along, layout.radius[i]), at.along);
        double sinB = at.moment / layout.radius[i];
        if (layout.kind[i] == Layout.WIRE) {
            wireHits += share;
            wire(i, cosB, sinB, cosLambda, sinLambda);
        } else {
            sensorHits += share;
            sensor(cosB, sinB, at.tanLambda);
            hit(1, share * layout.weightHeight[i], random);
        }
        hit(0, share * layout.weightAcross[i], random);
    }

    /** Displacement along the common normal of track and wire. */
    private void wire(int i, double cosB, double sinB, double cosLambda, double sinLambda) {
        double sinA = layout.sinStereo[i];
        double u = 1;
        double z = 0;
        if (sinA != 0) {
            double parallel = cosLambda * sinB * sinA + sinLambda * layout.cosStereo[i];
            double norm = 1 / Math.sqrt(1 - parallel * parallel);
            u = (cosLambda * layout.cosStereo[i] - sinLambda * sinA * sinB) * norm;
            z = -cosLambda * sinA * cosB * norm;
        }
        for (int k = 0; k < 5; k++) {
            measured[ROW * count + k] = u * d.normal[k] + z * d.height[k];
        }
    }

    /** Displacement of the point where the track meets a cylinder, along r-phi and z. */
    private void sensor(double cosB, double sinB, double tanLambda) {
        double tilt = sinB / cosB * tanLambda;
        for (int k = 0; k < 5; k++) {
            measured[ROW * count + k] = d.normal[k] / cosB;
            measured[ROW * count + 5 + k] = d.height[k] + tilt * d.normal[k];
        }
    }

    private void hit(int which, double weight, @Nullable RandomStream random) {
        weights[2 * count + which] = weight;
        if (random == null) {
            return;
        }
        int at = ROW * count + 5 * which;
        double sum = random.gaussian() / Math.sqrt(weight);
        for (int k = 0; k < 5; k++) {
            sum += measured[at + k] * truth[k];
        }
        values[2 * count + which] = sum;
    }

    /** Multiple scattering of a variance (of one plane, rad^2) where the helix is now. */
    void scatter(Arc at, double theta2, double secLambda, @Nullable RandomStream random) {
        d.kicks(at);
        variance[count] = theta2;
        for (int k = 0; k < 5; k++) {
            kicked[ROW * count + k] = secLambda * d.azimuth[k];
            kicked[ROW * count + 5 + k] = d.dip[k];
        }
        if (random != null) {
            double sigma = Math.sqrt(theta2);
            double first = sigma * random.gaussian();
            double second = sigma * random.gaussian();
            for (int k = 0; k < 5; k++) {
                truth[k] += first * secLambda * d.azimuth[k] + second * d.dip[k];
            }
        }
    }

    /** The true curvature grows by a share of that of the reference; the fit does not know of it. */
    void radiate(Arc at, double growth) {
        d.kicks(at);
        for (int k = 0; k < 5; k++) {
            truth[k] += growth * d.turn[k];
        }
    }

    /** Filters all crossings from the last to the first. */
    void filter(Information information) {
        information.clear();
        for (int c = count - 1; c >= 0; c--) {
            if (variance[c] > 0) {
                information.scatter(kicked, ROW * c, variance[c]);
                information.scatter(kicked, ROW * c + 5, variance[c]);
            }
            for (int which = 0; which < 2; which++) {
                if (weights[2 * c + which] > 0) {
                    information.measure(measured, ROW * c + 5 * which, weights[2 * c + which], values[2 * c + which]);
                }
            }
        }
    }
}
