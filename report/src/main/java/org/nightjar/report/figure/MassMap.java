/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.figure;

import java.util.List;
import org.nightjar.report.plot.Axis;

/**
 * A number for each of many pairs of masses.
 *
 * @param xTitle axis of the first mass
 * @param yTitle axis of the second
 * @param colours what is shown, and its range
 * @param x first masses, ascending: one after the other those with the same first mass
 * @param y second masses, ascending for equal first ones
 * @param value the number; NaN for none
 * @param notes lines inside the frame
 */
public record MassMap(
        String xTitle, String yTitle, Axis colours, double[] x, double[] y, double[] value, List<String> notes) {}
