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
     * True if a helix crosses at least so many layers on its way out from a start at distance {@code start} (cm) from the
     * axis. The endplates open outwards, so what leaves through them does not come back: it is enough to look at the last of
     * these layers.
     */
    public boolean crossed(Helix helix, double start, int least) {
        if (least <= 0) {
            return true;
        }
        if (least > radius.length || start >= radius[radius.length - least]) {
            return false;
        }
        int next = 0;
        while (radius[next] <= start) {
            next++;
        }
        return reaches(helix, next + least - 1);
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
