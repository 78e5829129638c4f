/* SPDX-License-Identifier: Apache-2.0 */
/**
 * A drawing as a list of filled and stroked shapes, typeset text included, and its writers: SVG, PDF, PNG.
 *
 * <p>Text becomes outlines before it becomes ink, so no writer ever needs a font, and the three formats show the same picture. The same
 * drawing gives the same bytes each time: no dates, no random identifiers.
 */
@org.jspecify.annotations.NullMarked
package org.nightjar.report.drawing;
