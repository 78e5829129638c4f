/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.geometry;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.nightjar.detector.DecayRegion;
import org.nightjar.detector.Outline;

/** The nested cylinders that divide the detector into decay regions. */
public final class Volumes implements Serializable {
    private static final long serialVersionUID = 1;
    private static final DecayRegion[] REGIONS = DecayRegion.values();
    private final double[] radius;
    private final double[] zLow;
    private final double[] zHigh;

    /** Radius and ends, cm, of the four nested cylinders from the inside. */
    public Volumes(double[] radius, double[] zLow, double[] zHigh) {
        this.radius = radius.clone();
        this.zLow = zLow.clone();
        this.zHigh = zHigh.clone();
    }

    /** The region of a point. */
    public DecayRegion whereIs(double x, double y, double z) {
        double r2 = x * x + y * y;
        for (int i = 0; i < radius.length; i++) {
            if (r2 < radius[i] * radius[i] && z > zLow[i] && z < zHigh[i]) {
                return REGIONS[i];
            }
        }
        return DecayRegion.OUTSIDE;
    }

    /** The outer surface of the calorimeter, through which the muon system is entered. */
    public FrontFace calorimeter() {
        int k = DecayRegion.CALORIMETER.ordinal();
        return new FrontFace(radius[k], zLow[k], zHigh[k]);
    }

    /** The cylinders from the inside. */
    public List<Outline.Cylinder> cylinders() {
        List<Outline.Cylinder> out = new ArrayList<>();
        for (int i = 0; i < radius.length; i++) {
            out.add(new Outline.Cylinder(radius[i], zLow[i], zHigh[i]));
        }
        return out;
    }
}
