/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The standard figures of a search, each from one plain input record: exclusion, cross-section limit, significance, spectrum with fit,
 * stacked spectrum, efficiency and resolution against mass.
 *
 * <p>The records hold numbers and labels only, in house units or in whatever unit the axis title names; how they were obtained is not known
 * here.
 */
@org.jspecify.annotations.NullMarked
package org.nightjar.report.figure;
