/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.figure;

import org.nightjar.report.plot.Curve;

/**
 * What a published result excludes.
 *
 * @param label name; pieces of the same name share a colour
 * @param named whether the name is written on this piece
 * @param boundary mass against coupling, in the order of the outline
 * @param closed whether the boundary is the outline of an area; otherwise everything above it is excluded
 */
public record ConstraintRegion(String label, boolean named, Curve boundary, boolean closed) {}
