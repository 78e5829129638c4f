/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.figure;

/**
 * Masses that were not searched.
 *
 * @param label for the legend; windows with the same label share one entry
 */
public record MassWindow(double from, double to, String label) {}
