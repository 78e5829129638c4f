/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.geometry;

import java.io.Serializable;

/**
 * The surface through which particles enter the calorimeter: a cylinder closed by two planes.
 *
 * @param radius radius of the cylinder, cm
 * @param zBackward backward plane, cm
 * @param zForward forward plane, cm
 */
public record FrontFace(double radius, double zBackward, double zForward) implements Serializable {
    /** True if a point is inside. */
    public boolean contains(double x, double y, double z) {
        return x * x + y * y < radius * radius && z > zBackward && z < zForward;
    }

    /** Path length along a ray that starts inside, cm. */
    public double path(Ray ray) {
        double side = ray.toRadius(radius);
        double z = ray.z + side * ray.dz;
        return z > zBackward && z < zForward ? side : ((ray.dz > 0 ? zForward : zBackward) - ray.z) / ray.dz;
    }
}
