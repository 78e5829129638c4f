/* SPDX-License-Identifier: Apache-2.0 */
/** Exclusion planes: published limits, targets and projections of one plane, drawn with their references. */
@org.jspecify.annotations.NullMarked
package org.nightjar.report.plane;
