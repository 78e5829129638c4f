/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Figures, tables and the run page.
 *
 * <p>The room is layered: {@code drawing} knows ink and typeset text and writes SVG, PDF and PNG; {@code plot} knows axes, curves and
 * panels; {@code figure} knows the standard figures of a search; {@code page} writes the run page. No layer knows how a number was obtained.
 */
@org.jspecify.annotations.NullMarked
package org.nightjar.report;
