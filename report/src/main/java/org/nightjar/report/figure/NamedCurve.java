/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.figure;

import org.nightjar.report.plot.Curve;

/** A curve with the name under which a reader knows it, such as {@code Belle II 2020, observed}. */
public record NamedCurve(String label, Curve curve) {}
