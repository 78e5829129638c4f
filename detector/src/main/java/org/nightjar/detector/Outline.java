/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector;

import java.util.List;

/**
 * What an event display draws of a detector.
 *
 * @param field solenoid field, T
 * @param parts nested cylinders: up to the tracker, up to the calorimeter's front faces, up to its back, up to the end of the
 *     muon system
 */
public record Outline(double field, List<Cylinder> parts) {
    /** Radius and ends of a cylinder about the z axis, cm. */
    public record Cylinder(double radius, double zBackward, double zForward) {}

    /** A list that does not change. */
    public Outline {
        parts = List.copyOf(parts);
    }
}
