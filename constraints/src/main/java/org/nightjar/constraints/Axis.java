/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints;

import org.nightjar.core.units.Dimension;

/**
 * One axis of a curve.
 *
 * @param column the column of the curve's file
 * @param unit unit of the file's numbers as the card writes it
 * @param factor what one of that unit is in house units
 * @param dimension its dimension
 * @param low declared lower end, house units
 * @param high declared upper end, house units
 */
public record Axis(String column, String unit, double factor, Dimension dimension, double low, double high) {}
