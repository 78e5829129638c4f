/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.plot;

/**
 * One tick.
 *
 * @param label TeX label, empty if the tick has none
 * @param major long or short
 */
public record Tick(double value, String label, boolean major) {}
