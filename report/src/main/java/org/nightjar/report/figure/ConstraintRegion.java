/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.figure;

import org.nightjar.report.plot.Curve;

/**
 * What a published result excludes.
 *
 * @param boundary mass against coupling, in the order of the outline
 * @param closed whether the boundary is the outline of an area; otherwise everything above it is excluded
 */
public record ConstraintRegion(String label, Curve boundary, boolean closed) {}
