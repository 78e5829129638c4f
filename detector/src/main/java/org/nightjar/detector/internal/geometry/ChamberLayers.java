/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.geometry;

import java.io.Serializable;

/** Sense-wire layers of the drift chamber in ascending radius. */
public final class ChamberLayers implements Serializable {
    private static final long serialVersionUID = 1;
    private final double[] radius;
    private final double[] zLow;
    private final double[] zHigh;

    /** Radii and ends of the wires, cm. */
    public ChamberLayers(double[] radius, double[] zLow, double[] zHigh) {
        this.radius = radius.clone();
        this.zLow = zLow.clone();
        this.zHigh = zHigh.clone();
    }

    /** Number of layers. */
    public int size() {
        return radius.length;
    }

    /** Radius of a layer, cm. */
    public double radius(int layer) {
        return radius[layer];
    }

    /**
     * Layers that a helix crosses on its way out from a start at distance {@code start} (cm) from the axis. The endplates
     * open outwards, so what leaves through them does not come back: the last layer is found by bisection.
     */
    public int crossed(Helix helix, double start) {
        if (radius.length == 0 || start >= radius[radius.length - 1]) {
            return 0;
        }
        int lo = 0;
        while (lo < radius.length && radius[lo] <= start) {
            lo++;
        }
        int good = lo - 1;
        int hi = radius.length - 1;
        while (good < hi) {
            int mid = (good + hi + 1) >>> 1;
            if (reaches(helix, mid)) {
                good = mid;
            } else {
                hi = mid - 1;
            }
        }
        return good - lo + 1;
    }

    private boolean reaches(Helix helix, int layer) {
        double s = helix.pathToRadius(radius[layer]);
        if (Double.isNaN(s)) {
            return false;
        }
        helix.moveTo(s);
        return helix.z > zLow[layer] && helix.z < zHigh[layer];
    }
}
