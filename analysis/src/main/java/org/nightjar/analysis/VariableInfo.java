/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis;

import org.nightjar.core.units.Dimension;

/**
 * A name of the cut language, for lists and help.
 *
 * @param name the name, with its arguments if it needs them
 * @param unit house unit; 1 for pure numbers and conditions
 * @param of what it is a property of: any candidate, clusters, tracks, combinations, pairs, the event
 * @param meaning one line
 * @param isCondition true for yes-no names
 */
public record VariableInfo(String name, Dimension unit, String of, String meaning, boolean isCondition) {}
